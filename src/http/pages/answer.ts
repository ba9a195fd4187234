/** Renders an answer as HTML: tables whose names link to nodes, with evidence one click away. */
import { html } from 'hono/html';
import { inText } from '../../view/csv.ts';
import { dateInWords } from '../../graph/date-in-words.ts';
import { counted, durationInWords } from '../../view/words.ts';
import { type Column, isEmpty, type Table, type Value, withoutDetails } from '../../view/values.ts';
import type { Part } from '../../view/view.ts';
import type { Html } from './layout.ts';
import { pathOf } from './path-of.ts';

/** The link to the next page of a list, given its key in the answer; null if there is no link. */
export type NextLink = (list: string, cursor: string) => string | null;

/** A link in the head of a column that sorts by it, and how the column is sorted now. */
export type SortLink = { readonly href: string; readonly sorted: 'ascending' | 'descending' | null };

/** A shorter table needs no sorting. */
const minSortable = 3;

/**
 * All parts of an answer: facts, then a section for each table, then statements. `sortLink` gives the link that sorts by a column, null if
 * there is none.
 */
export function answerOf(parts: readonly Part[], sortLink: (title: string) => SortLink | null): Html {
  // The node exists, but no document says anything about it. An empty list is different: it is an answer.
  const isSilent = parts.every(({ value }) => value.is === 'node' || value.is === 'nothing');
  const silence = isSilent && html`<p class="nothing">Nothing in the documents says so. That is not a no.</p>`;
  const tables = tablesOf(parts);
  const facts = parts.filter(({ value }) => !isStatements(value) && (!isEmpty(value) || value.is === 'absent'));
  return html`${factsOf(facts)}${silence}${tables.map((part) => {
    const id = idOf(part.title);
    const isSortable = (part.value.total ?? part.value.rows.length) >= minSortable;
    // The title of the page says what a single table is.
    return html`<section class="part" aria-labelledby="${id}">
      <h2 id="${id}" ${tables.length === 1 && html` class="unseen"`}>${part.title} ${countOf(part.value)}</h2>
      ${rowsAs(part, id, null, isSortable ? sortLink : undefined)}
    </section>`;
  })}${parts.map(({ title, value }) => isStatements(value) && !isEmpty(value) && quotesOf(title, value))}`;
}

/** A section of statements. */
function quotesOf(title: string, value: StatementList): Html {
  const id = idOf(title);
  return html`<section class="part" aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    ${evidenceOf('', value, value.values.length <= maxOpen.rows)}
  </section>`;
}

/** A longer table starts collapsed on a node's page. */
const maxExpandedRows = 12;

/** The same for a node's page: empty parts are omitted, except facts that no document gives, and long tables are collapsed unless their keys are in `opened`. */
export function overviewOf(parts: readonly Part[], nextLink: NextLink, opened: ReadonlySet<string>): Html {
  const shown = parts.filter(({ value }) => !isEmpty(value) || value.is === 'absent');
  return html`${factsOf(shown)}${tablesOf(shown).map((part) => {
    const { key, title, value } = part;
    const id = idOf(title);
    const isOpen = value.rows.length <= maxExpandedRows || opened.has(key);
    return html`<details class="part" ${isOpen && html` open`}>
      <summary><h2 id="${id}">${title} ${countOf(value)}</h2></summary>
      ${rowsAs(part, id, nextLink)}
    </details>`;
  })}`;
}

function factsOf(parts: readonly Part[]): Html {
  const facts = parts.filter(({ value, isDetail }) => value.is !== 'table' && isDetail !== true);
  if (facts.length === 0) return html``;
  return html`<dl class="facts">
    ${facts.map(
      ({ title, hint, value }) =>
        html`<div>
          <dt title="${hint}">${title}</dt>
          <dd>${valueOf(value)}</dd>
        </div>`,
    )}
  </dl>`;
}

type TablePart = Part & { readonly value: Table };

function tablesOf(parts: readonly Part[]): readonly TablePart[] {
  return parts.filter((part): part is TablePart => part.value.is === 'table');
}

function countOf({ rows, total }: Table): Html {
  const count = total ?? rows.length;
  return html`<span class="count">${rows.length < count ? `${number(rows.length)} of ${number(count)}` : number(count)}</span>`;
}

function rowsAs(
  { key, value }: TablePart,
  id: string,
  nextLink: NextLink | null,
  sortLink: (title: string) => SortLink | null = () => null,
): Html {
  if (value.rows.length === 0)
    return html`<p class="nothing">${value.total ? `None on this page, ${number(value.total)} in total.` : 'None.'}</p>`;
  const link = value.next === null ? null : nextLink?.(key, value.next);
  const rows = isDeep(value) ? cardsOf(value) : tableOf(value, id, sortLink);
  return html`${rows}${link && html`<p><a class="next" rel="next" href="${link}#${id}">Next page</a></p>`}`;
}

