/** Technologies as chips, each with the words for its relation where that is not the usual one. */
import { html } from 'hono/html';
import type { Relation } from '../../../graph/relation.ts';
import { enumInWords } from '../../../view/enum-words.ts';
import type { Html } from '../layout.ts';
import { linkTo, type Named, named } from '../link-to.ts';

/** A list of nodes with the relation of each. */
export type Chips = {
  readonly totalCount: number;
  readonly edges: readonly { readonly relation: Relation; readonly node: Named }[];
};

/** The GraphQL selection of `Chips`, without the list and its arguments. */
export const chipFields = `{ totalCount edges { relation node { ${named} } } }`;

const usual: ReadonlySet<Relation> = new Set(['USED', 'ABOUT', 'WORKED', 'CONTRIBUTED', 'ATTESTED']);

/** The chips; null if there are none. The usual relations come first. `list` is the name of the list that has all of them. */
export function chipsOf({ totalCount, edges }: Chips, list = 'technologies'): Html | null {
  if (edges.length === 0) return null;
  const inOrder = edges.toSorted((a, b) => Number(usual.has(b.relation)) - Number(usual.has(a.relation)));
  const more = totalCount - edges.length;
  return html`<ul class="topics">
    ${inOrder.map(
      ({ relation, node }) =>
        html`<li>${linkTo(node)}${!usual.has(relation) && html` <span>${enumInWords('Relation', relation)}</span>`}</li>`,
    )}${more > 0 && html`<li class="more"><a href="?all=${list}#part-${list}">${more.toLocaleString('en')} more</a></li>`}
  </ul>`;
}
