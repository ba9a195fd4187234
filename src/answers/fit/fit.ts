/** Whether somebody meets a requirement: a verdict with its reasons, never a score. */
import { earliest, latest, type PartialDate } from '../../graph/partial-date.ts';
import { type EvidenceStrength, isShowing } from '../../graph/relation.ts';

/** The verdicts, with their descriptions in the schema. */
export const verdicts = {
  MET: 'The evidence makes it certain: for long enough and recently enough.',
  POSSIBLE:
    'The evidence shows it, and it may be enough: for long enough by `atMost` but not by `atLeast`, or recently enough by `lastUsedNotAfter` but not by `lastUsedNotBefore`; or the evidence may be later than `asOf`. Also if the text only names it, and nobody has confirmed in which sense (`experience.isConfirmed`).',
  SHORT: 'The evidence shows it, for fewer months than required even by `atMost`. More use that no document names is not ruled out.',
  STALE: 'The evidence shows it, before the required date even by `lastUsedNotAfter`. Later use that no document names is not ruled out.',
  ATTESTED_ONLY:
    'Somebody else says that the person knows it, in a reference or with a certificate or an award, and nothing shows where it was used.',
  CLAIMED_ONLY: 'The person claims it, and nothing shows it.',
  NOT_FOUND: 'Nothing in the documents says so as of `asOf`. That is not a no.',
} as const;

type Verdict = keyof typeof verdicts;

/** The minimum number of months of use, and the date on or after which it must have been used. */
export type Requirement = { readonly minMonths: number | null; readonly usedSince: PartialDate | null };

/** What a verdict depends on. What is null is unknown. */
type JudgedExperience = {
  readonly months: number | null;
  readonly atLeast: number | null;
  readonly atMost: number | null;
  readonly lastUsedNotBefore: PartialDate | null;
  readonly lastUsedNotAfter: PartialDate | null;
  /** Of the strongest confirmed evidence. */
  readonly strength: EvidenceStrength | null;
  /** Whether evidence that nobody has confirmed may show it. */
  readonly mayBeShown: boolean;
  readonly isCertain: boolean;
};

export type Judgement = {
  readonly verdict: Verdict;
  /** Number of months missing from the customary figure; 0 if none. */
  readonly missingMonths: number;
  /** Whether all uses that the documents name came before the required date. */
  readonly isStale: boolean;
};

/** The verdict on a requirement. If experience is both too short and too old, the verdict is SHORT, and `isStale` is true. */
export function judge({ minMonths, usedSince }: Requirement, experience: JudgedExperience | null): Judgement {
  const required = minMonths ?? 0;
  const missingMonths = Math.max(0, required - (experience?.months ?? 0));
  if (!experience) return { verdict: 'NOT_FOUND', missingMonths, isStale: usedSince !== null };
  const { atLeast, atMost, lastUsedNotBefore: notBefore, lastUsedNotAfter: notAfter } = experience;
  const isRecent = usedSince === null || (notBefore !== null && earliest(notBefore) >= earliest(usedSince));
  const isStale = usedSince !== null && notAfter !== null && latest(notAfter) < earliest(usedSince);
  const isShort = (atMost ?? Infinity) < required;
  const isMet = isShowing(experience.strength) && experience.isCertain && (atLeast ?? 0) >= required && isRecent;
  return { verdict: verdictOf(experience, { isMet, isShort, isStale }), missingMonths, isStale };
}

/** Sorts the better fit first: more requirements met, then more that may be, then fewer that nothing shows, then fewer months missing. */
export function compareFits(a: readonly Judgement[], b: readonly Judgement[]): number {
  const [met, possible] = [(all: readonly Judgement[]) => count(all, 'MET'), (all: readonly Judgement[]) => count(all, 'POSSIBLE')];
  const notShown = (all: readonly Judgement[]) => count(all, 'NOT_FOUND') + count(all, 'CLAIMED_ONLY');
  return met(b) - met(a) || possible(b) - possible(a) || notShown(a) - notShown(b) || missing(a) - missing(b);
}

type Findings = { readonly isMet: boolean; readonly isShort: boolean; readonly isStale: boolean };

function verdictOf({ strength, mayBeShown }: JudgedExperience, { isMet, isShort, isStale }: Findings): Verdict {
  if (strength === 'CLAIMED' && !mayBeShown) return 'CLAIMED_ONLY';
  if (strength === 'ATTESTED' && !mayBeShown) return 'ATTESTED_ONLY';
  if (isMet) return 'MET';
  if (isShort) return 'SHORT';
  return isStale ? 'STALE' : 'POSSIBLE';
}

function count(judgements: readonly Judgement[], verdict: Verdict): number {
  return judgements.filter((judgement) => judgement.verdict === verdict).length;
}

function missing(judgements: readonly Judgement[]): number {
  return judgements.reduce((sum, { missingMonths }) => sum + missingMonths, 0);
}
