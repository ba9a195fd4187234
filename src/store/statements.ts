/** Loads the statements about nodes, and their contents: figures, and the words that name nodes. */
import sql, { raw, type Sql } from 'sql-template-tag';
import type { Figure, Kind } from '../graph/draft.ts';
import type { Extent } from '../graph/extent.ts';
import type { FigureKind } from '../graph/figure.ts';
import type { Relation } from '../graph/relation.ts';
import { type StatementRow, statementColumns } from './evidence.ts';
import { all, each, isOneOf } from './fragments.ts';
import { inGroups, inPages, type RowPage } from './groups.ts';
import { siblings } from './siblings.ts';
import type { Store } from './store.ts';

export type MentionRow = {
  readonly node_id: number;
  readonly node_kind: Kind;
  readonly relation: Relation;
  readonly extent: Extent | null;
  readonly is_confirmed: number;
  readonly start: number;
  readonly length: number;
};

export type FigureRow = Figure & { readonly statement_id: number };

/** The sentences in a list. */
export type Sentences = {
  /** `about`: sentences about the node and its parts. `own`: about the node itself. `parts`: about its parts. `naming`: about other nodes, but they name it. */
  readonly which: 'about' | 'own' | 'parts' | 'naming';
  /** Only sentences with a figure of one of these kinds, or only those without; null for all sentences. */
  readonly hasFigures: boolean | null;
  readonly figures: readonly FigureKind[];
  /** Conditions on the nodes that they are about or mention. All of them must be met. */
  readonly nodes: readonly NodeCondition[];
};

/** A condition that a sentence is about at least one of these nodes or its parts, or mentions at least one. With relations: in one of these ways. */
export type NodeCondition = {
  readonly link: 'about' | 'mentions';
  readonly ids: readonly number[];
  readonly relations: readonly Relation[] | null;
  readonly isNegated: boolean;
};

/** A page of each node's sentences, after the statement with an id; for `[null]`, of all sentences. Runs one query. */
export function sentencesOf(
  store: Store,
  sentences: Sentences,
  parents: readonly (number | null)[],
  first: number,
  after: number,
): readonly RowPage<StatementRow>[] {
  const { id, from, conditions } = sourceOf(sentences, parents);
  const found = store.rows<StatementRow & { parent: number }>(
    sql`select p.key as parent, ${statementColumns}
     from ${each(parents)} p
     cross join statement s on s.id in (
       select distinct ${id}
       from ${from}
       where ${all([...conditions, sql`${id} > +${after}`])}
       order by ${id}
       limit +${first + 1})
     order by p.key, s.id`,
  );
  const lists = inGroups(found, parents.length, ({ parent }) => parent);
  return inPages(lists, first);
}

/** The number of sentences in each node's list; for `[null]`, of all sentences. Runs one query. */
export function sentenceTotals(store: Store, sentences: Sentences, parents: readonly (number | null)[]): readonly number[] {
  return store
    .rows<{ total: number }>(
      sql`select ${totalOf(sentences, parents)} as total
       from ${each(parents)} p
       order by p.key`,
    )
    .map(({ total }) => total);
}

/** The number of sentences in the list of `p`. The build has counted long lists, by the kinds of figures in a sentence. */
function totalOf(sentences: Sentences, parents: readonly (number | null)[]): Sql {
  const { which, hasFigures, figures, nodes } = sentences;
  const { id, from, conditions } = sourceOf(sentences, parents);
  const counted = sql`(select count(*) from (select distinct ${id} from ${from} where ${all(conditions)}))`;
  if (nodes.length > 0) return counted;
  const isWanted = hasFigures === null ? sql`1` : sql`(figure_kinds & ${bitsOf(figures)} <> 0) = ${raw(hasFigures ? '1' : '0')}`;
  const number = sql`sum(iif(${isWanted}, sentences, 0))`;
  if (areAll(parents)) return sql`(select coalesce(${number}, 0) from sentence_total)`;
  return sql`coalesce((select ${number} from sentence_count where node_id = p.value and list = +${which}), ${counted})`;
}

function bitsOf(kinds: readonly FigureKind[]): Sql {
  return sql`(select sum(bit) from figure_kind where ${isOneOf('kind', kinds)})`;
}

/** The statements with these keys (`statement/talk/nomad-auto-proxying/4f0c1a2b`), by key. They become siblings. */
export function statementsOfKeys(store: Store, keys: readonly string[]): ReadonlyMap<string, StatementRow> {
  const rows = store.rows<StatementRow>(
    sql`select ${statementColumns}
     from ${each([...new Set(keys)])} p
     cross join statement s on s.key = p.value`,
  );
  return new Map(siblings(rows).map((row) => [row.key, row]));
}

/** The figures in each statement. */
export function figuresOf(store: Store, statements: readonly StatementRow[]): readonly (readonly FigureRow[])[] {
  return byStatement(
    statements,
    store.rows<FigureRow>(
      sql`select f.statement_id, f.kind, f.measure, f.value, f.unit, f.frequency, f.change, f.hedge, f.before, f.after
       from ${each(idsOf(statements))} p
       cross join figure f on f.statement_id = p.value
       order by f.statement_id, f.ordinal`,
    ),
  );
}

