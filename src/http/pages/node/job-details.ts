/** How and where somebody worked, in words. */
import { enumInWords } from '../../../view/enum-words.ts';

export type JobDetails = {
  readonly engagement: string | null;
  readonly workload: string | null;
  readonly workplace: string | null;
  readonly location: string | null;
};

/** The fields of a position that say so. */
export const jobDetailFields = 'engagement workload workplace location';

/** `freelance`, `part time`, `remote`, `Berlin`: what the documents say. */
export function jobDetails({ engagement, workload, workplace, location }: JobDetails): readonly string[] {
  const words = [
    engagement && enumInWords('Engagement', engagement),
    workload && enumInWords('Workload', workload),
    workplace && enumInWords('Workplace', workplace),
    location,
  ];
  return words.filter((one) => one !== null);
}
