/** Stores how much each technology was used, so that a page does not count everybody who used each technology in a list. */
import type Database from 'better-sqlite3';
import type { StoredAnswer } from '../../build/stored-answer.ts';
import type { Kind } from '../../graph/draft.ts';
import type { Progress } from '../../seed/progress.ts';

export const storedUsage: StoredAnswer = {
  tables: new URL('usage.sql', import.meta.url),
  finish: writeUsage,
  invariants: {
    'a technology of an organization has a usage there': `
      select t.key from evidence e
      join node t on t.id = e.to_id
      where e.from_kind = 'organization' and e.to_kind = 'technology'
        and not exists (select 1 from usage u where u.organization_id = e.from_id and u.technology_id = e.to_id)`,
  },
};

/** Counts one organization at a time: sorting for all at once would take as much memory as the evidence. */
function writeUsage(database: Database.Database, progress?: Progress): void {
  progress?.(null, 'Counting arrows');
  database.exec(
    `insert into usage (organization_id, technology_id, people, positions)
     select 0, t.id, ${numberUsing('person')}, ${numberUsing('position')} from technology t`,
  );
  const used = database.prepare(
    `insert into usage (organization_id, technology_id, people, positions)
     select p.organization_id, e.to_id, count(distinct p.person_id), count(distinct p.id)
     from position p
     cross join evidence e on e.from_id = p.id and e.to_kind = 'technology' and e.relation = 'USED'
     where p.organization_id = +?
     group by e.to_id`,
  );
  const mentioned = database.prepare(
    `insert or ignore into usage (organization_id, technology_id, people, positions)
     select distinct from_id, to_id, 0, 0 from evidence where from_id = +? and to_kind = 'technology'`,
  );
  for (const id of database.prepare('select id from organization').pluck().all()) {
    used.run(id);
    mentioned.run(id);
  }
}

/** The number of nodes of a kind with a use of the technology `t`. */
function numberUsing(kind: Kind): string {
  return `(select count(distinct e.from_id) from evidence e where e.to_id = t.id and e.from_kind = '${kind}' and e.relation = 'USED')`;
}
