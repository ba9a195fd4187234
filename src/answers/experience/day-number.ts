/** Days as the table `experience` stores them. */
import type { Day } from '../../graph/partial-date.ts';

/** A day as a number, which takes less space: `2015-09-01` → 20150901. */
export function numberOf(day: Day): number {
  return Number(day.replaceAll('-', ''));
}