/** The words in each statement that name nodes, in order. The mentions of all statements become siblings. */
export function mentionsOf(store: Store, statements: readonly StatementRow[]): readonly (readonly MentionRow[])[] {
  return byStatement(
    statements,
    siblings(
      store.rows<MentionRow & { statement_id: number }>(
        sql`select m.statement_id, m.node_id, n.kind as node_kind, m.relation, m.extent, m.is_confirmed, m.start, m.length
         from ${each(idsOf(statements))} p
         cross join mention m on m.statement_id = p.value
         join node n on n.id = m.node_id
         order by m.statement_id, m.ordinal`,
      ),
    ),
  );
}

/** Where the ids of the sentences in a list are read from. */
type SentenceSource = { readonly id: Sql; readonly from: Sql; readonly conditions: readonly Sql[] };

/** Each list is a range of an index that ends in the ids of the statements, or a part of one. */
const sources: Readonly<Record<Sentences['which'], SentenceSource>> = {
  own: { id: sql`o.id`, from: sql`statement o`, conditions: [sql`o.subject_id = p.value`, sql`o.is_record = 0`] },
  about: { id: sql`o.statement_id`, from: sql`statement_for o`, conditions: [sql`o.node_id = p.value`, sql`o.is_record = 0`] },
  parts: {
    id: sql`o.statement_id`,
    from: sql`statement_for o`,
    conditions: [
      sql`o.node_id = p.value`,
      sql`o.is_record = 0`,
      sql`not exists (select 1 from statement own where own.id = o.statement_id and own.subject_id = p.value)`,
    ],
  },
  naming: { id: sql`o.statement_id`, from: sql`named_in o`, conditions: [sql`o.node_id = p.value`] },
};

function sourceOf(sentences: Sentences, parents: readonly (number | null)[]): SentenceSource {
  const { which, nodes } = sentences;
  const source = areAll(parents) ? sourceOfAll(sentences) : sources[which];
  const met = 'meets' in source ? source.meets : null;
  const others = [
    ...figureConditions(sentences, source.id, met),
    ...nodes.filter((one) => one !== met).map((one) => holds(one, source.id)),
  ];
  return { ...source, conditions: [...source.conditions, ...others] };
}

/** The source of all sentences. If they must meet a condition, it is the source of those that do, so that not all sentences are read. */
function sourceOfAll({ hasFigures, figures, nodes }: Sentences): SentenceSource & { readonly meets: NodeCondition | 'figures' | null } {
  const required = nodes.find(({ isNegated }) => !isNegated);
  if (required) {
    const { from, conditions } = linked(required, 'f');
    const isSentence = sql`exists (select 1 from statement o where o.id = f.statement_id and o.is_record = 0)`;
    return { id: sql`f.statement_id`, from, conditions: [...conditions, isSentence], meets: required };
  }
  // Records have no figures.
  if (hasFigures) return { id: sql`g.statement_id`, from: sql`figure g`, conditions: [isOneOf('g.kind', figures)], meets: 'figures' };
  return { id: sql`o.id`, from: sql`statement o`, conditions: [sql`o.is_record = 0`], meets: null };
}

/** The condition on the figures of the statement with an id, unless it is met. */
function figureConditions({ hasFigures, figures }: Sentences, id: Sql, met: unknown): readonly Sql[] {
  if (hasFigures === null || met === 'figures') return [];
  const found = sql`exists (select 1 from figure g where ${all([sql`g.statement_id = ${id}`, isOneOf('g.kind', figures)])})`;
  return [hasFigures ? found : sql`not ${found}`];
}

/** Whether a condition holds for the statement with an id. */
function holds(condition: NodeCondition, id: Sql): Sql {
  const { from, conditions } = linked(condition, 'l');
  const found = sql`exists (select 1 from ${from} where ${all([...conditions, sql`l.statement_id = ${id}`])})`;
  return condition.isNegated ? sql`not ${found}` : found;
}

/** The statements that a condition requires or excludes, under an alias. What names a project names the technology that it also is, and the other way round. */
function linked({ link, ids, relations }: NodeCondition, alias: 'f' | 'l'): Pick<SentenceSource, 'from' | 'conditions'> {
  const node = raw(`${alias}.node_id`);
  if (link === 'about') {
    const from = sql`statement_for ${raw(alias)}`;
    return { from, conditions: [sql`${node} in (select value from ${each(ids)})`, raw(`${alias}.is_record = 0`)] };
  }
  const isNamed = sql`${node} in (
    select value from ${each(ids)}
    union all
    select t.twin_id from ${each(ids)} k cross join node t on t.id = k.value and t.twin_id is not null
    union all
    select t.id from ${each(ids)} k cross join node t on t.twin_id = k.value)`;
  return { from: sql`mention ${raw(alias)}`, conditions: [isNamed, ...(relations ? [isOneOf(`${alias}.relation`, relations)] : [])] };
}

/** Whether the list is the list of all sentences, and not the lists of nodes. */
function areAll(parents: readonly (number | null)[]): boolean {
  return parents.every((parent) => parent === null);
}

function idsOf(statements: readonly StatementRow[]): readonly number[] {
  return [...new Set(statements.map(({ id }) => id))];
}

function byStatement<Row extends { readonly statement_id: number }>(
  statements: readonly StatementRow[],
  rows: readonly Row[],
): readonly (readonly Row[])[] {
  const byId = Map.groupBy(rows, ({ statement_id: id }) => id);
  return statements.map(({ id }) => byId.get(id) ?? []);
}
