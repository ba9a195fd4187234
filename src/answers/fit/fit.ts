/** Whether somebody meets a requirement: a verdict with its reasons, never a score. */
import { earliest, latest, type PartialDate } from '../../graph/partial-date.ts';
import type { EvidenceStrength } from '../../graph/relation.ts';

/** Every verdict, with the sentence that the schema shows for it. */
export const verdicts = {
  MET: 'The evidence shows it, for long enough and recently enough.',
  SHORT: 'The evidence shows it, but for fewer months than asked.',
  STALE: 'The evidence shows it for long enough, but not since the date asked.',
  CLAIMED_ONLY: 'They say so themselves, and nothing shows it.',
  NOT_FOUND: 'Nothing in the documents says so. That is not a no.',
} as const;

type Verdict = keyof typeof verdicts;

/** What is asked for: how many months at least, and since when it must have been used. */
export type Requirement = { readonly minMonths: number | null; readonly usedSince: PartialDate | null };

/** What there is to judge by. */
export type Shown = { readonly months: number; readonly lastUsed: PartialDate | null; readonly strength: EvidenceStrength };

export type Judgement = {
  readonly verdict: Verdict;
  /** How many months are missing; 0 if none are. */
  readonly missingMonths: number;
  readonly isStale: boolean;
};

/** The verdict on a requirement. What is both short and stale is called short, and says both. */
export function judge({ minMonths, usedSince }: Requirement, shown: Shown | null): Judgement {
  const missingMonths = Math.max(0, (minMonths ?? 0) - (shown?.months ?? 0));
  if (!shown) return { verdict: 'NOT_FOUND', missingMonths, isStale: usedSince !== null };
  const isStale = usedSince !== null && (shown.lastUsed === null || latest(shown.lastUsed) < earliest(usedSince));
  return { verdict: verdictOf(shown, missingMonths, isStale), missingMonths, isStale };
}

/** Puts the better of two fits first: more requirements met, then fewer found nothing for, then fewer months missing. */
export function compareFits(a: readonly Judgement[], b: readonly Judgement[]): number {
  const [met, found] = [
    (all: readonly Judgement[]) => count(all, 'MET'),
    (all: readonly Judgement[]) => -count(all, 'NOT_FOUND') - count(all, 'CLAIMED_ONLY'),
  ];
  return met(b) - met(a) || found(b) - found(a) || missing(a) - missing(b);
}

function verdictOf({ strength }: Shown, missingMonths: number, isStale: boolean): Verdict {
  if (strength === 'CLAIMED') return 'CLAIMED_ONLY';
  if (missingMonths > 0) return 'SHORT';
  return isStale ? 'STALE' : 'MET';
}

function count(judgements: readonly Judgement[], verdict: Verdict): number {
  return judgements.filter((judgement) => judgement.verdict === verdict).length;
}

function missing(judgements: readonly Judgement[]): number {
  return judgements.reduce((sum, { missingMonths }) => sum + missingMonths, 0);
}
