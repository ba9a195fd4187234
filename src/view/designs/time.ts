/** Tables of jobs, studies, gaps and overlaps, which several designs share. */
import type { NamedNode } from '../../client/questions.ts';
import { enumInWords } from '../enum-words.ts';
import { nothing, periodValue, textValue } from '../values.ts';
import type { Part } from '../view.ts';
import { type Cells, linksTo, linkTo, tableOf } from './design.ts';

type Dates = { readonly start: string; readonly end: string; readonly months: number };
type Gap = Dates & { readonly filledBy: readonly NamedNode[] };
type Overlap = Dates & { readonly first: NamedNode; readonly second: NamedNode };

const when = { title: 'When', of: (dates: Dates) => periodValue(dates) };
const length = { title: 'For', of: ({ months }: Dates) => ({ is: 'duration', months, atLeast: months }) as const };

/** The gaps between jobs. Null if no job is dated. */
export function gapsTable(gaps: readonly Gap[] | null): Part {
  if (gaps === null) return unknown('gaps', 'Gaps');
  return tableOf({ key: 'gaps', title: 'Gaps' }, gaps, [when, length, { title: 'Meanwhile', of: ({ filledBy }) => linksTo(filledBy) }]);
}

/** The jobs and studies that share months. Null if nothing is dated. */
export function overlapsTable(overlaps: readonly Overlap[] | null): Part {
  if (overlaps === null) return unknown('overlaps', 'Overlaps');
  return tableOf({ key: 'overlaps', title: 'Overlaps' }, overlaps, [
    { title: 'Job or study', of: ({ first }) => linkTo(first) },
    { title: 'Beside', of: ({ second }) => linkTo(second) },
    when,
    length,
  ]);
}

function unknown(key: string, title: string): Part {
  return { key, title, hint: '', value: { is: 'absent', text: 'unknown: no job is dated' } };
}

/** The way in which somebody was engaged, if a document says. */
export const engagementCell: Cells<{ readonly engagement: string | null }> = {
  title: 'Kind',
  of: ({ engagement }) => textValue(engagement === null ? '' : enumInWords('Engagement', engagement)),
};

type Study = {
  readonly id: string;
  readonly degree: string | null;
  readonly field?: string | null;
  readonly school: NamedNode | null;
  readonly period: object | null;
  readonly honors?: readonly string[];
};

/** Courses of study. */
export function educationTable(studies: readonly Study[]): Part {
  return tableOf({ key: 'education', title: 'Education' }, studies, [
    {
      title: 'Degree',
      of: ({ id, degree, field }) => ({ is: 'node', id, text: [degree, field].filter(Boolean).join(', ') || 'not given' }),
    },
    { title: 'School', of: ({ school }) => linkTo(school) },
    { title: 'When', of: ({ period }) => (period ? periodValue(period as Parameters<typeof periodValue>[0]) : nothing) },
    { title: 'Honors', of: ({ honors = [] }) => ({ is: 'list', of: 'names', values: honors.map(textValue), total: null }) },
  ]);
}

/** How many months there were, as a fact. Null if nothing is dated. */
export function monthsFact({ months, atLeast }: { readonly months: number | null; readonly atLeast: number | null }, title: string): Part {
  return {
    key: 'months',
    title,
    hint: '',
    value: months === null ? { is: 'absent', text: 'unknown: no job is dated' } : { is: 'duration', months, atLeast },
  };
}
