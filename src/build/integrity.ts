/** What must hold of every graph and no constraint can say: queries that must find nothing. */
import type Database from 'better-sqlite3';
import type { Kind } from '../graph/draft.ts';

/** By what it promises, a query for the ids of what breaks it. Each looks things up by all columns of a key: in a popular node, by fewer is by thousands. */
const promises: Readonly<Record<string, string>> = {
  'a statement counts for its subject': `
    select s.key from statement s
    where not exists (select 1 from statement_for f where f.node_id = s.subject_id and f.is_record = s.is_record and f.statement_id = s.id)`,
  'evidence counts for the node that the arrow leaves': `
    select s.key from evidence e
    join statement s on s.id = e.statement_id
    where not exists (select 1 from statement_for f where f.node_id = e.from_id and f.is_record = s.is_record and f.statement_id = s.id)`,
  'evidence is named in its statement': `
    select s.key from evidence e
    join statement s on s.id = e.statement_id
    where not exists (select 1 from mention m where m.statement_id = e.statement_id and m.node_id = e.via_id and m.relation = e.relation)`,
  'evidence knows the kinds of both nodes': `
    select f.key from evidence e
    join node f on f.id = e.from_id
    join node t on t.id = e.to_id
    where f.kind <> e.from_kind or t.kind <> e.to_kind`,
  'an arrow is supported from both ends': `
    select s.key from mention m
    join statement s on s.id = m.statement_id
    join node n on n.id = m.node_id
    where m.node_id <> s.subject_id
      and not exists (
        select 1 from evidence e
        where e.from_id = s.subject_id and e.to_kind = n.kind and e.to_id = m.node_id and e.statement_id = s.id)`,
  'words that name a node lie within their statement': `
    select s.key from mention m
    join statement s on s.id = m.statement_id
    where m.start + m.length > length(s.text) * 2`,
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
  'a position has a role': `
    select n.key from position p
    join node n on n.id = p.id
    where not exists (select 1 from role r where r.position_id = p.id)`,
  'an implicit role is alone in its position': `
    select n.key from role r
    join node n on n.id = r.id
    where r.is_implicit = 1
      and exists (select 1 from role other where other.position_id = r.position_id and other.id <> r.id)`,
  'what a person did is supported by a record': `
    select n.key from node n
    where n.kind in ('position', 'role', 'talk', 'article', 'contribution', 'education')
      and not exists (select 1 from statement s where s.subject_id = n.id and s.is_record = 1)`,
};

/** Every promise that the graph breaks, with what breaks it. */
export function violatedInvariants(database: Database.Database, kinds: readonly Kind[]): readonly string[] {
  const ofKinds = kinds.map((kind) => [
    `a ${kind} is a node of that kind, and the other way round`,
    `select n.key from node n where (n.kind = '${kind}') <> exists (select 1 from ${kind} k where k.id = n.id)`,
  ]);
  return [...Object.entries(promises), ...ofKinds].flatMap(([promise = '', query = '']) => {
    const broken = database.prepare(`${query} limit 3`).pluck().all();
    return broken.length === 0 ? [] : [`${promise}: not so of ${broken.join(', ')}`];
  });
}
