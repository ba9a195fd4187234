/** A short list: a line for each node, with what matters about it, and a link to the rest. */
import { html } from 'hono/html';
import type { Html } from '../layout.ts';

/** The first rows of a list. */
export type Rows<Row> = { readonly totalCount: number; readonly nodes: readonly Row[] };

/** The lines; null if there are none. Of each row, `lineOf` gives the name and details. `list` is the list that has all of them. */
export function rowsOf<Row>(
  { totalCount, nodes }: Rows<Row>,
  list: string,
  lineOf: (row: Row) => readonly (Html | string | null)[],
): Html | null {
  if (nodes.length === 0) return null;
  const more = totalCount - nodes.length;
  return html`<ul class="entries">
    ${nodes.map((row) => {
      const [name, ...details] = lineOf(row);
      return html`<li>
        ${name}${details.map((detail) => detail !== null && detail !== '' && html` <span class="detail">${detail}</span>`)}
      </li>`;
    })}${more > 0 && html`<li class="more"><a href="?all=${list}#part-${list}">and ${more.toLocaleString('en')} more</a></li>`}
  </ul>`;
}
