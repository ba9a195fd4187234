/** The evidence for a node in a list: the statements that support the arrows to it. */
import sql, { raw, type Sql } from 'sql-template-tag';
import type { Kind } from '../graph/draft.ts';
import type { Extent } from '../graph/extent.ts';
import type { Day, PartialDate } from '../graph/partial-date.ts';
import type { Period } from '../graph/period.ts';
import type { EvidenceStrength, Relation } from '../graph/relation.ts';
import { each, isOneOf } from './fragments.ts';
import { inGroups } from './groups.ts';
import { siblings } from './siblings.ts';
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
  readonly pointer: string | null;
  /** Whose dates it has: `statement` if its own, or else a kind of node. Null if nothing dates it. */
  readonly basis: string | null;
  /** When what it says took place, or the period within which it did. */
  readonly period_start: PartialDate | null;
  readonly period_end: Period['end'];
  /** 1 if it took place at some time within the period. */
  readonly is_within: number;
  /** The date until which what its document calls present is certain. */
  readonly known_until: PartialDate | null;
};

export const statementColumns = raw(
  `s.id, s.key, 'statement' as kind, s.text as name, s.subject_id, s.text, s.is_record, s.strength, s.document_id, s.section, s.file, s.line, s.pointer, s.basis,
     iif(s.is_within, s.within_start, s.period_start) as period_start, iif(s.is_within, s.within_end, s.period_end) as period_end, s.is_within,
     (select d.known_until from node d where d.id = s.document_id) as known_until`,
);

/**
 * A statement that supports an arrow. `via_id` is the node that the statement names: the end of the arrow, or something narrower. For a project
 * that is also a technology, it is the technology. It is null if there is no arrow, but only a node.
 */
export type EvidenceRow = {
  readonly statement_id: number;
  readonly relation: Relation;
  readonly via_id: number | null;
  readonly strength: EvidenceStrength;
  readonly extent: Extent | null;
  /** 0 if nobody has confirmed in which sense the statement names it. */
  readonly is_confirmed: number;
};

/** The columns of an `EvidenceRow`, from the evidence `e` and its statement `s`. */
export const evidenceColumns = raw(
  'e.relation, coalesce((select v.twin_id from node v where v.id = e.via_id), e.via_id) as via_id, e.extent, e.is_confirmed, e.statement_id, s.strength',
);

/** An arrow between two nodes. Only statements with one of these relations support it; any relation if null. */
export type Arrow = {
  readonly from: number;
  readonly to: number;
  readonly toKind: Kind;
  readonly relations: readonly Relation[] | null;
  /** Whether unconfirmed statements support it as well. */
  readonly orUnconfirmed?: boolean | undefined;
};

/** The most statements that are shown for an arrow. Thousands can say that a large employer uses a language. */
export const maxShown = 100;

/**
 * The evidence for each list of arrows: the first statements for each arrow, in document order. With a day, only statements that can be true
 * by then. Runs one query.
 */
export function evidenceOf(store: Store, arrows: readonly (readonly Arrow[])[], asOf: Day | null): readonly (readonly EvidenceRow[])[] {
  const flat = arrows.flatMap((group, index) => group.map((arrow) => ({ index, arrow })));
  const rows = store.rows<EvidenceRow & { arrow: number }>(
    sql`select p.key as arrow, ${evidenceColumns}
     from ${each(flat.map(({ arrow: { from, toKind, to, relations, orUnconfirmed = false } }) => [from, toKind, to, relations, orUnconfirmed]))} p
     cross join evidence e on e.from_id = p.value ->> 0 and e.to_kind = p.value ->> 1 and e.to_id = p.value ->> 2 and ${hasRelation('e')}
       and e.statement_id in (
         select distinct g.statement_id
         from evidence g
         where g.from_id = p.value ->> 0 and g.to_kind = p.value ->> 1 and g.to_id = p.value ->> 2 and ${hasRelation('g')}${asOf === null ? sql`` : sql` and ${isTrueBy(asOf)}`}
         order by g.statement_id
         limit +${maxShown})
     cross join statement s on s.id = e.statement_id
     order by p.key, e.statement_id, e.relation, e.via_id`,
  );
  return inGroups(rows, arrows.length, ({ arrow }) => flat[arrow]?.index ?? -1);
}

/** Whether the evidence with an alias has one of some relations, or is unconfirmed, so that it may have one of them. */
export function mayHaveRelation(evidence: string, relations: readonly Relation[]): Sql {
  return sql`(${isOneOf(`${evidence}.relation`, relations)} or ${raw(`${evidence}.is_confirmed = 0`)})`;
}

