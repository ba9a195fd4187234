/** Lists the names that are in no vocabulary, so that an afternoon of defining the most frequent does most of the good. */
import { withoutControls } from '../graph/control-characters.ts';
import { nearest } from '../graph/spelling.ts';
import type { Kind } from '../graph/draft.ts';
import type { Seed } from '../seed/read.ts';

/** A line for each provisional name, those that most careers use first: their number, the name, and what it may be. */
export function provisionalNames({ provisional, drafts, vocabulary }: Pick<Seed, 'provisional' | 'drafts' | 'vocabulary'>): string {
  const names = new Map<Kind, readonly string[]>();
  const namesOf = (kind: Kind) => {
    const known = names.get(kind) ?? [...drafts.otherNames([kind]), ...vocabulary.names(kind)];
    names.set(kind, known);
    return known;
  };
  const lines = provisional.map(({ kind, name, careers }) => {
    const similar = nearest(
      name,
      namesOf(kind).filter((one) => one !== name),
      1,
    );
    return `${String(careers).padStart(6)}  ${kind.padEnd(12)}  ${withoutControls(name)}${similar.map((one) => `  (is this ${one}?)`).join('')}\n`;
  });
  return lines.length === 0 ? 'Every name is in a vocabulary.\n' : `careers  kind          name\n${lines.join('')}`;
}
