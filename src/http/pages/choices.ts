/** Suggests names while a visitor types, for graphs with too many names to send with the form. */
import type { Kind } from '../../graph/draft.ts';
import { nodesOfAnyKind } from '../../store/nodes.ts';
import { search } from '../../answers/search/search.ts';
import type { Store } from '../../store/store.ts';

/** The most names suggested at a time. */
const maxSuggested = 20;

/** A suggested name, and the id of its node. */
export type Choice = { readonly id: string; readonly name: string };

/** Nodes of these kinds whose names match the typed text. */
export function choicesFor(typed: string, kinds: readonly Kind[], store: Store): readonly Choice[] {
  if (kinds.length === 0) return [];
  return store.reading(() => {
    const hits = search(store, typed, kinds).hits.filter((hit) => hit.found_in !== 'STATEMENT');
    const nodes = nodesOfAnyKind(
      store,
      hits.slice(0, maxSuggested).map((hit) => hit.node_id),
    );
    return nodes.map(({ key, name }) => ({ id: key, name }));
  });
}
