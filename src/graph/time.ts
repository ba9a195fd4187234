/** When something that a statement says took place, and whose dates these are. */
import type { Kind } from './draft.ts';
import type { PartialDate } from './partial-date.ts';
import { isDated, on, type Period } from './period.ts';

export type Time = {
  /** The period that it lasted. Both dates are null if it took place at some time within `within`. */
  readonly period: Period;
  /** The period of the record that it is part of; null if nothing dates that, or if it is no part of a period. */
  readonly within: Period | null;
  /** Whose dates these are: `statement` if they are its own, or else a kind of node. */
  readonly basis: Kind;
  /** Whether the date is that of a talk or an article: the statement was made then, about any time. */
  readonly isPublication?: true;
};

/** The dates that an author gives a statement or a mark. A date that is left out is that of the record around it; null is unknown. */
export type OwnDates = { readonly start?: PartialDate | null; readonly end?: PartialDate | 'ongoing' | null };

const undated: Period = { start: null, end: null };

/** The time of what lasted as long as its record. */
export function throughout(period: Period, basis: Kind): Time {
  return { period, within: null, basis };
}

/** The time of what was said in a talk or an article. */
export function publishedOn(date: PartialDate, basis: Kind): Time {
  return { period: on(date), within: null, basis, isPublication: true };
}

/** The time of what took place at some time within its record. */
export function sometimeIn(time: Time | null): Time | null {
  const within = periodAround(time);
  return time && within && { period: undated, within, basis: time.basis };
}

/** The time of what has dates of its own, and is part of something that has a time. */
export function ownTime({ start, end }: OwnDates, record: Time | null): Time | null {
  const within = periodAround(record);
  if (start === undefined && end === null) return within && { period: undated, within, basis: 'statement' };
  const period = { start: start === undefined ? (within?.start ?? null) : start, end: end === undefined ? (within?.end ?? null) : end };
  return { period, within, basis: 'statement' };
}

/** The period that a time gives what is part of it. */
export function periodAround(time: Time | null): Period | null {
  if (!time || time.isPublication) return null;
  return isDated(time.period) ? time.period : time.within;
}
