/** Orders for lists between people and technologies or projects: by months of use, last use and strength of evidence, as of a date. */
import sql, { join, raw, type Sql } from 'sql-template-tag';
import { monthOf, monthText } from '../../graph/months.ts';
import { type Day, latest } from '../../graph/partial-date.ts';
import { all, where } from '../../store/fragments.ts';
import type { OrderContext, ProvidedOrder, Slice } from '../../store/listing/order.ts';
import { numberOf } from './day-number.ts';

/** An order by a column of `experience`, from which `shift` is subtracted in rows that have `flag`. */
function experienceOrder(name: string, column: string, flag: 'is_growing' | 'is_in_use', shift: (asOf: Day) => number): ProvidedOrder {
  const placeOn = (asOf: Day) => sql`x.${raw(column)} - x.${raw(flag)} * ${shift(asOf)}`;
  const sortKey = ({ direction, parent, asOf }: OrderContext, id: Sql) => {
    const { near, far } = columns[direction];
    const isThen = sql`x.from_day <= +${numberOf(asOf)} and coalesce(x.until_day > +${numberOf(asOf)}, true)`;
    return sql`(select ${placeOn(asOf)} from experience x where ${near} = ${parent} and ${far} = ${id} and ${isThen})`;
  };
  return { name, isFromNode: true, sortKey, ids };

  /** Three parts, each up to the limit: rows with and without the flag, which are ranges of an index, and rows that will change, which are sorted. */
  function ids(list: OrderContext, { after, limit }: Slice): Sql {
    const { near, far } = columns[list.direction];
    const day = numberOf(list.asOf);
    const start = after && sortKey(list, sql`+${after.id}`);
    const nodes = list.nodes.length > 0 ? sql` cross join node m on m.id = ${far}` : sql``;
    const part = (when: readonly Sql[], by: Sql, from: Sql | null): Sql => {
      const rest = after && from ? [sql`(${by}, ${far}) > (${from}, +${after.id})`] : [];
      const criteria = [...isOfKind(list), ...hasEvidence(list.evidence), ...list.nodes];
      const clauses = [sql`${near} = ${list.parent}`, sql`x.from_day <= +${day}`, ...when, ...rest, ...criteria];
      const limits = limit === null ? sql`` : sql` limit +${limit}`;
      return sql`select * from (select ${far} as id, ${placeOn(list.asOf)} as place from experience x${nodes} ${where(clauses)} order by ${by}, ${far}${limits})`;
    };
    const ranged = raw(`x.${column}`);
    const parts = [
      part([sql`x.until_day is null`, sql`x.${raw(flag)} = 1`], ranged, start && sql`${start} + ${shift(list.asOf)}`),
      part([sql`x.until_day is null`, sql`x.${raw(flag)} = 0`], ranged, start),
      part([sql`x.until_day > +${day}`], placeOn(list.asOf), start),
    ];
    return sql`select id from (${join(parts, ' union all ')}) order by place, id`;
  }
}

/** The columns for the list of a person's technologies or projects (`from`), and for the list of the people of either (`towards`). */
const columns = {
  from: { near: raw('x.person_id'), far: raw('x.topic_id') },
  towards: { near: raw('x.topic_id'), far: raw('x.person_id') },
} as const;

/** A person has experience with technologies and with projects, and a list is of one kind. */
function isOfKind({ direction, kind }: OrderContext): readonly Sql[] {
  return direction === 'from' ? [raw(`x.topic_id in (select id from ${kind})`)] : [];
}

function hasEvidence(evidence: readonly Sql[]): readonly Sql[] {
  if (evidence.length === 0) return [];
  const arrow = sql`e.to_id = x.topic_id and e.from_kind = 'person' and e.from_id = x.person_id`;
  return [sql`exists (select 1 from evidence e where ${all([arrow, ...evidence])})`];
}

/** Most months first. */
export const byMonths = experienceOrder('MONTHS', 'by_months', 'is_growing', monthOf);

/** Most recently used first. A use that continues counts as used until the end of the month. */
export const byLastUse = experienceOrder('LAST_USED', 'by_last_day', 'is_in_use', (asOf) => numberOf(latest(monthText(monthOf(asOf)))));

/** Strongest evidence first. */
export const byStrength = experienceOrder('STRENGTH', 'by_strength', 'is_growing', () => 0);
