/** The grid as a table: a row for each skill, in which the months are drawn. What it draws, its cells and links also say. */
import { html } from 'hono/html';
import type { Interval } from '../../../graph/months.ts';
import { dateInWords } from '../../../graph/date-in-words.ts';
import { counted } from '../../../view/words.ts';
import type { Html } from '../layout.ts';
import type { Career } from './career.ts';
import type { Grid, Row } from './grid.ts';
import { type Header, headerOf, rowHeight, trackOf } from './grid-picture.ts';
import { proofPath, type Selection } from './proof.ts';
import { documentKind, proofsOf, timeOf } from './summary.ts';

/** The rows that are open, and the width of the drawing in pixels, which labels are shortened for. */
type Size = { readonly rows: number; readonly width: number };

const besideProofs: Size = { rows: 14, width: 460 };

/** The page that a grid’s links lead to, and what they have selected there. */
export type GridPlace = { readonly path: string; readonly selection: Selection | null };

/** Whether some skill of a grid is shown by open-source code, which has a column of its own. */
export function hasCode({ rows }: Pick<Grid, 'rows'>): boolean {
  return rows.some(({ code }) => code.length > 0);
}

/** The rows of a grid, most of them folded if there are many. Empty if nothing is dated or shown. */
export function tableOf(
  name: string,
  grid: Grid,
  axis: Interval | null,
  place: GridPlace,
  { size = besideProofs, withCode = hasCode(grid) } = {},
): Html {
  const [first, others] = [grid.rows.slice(0, size.rows), grid.rows.slice(size.rows)];
  if (first.length === 0) return html``;
  const isSelected = (row: Row) => row === place.selection?.row && !place.selection.isDefault;
  return html`${rowsOf(`${name}: skills, and when they were used`, first, axis, place, { withCode, header: axis && headerOf(grid, axis, size.width) })}
  ${
    others.length > 0 &&
    html`<details class="more-rows" ${others.some(isSelected) && ' open'}>
      <summary>${counted(others.length, 'more skill')}</summary>
      ${rowsOf(`${name}: more skills`, others, axis, place, { withCode, header: null })}
    </details>`
  }`;
}

/** What nothing shows but the person’s own word, by kind of skill: outlined, and without months. */
export function selfReportedOf({ selfReported }: Grid, { path, selection }: GridPlace): Html {
  const kinds = [...Map.groupBy(selfReported, ({ skill }) => skill.node.kind)].toSorted(([, a], [, b]) => b.length - a.length);
  return html`<dl class="self-reported">
    ${kinds.map(
      ([kind, rows]) =>
        html`<div>
          <dt>${kind === null ? 'Not classified' : (kindNames[kind] ?? kind.toLowerCase())}</dt>
          <dd>
            ${rows.map((row) => {
              const current = row === selection?.row && html` aria-current="true"`;
              return html`<a class="stated" href="${proofPath(path, row.skill.node.slug, null)}" ${current}>${row.skill.node.name}</a> `;
            })}
          </dd>
        </div>`,
    )}
  </dl>`;
}

const kindNames: Readonly<Record<string, string>> = {
  BROKER: 'Message brokers',
  ABILITY: 'Abilities',
  CONCEPT: 'Concepts',
  DATABASE: 'Databases',
  EQUIPMENT: 'Equipment',
  LANGUAGE: 'Languages',
  LIBRARY: 'Libraries',
  PLATFORM: 'Platforms',
  PRACTICE: 'Practices',
  PROTOCOL: 'Protocols',
  SECTOR: 'Sectors',
  SERVICE: 'Services',
  STANDARD: 'Standards',
  SUBJECT: 'Subjects',
  TOOL: 'Tools',
};

function rowsOf(
  caption: string,
  rows: readonly Row[],
  axis: Interval | null,
  place: GridPlace,
  { withCode, header }: { readonly withCode: boolean; readonly header: Header | null },
): Html {
  return html`<table class="grid">
    <caption class="unseen">
      ${caption}
    </caption>
    <thead class="${!header && 'unseen'}">
      <tr>
        <th scope="col">Skill</th>
        <th scope="col" class="track">
          <span class="unseen">Used</span>${
            header &&
            html`<svg width="100%" height="${header.height}" role="group" aria-label="Employers, education and years">
              ${header.drawing}
            </svg>`
          }
        </th>
        ${withCode && html`<th scope="col" class="code"><abbr title="Open-source code, which has no dates">Code</abbr></th>`}
        <th scope="col" class="time">Used for</th>
        <th scope="col" class="count">Proofs</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map((row) => rowOf(row, axis, place, withCode))}
    </tbody>
  </table>`;
}