/** The meaning of each title and enum value in the tables of an answer, each once, for readers who cannot hover over them. */
export function glossaryOf(parts: readonly Part[]): Html {
  const meanings = new Map(tablesOf(parts).flatMap(({ value }) => hintsIn(value)));
  if (meanings.size === 0) return html``;
  return html`<dl>
    ${[...meanings].map(
      ([word, hint]) =>
        html`<div>
          <dt>${word}</dt>
          <dd>${hint.replaceAll('`', '')}</dd>
        </div>`,
    )}
  </dl>`;
}

function hintsIn({ columns, rows }: Table): readonly (readonly [word: string, hint: string])[] {
  const ofColumns = columns.flatMap(({ title, hint }) => (hint === '' ? [] : [[title, hint] as const]));
  const ofValues = rows.flat().flatMap((value) => {
    if (value.is === 'table') return hintsIn(value);
    return value.is === 'text' && value.hint ? [[value.text, value.hint] as const] : [];
  });
  return [...ofColumns, ...ofValues];
}

function idOf(title: string): string {
  return `part-${title.toLowerCase().replace(/\W+/g, '-')}`;
}

/** A table with more rows or statements than these has its statements collapsed. */
const maxOpen = { rows: 5, statements: 10 };

/** More statements than these are collapsed within a cell. */
const maxInCell = 2;

/** Rows with a cell for each column. Statements get the full width below their row, unless there is only one column beside them. */
function tableOf(table: Table, id: string, sortLink: (title: string) => SortLink | null): Html {
  const { columns, rows } = withoutDetails(table);
  const indexes = columns.map((_, index) => index);
  const ofStatements = indexes.filter((index) => rows.some((row) => isStatements(row[index])));
  const below = new Set(indexes.length - ofStatements.length > 1 ? ofStatements : []);
  const beside = indexes.filter((index) => !below.has(index));
  const statementCount = rows.flat().reduce((sum, value) => sum + (isStatements(value) ? (value.total ?? value.values.length) : 0), 0);
  const isOpen = rows.length <= maxOpen.rows && statementCount <= maxOpen.statements;
  // The roles are explicit because a narrow screen lays out each row as a card, and a table with another layout loses its implicit roles.
  return html`<div class="wide" role="group" tabindex="0" aria-labelledby="${id}">
    <table role="table" aria-labelledby="${id}">
      <thead role="rowgroup">
        <tr role="row">
          ${beside.map((index) => headOf(columns[index] ?? { title: '', hint: '' }, sortLink))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${rows.map((row) => {
          const cells = beside.map((index) => cellOf(row[index] ?? { is: 'nothing' }, columns[index]?.title ?? ''));
          const statements = [...below]
            .map((index) => ({ title: columns[index]?.title ?? '', value: row[index] }))
            .filter(({ value }) => value && !isEmpty(value));
          return html`<tr role="row" ${statements.length > 0 && html` class="above"`}>
              ${cells}
            </tr>
            ${
              statements.length > 0 &&
              html`<tr role="row" class="below">
                <td role="cell" colspan="${beside.length}">
                  ${statements.map(({ title, value }) => evidenceOf(title, value as StatementList, isOpen))}
                </td>
              </tr>`
            }`;
        })}
      </tbody>
    </table>
  </div>`;
}

function headOf({ title, hint }: Column, sortLink: (title: string) => SortLink | null): Html {
  const link = sortLink(title);
  const sorted = link?.sorted && html` aria-sort="${link.sorted}"`;
  return html`<th role="columnheader" scope="col" title="${hint}" ${sorted}>
    ${link ? html`<a href="${link.href}">${title}</a>` : title}
  </th>`;
}

function cellOf(value: Value, title: string): Html {
  return html`<td role="cell" data-title="${title}" ${isEmpty(value) && html` class="empty"`}>${valueOf(value)}</td>`;
}

/** Rows with tables whose rows contain lists: each row as a card, since a cell is too small for them. */
function cardsOf({ columns, rows }: Table): Html {
  return html`${rows.map(([head, ...others]) => {
    const shown = others.flatMap((value, index) => (isEmpty(value) ? [] : [{ title: columns[index + 1]?.title, value }]));
    return html`<article class="card">
      <h3>${head && valueOf(head)}</h3>
      <dl>
        ${shown.map(
          ({ title, value }) =>
            html`<div>
              <dt>${title}</dt>
              <dd>${valueOf(value)}</dd>
            </div>`,
        )}
      </dl>
    </article>`;
  })}`;
}

/** A text whose dates stay on one line, if it begins with dates: `2022-12 – present (certain until 2022-12)`. */
function datesIn(text: string): Html {
  const [, dates, rest] = /^(\d{4}(?:-\d{2}){0,2}\b(?: – \S+)?)(.*)$/s.exec(text) ?? [];
  return dates === undefined ? html`${text}` : html`<span class="date">${dates}</span>${rest}`;
}

