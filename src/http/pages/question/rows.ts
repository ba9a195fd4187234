/** The rows of an answer, with links that sort, filter and page through them. The URL says which rows are shown. */
import { html } from 'hono/html';
import { columnKey, type Facet, startsDescending } from '../../../view/arrangement.ts';
import { answerOf, glossaryOf, type SortLink } from '../answer.ts';
import type { Html } from '../layout.ts';
import { pagingOf } from '../paging.ts';
import type { AskedQuestion } from './asked.ts';
import { pathOfAnswer } from './links.ts';
import type { PageOfRows } from './paging.ts';
import type { Shown } from './shown.ts';

/** Facets, tables, pages, and what counts as an answer. */
export function rowsOf(asked: AskedQuestion): Html {
  const { question, variables, parts, shown, facets, page, fixed, sentence } = asked;
  const linkTo = (other: Shown) => `${pathOfAnswer(question, variables, other)}#answer`;
  return html`${facets.length > 0 && facetsAs(facets, shown, linkTo)}
    <div class="answer" ${sentence === null && html` id="answer" tabindex="-1"`}>${answerOf(parts, sortLinkOf(asked, linkTo))}</div>
    ${page && pagesOf(page, linkTo)} ${fixed !== null && html`<p class="hint">${fixed}</p>`} ${aboutOf(asked)}`;
}

export type LinkTo = (shown: Shown) => string;

/** A column is sorted one way, then the other, then not at all. */
function sortLinkOf({ parts, shown, fixed }: AskedQuestion, linkTo: LinkTo): (title: string) => SortLink | null {
  if (fixed !== null) return () => null;
  return (title) => {
    const column = columnKey(title);
    const descendsFirst = startsDescending(parts, column);
    const { sort } = shown;
    const isSorted = sort?.column === column;
    const next = !isSorted
      ? { column, isDescending: descendsFirst }
      : sort.isDescending === descendsFirst
        ? { column, isDescending: !descendsFirst }
        : null;
    return { href: linkTo({ ...shown, sort: next, page: 1 }), sorted: !isSorted ? null : sort.isDescending ? 'descending' : 'ascending' };
  };
}

/** Links that filter the rows by the values of a column, and a link that removes each filter. */
function facetsAs(facets: readonly Facet[], shown: Shown, linkTo: LinkTo): Html {
  const linkWith = (column: string, text: string | null) => {
    const others = [...shown.facets].filter(([other]) => other !== column);
    return linkTo({ ...shown, facets: new Map([...others, ...(text === null ? [] : [[column, text] as const])]), page: 1 });
  };
  return html`<nav class="facets" aria-label="Filter">
    ${facets.map(
      ({ column, title, values }) =>
        html`<div>
          <span class="label" id="facet-${column}">${title}</span>
          <ul aria-labelledby="facet-${column}">
            ${values.map(({ text, count, isChosen }) =>
              isChosen
                ? html`<li>
                    <a class="chosen" aria-current="true" title="Remove this filter" href="${linkWith(column, null)}">${text}</a>
                  </li>`
                : html`<li>
                    <a href="${linkWith(column, text)}">${text} <span class="count">${count}</span></a>
                  </li>`,
            )}
          </ul>
        </div>`,
    )}
  </nav>`;
}

/** Links to the pages around this one. */
export function pagesOf({ previous, next, ...place }: PageOfRows, linkTo: LinkTo): Html {
  return pagingOf({ ...place, previous: previous && linkTo(previous), next: next && linkTo(next) });
}

/** What counts as an answer, and what the words of the tables mean. */
function aboutOf({ question, parts }: AskedQuestion): Html {
  return html`<details class="meanings">
    <summary>What counts, and what the words mean</summary>
    ${question.explanation.map((paragraph) => html`<p>${paragraph}</p>`)} ${glossaryOf(parts)}
  </details>`;
}
