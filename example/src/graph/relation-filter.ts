/** Which relations the picture shows, and what its colors mean. */
import type { Relation } from 'career-graph-client';
import { h } from '../element.ts';
import { words } from '../parts/words.ts';
import type { Network } from './network.ts';

/** Fills a fieldset with a box for each relation in the picture. The box that has the focus keeps it. */
export function showRelationFilter(fieldset: HTMLFieldSetElement, network: Network, toggled: (relation: Relation) => void): void {
  const counts = new Map<Relation, number>();
  for (const { support } of network.lines.values())
    for (const relation of support.relations ?? [support.relation]) counts.set(relation, (counts.get(relation) ?? 0) + 1);

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

/** What the colors of the dots mean: a name for each kind of node in the picture. */
export function kindsIn(network: Network): HTMLElement {
  const kinds = new Set([...network.dots.values()].map(({ node }) => words(node.__typename)));
  const names = [...kinds].toSorted().map((kind) => h('li', {}, h('i', { class: `dot ${kind}`, 'aria-hidden': 'true' }), kind));
  return h('ul', { class: 'kinds', 'aria-label': 'Kinds of node' }, names);
}
