/** The page of a person whose career is in the graph: a summary, the proof grid with the sentences behind it, and the jobs. */
import { html } from 'hono/html';
import { monthOf } from '../../../graph/months.ts';
import type { Context } from '../../../schema/builder.ts';
import { dateInWords } from '../../../graph/date-in-words.ts';
import { counted, listed } from '../../../view/words.ts';
import type { Html, HtmlPage } from '../layout.ts';
import { joined } from '../link-to.ts';
import { pathOf } from '../path-of.ts';
import { type Career, careerOf } from './career.ts';
import { type Grid, gridOf } from './grid.ts';
import { textures } from './grid-picture.ts';
import { legendOf, selfReportedOf, tableOf } from './grid-table.ts';
import { jobsOf } from './jobs.ts';
import { othersOf } from './others.ts';
import { personData } from './person-data.ts';
import { isDrawable } from './preview.ts';
import { proofOf, selectionOf } from './proof.ts';
import { restOf } from './rest.ts';
import { selfOf } from './self.ts';
import { documentKind, possessive, summaryOf } from './summary.ts';
import { unconfirmedOf } from './unconfirmed.ts';

/** The page of the person with an id. `given` may select a skill and a bar or mark, whose sentences are shown. Null if the graph has no career of the person. */
export function personPage(id: string, given: URLSearchParams, context: Context): HtmlPage | null {
  const career = careerOf(id, context);
  if (!career) return null;
  const grid = gridOf(career, monthOf(context.today));
  const sentences = summaryOf(career, grid);
  const summary = sentences.map((sentence) => `${sentence}.`).join(' ');
  return {
    status: 200,
    title: career.name,
    description: summary || `What documents say about ${career.name}.`,
    canonical: pathOf(id),
    ...(isDrawable(career.name) && { image: `/preview${pathOf(id)}.png` }),
    data: personData(career),
    body: html`<article class="career">
      <p class="kicker">Career${sourcesOf(career)} · ${counted(career.statements.totalCount, 'statement')}</p>
      <h1>${career.name}${career.pronouns && html` <span class="pronouns">${career.pronouns}</span>`}</h1>
      ${aboutOf(career)}
      <p class="lead">${withoutBreaks(summary)}</p>
      ${linksOf(career)}
      <p class="actions">
        <a href="/q/fit?${new URLSearchParams({ people: career.slug })}">Does ${career.name} fit?</a>
        <a href="/compare?${new URLSearchParams({ people: career.slug })}">Compare</a>
        <a href="${pathOf(id)}" data-copies>Copy link</a>
      </p>
      ${provenOf(career, grid, given)} ${jobsOf(career)} ${selfOf(career)} ${othersOf(career)} ${restOf(career, context)}
    </article>`,
  };
}

/** Keeps a number and what it counts on one line. */
function withoutBreaks(text: string): string {
  return text.replace(/(?<=\d) (?=\p{L})/gu, '\u00A0');
}

function provenOf(career: Career, grid: Grid, given: URLSearchParams): Html {
  const selection = selectionOf(grid, given);
  const unconfirmed = unconfirmedOf(career, grid);
  if (!selection) return html`<div class="skills">${unconfirmed}</div>`;
  const place = { path: pathOf(career.id), selection };
  const missing = career.technologies.totalCount - career.technologies.edges.length;
  return html`<div class="proven">
    <section class="skills" aria-labelledby="skills">
      <h2 id="skills">Skills <span class="count">${career.technologies.totalCount}</span></h2>
      ${!grid.axis && html`<p class="hint">${undatedNote(career, grid)}</p>`} ${grid.rows.length > 0 && textures}
      ${tableOf(career.name, grid, grid.axis, place)} ${grid.rows.length > 0 && legendOf(grid, career)}
      ${missing > 0 && html`<p class="hint">${counted(missing, 'more skill')} not shown.</p>`}
      ${grid.selfReported.length > 0 && html`${grid.rows.length > 0 && html`<h3>Self-reported only</h3>`}${selfReportedOf(grid, place)}`}
      ${unconfirmed}
    </section>
    <div class="beside">${proofOf(selection, career)}</div>
  </div>`;
}

/** Why there are no months. */
function undatedNote({ name, documents, positions }: Career, { rows }: Grid): string {
  const kinds = [...new Set(documents.nodes.map(({ kind }) => documentKind(kind)))];
  const [source, isOne] = kinds.length === 0 ? ['The graph', true] : [`${possessive(name)} ${listed(kinds)}`, kinds.length === 1];
  const names = positions.totalCount === 0 ? `${isOne ? 'names' : 'name'} no dated job` : `${isOne ? 'gives' : 'give'} no dates`;
  return `${source} ${names}, so there are no years to draw.${rows.length === 0 ? ' Every skill here is self-reported.' : ''}`;
}

/** `, from one résumé, undated`, with a link to each document: first the person’s own, then those of others. */
function sourcesOf({ id: person, documents }: Career): Html {
  const isOwn = ({ author }: { readonly author: { readonly id: string } }) => author.id === person;
  const sources = documents.nodes.toSorted((a, b) => Number(isOwn(b)) - Number(isOwn(a)));
  return html`${sources.map((source, index) => {
    const { id, kind, date, author } = source;
    const words = `${index === 0 ? 'from ' : ''}${sources.length === 1 ? 'one ' : ''}${documentKind(kind)}`;
    const undated = sources.length === 1 ? ', undated' : ' (undated)';
    return html`${index === 0 ? ' · ' : ', '}<a href="${pathOf(id)}">${words}</a
      >${date === null ? undated : ` of ${dateInWords(date)}`}${!isOwn(source) && ` by ${author.name}`}`;
  })}`;
}

/** What the person is, where, and which languages the person speaks; nothing if no document says. */
function aboutOf({ headline, location, contact, languages }: Career): Html {
  const spoken = languages.map(
    ({ level, language }) => html`<a href="${pathOf(language.id)}">${language.name}</a>${level !== null && ` (${level})`}`,
  );
  const parts = [
    headline,
    location,
    spoken.length > 0 && html`speaks ${joined(spoken, ', ')}`,
    contact?.email && html`<a href="mailto:${contact.email}">${contact.email}</a>`,
    contact?.phone,
    contact?.address,
  ].filter(Boolean);
  return parts.length === 0
    ? html``
    : html`<p class="about-person">
        ${joined(
          parts.map((part) => html`<span>${part}</span>`),
          ' · ',
        )}
      </p>`;
}

function linksOf({ links }: Career): Html {
  if (links.length === 0) return html``;
  return html`<ul class="links">
    ${links.map(({ label, text, url }) =>
      url === null ? html`<li>${label}: ${text}</li>` : html`<li><a href="${url}" rel="me">${label}</a></li>`,
    )}
  </ul>`;
}
