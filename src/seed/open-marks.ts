/** Lists the names in sentences that nobody has confirmed, for `career check` and `career review`. */
import { inside, type Location, type Statement } from '../graph/draft.ts';
import { type Mark, parseMarks, plainText } from '../graph/mark.ts';
import type { Seed } from './read.ts';

/** An unconfirmed mark, and where it is. */
export type OpenMark = {
  readonly mark: Mark;
  readonly statement: Statement;
  /** Of its words, or in YAML, of the mark. */
  readonly location: Location;
  /** The file with the confirmations of a career in another format. Null if the mark itself is in a file. */
  readonly confirmations: string | null;
  /** Its words, and the rest of the sentence before and after them. */
  readonly words: string;
  readonly before: string;
  readonly after: string;
};

/** The unconfirmed marks of all careers, or of one person's. */
export function* openMarks({ drafts, locate }: Pick<Seed, 'drafts' | 'locate'>, person?: string): Generator<OpenMark> {
  for (const { nodes, statements, confirmations = null } of drafts) {
    if (person !== undefined && !nodes.some(({ kind, slug }) => kind === 'person' && slug === person)) continue;
    for (const statement of statements) {
      for (const mark of unconfirmedIn(statement)) {
        const { source, start } = mark;
        const words = plainText(source);
        const isForeign = statement.source.pointer !== null;
        yield {
          mark,
          statement,
          location: locate(inside(statement.place, 'text', start), isForeign ? words : source),
          confirmations: isForeign ? confirmations : null,
          words,
          before: plainText(statement.text.slice(0, start)),
          after: plainText(statement.text.slice(start + source.length)),
        };
      }
    }
  }
}

/** The number of unconfirmed marks of all careers. */
export function openMarkCount({ drafts }: Pick<Seed, 'drafts'>): number {
  let count = 0;
  for (const { statements } of drafts) for (const statement of statements) count += unconfirmedIn(statement).length;
  return count;
}

function unconfirmedIn({ record, text }: Statement): readonly Mark[] {
  if (record !== null || !text.includes('?')) return [];
  return parseMarks(text).pieces.filter((piece) => typeof piece !== 'string' && !piece.isConfirmed) as readonly Mark[];
}
