/** Careers side by side: a grid for each, all on the same years, then what several people have and what only one has. */
import { parse } from 'graphql';
import { html } from 'hono/html';
import { monthOf } from '../../../graph/months.ts';
import type { Context } from '../../../schema/builder.ts';
import { maxSuggestions, similarNodes } from '../../../schema/node-of-argument.ts';
import { meaningsOf, namesakesAmong, nodeOfName } from '../../../store/nodes.ts';
import { counted, listed } from '../../../view/words.ts';
import { dataOf } from '../ask.ts';
import type { Html, HtmlPage } from '../layout.ts';
import { pathOf } from '../path-of.ts';
import { type Career, careerOf } from './career.ts';
import { axisOver, type Grid, gridOf, type Row } from './grid.ts';
import { textures } from './grid-picture.ts';
import { hasCode, legendOf, tableOf } from './grid-table.ts';
import { proofPath } from './proof.ts';
import { proofsOf, summaryOf, timeOf } from './summary.ts';

/** The most people to compare. */
const maxPeople = 10;

/** Rows of each grid that are open. */
const openRows = 8;

/** Skills of only one person that are open. */
const openChips = 24;

type Compared = { readonly career: Career; readonly grid: Grid; readonly rows: ReadonlyMap<string, Row> };

/** The page that compares the people whom `people` names, by any of their names. With fewer than two it asks for others. */
export function comparePage(given: URLSearchParams, context: Context): HtmlPage {
  const names = [...new Set(given.getAll('people').filter((name) => name.trim() !== ''))].slice(0, maxPeople);
  const found = names.map((name) => ({ name, compared: comparedOf(name, context) }));
  const unknown = found.filter(({ compared }) => compared === null).map(({ name }) => name);
  const known = found.flatMap(({ compared }) => compared ?? []);
  const people = [...new Map(known.map((one) => [one.career.id, one])).values()];
  const title = people.length === 0 ? 'Compare careers' : `Compare ${listed(people.map(({ career }) => career.name))}`;
  const problems = unknown.map((name) => problemOf(name, context));
  return {
    status: unknown.length > 0 ? 400 : 200,
    title: people.length === 1 ? `${title} with someone` : title,
    description: people.length < 2 ? 'Two careers on the same years, what both have, and what only one has.' : sentenceOf(people),
    ...(people.length > 1 &&
      unknown.length === 0 && { canonical: `/compare?${new URLSearchParams(people.map(({ career }) => ['people', career.slug]))}` }),
    body: html`<article class="compare">
      <p class="kicker">Careers side by side</p>
      <h1>${people.length === 1 ? `${title} with …` : title}</h1>
      ${people.length > 1 && html`<p class="lead">${sentenceOf(people)}</p>`} ${formOf(people, problems, context)}
      ${people.length > 0 && html`<div class="skills">${textures}${gridsOf(people)}</div>`}
      ${people.length > 1 && html`${sharedOf(people)}${people.map((one) => onlyOf(one, people))}`}
    </article>`,
  };
}

function comparedOf(name: string, context: Context): Compared | null {
  const node = nodeOfName(context.store, ['person'], name);
  const career = node && careerOf(node.key, context);
  if (!career) return null;
  const grid = gridOf(career, monthOf(context.today));
  return { career, grid, rows: new Map([...grid.rows, ...grid.selfReported].map((row) => [row.skill.node.id, row])) };
}

function problemOf(name: string, { store }: Context): Html {
  const meanings = meaningsOf(store, ['person'], name, maxSuggestions.namesakes);
  const namesakes = namesakesAmong(meanings);
  const [problem, suggested] =
    namesakes.length > 0
      ? [`There is more than one person called “${name}”.`, namesakes.map(({ key }) => ({ key, shown: key }))]
      : meanings.length > 0
        ? [`The graph does not have the career of ${name}.`, []]
        : [
            `There is no person “${name}” in the graph.`,
            similarNodes(store, ['person'], name)
              .nodes.slice(0, 1)
              .map((one) => ({ ...one, shown: one.name })),
          ];
  const links = suggested.map(
    ({ key, shown }, index) => html`${index > 0 && ' or '}<a href="?${new URLSearchParams({ people: key })}">${shown}</a>`,
  );
  return html`<p class="problem">${problem}${links.length > 0 && html` Did you mean ${links}?`}</p>`;
}

const subjects = parse('{ people(where: { isSubject: true }, first: 100) { totalCount nodes { id name } } }');

type Subjects = {
  readonly people: { readonly totalCount: number; readonly nodes: readonly { readonly id: string; readonly name: string }[] };
};

/** A field for each person and one for another. */
function formOf(people: readonly Compared[], problems: readonly Html[], context: Context): Html {
  const { totalCount, nodes } = dataOf<Subjects>(subjects, {}, context).people;
  const values = [...people.map(({ career }) => clearName(career, context)), ...(people.length < maxPeople ? [''] : [])];
  const suggested = nodes.filter(({ id }) => !people.some(({ career }) => career.id === id)).slice(0, 8);
  const withOther = (id: string) => new URLSearchParams([...people.map(({ career }) => ['people', career.slug]), ['people', id]]);
  return html`${problems}
    <form class="people" action="/compare">
      ${values.map(
        (value, index) =>
          html`<label
            >${value === '' && people.length > 0 ? 'And' : `Person ${index + 1}`}
            <input name="people" value="${value}" list="careers" autocomplete="off" placeholder="Name" />
          </label>`,
      )}
      <button>Compare</button>
      <datalist id="careers" ${totalCount > nodes.length && html` data-more="/choices?kind=person"`}>
        ${nodes.map(({ name }) => html`<option value="${name}"></option>`)}
      </datalist>
    </form>
    ${
      people.length < 2 &&
      suggested.length > 0 &&
      html`<p class="actions">
        ${suggested.map(({ id, name }) => html`<a href="?${withOther(id.slice('person/'.length))}">${name}</a> `)}
      </p>`
    }`;
}

