/** Loads the statements about nodes, and their contents: figures, and the words that name nodes. */
import sql, { type Sql } from 'sql-template-tag';
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
  readonly start: number;
  readonly length: number;
};

export type FigureRow = Figure & { readonly statement_id: number };

/** The sentences in a list. */
export type Sentences = {
  /** `about`: sentences about the node and its parts. `own`: about the node itself. `naming`: about other nodes, but they name it. */
  readonly which: 'about' | 'own' | 'naming';
  /** Only sentences with a figure of one of these kinds; null for all sentences. */
  readonly figures: readonly FigureKind[] | null;
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
  const { which, figures } = sentences;
  const number = figures ? sql`sum(iif(figure_kinds & ${bitsOf(figures)}, sentences, 0))` : sql`sum(sentences)`;
  if (areAll(parents)) return sql`(select coalesce(${number}, 0) from sentence_total)`;
  const { id, from, conditions } = sourceOf(sentences, parents);
  return sql`coalesce(
    (select ${number} from sentence_count where node_id = p.value and list = +${which}),
    (select count(*) from (select distinct ${id} from ${from} where ${all(conditions)})))`;
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
        sql`select m.statement_id, m.node_id, n.kind as node_kind, m.relation, m.extent, m.start, m.length
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

/** Each list is a range of an index that ends in the ids of the statements. */
const sources: Readonly<Record<Sentences['which'], SentenceSource>> = {
  own: { id: sql`o.id`, from: sql`statement o`, conditions: [sql`o.subject_id = p.value`, sql`o.is_record = 0`] },
  about: { id: sql`o.statement_id`, from: sql`statement_for o`, conditions: [sql`o.node_id = p.value`, sql`o.is_record = 0`] },
  naming: { id: sql`o.statement_id`, from: sql`named_in o`, conditions: [sql`o.node_id = p.value`] },
};

function sourceOf({ which, figures }: Sentences, parents: readonly (number | null)[]): SentenceSource {
  const isWanted = figures === null ? [] : [isOneOf('g.kind', figures)];
  if (areAll(parents)) {
    if (figures) return { id: sql`g.statement_id`, from: sql`figure g`, conditions: isWanted }; // Records have no figures.
    return { id: sql`o.id`, from: sql`statement o`, conditions: [sql`o.is_record = 0`] };
  }
  const source = sources[which];
  if (figures === null) return source;
  const hasFigures = sql`exists (select 1 from figure g where ${all([sql`g.statement_id = ${source.id}`, ...isWanted])})`;
  return { ...source, conditions: [...source.conditions, hasFigures] };
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
