/** Finds the node that an argument names, and what a misspelled name may have meant. */
import { GraphQLError } from 'graphql';
import type { Kind } from '../graph/draft.ts';
import { nearest } from '../graph/spelling.ts';
import { type Meaning, meaningsOf, namesakesAmong, namesLike } from '../store/nodes.ts';
import type { Store } from '../store/store.ts';
import { clipped, refusalExtensions } from './errors.ts';

/**
 * The node that the value of an argument names. If there is none, throws a refusal with the code NOT_FOUND and suggestions: a misspelled name
 * must not look like an empty answer. If there are several, see `nodeIfKnown`.
 */
export function nodeOfArgument(store: Store, kinds: readonly Kind[], value: string, argument?: string): { id: number; kind: Kind } {
  const node = nodeIfKnown(store, kinds, value, argument);
  if (node) return node;
  const similar = similarNodes(store, kinds, value);
  const question = similar.nearest === undefined ? '' : ` Did you mean ${JSON.stringify(similar.nearest)}?`;
  const suggestions = similar.nodes.map(({ key, name }) => ({ id: key, name }));
  const [accepted, bare] = withoutKind(kinds, value);
  const what = accepted.length > 3 ? 'nothing called' : `no ${accepted.join(' or ')}`;
  const message = isIdOfOtherKind(store, value)
    ? `"${clipped(value)}" is a node, but not of the kind ${kinds.join(' or ')}.`
    : `There is ${what} "${clipped(bare)}" in the graph.${question}`;
  throw new GraphQLError(message, {
    extensions: refusalExtensions('NOT_FOUND', { value, suggestions, ...(argument === undefined ? {} : { argument }) }),
  });
}

/** The node that the value of an argument names; null if there is none. If several nodes of one kind have the name, throws a refusal with the code AMBIGUOUS_NAME. */
export function nodeIfKnown(store: Store, kinds: readonly Kind[], value: string, argument?: string): Meaning | null {
  const meanings = meaningsOf(store, kinds, value, maxSuggestions.namesakes);
  const namesakes = namesakesAmong(meanings);
  if (namesakes.length === 0) return meanings[0] ?? null;
  throw new GraphQLError(`There is more than one ${namesakes[0]?.kind} called "${clipped(value)}". ${idsToUse(namesakes)}`, {
    extensions: refusalExtensions('AMBIGUOUS_NAME', {
      value,
      suggestions: namesakes.map(({ key, name }) => ({ id: key, name })),
      ...(argument === undefined ? {} : { argument }),
    }),
  });
}

/** What to write in place of a name that several nodes have. */
export function idsToUse(namesakes: readonly Meaning[]): string {
  return `Use an ID: ${namesakes.map(({ key }) => key).join(' or ')}.`;
}

/** Whether a text is the ID of a node, which a client did not ask for. */
function isIdOfOtherKind(store: Store, text: string): boolean {
  const kind = text.slice(0, Math.max(0, text.indexOf('/')));
  return kind !== '' && meaningsOf(store, [kind], text, 1).length > 0;
}

/** The most nodes that are suggested for a name, the most similar names that they are found by, and the most nodes of one name. */
export const maxSuggestions = { nodes: 3, names: 10, namesakes: 6 } as const;

/** The nodes that a misspelled name may have meant, the most similar first, and the name that is most similar. */
export function similarNodes(
  store: Store,
  kinds: readonly Kind[],
  name: string,
): { readonly nearest: string | undefined; readonly nodes: readonly Meaning[] } {
  const [accepted, bare] = withoutKind(kinds, name);
  const names = nearest(bare, namesLike(store, accepted, bare), maxSuggestions.names);
  const nodes = names.flatMap((similar) => {
    const meanings = meaningsOf(store, accepted, similar, maxSuggestions.nodes);
    const namesakes = namesakesAmong(meanings);
    return namesakes.length > 0 ? namesakes : meanings.slice(0, 1);
  });
  const distinct = [...new Map(nodes.map((node) => [node.id, node])).values()];
  return { nearest: names[0], nodes: distinct.slice(0, maxSuggestions.nodes) };
}

/** The kinds that a name can be of, and the name: `technology/nomda` is the name "nomda" of a technology. */
function withoutKind(kinds: readonly Kind[], name: string): [kinds: readonly Kind[], name: string] {
  const kind = kinds.find((one) => name.startsWith(`${one}/`));
  return kind === undefined ? [kinds, name] : [[kind], name.slice(kind.length + 1)];
}
