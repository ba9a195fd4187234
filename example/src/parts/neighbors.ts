/** What a node is connected to, grouped by relation: as the page of a node shows it, and as the graph shows it to those who do not see it. */
import type { Direction, Relation } from 'career-graph-client';
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
  if (edges.length === 0) return h('p', {}, 'No statement names it directly.');
  return [...Map.groupBy(edges, labelOf)].map(([label, related]) =>
    h(
      'section',
      { class: 'relation' },
      h(
        'h3',
        {},
        h('i', { class: `swatch ${related[0]!.relation.toLowerCase()}`, 'aria-hidden': 'true' }),
        label,
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

/** What a node is to the neighbors that its statements name, and to those whose statements name it. */
const labels: { readonly [relation in Relation]?: readonly [forward: string, backward: string] } = {
  ABOUT: ['about', 'subject of'],
  ATTESTED: ['according to others', 'according to others, a skill of'],
  AVOIDED: ['avoided', 'avoided by'],
  CLAIMED: ['claimed', 'claimed by'],
  COMPARED: ['compared with', 'compared with'],
  CONTRIBUTED: ['contributed to', 'contributions'],
  MENTIONED: ['mentions', 'mentioned by'],
  QUOTED: ['quotes', 'quoted by'],
  REPLACED: ['replaced', 'replaced by'],
  USED: ['used', 'used by'],
};

/** A relation in words, as read from the node that has the neighbors. Records read the same from both sides. */
function labelOf({ relation, direction }: Neighbor): string {
  return (direction && labels[relation]?.[direction === 'FORWARD' ? 0 : 1]) ?? words(relation);
}