/** The number of statements that support each list of arrows, by a day if there is one. Runs one query. */
export function evidenceCountsOf(store: Store, arrows: readonly (readonly Arrow[])[], asOf: Day | null): readonly number[] {
  const flat = arrows.flatMap((group, index) =>
    group.map(({ from, toKind, to, relations, orUnconfirmed = false }) => [from, toKind, to, relations, orUnconfirmed, index]),
  );
  const rows = store.rows<{ list: number; statements: number }>(
    sql`select p.value ->> 5 as list, count(distinct g.statement_id) as statements
     from ${each(flat)} p
     cross join evidence g on g.from_id = p.value ->> 0 and g.to_kind = p.value ->> 1 and g.to_id = p.value ->> 2 and ${hasRelation('g')}
     where ${asOf === null ? sql`true` : isTrueBy(asOf)}
     group by p.value ->> 5`,
  );
  const counts = new Map(rows.map(({ list, statements }) => [list, statements]));
  return arrows.map((_, index) => counts.get(index) ?? 0);
}

/** Whether evidence has one of the relations of the arrow `p`, or is unconfirmed and may support it. */
function hasRelation(evidence: string): Sql {
  return raw(
    `(p.value ->> 3 is null or ${evidence}.relation in (select value from json_each(p.value -> 3)) or (p.value ->> 4 and ${evidence}.is_confirmed = 0))`,
  );
}

/**
 * Whether the statement behind the evidence `g` can be true by a day. A claim without dates was made in its document; nothing limits other
 * statements without dates. The same rule as `firstDayOf` of experience.
 */
function isTrueBy(day: Day): Sql {
  const [start, end] = ['start', 'end'].map((date) => raw(`coalesce(m.period_${date}, o.period_${date}, o.within_${date})`));
  return sql`exists (
           select 1
           from statement o
           cross join node c on c.id = o.document_id
           left join mention m on m.statement_id = o.id and m.node_id = g.via_id and m.relation = g.relation
           where o.id = g.statement_id
             and coalesce(
               substr(${start} || '-01-01', 1, 10),
               iif(${end} is null and g.relation in ('CLAIMED', 'ATTESTED'), substr(c.known_until || '-01-01', 1, 10), null),
               ''
             ) <= +${day})`;
}

/** The most statements that are shown for a node without a record. Every other node may mention it. */
export const maxMentions = 20;

/** The evidence for each node itself: its record, or else the first statements that name it or something narrower. Runs one query. */
export function ownEvidenceOf(store: Store, ids: readonly number[]): readonly (readonly EvidenceRow[])[] {
  const rows = store.rows<EvidenceRow & { list: number }>(
    sql`select p.key as list, s.id as statement_id, s.strength, null as via_id, o.relation,
       iif(o.node_id = p.value, o.extent, null) as extent, coalesce(o.is_confirmed, 1) as is_confirmed
     from ${each(ids)} p
     cross join statement s on s.id in (
       select own.id
       from statement own
       where own.subject_id = p.value and own.is_record = 1
       union all
       select id
       from (
         select distinct m.statement_id as id
         from mention m
         where m.node_id = p.value
           and not exists (select 1 from statement own where own.subject_id = p.value and own.is_record = 1)
         order by m.statement_id
         limit +${maxMentions})
       union all
       select id
       from (
         select distinct e.statement_id as id
         from evidence e
         where e.to_id = p.value and not exists (select 1 from mention m where m.node_id = p.value)
         order by e.statement_id
         limit +${maxMentions}))
     left join mention o on o.statement_id = s.id and o.ordinal = (
       select m.ordinal
       from mention m
       where m.statement_id = s.id
       order by m.node_id <> p.value, m.ordinal
       limit 1)
     order by p.key, s.id`,
  );
  return inGroups(rows, ids.length, ({ list }) => list);
}

/** The number of statements that are evidence for each node itself, by the same rule. Runs one query. */
export function ownEvidenceCountsOf(store: Store, ids: readonly number[]): readonly number[] {
  const rows = store.rows<{ statements: number }>(
    sql`select coalesce(
       (select nullif(count(*), 0) from statement own where own.subject_id = p.value and own.is_record = 1),
       (select nullif(count(distinct m.statement_id), 0) from mention m where m.node_id = p.value),
       (select count(distinct e.statement_id) from evidence e where e.to_id = p.value)) as statements
     from ${each(ids)} p
     order by p.key`,
  );
  return rows.map(({ statements }) => statements);
}

/** The statements with these ids, by id. They become siblings. */
export function statementsOf(store: Store, ids: readonly number[]): ReadonlyMap<number, StatementRow> {
  const rows = store.rows<StatementRow>(
    sql`select ${statementColumns}
     from ${each([...new Set(ids)])} p
     cross join statement s on s.id = p.value`,
  );
  return new Map(siblings(rows).map((row) => [row.id, row]));
}
