/** Normalizes names as people type them: "Cosmos DB", "CosmosDB" and "cosmos-db" are one name; "C" and "C#" are two. */

/** A name without case, accents, spaces and punctuation. Names with the same folded form are the same name. */
export function fold(name: string): string {
  return withoutAccents(lowerCase(name).replace(/[^\p{L}\p{M}\p{N}+#]/gu, ''));
}

/** A name as part of an id: "Order Split/Merge" → `order-split-merge`. Empty when the name has no letter or digit. */
export function slugOf(name: string): string {
  const words = withoutAccents(lowerCase(name)).replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  return words.replace(/^-|-$/g, '');
}

/** A name in lowercase, with every letter and every mark as a character of its own. */
function lowerCase(name: string): string {
  return name.normalize('NFKD').toLowerCase().normalize('NFKD').replaceAll('ß', 'ss').replaceAll('ς', 'σ');
}

/**
 * A text without the marks that are accents. In scripts that have case, people leave out accents as they leave out case. In others, marks are
 * parts of letters: カ is not ガ, and हिन्दी is not हनद.
 */
function withoutAccents(decomposed: string): string {
  return decomposed.replace(/(?<=[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}])\p{M}+|(?<![\p{L}\p{M}\p{N}])\p{M}+/gu, '').normalize('NFC');
}