function rowOf(row: Row, axis: Interval | null, { path, selection }: GridPlace, withCode: boolean): Html {
  const { name, slug } = row.skill.node;
  const selected = selection?.row === row ? selection : null;
  const to = (at: string | null) => proofPath(path, slug, at);
  const current = (at: string | null) => selected && selected.at === at && html` aria-current="true"`;
  const time = timeOf(row);
  return html`<tr class="${selected && 'selected'}">
    <th scope="row"><a href="${to(null)}" ${current(null)}>${name}</a></th>
    <td class="track">
      ${axis && html`<svg width="100%" height="${rowHeight}">${trackOf(row, axis, { to, selected: selected?.at ?? null })}</svg>`}
    </td>
    ${
      withCode &&
      html`<td class="code">
        ${
          row.code.length > 0 &&
          html`<a
            href="${to('code')}"
            aria-label="${counted(row.code.length, 'contribution')}: ${row.code.map((one) => one.name).join(', ')}"
            ${current('code')}
            ><span class="square" aria-hidden="true"></span>${row.code.length}</a
          >`
        }
      </td>`
    }
    <td class="time">${time === '' ? html`<span class="unseen">undated</span>` : time}</td>
    <td class="count">
      <a href="${to(null)}" aria-label="${proofsOf(row)} of ${name}"
        >${row.proofs}<span class="unit"> ${row.proofs === 1 ? 'proof' : 'proofs'}</span></a
      >
    </td>
  </tr>`;
}

/** What the colors, the textures and the marks of a grid mean; only those that it has. */
export function legendOf({ rows }: Pick<Grid, 'rows'>, { documents }: Pick<Career, 'documents'>): Html {
  const bars = rows.flatMap((row) => row.bars);
  const known = bars.flatMap(({ period }) => (period.isOngoing ? (period.knownUntil ?? []) : [])).toSorted();
  const [document, ...others] = documents.nodes;
  const source =
    document && others.length === 0 ? `${document.date === null ? 'an undated' : 'the'} ${documentKind(document.kind)}` : 'a document';
  const entries = [
    bars.some(({ isPublic }) => isPublic) && keyOf('public', 'used in practice, and shown in public at the time'),
    bars.some(({ isPublic }) => !isPublic) && keyOf('work', 'used in practice'),
    bars.some(({ isThroughout }) => !isThroughout) && keyOf('within', 'at some time within: only the job is dated'),
    known.length > 0 && keyOf('assumed', `“present” in ${source}: certain until ${dateInWords(known.at(-1)!)}`),
    rows.some(({ marks }) => marks.some(({ kind }) => kind === 'talk')) && keyOf('talk', 'talk'),
    rows.some(({ marks }) => marks.some(({ kind }) => kind === 'article')) && keyOf('article', 'article'),
    rows.some(({ code }) => code.length > 0) && keyOf('code', 'open-source code, undated'),
    rows.some((row) => !row.isCertain && timeOf(row) !== '') && html`<li>“up to”: the jobs in which it was used lasted that long</li>`,
  ];
  return html`<ul class="legend">
    ${entries.filter((entry) => entry !== false)}
  </ul>`;
}

function keyOf(kind: string, text: string): Html {
  const shape = {
    talk: html`<circle cx="8" cy="8" r="5" class="mark talk" />`,
    article: html`<path d="M8 1.5 14.5 8 8 14.5 1.5 8z" class="mark article" />`,
    code: html`<rect x="3" y="3" width="10" height="10" class="mark code" />`,
    within: html`<rect y="1" width="22" height="14" rx="2" class="bar work within" fill="url(#within-work)" />`,
    assumed: html`<rect x="1" y="1" width="20" height="14" rx="2" class="bar work assumed" />`,
  }[kind];
  const isMark = ['talk', 'article', 'code'].includes(kind);
  return html`<li>
    <svg width="${isMark ? 16 : 22}" height="16" aria-hidden="true">
      ${shape ?? html`<rect y="1" width="22" height="14" rx="2" class="bar ${kind}" />`}
    </svg>
    ${text}
  </li>`;
}
