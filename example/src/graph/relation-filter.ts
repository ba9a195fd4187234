/** Which relations the picture shows, and what its colors mean. */
import type { Relation } from 'career-graph-client';
import { h } from '../element.ts';
import { words } from '../parts/words.ts';
import type { Network } from './network.ts';

/** Fills a fieldset with a box for each relation in the picture, and the number of lines in its color. The box that has the focus keeps it. */
export function showRelationFilter(fieldset: HTMLFieldSetElement, network: Network, toggled: (relation: Relation) => void): void {
  const counts = new Map<Relation, number>();
  for (const { support } of network.lines.values()) {
    for (const relation of support.relations ?? [support.relation]) counts.set(relation, counts.get(relation) ?? 0);
    const shown = network.relationOf(support);
    counts.set(shown, (counts.get(shown) ?? 0) + 1);
  }

  const boxes = [...counts].map(([relation, number]) =>
    h(
      'label',
      {},
      h('input', {
        type: 'checkbox',
        name: relation,
        checked: !network.hiddenRelations.has(relation),
        onchange: () => toggled(relation),
      }),
      h('i', { class: `swatch ${relation.toLowerCase()}`, 'aria-hidden': 'true' }),
      `${words(relation)} `,
      h('small', {}, number),
    ),
  );
  const focused = fieldset.contains(document.activeElement) ? document.activeElement?.getAttribute('name') : undefined;
  fieldset.replaceChildren(h('legend', {}, 'Lines'), ...boxes);
  if (focused) fieldset.querySelector<HTMLInputElement>(`[name="${focused}"]`)?.focus();
}

/** What the colors of the dots mean: the kinds of node in the picture, those of the same color together. */
export function kindsIn(network: Network, color: (kind: string) => string): HTMLElement {
  const kinds = new Set(network.shown().dots.map(({ node }) => node.__typename));
  const names = [...Map.groupBy([...kinds].toSorted(), color).values()].map((alike) =>
    h('li', {}, h('i', { class: `dot ${alike[0]!.toLowerCase()}`, 'aria-hidden': 'true' }), alike.map(words).join(', ')),
  );
  return h('ul', { class: 'kinds', 'aria-label': 'Kinds of node' }, names);
}
