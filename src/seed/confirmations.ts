/** Reads what people confirmed of the names that a résumé in another format mentions. Such a file is not edited, so this is in a file of its own. */
import { z } from 'zod';
import { inside, type SourcePlace } from '../graph/draft.ts';
import { writable } from '../graph/relation.ts';
import { warning } from './problem.ts';
import type { SeedFolder } from './seed-folder.ts';
import { words } from './shapes.ts';

/** The relations that a person can confirm, and `none` for words that do not mean the name. */
export type ConfirmedRelation = (typeof confirmedRelations)[number];

const confirmedRelations = ['none', ...writable.keys()] as const;

/** One confirmation. It holds as long as the sentence is the same, wherever it is in the file. */
const confirmation = z.strictObject({
  pointer: z.string().meta({ description: 'Where the sentence was in the file, as a JSON pointer.' }),
  text: words.meta({ description: 'The sentence.' }),
  name: words.meta({ description: 'The slug of what it names.' }),
  relation: z
    .enum(confirmedRelations)
    .meta({ description: 'What the sentence says of it: used, replaced, …; none if it does not name it.' }),
});

export type Confirmation = z.output<typeof confirmation>;

/** The confirmations in a file, and which of them are for a sentence that is still there. */
export class Confirmations {
  readonly #entries: readonly { readonly place: SourcePlace; readonly value: Confirmation }[];
  readonly #held = new Set<Confirmation>();

  constructor(name: string, folder: SeedFolder) {
    const content = folder.has(name) ? folder.read(name, z.array(confirmation)) : undefined;
    this.#entries = content?.value.map((value, index) => ({ place: inside(content.place, index), value })) ?? [];
  }

  /** The relation that is confirmed for a name in a sentence; undefined if none is. */
  relationOf(text: string, name: string): ConfirmedRelation | undefined {
    const found = this.#entries.filter(({ value }) => value.text === text && value.name === name).map(({ value }) => value);
    for (const one of found) this.#held.add(one);
    return found.at(-1)?.relation;
  }

  /** Reports those that are for no sentence. */
  reportStale(folder: SeedFolder): void {
    for (const { place, value } of this.#entries) {
      if (!this.#held.has(value))
        folder.problems.push(
          warning(
            folder.locate(inside(place, 'text')),
            `no sentence of this career says this and names "${value.name}": the sentence has changed. Remove this, or review the career again`,
          ),
        );
    }
  }
}
