/** What careers consist of, as of a date: positions, roles, projects, courses of study, talks and articles. */
import type { Kind } from '../../graph/draft.ts';
import { type Day, earliest, latest, type PartialDate } from '../../graph/partial-date.ts';
import type { Context } from '../../schema/builder.ts';
import { type NodeRow, nodesOfAnyKind } from '../../store/nodes.ts';
import { batched } from '../../store/siblings.ts';
import { type DatedRow, withPeriod } from './dated.ts';
import type { WithPeriod } from './timeline.ts';

/** A node of a career, with its period, as of a date. */
export type CareerEntry = WithPeriod & { readonly row: DatedRow; readonly asOf: PartialDate };

/** The entry of a row. */
export function toEntry(row: DatedRow, asOf: PartialDate, { today }: Context): CareerEntry {
  return { row, asOf, ...withPeriod(row, today) };
}

/** Whether an entry can have taken place between two days. */
export function isPossibleIn({ period: { start, end } }: CareerEntry, from: Day | null, to: Day): boolean {
  const [first, last] = [start === null ? null : earliest(start), end === null || end === 'ongoing' ? null : latest(end)];
  return (first === null || first <= to) && (from === null || last === null || last >= from);
}

/** Whether an entry took place on a date, or within a year or a month, however its dates are read. */
export function isCertainOn({ row, period: { start, end } }: CareerEntry, date: PartialDate): boolean {
  const known = end === 'ongoing' ? row.known_until : end;
  const firstEnd = [known, start]
    .flatMap((one) => (one === null ? [] : [earliest(one)]))
    .toSorted()
    .at(-1);
  // What nothing says the start of can have begun after the latest date that its document mentions.
  const lastStart = start ?? (end === 'ongoing' ? null : end);
  return (
    row.is_within === 0 && lastStart !== null && latest(lastStart) <= latest(date) && firstEnd !== undefined && firstEnd >= earliest(date)
  );
}

/** The node of an entry, loaded for all entries at once. The caller is responsible for the type of its row. */
export function nodeOf<Row extends NodeRow = NodeRow>(entry: CareerEntry, { store }: Context): Row {
  const node = batched(entry, 'node', (entries) =>
    nodesOfAnyKind(
      store,
      entries.map(({ row }) => row.node_id),
    ),
  );
  return node as Row;
}

/** The positions that are work, and not volunteering or a membership, in their order. */
export function jobsIn(entries: readonly CareerEntry[]): CareerEntry[] {
  return entries.filter(({ row }) => row.is_employment === 1);
}

/** The entries of some kinds, in their order. */
export function ofKinds(entries: readonly CareerEntry[], kinds: readonly Kind[]): CareerEntry[] {
  return entries.filter(({ row }) => kinds.includes(row.kind));
}