function valueOf(value: Value): Html {
  switch (value.is) {
    case 'nothing':
      return html`<span class="none" aria-label="none">–</span>`;
    case 'absent':
      return html`<span class="none">${value.text}</span>`;
    case 'text':
      if (value.hint) return html`<span class="word" data-word="${value.text}" title="${value.hint}">${value.text}</span>`;
      return datesIn(value.text);
    case 'date':
    case 'period':
    case 'duration':
      return html`<span class="date" ${hintOf(value)}>${inText(value)}</span>`;
    case 'number':
      return html`<span class="number">${number(value.number)}</span>`;
    case 'node':
      return html`<a href="${pathOf(value.id)}">${value.text}</a>`;
    case 'url':
      return html`<a class="outside" rel="noopener" href="${value.url}">${shortened(value.url)}</a>`;
    case 'excerpt':
      return excerptOf(value);
    case 'statement':
      return statementOf(value);
    case 'list':
      if (value.values.length === 0) return valueOf({ is: 'nothing' });
      return isStatements(value) ? evidenceOf('', value, value.values.length <= maxInCell) : namesOf(value);
    case 'table':
      return value.rows.length === 0 ? valueOf({ is: 'nothing' }) : rowsOf(value);
  }
}

/** What makes a date or a duration less than certain, as a title. */
function hintOf(value: Value): Html | '' {
  if (value.is === 'period' && value.knownUntil) return html`title="Certain until ${dateInWords(value.knownUntil)}"`;
  if (value.is !== 'duration' || value.atLeast === null || value.atLeast >= value.months) return '';
  return html`title="At least ${durationInWords(value.atLeast)} is certain"`;
}

function namesOf({ values, total }: Extract<Value, { is: 'list' }>): Html {
  const more = total === null ? 0 : total - values.length;
  return html`<ul class="names">
    ${values.map((value) => html`<li>${valueOf(value)}</li>`)}${more > 0 && html`<li>and ${number(more)} more</li>`}
  </ul>`;
}

type StatementList = Extract<Value, { is: 'list' }>;

function isStatements(value: Value | undefined): value is StatementList {
  return value?.is === 'list' && value.of === 'statements';
}

/** Statements, collapsed under their number and, if given, a title, unless they are short enough to be open. */
function evidenceOf(title: string, { values, total }: StatementList, isOpen = false): Html {
  const list = html`<ul class="quotes">
    ${values.map((value) => html`<li>${valueOf(value)}</li>`)}
  </ul>`;
  const isAll = total === null || total <= values.length;
  if (isOpen && isAll) return list;
  const count = counted(total ?? values.length, 'statement');
  return html`<details class="evidence">
    <summary>${title && `${title}: `}${isAll ? count : `${values.length} of ${count}`}</summary>
    ${list}
  </details>`;
}

function statementOf({ id, text, source }: Extract<Value, { is: 'statement' }>): Html {
  return html`<p class="statement">${text}</p>
    <p class="source"><a href="${pathOf(id)}">${source || 'Source'}</a></p>`;
}

/** The rows of a table within a cell: a line each, starting with the first column. */
function rowsOf({ columns, rows }: Table): Html {
  return html`<ul class="rows">
    ${rows.map((row) => {
      const [head, ...others] = row;
      const shown = others.flatMap((value, index) => (isEmpty(value) ? [] : [{ title: columns[index + 1]?.title ?? '', value }]));
      return html`<li>${head && valueOf(head)}${shown.map(({ title, value }) => detailOf(title, value))}</li>`;
    })}
  </ul>`;
}

/** Another value in the line of a row. A number, a date, yes or no means nothing without its title. */
function detailOf(title: string, value: Value): Html {
  const isBare = value.is === 'number' || (value.is === 'text' && /^([\d-]+|yes|no)$/.test(value.text));
  const isNames = value.is === 'list' && !isStatements(value);
  const label = isBare || isNames || value.is === 'table' ? html`<span class="label">${title}</span> ` : '';
  if (value.is === 'table') return html`<div class="detail">${label}${valueOf(value)}</div>`;
  return html` <span class="detail" title="${title}">${label}${valueOf(value)}</span>`;
}

function excerptOf({ text, highlights }: Extract<Value, { is: 'excerpt' }>): Html {
  let end = 0;
  const pieces = highlights.map(({ start, length }) => {
    const before = text.slice(end, start);
    end = start + length;
    return html`${before}<mark>${text.slice(start, end)}</mark>`;
  });
  return html`${pieces}${text.slice(end)}`;
}

/** Whether the rows of a table contain tables that contain lists. */
function isDeep({ rows }: Table): boolean {
  return rows.some((row) =>
    row.some((value) => value.is === 'table' && value.rows.some((inner) => inner.some(({ is }) => is === 'table'))),
  );
}

function shortened(url: string): string {
  const bare = url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
  return bare.length > 32 ? `${bare.slice(0, 30)}…` : bare;
}

function number(value: number): string {
  return value.toLocaleString('en');
}
