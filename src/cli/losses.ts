/** Says what files in other formats have and no career has: every value, or how many of each sort. */
import { withoutControls } from '../graph/control-characters.ts';
import { lossReasons } from '../interchange/source-value.ts';
import type { LocatedLoss } from '../seed/imported-file.ts';
import { plural } from './report.ts';

/** A line for each value. What is private is named and not shown. */
export function lossLines(lost: readonly LocatedLoss[]): string {
  return lost
    .map(({ location: { file, line, column }, pointer, reason, value, kept }) => {
      const shown = value === null ? '' : ` ${JSON.stringify(value.length > maxShown ? `${value.slice(0, maxShown)}…` : value)}`;
      return `${file}:${line}:${column}: lost: ${nameOf(pointer)}${shown} (${lossReasons[reason]}${kept === null ? '' : `, except ${kept}`})\n`;
    })
    .map(withoutControls)
    .join('');
}

/** Characters of a value that are shown. */
const maxShown = 60;

/** How many values are lost for each reason, and the fields that they are in; nothing if none is. */
export function lossSummary(lost: readonly LocatedLoss[]): string {
  if (lost.length === 0) return '';
  const lines = [...Map.groupBy(lost, ({ reason }) => reason)].map(([reason, losses]) => {
    const counts = [...Map.groupBy(losses, ({ pointer }) => nameOf(pointer).replace(/\[\d+\]/g, '[]'))]
      .map(([field, some]) => ({ field, count: some.length }))
      .toSorted((a, b) => b.count - a.count || (a.field < b.field ? -1 : 1));
    const fields = counts.slice(0, maxFields).map(({ field, count }) => (count === 1 ? field : `${field} (${count})`));
    const more = counts.length > maxFields ? `, and ${counts.length - maxFields} more` : '';
    return `  ${losses.length} ${lossReasons[reason]}: ${fields.join(', ')}${more}\n`;
  });
  return lossCount(lost) + lines.join('');
}

/** The number of values that are lost, in a line; nothing if none is. */
export function lossCount({ length }: readonly LocatedLoss[]): string {
  const [are, them] = length === 1 ? ['is', 'it'] : ['are', 'them'];
  return length === 0 ? '' : `${plural(length, 'value')} of imported files ${are} in no career: "career check --lost" lists ${them}\n`;
}

/** Fields that are named for each reason. */
const maxFields = 6;

/** Whether a whole section of a file was not understood. */
export function lacksSection(lost: readonly LocatedLoss[]): boolean {
  return lost.some(({ reason }) => reason === 'UNKNOWN_SECTION');
}

/** A field as people write it: `work[2].startDate`; of a table, its column. */
function nameOf(pointer: string): string {
  const steps = pointer.split('/').slice(1);
  const names = steps.map((step) => (/^\d+$/.test(step) ? `[${step}]` : `.${step.replaceAll('~1', '/').replaceAll('~0', '~')}`));
  return withoutControls(names.join('')).replace(/^(?:\[\d+\])?\./, '') || 'the whole file';
}
