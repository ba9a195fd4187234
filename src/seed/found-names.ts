/** Marks the names that résumés in other formats mention in their sentences. Nobody has said in which sense, unless somebody confirmed it. */
import type { Draft, DraftNode } from '../graph/draft.ts';
import { confirmedMark, plainText, unconfirmedMark } from '../graph/mark.ts';
import { markedProse } from '../graph/marked-prose.ts';
import { ProseMatcher } from '../graph/prose-matcher.ts';
import { Confirmations } from './confirmations.ts';
import type { SeedFolder } from './seed-folder.ts';
import type { ShippedVocabulary } from './shipped-vocabulary.ts';

/** The kind that a mark names if it names none. Names of other kinds, such as people, are not looked for. */
const kind = 'technology';

export class FoundNames {
  readonly #defined: readonly DraftNode[];
  readonly #vocabulary: ShippedVocabulary;
  readonly #folder: SeedFolder;
  #matcher: ProseMatcher | undefined;

  /** Looks for the names of the nodes that the vocabulary files define, and then for those of the vocabulary that ships with the program. */
  constructor(defined: readonly DraftNode[], vocabulary: ShippedVocabulary, folder: SeedFolder) {
    this.#defined = defined;
    this.#vocabulary = vocabulary;
    this.#folder = folder;
  }

  /** A career with marks in the sentences of its files in other formats. `marks` is the file with its confirmations. */
  marked(draft: Draft, marks: string): Draft {
    this.#matcher ??= proseMatcher(this.#defined, this.#vocabulary);
    const matcher = this.#matcher;
    const confirmations = new Confirmations(marks, this.#folder);
    const { file } = this.#folder.place(marks);
    const statements = draft.statements.map((statement) => {
      if (statement.record !== null || statement.source.pointer === null) return statement;
      const sentence = plainText(statement.text);
      const text = markedProse(statement.text, matcher).replaceAll(unconfirmedMark, (mark, name: string) => {
        const relation = confirmations.relationOf(sentence, name);
        return relation === undefined ? mark : confirmedMark(mark, relation);
      });
      return { ...statement, text };
    });
    confirmations.reportStale(this.#folder);
    return { ...draft, statements, confirmations: file };
  }
}

/** Finds the names of the technologies that a seed defines, and then those of the vocabulary that ships with the program. */
export function proseMatcher(defined: readonly DraftNode[], vocabulary: ShippedVocabulary): ProseMatcher {
  const entries = [...defined.filter((node) => node.kind === kind), ...vocabulary.entries(kind)];
  return new ProseMatcher(entries.map(({ slug, name, aliases = [], prose }) => ({ slug, name, aliases, prose })));
}
