/** Whether somebody meets a requirement: a verdict with its reasons, never a score. */
import { earliest, latest, type PartialDate } from '../../graph/partial-date.ts';
import type { EvidenceStrength } from '../../graph/relation.ts';

/** The verdicts, with their descriptions in the schema. */
export const verdicts = {
  MET: 'The evidence shows it, for long enough and recently enough.',
  SHORT: 'The evidence shows it, but for fewer months than required.',
  STALE: 'The evidence shows it for long enough, but not since the required date.',
  CLAIMED_ONLY: 'The person claims it, and nothing shows it.',
  NOT_FOUND: 'Nothing in the documents says so. That is not a no.',
} as const;

type Verdict = keyof typeof verdicts;

/** The minimum number of months of use, and the date on or after which it must have been used. */
export type Requirement = { readonly minMonths: number | null; readonly usedSince: PartialDate | null };

/** What a verdict depends on. */
type JudgedExperience = { readonly months: number; readonly lastUsed: PartialDate | null; readonly strength: EvidenceStrength };

export type Judgement = {
  readonly verdict: Verdict;
  /** Number of months missing; 0 if none. */
  readonly missingMonths: number;
  readonly isStale: boolean;
};

/** The verdict on a requirement. If experience is both too short and too old, the verdict is SHORT, and `isStale` is true. */
export function judge({ minMonths, usedSince }: Requirement, experience: JudgedExperience | null): Judgement {
  const missingMonths = Math.max(0, (minMonths ?? 0) - (experience?.months ?? 0));
  if (!experience) return { verdict: 'NOT_FOUND', missingMonths, isStale: usedSince !== null };
  const isStale = usedSince !== null && (experience.lastUsed === null || latest(experience.lastUsed) < earliest(usedSince));
  return { verdict: verdictOf(experience, missingMonths, isStale), missingMonths, isStale };
}

/** Sorts the better fit first: more requirements met, then fewer that nothing shows, then fewer months missing. */
export function compareFits(a: readonly Judgement[], b: readonly Judgement[]): number {
  const met = (all: readonly Judgement[]) => count(all, 'MET');
  const notShown = (all: readonly Judgement[]) => count(all, 'NOT_FOUND') + count(all, 'CLAIMED_ONLY');
  return met(b) - met(a) || notShown(a) - notShown(b) || missing(a) - missing(b);
}

function verdictOf({ strength }: JudgedExperience, missingMonths: number, isStale: boolean): Verdict {
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