/** The name of a person, or the id if others have the name, too. */
function clearName({ id, name }: Career, { store }: Context): string {
  return meaningsOf(store, ['person'], name, 2).length > 1 ? id : name;
}

/** A grid for each person below the other, all on the same years. */
function gridsOf(people: readonly Compared[]): Html {
  const axes = people.flatMap(({ grid }) => grid.axis ?? []);
  const axis = axes.length === 0 ? null : axisOver(axes);
  const withCode = people.some(({ grid }) => hasCode(grid));
  const legend = { rows: people.flatMap(({ grid }) => grid.rows) };
  const documents = { documents: { nodes: people.flatMap(({ career }) => career.documents.nodes) } };
  return html`${people.map(({ career, grid }) => {
    const [job] = summaryOf(career, grid);
    return html`<section aria-label="${career.name}">
      <h2><a href="${pathOf(career.id)}">${career.name}</a> <span class="hint">${job}</span></h2>
      ${tableOf(career.name, grid, axis, { path: pathOf(career.id), selection: null }, { size: { rows: openRows, width: 740 }, withCode })}
      ${grid.rows.length === 0 && html`<p class="hint">${career.positions.totalCount === 0 ? 'No dated job is named' : 'No dates are given'}, so there are no years to draw.</p>`}
    </section>`;
  })}${legend.rows.length > 0 && legendOf(legend, documents)}`;
}

/** What at least two of the people have. */
function sharedOf(people: readonly Compared[]): Html {
  const rows = sharedRows(people);
  if (rows.length === 0)
    return html`<h2>In common</h2>
      <p>Their documents name no skill in common.</p>`;
  return html`<section aria-labelledby="shared">
    <h2 id="shared">In common <span class="count">${rows.length}</span></h2>
    <div class="part">
      <table role="table">
        <thead>
          <tr>
            <th scope="col">Skill</th>
            ${people.map(({ career }) => html`<th scope="col">${career.name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ([id, name]) =>
              html`<tr role="row">
                <th scope="row" role="rowheader"><a href="${pathOf(id)}">${name}</a></th>
                ${people.map((one) => cellOf(one, id))}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}

/** The skills that at least two people have, by their rank in the first grid that has them. */
function sharedRows(people: readonly Compared[]): readonly (readonly [id: string, name: string])[] {
  const all = new Map(people.flatMap(({ rows }) => [...rows].map(([id, { skill }]) => [id, skill.node.name] as const)));
  return [...all].filter(([id]) => people.filter(({ rows }) => rows.has(id)).length > 1);
}

function cellOf({ career, rows }: Compared, id: string): Html {
  const row = rows.get(id);
  if (!row) return html`<td role="cell" data-title="${career.name}"><span class="absent">not found</span></td>`;
  const proofs = html`<a href="${proofPath(pathOf(career.id), row.skill.node.slug, null)}">${proofsOf(row)}</a>`;
  return html`<td role="cell" data-title="${career.name}">${wordsOf(row)} · ${proofs}</td>`;
}

/** `up to 10 y 2 m`, `self-reported` or `undated`. */
function wordsOf(row: Row): string {
  return row.isSelfReported ? 'self-reported' : timeOf(row) || 'undated';
}

/** The rows that one of the people has alone. */
function ownOf({ career, rows }: Compared, people: readonly Compared[]): readonly Row[] {
  return [...rows].flatMap(([id, row]) => (people.some((one) => one.career !== career && one.rows.has(id)) ? [] : row));
}

/** What one person has and nobody else. */
function onlyOf(person: Compared, people: readonly Compared[]): Html {
  const { career } = person;
  const only = ownOf(person, people);
  if (only.length === 0) return html``;
  return html`<section class="only">
    <h2>Only ${career.name} <span class="count">${only.length}</span></h2>
    ${chipsOf(career, only.slice(0, openChips))}
    ${
      only.length > openChips &&
      html`<details>
        <summary>${counted(only.length - openChips, 'more skill')}</summary>
        ${chipsOf(career, only.slice(openChips))}
      </details>`
    }
  </section>`;
}

function chipsOf(career: Career, rows: readonly Row[]): Html {
  return html`<ul class="chips">
    ${rows.map(
      (row) =>
        html`<li>
          <a href="${proofPath(pathOf(career.id), row.skill.node.slug, null)}">${row.skill.node.name}</a>
          <span class="hint">${wordsOf(row)} · ${proofsOf(row)}</span>
        </li>`,
    )}
  </ul>`;
}

function sentenceOf(people: readonly Compared[]): string {
  const shared = sharedRows(people).length;
  const only = people.flatMap((one) => {
    const count = ownOf(one, people).length;
    return count === 0 ? [] : `${count} only for ${one.career.name}`;
  });
  return `The documents name ${counted(shared, 'skill')} for ${people.length === 2 ? 'both' : 'at least two of them'}${only.length > 0 ? `, ${listed(only)}` : ''}.`;
}
