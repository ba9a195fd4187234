/** Chooses at build time which names and dates questions open with, by the part that they play in the graph. */
import type Database from 'better-sqlite3';
import type { StoredAnswer } from '../../build/stored-answer.ts';
import type { Progress } from '../../seed/progress.ts';

/** The people whose careers are in the graph, those with the most statements in their documents first. */
const subjects = `
  select n.slug
  from person p
  join node n on n.id = p.id
  left join (
    select d.author_id, count(*) as statements
    from document d
    cross join statement s on s.document_id = d.id
    group by d.author_id) c on c.author_id = p.id
  where p.is_subject = 1
  order by c.statements desc, n.id`;

const firstSubject = `select id from node where kind = 'person' and slug = (${subjects} limit 1)`;

/** The technologies that the most nodes of a kind name, with one of some relations. Broader ones do not count: no sentence has their names. */
function mostEvidence(from: string, relations: string): string {
  return `
    select n.slug
    from evidence e
    join node n on n.id = e.to_id
    where e.from_kind = '${from}' and e.to_kind = 'technology' and e.relation in (${relations}) and e.is_direct = 1
    group by e.to_id
    order by count(distinct e.from_id) desc, count(distinct e.statement_id) desc, n.id`;
}

const used = mostEvidence('position', "'USED'");
const known = mostEvidence('person', "'USED', 'CONTRIBUTED', 'ABOUT', 'CLAIMED'");

/** The last day that a position is sure to have lasted. An ongoing one lasted until its document was written. */
const lastDay = "julianday(coalesce(n.latest, substr(n.known_until || '-01-01', 1, 10), n.earliest))";

/** The positions with dates, the longest first. */
const longest = `
  from position p
  join node n on n.id = p.id
  left join node o on o.id = p.organization_id
  where n.earliest is not null
  order by ${lastDay} - julianday(n.earliest) desc, n.id`;

/** What an example can be, in words that help shows, and the queries for its value. The first query with a result gives it. */
export const exampleRoles = {
  'the first person': [subjects],
  'the second person': [
    `${subjects} limit 1 offset 1`,
    `select n.slug from person p join node n on n.id = p.id where p.is_subject = 0 order by n.id`,
  ],
  'the person who lists the most skills': [
    `select n.slug
     from evidence e
     join node n on n.id = e.from_id
     where e.from_kind = 'person' and e.to_kind = 'technology' and e.relation = 'CLAIMED'
     group by e.from_id
     order by count(distinct e.to_id) desc, n.id`,
    subjects,
  ],
  'the technology that most people know': [known],
  'the technology used in most jobs': [used, known],
  'another technology used in many jobs': [`${used} limit 1 offset 1`, `${known} limit 1 offset 1`],
  'the technology with most talks': [mostEvidence('talk', "'ABOUT'"), mostEvidence('article', "'ABOUT'"), used, known],
  'the broadest technology': [
    `select n.slug
     from technology_broader b
     join node n on n.id = b.broader_id
     where exists (select 1 from evidence e where e.to_id = b.technology_id)
     group by b.broader_id
     order by count(*) desc, n.id`,
    known,
  ],
  'the technology that the first person used most': [
    `select n.slug
     from evidence e
     join node n on n.id = e.to_id
     where e.from_id = (${firstSubject}) and e.to_kind = 'technology' and e.relation = 'USED' and e.is_direct = 1
     group by e.to_id
     order by count(distinct e.statement_id) desc, n.id`,
    known,
  ],
  'the longest employer': [
    `select o.slug ${longest.replace('where', 'where p.is_employment = 1 and o.id is not null and')}`,
    "select slug from node where kind = 'organization' order by id",
  ],
  'the ID of the longest employer': [
    `select o.key ${longest.replace('where', 'where p.is_employment = 1 and o.id is not null and')}`,
    "select key from node where kind = 'organization' order by id",
  ],
  'the ID of the technology that most people know': [
    `select 'technology/' || slug from (${known})`,
    `select 'person/' || slug from (${subjects})`,
  ],
  'a year in the career of the first person': [
    `select strftime('%Y', (julianday(n.earliest) + ${lastDay}) / 2) ${longest.replace('where', `where p.person_id = (${firstSubject}) and`)}`,
  ],
  'a name': [`select lower(name) from node where kind = 'technology' and slug = (${known} limit 1)`, `select name from node order by id`],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ExampleRole = keyof typeof exampleRoles;

export const storedExamples: StoredAnswer = { tables: new URL('example.sql', import.meta.url), finish: writeExamples };

function writeExamples(database: Database.Database, progress?: Progress): void {
  progress?.(null, 'Choosing examples');
  const insert = database.prepare('insert into example (role, value) values (?, ?)');
  for (const [role, queries] of Object.entries(exampleRoles)) {
    for (const query of queries) {
      const value = database.prepare(`select * from (${query}) limit 1`).pluck().get();
      if (value === undefined || value === null) continue;
      insert.run(role, value);
      break;
    }
  }
}
