/** Gaps between jobs, and jobs and studies at the same time. */
import type { GapsAndOverlapsAnswer } from '../../client/questions.ts';
import { counted } from '../words.ts';
import { type Design, subject } from './design.ts';
import { gapsTable, monthsFact, overlapsTable } from './time.ts';

export function gapsAndOverlaps({ person }: GapsAndOverlapsAnswer): Design {
  const { gaps, overlaps } = person.timeline;
  return {
    sentence: sentenceOf(person.name, gaps?.length ?? null, overlaps?.length ?? null),
    parts: [subject(person), monthsFact(person.timeline, 'Time in jobs'), gapsTable(gaps), overlapsTable(overlaps)],
  };
}

/** A sentence that never says “none” where nothing is known. */
function sentenceOf(name: string, gaps: number | null, overlaps: number | null): string {
  if (gaps === null) return `The documents date no job of ${name}, so gaps cannot be known.`;
  return `${name} has ${noneOr(gaps, 'gap')} between jobs${overlaps === null ? '' : `, and ${noneOr(overlaps, 'overlap')}`}.`;
}

function noneOr(number: number, word: string): string {
  return number === 0 ? `no ${word}s` : counted(number, word);
}
