/** Names for a form to offer while somebody types: for graphs that have too many to send along. */
import type { Kind } from '../../graph/draft.ts';
import { nodesOfAnyKind } from '../../store/nodes.ts';
import { search } from '../../answers/search/search.ts';
import type { Store } from '../../store/store.ts';

/** How many names are offered at a time. */
const maxOffered = 20;

/** A name to choose, and the id of the node that it is the name of. */
export type Choice = { readonly id: string; readonly name: string };

/** Nodes of some kinds whose names begin like what was typed. */
export function choicesFor(typed: string, kinds: readonly Kind[], store: Store): readonly Choice[] {
  if (kinds.length === 0) return [];
  return store.reading(() => {
    const hits = search(store, typed, kinds).hits.filter((hit) => hit.found_in !== 'STATEMENT');
    const nodes = nodesOfAnyKind(
      store,
      hits.slice(0, maxOffered).map((hit) => hit.node_id),
    );
    return nodes.map(({ key, name }) => ({ id: key, name }));
  });
}
