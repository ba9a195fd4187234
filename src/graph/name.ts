/** Normalizes names as people type them: "Cosmos DB", "CosmosDB" and "cosmos-db" are one name; "C" and "C#" are two. */

/** A name without case, accents, spaces and punctuation. Names with the same folded form are the same name. */
export function fold(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]/gu, '');
}

/** A name as part of an id: "Order Split/Merge" → `order-split-merge`. Empty when the name has no letter or digit. */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
