/**
 * Supplies the names that files use and none of them defines: from the vocabulary that ships with the program, and for open careers, as
 * provisional nodes that are made from the name alone.
 */
import { type DraftNode, idOf, type Kind, type SourcePlace } from '../graph/draft.ts';
import { fold, slugOf } from '../graph/name.ts';
import { Names } from '../graph/names.ts';
import { type DraftBuilder, ref } from './draft-builder.ts';
import type { DraftStore } from './draft-store.ts';
import type { NodeKind } from './node-kind.ts';
import { namesOfEntry, type ShippedEntry, type ShippedVocabulary } from './shipped-vocabulary.ts';
import { partsOf } from './spellings.ts';
import { usedNames } from './used-names.ts';

/** A node of which only the name is known, and the number of careers that use it. */
export type ProvisionalName = { readonly kind: Kind; readonly slug: string; readonly name: string; readonly careers: number };

/**
 * Adds a draft of every name that can be supplied, and returns the provisional ones, those of most careers first. What is supplied does not
 * depend on the order of the files.
 */
export function supplyNames(
  drafts: DraftStore,
  kinds: readonly NodeKind[],
  vocabulary: ShippedVocabulary,
  builder: DraftBuilder,
): readonly ProvisionalName[] {
  const uses = undefinedNames(drafts, kinds);
  if (uses.length === 0) return [];
  const shipped = new ShippedNodes(drafts, vocabulary);
  const unknown = uses.filter((use) => !shipped.take(use));
  const provisional = unknown.flatMap((use) => {
    const kind = kinds.find((one) => one.provisional && use.isOpen && use.kinds.includes(one.kind));
    if (!kind) return [];
    const name = mostFrequent(use.spellings);
    return [{ kind, name, broader: shipped.takeParts(kind.kind, name, use.place), place: use.place, careers: use.careers.size }];
  });
  shipped.draftInto(builder, kinds);
  const slugs = new Set<string>();
  const supplied = provisional.map(({ kind, name, broader, place, careers }) => {
    const slug = freeSlug(name, (one) => slugs.has(`${kind.kind}/${one}`) || shipped.has(kind.kind, one));
    slugs.add(`${kind.kind}/${slug}`);
    const refs = broader.map((one) => ref(kind.kind, one, place));
    kind.provisional?.({ slug, name, broader: refs, place }, builder);
    return { kind: kind.kind, slug, name, careers };
  });
  drafts.add({ ...builder.take(), isSupplied: true });
  return supplied.toSorted((a, b) => b.careers - a.careers);
}

/** The uses of one name that no file defines. */
type Use = {
  readonly kinds: readonly Kind[];
  /** How often it has each spelling. */
  readonly spellings: Map<string, number>;
  readonly careers: Set<number>;
  /** Where it is used first. */
  readonly place: SourcePlace;
  /** Whether an open career uses it. */
  isOpen: boolean;
};

/** The names that no file defines, sorted by their folded form. */
function undefinedNames(drafts: DraftStore, kinds: readonly NodeKind[]): readonly Use[] {
  const names = new Names(
    drafts,
    kinds.map(({ kind }) => kind),
  );
  const uses = new Map<string, Use>();
  let career = 0;
  for (const draft of drafts) {
    career += 1;
    const known = new Set(draft.nodes.map((node) => idOf(node)));
    for (const { ref: used } of usedNames(draft, names)) {
      const id = `${used.kinds.join()}/${used.name}`;
      if (known.has(id)) continue;
      const folded = fold(used.name);
      if (folded === '' || names.find(used)) {
        known.add(id);
        continue;
      }
      const key = `${folded} ${used.kinds.join()}`;
      const use: Use = uses.get(key) ?? { kinds: used.kinds, spellings: new Map(), careers: new Set(), place: used.place, isOpen: false };
      const spelling = used.name.trim().replace(/\s+/g, ' ');
      use.spellings.set(spelling, (use.spellings.get(spelling) ?? 0) + 1);
      use.careers.add(career);
      use.isOpen ||= draft.isOpen === true;
      uses.set(key, use);
    }
  }
  return [...uses].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, use]) => use);
}

/** The most frequent spelling of a name; of several, the first as text. */
function mostFrequent(spellings: ReadonlyMap<string, number>): string {
  const sorted = [...spellings].toSorted(([a, countOfA], [b, countOfB]) => countOfB - countOfA || (a < b ? -1 : 1));
  return sorted[0]?.[0] ?? '';
}

/** The nodes to supply from the shipped vocabulary. If the files define an entry under any of its names, their definition counts. */
class ShippedNodes {
  readonly #drafts: DraftStore;
  readonly #vocabulary: ShippedVocabulary;
  readonly #taken = new Map<string, { kind: Kind; entry: ShippedEntry; place: SourcePlace; spellings: string[] }>();

