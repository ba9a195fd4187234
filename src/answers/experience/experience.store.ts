/** Writes what lists of who knows what are ordered by, so that a page of one does not compute the experience of everybody in it. */
import type Database from 'better-sqlite3';
import sql from 'sql-template-tag';
import type { StoredAnswer } from '../../build/stored-answer.ts';
import type { Progress } from '../../seed/progress.ts';
import { type Month, monthOf, monthsIn, monthText } from '../../graph/months.ts';
import { type Day, earliest, latest, type PartialDate } from '../../graph/partial-date.ts';
import { rankOf } from '../../graph/relation.ts';
import { Store } from '../../store/store.ts';
import { numberOf } from './day-number.ts';
import { type KnowingRow, knowingOf, knownFrom, usesIn } from './uses.ts';

/** An experience from a day on, as the columns of its table have it. */
type Standing = {
  readonly months: number | null;
  readonly since: Month | null;
  readonly last_day: number | null;
  readonly strength: number | null;
};

export const storedExperience: StoredAnswer = {
  tables: new URL('experience.sql', import.meta.url),
  finish: writeExperience,
  invariants: {
    'what a person knows of a technology is known for every day': `
      select f.key from evidence e
      join node f on f.id = e.from_id
      where e.from_kind = 'person' and e.to_kind = 'technology'
        and not exists (select 1 from experience x where x.person_id = e.from_id and x.technology_id = e.to_id and x.from_day = 0)
      union all
      select n.key from experience x
      join node n on n.id = x.person_id
      where x.until_day is not null
        and not exists (
          select 1 from experience y
          where y.person_id = x.person_id and y.technology_id = x.technology_id and y.from_day = x.until_day)`,
  },
};

/** Writes the table `experience`, person by person, out of the evidence. */
function writeExperience(database: Database.Database, progress?: Progress): void {
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
  return store.rows<{ id: number }>(sql`select id from person where id > +${id} order by id`, 1)[0]?.id;
}

function technologiesOf(store: Store, person: number): readonly number[] {
  return store
    .rows<{ id: number }>(sql`select distinct to_id as id from evidence where from_id = +${person} and to_kind = 'technology'`)
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
  const known = knownFrom(rows, day as string as PartialDate);
  if (!known) return { months: null, since: null, last_day: null, strength: null };
  const strength = rankOf(known.strength) + 1;
  const last = known.stretches.at(-1)?.interval;
  if (known.goesOn && last) return { months: known.months - monthsIn([last]), since: last.from, last_day: null, strength };
  return { months: known.months, since: null, last_day: known.lastUsed && numberOf(latest(known.lastUsed)), strength };
}

function isSame(a: Standing, b: Standing | undefined): boolean {
  return b !== undefined && a.months === b.months && a.since === b.since && a.last_day === b.last_day && a.strength === b.strength;
}
