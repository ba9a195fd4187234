/** Why a node is in a list: the statements that support the arrows to it. */
import type { Kind } from '../graph/entity.ts';
import type { EvidenceStrength, Relation } from '../graph/relation.ts';
import type { Store } from './store.ts';

export type StatementRow = {
  readonly id: number;
  readonly key: string;
  readonly kind: 'statement';
  readonly name: string;
  readonly subject_id: number;
  readonly text: string;
  readonly is_record: number;
  readonly strength: EvidenceStrength;
  readonly document_id: number;
  readonly section: string;
  readonly file: string;
  readonly line: number;
};

export const statementColumns = `s.id, s.key, 'statement' as kind, s.text as name, s.subject_id, s.text, s.is_record, s.strength, s.document_id, s.section, s.file, s.line`;

/** One statement's support for one arrow. `via` is what the statement names, if that is another node than the arrow's end. */
export type EvidenceRow = StatementRow & { readonly relation: Relation; readonly via_id: number | null; readonly via_kind: Kind | null };

/** An arrow between two nodes, by their ids, and what it must say; anything if null. */
export type Arrow = { readonly from: number; readonly to: number; readonly relations: readonly Relation[] | null };

/** For each list of arrows all their evidence, in the order of the documents. One statement. */
export function evidenceOf(store: Store, arrows: readonly (readonly Arrow[])[]): readonly (readonly EvidenceRow[])[] {
  const flat = arrows.flatMap((some, index) => some.map(({ from, to, relations }) => ({ index, from, to, relations })));
  const rows = store.rows<EvidenceRow & { arrow: number }>(
    `select p.key as arrow, e.relation, e.via_id, v.kind as via_kind, ${statementColumns}
     from json_each(:arrows) p
     cross join node f on f.id = p.value ->> 0
     cross join node t on t.id = p.value ->> 1
     cross join evidence e on e.from_id = f.id and e.to_kind = t.kind and e.to_id = t.id
     join node v on v.id = e.via_id
     join statement s on s.id = e.statement_id
     order by s.id, e.relation, e.via_id`,
    { arrows: JSON.stringify(flat.map(({ from, to }) => [from, to])) },
  );
  const asked = rows.flatMap((row) => {
    const arrow = flat[row.arrow];
    return arrow && (arrow.relations?.includes(row.relation) ?? true) ? [{ ...row, list: arrow.index }] : [];
  });
  return grouped(asked, arrows.length);
}

/** The most statements that are shown for a node which every other one mentions. */
const mostMentions = 20;

/** For each node why it is in the graph at all: its own record, or else the first statements that name it. One statement. */
export function groundsOf(store: Store, ids: readonly number[]): readonly (readonly EvidenceRow[])[] {
  const rows = store.rows<EvidenceRow & { list: number }>(
    `select p.key as list, null as via_id, null as via_kind, ${statementColumns}, (
       select m.relation
       from mention m
       where m.statement_id = s.id
       order by m.node_id <> p.value, m.ordinal
       limit 1) as relation
     from json_each(:ids) p
     cross join statement s on s.id in (
       select own.id
       from statement own
       where own.subject_id = p.value and own.is_record = 1
       union all
       select named.statement_id
       from (
         select distinct e.statement_id
         from evidence e
         where e.to_id = p.value
           and not exists (select 1 from statement own where own.subject_id = p.value and own.is_record = 1)
         order by e.statement_id
         limit ${mostMentions}) named)
     order by p.key, s.id`,
    { ids: JSON.stringify(ids) },
  );
  return grouped(rows, ids.length);
}

function grouped<Row extends { readonly list: number }>(rows: readonly Row[], lists: number): readonly (readonly Row[])[] {
  const groups = Array.from({ length: lists }, (): Row[] => []);
  for (const row of rows) groups[row.list]?.push(row);
  return groups;
}
