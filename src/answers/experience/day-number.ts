/** Days as the table `experience` has them. */
import type { Day } from '../../graph/partial-date.ts';

/** A day as a number, which takes less room: `2015-09-01` → 20150901. */
export function numberOf(day: Day): number {
  return Number(day.replaceAll('-', ''));
}
