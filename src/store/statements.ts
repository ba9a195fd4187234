/** Statements by what they are about, and what they say: figures, and words that name nodes. */
import type { Kind } from '../graph/draft.ts';
import type { Figure } from '../graph/draft.ts';
import type { Relation } from '../graph/relation.ts';
import { type StatementRow, statementColumns } from './evidence.ts';
import { siblings } from './siblings.ts';
import type { Store } from './store.ts';

export type MentionRow = {
  readonly node_id: number;
  readonly node_kind: Kind;
  readonly relation: Relation;
  readonly start: number;
  readonly length: number;
};

export type FigureRow = Figure & { readonly statement_id: number };

/** Which sentences a list shows. */
export type Sentences = {
  /** `about`: those that count for the node; `own`: those about the node itself; `naming`: those that name it. */
  readonly which: 'about' | 'own' | 'naming';
  readonly withFigures: boolean;
};

/** For each node its sentences behind a statement's id; for `[null]` all there are. One statement. */
export function sentencesOf(
  store: Store,
  sentences: Sentences,
  parents: readonly (number | null)[],
  first: number,
  after: number,
): readonly { readonly rows: readonly StatementRow[]; readonly hasMore: boolean }[] {
  const source = sourceOf(sentences, parents);
  const found = store.rows<StatementRow & { parent: number }>(
    `select p.key as parent, ${statementColumns}
     from json_each(:parents) p
     cross join statement s on s.id in (
       select distinct ${source.id}
       from ${source.from}
       where ${[...source.where, `${source.id} > +:after`].join(' and ')}
       order by ${source.id}
       limit +:limit)
     order by p.key, s.id`,
    { parents: JSON.stringify(parents), after, limit: first + 1 },
  );
  const rowsOf = parents.map((): StatementRow[] => []);
  for (const row of found) rowsOf[row.parent]?.push(row);
  const shown = rowsOf.map((rows) => rows.slice(0, first));
  siblings(shown.flat());
  return shown.map((rows, index) => ({ rows, hasMore: (rowsOf[index]?.length ?? 0) > first }));
}

/** For each node how many sentences its list has; for `[null]` how many there are. One statement. */
export function sentenceTotals(store: Store, sentences: Sentences, parents: readonly (number | null)[]): readonly number[] {
  return store
    .rows<{ total: number }>(
      `select ${totalOf(sentences, parents)} as total
       from json_each(:parents) p
       order by p.key`,
      { parents: JSON.stringify(parents) },
    )
    .map(({ total }) => total);
}

/** How many sentences the list of `p` has: where there are many, as the build counted them. */
function totalOf(sentences: Sentences, parents: readonly (number | null)[]): string {
  const { which, withFigures } = sentences;
  if (areAll(parents)) return `(select number from total where what = '${withFigures ? 'sentence with figures' : 'sentence'}')`;
  const { id, from, where } = sourceOf(sentences, parents);
  return `coalesce(
    (select ${withFigures ? 'with_figures' : 'sentences'} from sentence_tally where node_id = p.value and list = '${which}'),
    (select count(*) from (select distinct ${id} from ${from} where ${where.join(' and ')})))`;
}

/** The statements with some keys (`statement/talk/nomad-auto-proxying/4f0c1a2b`), by key. They are siblings. */
export function statementsOfKeys(store: Store, keys: readonly string[]): ReadonlyMap<string, StatementRow> {
  const rows = store.rows<StatementRow>(
    `select ${statementColumns}
     from json_each(:keys) p
     cross join statement s on s.key = p.value`,
    { keys: JSON.stringify([...new Set(keys)]) },
  );
  return new Map(siblings(rows).map((row) => [row.key, row]));
}

/** For each statement the figures in it. */
export function figuresOf(store: Store, statements: readonly StatementRow[]): readonly (readonly FigureRow[])[] {
  return each(
    statements,
    store.rows<FigureRow>(
      `select f.statement_id, f.measure, f.value, f.unit, f.change, f.hedge, f.before, f.after
       from json_each(:ids) p
       cross join figure f on f.statement_id = p.value
       order by f.statement_id, f.ordinal`,
      { ids: idsOf(statements) },
    ),
  );
}

/** For each statement the words in it that name nodes, in their order. The mentions of all statements are siblings. */
export function mentionsOf(store: Store, statements: readonly StatementRow[]): readonly (readonly MentionRow[])[] {
  return each(
    statements,
    siblings(
      store.rows<MentionRow & { statement_id: number }>(
        `select m.statement_id, m.node_id, n.kind as node_kind, m.relation, m.start, m.length
         from json_each(:ids) p
         cross join mention m on m.statement_id = p.value
         join node n on n.id = m.node_id
         order by m.statement_id, m.ordinal`,
        { ids: idsOf(statements) },
      ),
    ),
  );
}

type Source = { readonly id: string; readonly from: string; readonly where: readonly string[] };

/** Where the ids of a node's sentences come from, so that each list is a range of an index that ends in them. */
const sources: Readonly<Record<Sentences['which'], Source>> = {
  own: { id: 'o.id', from: 'statement o', where: ['o.subject_id = p.value', 'o.is_record = 0'] },
  about: { id: 'o.statement_id', from: 'statement_for o', where: ['o.node_id = p.value', 'o.is_record = 0'] },
  naming: {
    id: 'm.statement_id',
    from: 'mention m',
    where: ['m.node_id = p.value', 'm.is_record = 0'],
  },
};

function sourceOf({ which, withFigures }: Sentences, parents: readonly (number | null)[]): Source {
  if (areAll(parents)) {
    if (withFigures) return { id: 'g.statement_id', from: 'figure g', where: [] }; // Records have no figures.
    return { id: 'o.id', from: 'statement o', where: ['o.is_record = 0'] };
  }
  const source = sources[which];
  if (!withFigures) return source;
  return { ...source, where: [...source.where, `exists (select 1 from figure g where g.statement_id = ${source.id})`] };
}

/** Whether it is not the lists of nodes that are asked for, but that of all sentences. */
function areAll(parents: readonly (number | null)[]): boolean {
  return parents.every((parent) => parent === null);
}

function idsOf(statements: readonly StatementRow[]): string {
  return JSON.stringify([...new Set(statements.map(({ id }) => id))]);
}

function each<Row extends { readonly statement_id: number }>(
  statements: readonly StatementRow[],
  rows: readonly Row[],
): readonly (readonly Row[])[] {
  const byStatement = Map.groupBy(rows, ({ statement_id: id }) => id);
  return statements.map(({ id }) => byStatement.get(id) ?? []);
}
