/** What a node is connected to, grouped by relation: as the page of a node shows it, and as the graph shows it to those who do not see it. */
import type { Direction } from 'career-graph-client';
import type { Named, Supported } from '../answers.ts';
import { type Child, h } from '../element.ts';
import { evidence } from './evidence.ts';
import { nodeLink } from './node-link.ts';
import { words } from './words.ts';

export interface Neighbor extends Supported {
  readonly node: Named;
  /** `BACKWARD` if the statements are about this node, and name the one that it is a neighbor of. */
  readonly direction?: Direction;
}

/** A list for each relation. `actions` adds buttons to a row. */
export function neighbors(edges: readonly Neighbor[], actions: (neighbor: Neighbor) => Child = () => null): Child {
  if (edges.length === 0) return h('p', {}, 'No document connects it to anything.');
  return [...Map.groupBy(edges, ({ relation }) => relation)].map(([relation, related]) =>
    h(
      'section',
      { class: 'relation' },
      h(
        'h3',
        {},
        h('i', { class: `swatch ${relation.toLowerCase()}`, 'aria-hidden': 'true' }),
        words(relation),
        ' ',
        h('small', {}, related.length),
      ),
      h(
        'ul',
        { class: 'neighbors' },
        related.map((edge) =>
          h(
            'li',
            { 'data-node': edge.node.id },
            h('p', {}, nodeLink(edge.node), ' ', h('small', { class: 'kind' }, words(edge.node.__typename))),
            actions(edge),
            evidence(edge),
          ),
        ),
      ),
    ),
  );
}
