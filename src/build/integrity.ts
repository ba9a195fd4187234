/** Invariants that constraints cannot express, as queries that must return no rows. */
import type Database from 'better-sqlite3';
import type { Kind } from '../graph/draft.ts';
import type { Contents } from './contents.ts';

/** The invariants of every graph. Each looks up rows by all columns of a key: by its first column alone, a popular node has thousands. */
const shared: Readonly<Record<string, string>> = {
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
  'evidence has the kinds of both nodes': `
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
  'words that name a node are inside their statement': `
    select s.key from mention m
    join statement s on s.id = m.statement_id
    where m.start + m.length > length(s.text) * 2`,
};

/** The invariants that the graph violates, each with the keys of some violations. */
export function violatedInvariants(database: Database.Database, { kinds, answers }: Contents): readonly string[] {
  const ofKinds = kinds.flatMap(({ kind, hasRecord, invariants: own = {} }): readonly (readonly [string, string])[] => [
    [
      `a ${kind} is a node of that kind, and vice versa`,
      `select n.key from node n where (n.kind = '${kind}') <> exists (select 1 from ${kind} k where k.id = n.id)`,
    ],
    ...(hasRecord ? [[`a ${kind} is supported by a record`, withoutRecord(kind)] as const] : []),
    ...Object.entries(own),
  ]);
  const ofAnswers = answers.flatMap(({ invariants = {} }) => Object.entries(invariants));
  return [...Object.entries(shared), ...ofAnswers, ...ofKinds].flatMap(([invariant, query]) => {
    const violating = database.prepare(`${query} limit 3`).pluck().all();
    return violating.length === 0 ? [] : [`${invariant}: violated by ${violating.join(', ')}`];
  });
}

function withoutRecord(kind: Kind): string {
  return `
    select n.key from node n
    where n.kind = '${kind}'
      and not exists (select 1 from statement s where s.subject_id = n.id and s.is_record = 1)`;
}
