/** Stores the sort keys of lists between people and technologies or projects, so that a page does not compute the experience of everybody in the list. */
import type Database from 'better-sqlite3';
import sql from 'sql-template-tag';
import type { StoredAnswer } from '../../build/stored-answer.ts';
import type { Progress } from '../../seed/progress.ts';
import { type Month, monthOf, monthsIn, monthText } from '../../graph/months.ts';
import { type Day, earliest, latest, type PartialDate } from '../../graph/partial-date.ts';
import { rankOf } from '../../graph/relation.ts';
import { Store } from '../../store/store.ts';
import { numberOf } from './day-number.ts';
import { type ExperienceEvidence, experienceEvidence, experienceFrom, firstDayOf } from './uses.ts';

/** An experience, as the columns of the table store it. */
type ExperienceColumns = {
  readonly months: number | null;
  readonly ongoing_since: Month | null;
  readonly last_day: number | null;
  readonly strength: number | null;
};

export const storedExperience: StoredAnswer = {
  tables: new URL('experience.sql', import.meta.url),
  finish: writeExperience,
  invariants: {
    'an experience with a technology or project has a row for every day': `
      select f.key from evidence e
      join node f on f.id = e.from_id
      where e.from_kind = 'person' and e.to_kind in ('technology', 'project')
        and not exists (select 1 from experience x where x.person_id = e.from_id and x.topic_id = e.to_id and x.from_day = 0)
      union all
      select n.key from experience x
      join node n on n.id = x.person_id
      where x.until_day is not null
        and not exists (
          select 1 from experience y
          where y.person_id = x.person_id and y.topic_id = x.topic_id and y.from_day = x.until_day)`,
  },
};

/** Writes the table `experience` from the evidence, person by person. */
function writeExperience(database: Database.Database, progress?: Progress): void {
  const store = new Store(database);
  const insert = database.prepare(
    `insert into experience (person_id, topic_id, from_day, until_day, months, ongoing_since, last_day, strength)
     values (:person, :topic, :from, :until, :months, :ongoing_since, :last_day, :strength)`,
  );
  let computed = 0;
  for (let person = personAfter(store, 0); person !== undefined; person = personAfter(store, person)) {
    computed += 1;
    if (computed % 100 === 0) progress?.(computed, 'people computed');
    const topicIds = topicsOf(store, person);
    const evidence = experienceEvidence(
      store,
      topicIds.map((topic) => ({ person, topics: [topic] })),
    );
    for (const [index, topic] of topicIds.entries()) {
      const phases = phasesOf(evidence[index] ?? []);
      for (const [at, { from, columns }] of phases.entries())
        insert.run({ person, topic, from, until: phases[at + 1]?.from ?? null, ...columns });
    }
  }
}

function personAfter(store: Store, id: number): number | undefined {
  return store.rows<{ id: number }>(sql`select id from person where id > +${id} order by id`, 1)[0]?.id;
}

function topicsOf(store: Store, person: number): readonly number[] {
  return store
    .rows<{ id: number }>(
      sql`select distinct to_id as id from evidence where from_id = +${person} and to_kind in ('technology', 'project')`,
    )
    .map(({ id }) => id);
}

/** The columns of an experience, each with the first day on which they hold. They change on a few days only. */
function phasesOf(rows: readonly ExperienceEvidence[]): readonly { readonly from: number; readonly columns: ExperienceColumns }[] {
  const days = [...new Set([beforeAll, ...rows.flatMap(changes)])].toSorted();
  const phases = days.map((day) => ({ from: numberOf(day), columns: columnsOn(day, rows) }));
  return phases.filter(({ columns }, index) => JSON.stringify(columns) !== JSON.stringify(phases[index - 1]?.columns));
}

/** Earlier than any date that can be written. */
const beforeAll = '0000-00-00' as Day;

/** The days on which a statement can change the columns: the first day that it can be true, and the first days of the months that its dates can mean. */
function changes(row: ExperienceEvidence): readonly Day[] {
  const starts = [row.mark_start, row.period_start, row.within_start, row.known_until];
  const dates = [...starts, row.mark_end, row.period_end, row.within_end].flatMap((date) =>
    date === null || date === 'ongoing' ? [] : date,
  );
  const months = dates.flatMap((date) => [earliest(date), latest(date)]).map((day) => earliest(monthText(monthOf(day))));
  return [firstDayOf(row) ?? beforeAll, ...months];
}

function columnsOn(day: Day, rows: readonly ExperienceEvidence[]): ExperienceColumns {
  // These columns do not depend on the day on which the graph is read.
  const experience = experienceFrom(rows, day as string as PartialDate, day);
  if (!experience) return { months: null, ongoing_since: null, last_day: null, strength: null };
  const { months, periods, isGrowing, isLastUseOngoing, lastUsed } = experience;
  const strength = experience.strength && rankOf(experience.strength) + 1;
  const last_day = isLastUseOngoing ? null : lastUsed && numberOf(latest(lastUsed));
  const last = periods.at(-1)?.interval;
  if (isGrowing && months !== null && last) return { months: months - monthsIn([last]), ongoing_since: last.from, last_day, strength };
  return { months, ongoing_since: null, last_day, strength };
}
