/** Statements as evidence: each sentence with its source, open if they are few. */
import { html } from 'hono/html';
import { counted } from '../../view/words.ts';
import type { Html } from './layout.ts';
import { pathOf } from './path-of.ts';

/** A statement as an answer has it: the fields that `quotedFields` selects. */
export type Quoted = {
  readonly id: string;
  readonly text: string;
  readonly section: string;
  readonly document: { readonly id: string; readonly title: string };
};

/** The GraphQL selection of a `Quoted`. */
export const quotedFields = 'id text section document { id title }';

/** More statements than these start collapsed. */
const maxOpen = 5;

/** Statements with their sources. `total` counts those that are not shown, too. They start open if there are at most `open`. */
export function statementsOf(statements: readonly Quoted[], total = statements.length, { open = maxOpen } = {}): Html {
  const list = html`<ul class="quotes">
    ${statements.map((statement) => html`<li>${statementOf(statement)}</li>`)}
  </ul>`;
  const isAll = statements.length >= total;
  if (isAll && statements.length <= open) return list;
  const count = isAll ? counted(total, 'statement') : `${statements.length} of ${counted(total, 'statement')}`;
  return html`<details class="evidence">
    <summary>${count}</summary>
    ${list}
  </details>`;
}

/** One statement with its source, which links to the statement’s page. */
export function statementOf({ id, text, section, document }: Quoted): Html {
  return html`<p class="statement">${text}</p>
    <p class="source"><a href="${pathOf(id)}">${document.title} › ${section}</a></p>`;
}
