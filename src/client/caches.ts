/** Settings for caches that keep each object once: which objects have no id, and are parts of the object around them. */
import { embedded, embeddedLists, possibleTypes } from './embedded.ts';

export { embedded, possibleTypes };

/** `keys` for Graphcache of urql. */
export const graphcacheKeys: Record<string, () => null> = Object.fromEntries(embedded.map((name) => [name, () => null]));

/** `typePolicies` for the `InMemoryCache` of Apollo Client. */
export const apolloTypePolicies: Record<string, ApolloTypePolicy> = Object.fromEntries(
  [...new Set([...embedded, ...Object.keys(embeddedLists)])].map((name) => {
    const fields = Object.fromEntries((embeddedLists[name] ?? []).map((field) => [field, { merge: mergedLists }]));
    return [name, embedded.includes(name) ? { merge: merged, fields } : { fields }];
  }),
);

/** The part of Apollo Client's `TypePolicy` that is used here. */
interface ApolloTypePolicy {
  readonly merge?: typeof merged;
  readonly fields: Record<string, { readonly merge: typeof mergedLists }>;
}

/** An object as Apollo Client stores it. */
type Stored = Readonly<Record<string, unknown>>;
type Options = { mergeObjects(a: object, b: object): object };

/** The fields of both objects, because two questions can select different fields. If the new object contradicts the old one, it replaces it. */
function merged(existing: Stored | null | undefined, incoming: Stored | null, options: Options): object | null {
  return existing && incoming && agree(existing, incoming) ? options.mergeObjects(existing, incoming) : incoming;
}

/** The same for every object of a list. Both lists are in the order of the graph. */
function mergedLists(
  existing: readonly Stored[] | null | undefined,
  incoming: readonly Stored[] | null,
  options: Options,
): readonly object[] | null {
  const isSame = existing?.length === incoming?.length && incoming?.every((row, index) => agree(existing![index]!, row));
  return existing && incoming && isSame ? incoming.map((row, index) => options.mergeObjects(existing[index]!, row)) : incoming;
}

/** Whether two objects have the same value in every field that both have. Objects in fields are merged separately. */
function agree(a: Stored, b: Stored): boolean {
  return Object.keys(b).every((field) => !(field in a) || identity(a[field]) === identity(b[field]));
}

/** A scalar itself, the id of a node, or null for an object without an id. */
function identity(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const { __ref: id = null } = value as { __ref?: string };
  return id;
}
