/** The vocabulary that ships with the program: names that every career may use without defining them. */
import { readFileSync } from 'node:fs';
import type { Kind } from '../graph/draft.ts';
import { fold } from '../graph/name.ts';
import type { NodeKind } from './node-kind.ts';
import { spellingsOf } from './spellings.ts';

/** An entry, as a vocabulary file of its kind would define it. */
export type ShippedEntry = {
  readonly slug: string;
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly broader?: readonly string[];
  readonly prose?: 'never' | 'capital' | 'always';
};

export class ShippedVocabulary {
  readonly #files: ReadonlyMap<Kind, URL>;
  readonly #entries = new Map<Kind, readonly ShippedEntry[]>();
  readonly #byName = new Map<Kind, ReadonlyMap<string, ShippedEntry>>();

  constructor(kinds: readonly NodeKind[]) {
    this.#files = new Map(kinds.flatMap(({ kind, file }) => (file?.shipped ? [[kind, file.shipped] as const] : [])));
  }

  /** The entries of a kind. The first call reads them. */
  entries(kind: Kind): readonly ShippedEntry[] {
    const file = this.#files.get(kind);
    if (!file) return [];
    let entries = this.#entries.get(kind);
    if (!entries) {
      ({ entries } = JSON.parse(readFileSync(file, 'utf8')) as { readonly entries: readonly ShippedEntry[] });
      this.#entries.set(kind, entries);
    }
    return entries;
  }

  /** Every alias, name and slug of a kind. The slug of an entry comes last. */
  names(kind: Kind): readonly string[] {
    return this.entries(kind).flatMap((entry) => namesOfEntry(entry).toReversed());
  }

  /** The entry that has a name, as its slug, its name or an alias, in any spelling that folds alike. */
  find(kind: Kind, name: string): ShippedEntry | undefined {
    let byName = this.#byName.get(kind);
    if (!byName) {
      byName = new Map(this.entries(kind).flatMap((entry) => namesOfEntry(entry).map((one) => [fold(one), entry])));
      this.#byName.set(kind, byName);
    }
    return byName.get(fold(name));
  }

  /** The entry that a name certainly means, even if it has a version, a suffix or another number: `React.js 18`, `REST APIs`. */
  findSpelled(kind: Kind, name: string): ShippedEntry | undefined {
    for (const spelling of [name, ...spellingsOf(name)]) {
      const found = this.find(kind, spelling);
      if (found) return found;
    }
    return undefined;
  }
}

/** The slug of an entry, its name and its aliases. */
export function namesOfEntry({ slug, name, aliases = [] }: ShippedEntry): readonly string[] {
  return [slug, name, ...aliases];
}