  constructor(drafts: DraftStore, vocabulary: ShippedVocabulary) {
    this.#drafts = drafts;
    this.#vocabulary = vocabulary;
  }

  /** Takes the entry that a name means, and those that are broader. Returns whether there is one. Only open careers may misspell names. */
  take({ kinds, spellings, place, isOpen }: Use): boolean {
    const name = mostFrequent(spellings);
    for (const kind of kinds) {
      const entry = isOpen ? this.#vocabulary.findSpelled(kind, name) : this.#vocabulary.find(kind, name);
      if (!entry) continue;
      // A spelling that is the slug is found anyway, and the others fold alike.
      const others = new Map([...spellings].filter(([one]) => one !== entry.slug));
      this.#takeEntry(kind, entry, place, others.size > 0 ? mostFrequent(others) : name);
      return true;
    }
    return false;
  }

  /** The slugs of the nodes whose names a name joins: of HTML and CSS for `HTML/CSS`. None unless each of them is known. */
  takeParts(kind: Kind, name: string, place: SourcePlace): readonly string[] {
    const parts = partsOf(name).map(
      (part) => this.#vocabulary.findSpelled(kind, part) ?? this.#drafts.bySlug(kind, part) ?? this.#drafts.byName(kind, fold(part)),
    );
    if (parts.includes(undefined)) return [];
    return [...new Set(parts.flatMap((part) => (part ? this.#slugOf(kind, part, place) : [])))];
  }

  has(kind: Kind, slug: string): boolean {
    return this.#taken.has(`${kind}/${slug}`) || this.#drafts.bySlug(kind, slug) !== undefined;
  }

  draftInto(builder: DraftBuilder, kinds: readonly NodeKind[]): void {
    const sorted = [...this.#taken].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, taken]) => taken);
    for (const { kind, entry, place, spellings } of sorted) {
      const file = kinds.find((one) => one.kind === kind)?.file;
      const broader = entry.broader?.map((name) => this.#ownNode(kind, this.#entry(kind, name))?.slug ?? name);
      const aliases = [...(entry.aliases ?? []), ...spellings];
      file?.draft(file.shape.parse({ ...entry, aliases, ...(broader && { broader }) }), place, builder);
    }
  }

  #slugOf(kind: Kind, part: ShippedEntry | DraftNode, place: SourcePlace): string {
    return 'ordinal' in part ? part.slug : this.#takeEntry(kind, part, place, null);
  }

  /** Takes an entry and those that are broader, and returns the slug of its node. A `spelling` becomes a name of the node. */
  #takeEntry(kind: Kind, entry: ShippedEntry, place: SourcePlace, spelling: string | null): string {
    const own = this.#ownNode(kind, entry);
    if (own) {
      if (spelling !== null) this.#drafts.addAlias(own, spelling);
      return own.slug;
    }
    const key = `${kind}/${entry.slug}`;
    let taken = this.#taken.get(key);
    if (!taken) {
      taken = { kind, entry, place, spellings: [] };
      this.#taken.set(key, taken);
      for (const name of entry.broader ?? []) this.#takeEntry(kind, this.#entry(kind, name), place, null);
    }
    // A name that differs from the slug only in case, such as Kafka, is found as a name of the node.
    const names = [entry.name, ...(entry.aliases ?? []), ...taken.spellings];
    if (spelling !== null && spelling !== entry.slug && !names.some((name) => fold(name) === fold(spelling)))
      taken.spellings.push(spelling);
    return entry.slug;
  }

  /** The node that the files define under one of an entry's names. */
  #ownNode(kind: Kind, entry: ShippedEntry): DraftNode | undefined {
    for (const name of namesOfEntry(entry)) {
      const own = this.#drafts.bySlug(kind, name) ?? this.#drafts.byName(kind, fold(name));
      if (own) return own;
    }
    return undefined;
  }

  #entry(kind: Kind, name: string): ShippedEntry {
    const entry = this.#vocabulary.find(kind, name);
    if (!entry) throw new Error(`The shipped vocabulary has no ${kind} "${name}", but names it as broader`);
    return entry;
  }
}

/** A slug that no other node of the kind has. `C+` and `C#` differ in it. */
function freeSlug(name: string, isTaken: (slug: string) => boolean): string {
  const slug = slugOf(name.replaceAll('+', ' plus ').replaceAll('#', ' sharp '));
  let free = slug;
  for (let number = 2; isTaken(free); number += 1) free = `${slug}-${number}`;
  return free;
}
