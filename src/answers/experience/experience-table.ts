/** What a list of who knows what is ordered by, without reckoning the experience of everybody in it. */
import type Database from 'better-sqlite3';
import type { Progress } from '../../seed/progress.ts';
import { type Month, monthOf, monthsIn, monthText } from '../../graph/months.ts';
import { type Day, earliest, latest } from '../../graph/partial-date.ts';
import { rankOf } from '../../graph/relation.ts';
import { type Parameters, Store } from '../../store/store.ts';
import { type KnowingRow, knowingOf, knownFrom, usesIn } from './uses.ts';

/** An experience from a day on, as the columns of its table have it. */
type Standing = {
  readonly months: number | null;
  readonly since: Month | null;
  readonly last_day: number | null;
  readonly strength: number | null;
};

/** Writes the table `experience`, person by person, out of the evidence. */
export function writeExperience(database: Database.Database, progress?: Progress): void {
  const store = new Store(database);
  const insert = database.prepare(
    `insert into experience (person_id, technology_id, from_day, until_day, months, since, last_day, strength)
     values (:person, :technology, :from, :until, :months, :since, :last_day, :strength)`,
  );
  let computed = 0;
  for (let person = personAfter(store, 0); person !== undefined; person = personAfter(store, person)) {
    computed += 1;
    if (computed % 100 === 0) progress?.(computed, 'people computed');
    const pairs = technologiesOf(store, person).map((of) => ({ person, of }));
    for (const [index, rows] of knowingOf(store, pairs).entries()) {
      const standings = standingsFrom(rows);
      for (const [at, { from, standing }] of standings.entries())
        insert.run({ person, technology: pairs[index]?.of, from, until: standings[at + 1]?.from ?? null, ...standing });
    }
  }
}

function personAfter(store: Store, id: number): number | undefined {
  return store.rows<{ id: number }>('select id from person where id > +:id order by id', { id }, 1)[0]?.id;
}

function technologiesOf(store: Store, person: number): readonly number[] {
  return store
    .rows<{ id: number }>(`select distinct to_id as id from evidence where from_id = :person and to_kind = 'technology'`, { person })
    .map(({ id }) => id);
}

/** What statements come to, from which day on: it changes on a few days only, and between them follows one rule. */
function standingsFrom(rows: readonly KnowingRow[]): readonly { readonly from: number; readonly standing: Standing }[] {
  const days = [...new Set([beforeAll, ...rows.flatMap(changes)])].toSorted();
  const standings = days.map((day) => ({ from: numberOf(day), standing: standingOn(day, rows) }));
  return standings.filter(({ standing }, index) => !isSame(standing, standings[index - 1]?.standing));
}

/** Earlier than any date that can be written. */
const beforeAll = '0000-00-00' as Day;

/** The days on which a statement begins to say something else: when it can first be true, and in which months its use begins and ends. */
function changes(row: KnowingRow): readonly Day[] {
  const months = usesIn(row).flatMap(({ period: { start, end } }) => [earliest(start), ...(end === 'ongoing' ? [] : [latest(end)])]);
  return [...(row.since === null ? [] : [row.since]), ...months.map((day) => earliest(monthText(monthOf(day))))];
}

function standingOn(day: Day, rows: readonly KnowingRow[]): Standing {
  const known = knownFrom(rows, day);
  if (!known) return { months: null, since: null, last_day: null, strength: null };
  const strength = rankOf(known.strength) + 1;
  const last = known.stretches.at(-1)?.interval;
  if (known.goesOn && last) return { months: known.months - monthsIn([last]), since: last.from, last_day: null, strength };
  return { months: known.months, since: null, last_day: known.lastUsed && numberOf(latest(known.lastUsed)), strength };
}

function isSame(a: Standing, b: Standing | undefined): boolean {
  return b !== undefined && a.months === b.months && a.since === b.since && a.last_day === b.last_day && a.strength === b.strength;
}

/** Days as numbers, which take less room: `2015-09-01` → 20150901. */
function numberOf(day: Day): number {
  return Number(day.replaceAll('-', ''));
}

/** By which column an order goes, and how much less than that the place of what goes on is. */
const columns = {
  MONTHS: { column: 'by_months', less: ':month' },
  LAST_USED: { column: 'by_last_day', less: ':endOfMonth' },
  STRENGTH: { column: 'by_strength', less: '0' },
} as const;

/** The most months first, what was used last first, or the best evidence first. Ties are in the order of ids; what nothing is said of by then comes last. */
export type ExperienceOrder = keyof typeof columns;

export function isExperienceOrder(order: string): order is ExperienceOrder {
  return Object.hasOwn(columns, order);
}

/** The list of a person's technologies (`from`), or that of a technology's people. */
type Direction = 'from' | 'towards';

const ends = {
  from: { near: 'x.person_id', far: 'x.technology_id' },
  towards: { near: 'x.technology_id', far: 'x.person_id' },
} as const;

/** The values that the queries need for the day that is asked on. */
export function dayParameters(today: Day): Parameters {
  const month = monthOf(today);
  return { day: numberOf(today), month, endOfMonth: numberOf(latest(monthText(month))) };
}

/** The place of a node in the list of the parent `p`: smaller numbers come first. Null if it is not in that list. */
export function placeIn(direction: Direction, order: ExperienceOrder, id: string): string {
  const { near, far } = ends[direction];
  return `(select ${place(order)} from experience x where ${near} = p.value and ${far} = ${id} and x.from_day <= +:day and coalesce(x.until_day > +:day, true))`;
}

/**
 * The query for the ids in the list of the parent `p`, of which the evidence `e` and the nodes `m` meet conditions, behind `:after` if so
 * asked. Three parts, each up to the limit: what goes on and what is over for good, ranges of an index; and what is yet to change, sorted.
 */
export function idsByExperience(
  direction: Direction,
  order: ExperienceOrder,
  said: readonly string[],
  conditions: readonly string[],
  isBehind: boolean,
): string {
  const { near, far } = ends[direction];
  const { column, less } = columns[order];
  const nodes = conditions.length > 0 ? ` cross join node m on m.id = ${far}` : '';
  const after = placeIn(direction, order, '+:after');
  const part = (when: readonly string[], by: string, start: string): string => {
    const behind = isBehind ? [`(${by}, ${far}) > (${start}, +:after)`] : [];
    const where = [`${near} = p.value`, 'x.from_day <= +:day', ...when, ...behind, ...isSaid(said), ...conditions];
    return `select * from (select ${far} as id, ${place(order)} as place from experience x${nodes} where ${where.join(' and ')} order by ${by}, ${far} limit +:limit)`;
  };
  const parts = [
    part(['x.until_day is null', 'x.goes_on = 1'], `x.${column}`, `${after} + ${less}`),
    part(['x.until_day is null', 'x.goes_on = 0'], `x.${column}`, after),
    part(['x.until_day > +:day'], place(order), after),
  ];
  return `select id from (${parts.join(' union all ')}) order by place, id`;
}

function isSaid(said: readonly string[]): readonly string[] {
  const arrow = [`e.from_id = x.person_id`, `e.to_kind = 'technology'`, `e.to_id = x.technology_id`];
  return said.length === 0 ? [] : [`exists (select 1 from evidence e where ${[...arrow, ...said].join(' and ')})`];
}

function place(order: ExperienceOrder): string {
  const { column, less } = columns[order];
  return `x.${column} - x.goes_on * ${less}`;
}
