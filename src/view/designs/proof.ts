/** Cells about proof that many designs share: the statements, what made a row match, and how long something was used. */
import type { NamedNode } from '../../client/questions.ts';
import { nothing, statementValue, type Value } from '../values.ts';
import { listed, usedFor } from '../words.ts';
import { type Cells, linksTo } from './design.ts';

type Supported = { readonly evidence: readonly object[]; readonly evidenceCount?: number };

/** The statements behind a row. */
export const proof: Cells<Supported> = { title: 'Proof', of: ({ evidence, evidenceCount }) => quotes(evidence, evidenceCount ?? null) };

/** Statements with their sources. */
export function quotes(statements: readonly object[], total: number | null = null): Value {
  return { is: 'list', of: 'statements', values: statements.map(statementValue), total };
}

/** What counts as evidence of the technologies that were asked for, without these themselves. */
export function countedBecauseOf(asked: readonly { readonly id: string }[]): Cells<{ readonly matchedVia: readonly NamedNode[] }> {
  return {
    title: 'Counted because of',
    hint: 'The narrower technologies that the statements name. EC2 counts as AWS, for example.',
    of: ({ matchedVia }) => linksTo(matchedVia.filter(({ id }) => asked.every((one) => one.id !== id))),
  };
}

type Months = { readonly months: number | null; readonly atLeast: number | null; readonly isConfirmed?: boolean };

/** How long something was used, and in a spreadsheet, how much of that is certain. */
export function used<Row>(experienceOf: (row: Row) => Months | null): readonly Cells<Row>[] {
  return [
    {
      title: 'Used for',
      hint: 'A month counts once, however many jobs and projects share it. “Up to” means that only the job around it is dated.',
      of: (row) => {
        const experience = experienceOf(row);
        if (!experience) return nothing;
        const { months, atLeast, isConfirmed } = experience;
        if (isConfirmed === false) return { is: 'absent', text: 'not confirmed' };
        return months === null ? { is: 'absent', text: 'undated' } : { is: 'duration', months, atLeast };
      },
    },
    { title: 'At least (months)', isDetail: true, of: (row) => numberOrNothing(experienceOf(row)?.atLeast ?? null) },
  ];
}

/** `for up to 6 years 1 month`; empty without dates. */
export function forHowLong({ months, atLeast }: Months): string {
  return months === null ? '' : `for ${usedFor({ months, atLeast })}`;
}

/** `A, B and 3 more`: the first few names, and how many others there are. */
export function someOf(names: readonly string[], total = names.length, most = 3): string {
  const shown = names.slice(0, total === most + 1 ? most + 1 : most);
  const more = total - shown.length;
  return listed([...shown, ...(more > 0 ? [`${more.toLocaleString('en')} more`] : [])]);
}

/** A number, or nothing. */
export function numberOrNothing(number: number | null): Value {
  return number === null ? nothing : { is: 'number', number };
}
