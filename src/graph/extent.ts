/** The extents to which a document says that something was used, claimed or discussed: `[[mainly:java]]`, `[[some:groovy]]`. */

/** The extents, from the greatest to the least, with their descriptions in the schema. */
export const extents = {
  MAINLY: 'Mostly: “mostly”, “primarily”, “the majority”, “a heavy focus”.',
  SOME: 'To some extent: “some”.',
} as const;

export type Extent = keyof typeof extents;

const inOrder = Object.keys(extents) as readonly Extent[];

/** The extents by the names that authors write in a mark. */
export const writableExtents: ReadonlyMap<string, Extent> = new Map(inOrder.map((extent) => [extent.toLowerCase(), extent]));

/** The greatest of some extents; null if none is given. */
export function greatest(given: readonly (Extent | null)[]): Extent | null {
  return inOrder.find((extent) => given.includes(extent)) ?? null;
}
