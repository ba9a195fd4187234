/** The list beside the picture: a node, its neighbors, and what can be done with them. */
import type { Named } from '../answers.ts';
import { type Child, h } from '../element.ts';
import { type Neighbor, neighbors } from '../parts/neighbors.ts';
import { nodeLink } from '../parts/node-link.ts';
import { count, words } from '../parts/words.ts';
import type { Network } from './network.ts';
import type { Ends } from './path.ts';
import type { Surroundings } from './surroundings.ts';
import type { Walk } from './walk.ts';

interface Actions {
  readonly expand: (node: Named) => void;
  readonly more: (of: Surroundings) => void;
  readonly choose: (ends: Partial<Ends>) => void;
}

/** The neighbors of a node that the filter lets through. */
export function panel(of: Surroundings, walk: Walk, actions: Actions): Child {
  const { node, edges, totalCount, pageInfo } = of;
  const shown = edges.filter((edge) => walk.network.isShown(edge));
  const buttons = (neighbor: Named) => actionsOn(neighbor, !walk.isExpanded(neighbor.id), actions);
  return [
    h('h2', {}, nodeLink(node), ' ', h('small', { class: 'kind' }, words(node.__typename))),
    buttons(node),
    h(
      'p',
      { class: 'quiet' },
      shown.length < totalCount ? `${shown.length} of ${count(totalCount, 'neighbor')}` : count(totalCount, 'neighbor'),
    ),
    (shown.length > 0 || totalCount === 0) &&
      neighbors(
        shown.map((edge) => inColor(edge, walk.network)),
        ({ node: neighbor }) => buttons(neighbor),
      ),
    pageInfo.hasNextPage && h('button', { type: 'button', onclick: () => actions.more(of) }, 'Show more neighbors'),
  ];
}

/** A neighbor under the relation that its line has the color of. The graph gives the direction of the first relation only. */
function inColor(edge: Neighbor, network: Network): Neighbor {
  const relation = network.relationOf(edge);
  if (relation === edge.relation) return edge;
  const { direction: _, ...undirected } = edge;
  return { ...undirected, relation };
}

function actionsOn(node: Named, canExpand: boolean, { expand, choose }: Actions): HTMLElement {
  const action = (text: string, onclick: () => void) =>
    h('button', { type: 'button', 'aria-label': `${text}: ${node.name}`, onclick }, text);
  return h(
    'p',
    { class: 'actions' },
    canExpand && action('Expand', () => expand(node)),
    action('Path from here', () => choose({ from: node })),
    action('Path to here', () => choose({ to: node })),
  );
}
