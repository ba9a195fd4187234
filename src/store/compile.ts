/** Turns what the files say into rows: ids in their final order, marks into words and arrows, arrows into evidence. */
import { type Entity, idOf, type Kind, type Ref, type Statement } from '../graph/entity.ts';
import { fold, slugOf } from '../graph/name.ts';
import { parseMarks } from '../graph/mark.ts';
import type { Names } from '../graph/names.ts';
import { type Span, widened } from '../graph/period.ts';
import { carriedToBroader, type EvidenceStrength, type Relation } from '../graph/relation.ts';
import type { NodeKind } from '../seed/node-kind.ts';
import type { Seed } from '../seed/read.ts';

export type Row = { readonly table: string; readonly columns: Readonly<Record<string, string | number | null>> };

/** All rows of the graph, tables that others refer to first. */
export function* compile({ draft, names }: Pick<Seed, 'draft' | 'names'>, kinds: readonly NodeKind[]): Generator<Row> {
  const graph = new Graph(draft.entities, draft.statements, names, kinds);
  for (const entity of graph.inOrder) yield* nodeRows(entity, graph);
  const counted = new Map<Entity, number>();
  for (const [index, statement] of draft.statements.entries()) {
    const subject = names.get(statement.subject);
    const number = (counted.get(subject) ?? 0) + 1;
    counted.set(subject, number);
    yield* statementRows(statement, { id: index + 1, key: `statement/${idOf(subject)}/${number}` }, graph);
  }
}

class Graph {
  readonly names: Names;
  readonly inOrder: readonly Entity[];
  readonly #ids: ReadonlyMap<Entity, number>;
  readonly #spans: ReadonlyMap<Entity, Span>;
  /** From a technology to the project that is it under its own name, and back. */
  readonly #twins: ReadonlyMap<Entity, Entity>;

  constructor(entities: readonly Entity[], statements: readonly Statement[], names: Names, kinds: readonly NodeKind[]) {
    this.names = names;
    this.#spans = spansOf(entities, statements, names);
    const rank = new Map(kinds.map((kind, index) => [kind.kind, { index, order: kind.order }]));
    const sorted = entities.map((entity, index) => ({ entity, index, span: this.#spans.get(entity), name: sortName(names.shown(entity)) }));
    sorted.sort((a, b) => {
      const [first, second] = [rank.get(a.entity.kind), rank.get(b.entity.kind)];
      if (!first || !second) throw new Error(`A node is of a kind that is not registered: ${idOf(first ? b.entity : a.entity)}`);
      if (first !== second) return first.index - second.index;
      // What was at the same time stays in the order of the documents.
      return first.order === 'newest'
        ? newestFirst(a.span, b.span) || a.index - b.index
        : compareText(a.name, b.name) || compareText(a.entity.slug, b.entity.slug);
    });
    this.inOrder = sorted.map(({ entity }) => entity);
    this.#ids = new Map(this.inOrder.map((entity, index) => [entity, index + 1]));
    this.#twins = twinsOf(entities, names);
  }

  id(node: Entity | Ref): number {
    const entity = 'slug' in node ? node : this.names.get(node);
    const id = this.#ids.get(entity);
    if (id === undefined) throw new Error(`${idOf(entity)} has no id`);
    return id;
  }

  span(entity: Entity): Span | undefined {
    return this.#spans.get(entity);
  }

  /** Everything that evidence of a node is evidence of: itself, its twin, and for relations that carry, all that is broader. */
  reach(entity: Entity, relation: Relation): ReadonlyMap<Entity, { readonly isDirect: boolean }> {
    const reached = new Map<Entity, { isDirect: boolean }>();
    const add = (one: Entity, isDirect: boolean): void => {
      if (reached.has(one)) return;
      reached.set(one, { isDirect });
      const twin = this.#twins.get(one);
      if (twin) add(twin, isDirect);
      if (!carriedToBroader.has(relation)) return;
      for (const { table, columns } of one.rows)
        if (table === 'technology_broader') add(this.names.get(columns['broader_id'] as Ref), false);
    };
    add(entity, true);
    return reached;
  }
}

function* nodeRows(entity: Entity, graph: Graph): Generator<Row> {
  const id = graph.id(entity);
  const span = graph.span(entity);
  const name = graph.names.shown(entity);
  yield {
    table: 'node',
    columns: {
      id,
      key: idOf(entity),
      kind: entity.kind,
      slug: entity.slug,
      name,
      sort_name: sortName(name),
      earliest: span?.from ?? null,
      latest: span?.to ?? null,
      is_ongoing: span?.to === null ? 1 : 0,
    },
  };
  yield { table: entity.kind, columns: { id, ...resolved(entity.columns, graph) } };
  for (const { table, columns } of entity.rows) yield { table, columns: resolved(columns, graph) };
  const named = new Map<string, { name: string; isAlias: boolean }>([
    [fold(entity.slug), { name: entity.slug, isAlias: false }],
    ...graph.names.namesOf(entity).map((one) => [fold(one.name), one] as const),
  ]);
  for (const [folded, { name: shown, isAlias }] of named) {
    if (folded !== '') yield { table: 'name', columns: { kind: entity.kind, folded, node_id: id, name: shown, is_alias: isAlias ? 1 : 0 } };
  }
  for (const [index, text] of [name, ...entity.aliases].entries()) {
    yield { table: 'name_search', columns: { text, folded: fold(text), kind: entity.kind, node_id: id, is_alias: index > 0 ? 1 : 0 } };
  }
}

function* statementRows(statement: Statement, { id, key }: { id: number; key: string }, graph: Graph): Generator<Row> {
  const { names } = graph;
  const subject = names.get(statement.subject);
  const isRecord = statement.record === null ? 0 : 1;
  const { text, mentions } = rendered(statement, subject, names);
  const { file, line } = statement.place.locate();
  const { document, section } = statement;
  if (!document || section === null) throw new Error(`${key} is not cited, and no check said so`);
  const holders = new Set([subject, ...statement.countsFor.map((ref) => names.get(ref))]);
  // What was worked on is no part of a position: the record names the one it was worked on in.
  const named = statement.record === 'WORKED' ? mentions.map(({ entity }) => entity) : [];
  const position = [...holders, ...named].find(({ kind }) => kind === 'position');
  yield {
    table: 'statement',
    columns: {
      id,
      key,
      subject_id: graph.id(subject),
      text,
      is_record: isRecord,
      strength: strengthOf(subject),
      position_id: position ? graph.id(position) : null,
      document_id: graph.id(document),
      section,
      file,
      line,
    },
  };
  yield { table: 'statement_search', columns: { rowid: id, text, kind: subject.kind } };
  for (const [ordinal, { entity, relation, start, length }] of mentions.entries()) {
    yield {
      table: 'mention',
      columns: { statement_id: id, ordinal, node_id: graph.id(entity), relation, is_record: isRecord, start, length },
    };
  }
  for (const [ordinal, figure] of statement.figures.entries()) yield { table: 'figure', columns: { statement_id: id, ordinal, ...figure } };
  // A document's statements are those read in it; what they say is not said of the document.
  yield { table: 'statement_for', columns: { node_id: graph.id(document), statement_id: id, is_record: isRecord } };
  for (const holder of holders) {
    yield { table: 'statement_for', columns: { node_id: graph.id(holder), statement_id: id, is_record: isRecord } };
    yield* evidenceRows(holder, mentions, id, graph);
  }
}

function* evidenceRows(from: Entity, mentions: readonly Mentioned[], statementId: number, graph: Graph): Generator<Row> {
  const written = new Set<string>();
  for (const { entity: via, relation } of mentions) {
    for (const [to, { isDirect }] of graph.reach(via, relation)) {
      const arrow = `${graph.id(to)} ${relation} ${graph.id(via)}`;
      if (to === from || written.has(arrow)) continue;
      written.add(arrow);
      yield {
        table: 'evidence',
        columns: {
          from_id: graph.id(from),
          from_kind: from.kind,
          to_id: graph.id(to),
          to_kind: to.kind,
          relation,
          via_id: graph.id(via),
          is_direct: isDirect ? 1 : 0,
          statement_id: statementId,
        },
      };
    }
  }
}

type Mentioned = { readonly entity: Entity; readonly relation: Relation; readonly start: number; readonly length: number };

/** A statement as it is shown, and which of its words name what. */
function rendered(statement: Statement, subject: Entity, names: Names): { text: string; mentions: readonly Mentioned[] } {
  const mentions: Mentioned[] = [];
  let text = '';
  for (const piece of parseMarks(statement.text).pieces) {
    if (typeof piece === 'string') {
      text += piece;
      continue;
    }
    const entity = names.get(names.refOf(piece, statement.place));
    const words = piece.words ?? names.shown(entity);
    const relation = statement.record ?? piece.relation ?? usualRelation(subject.kind, entity.kind);
    mentions.push({ entity, relation, start: text.length, length: words.length });
    text += words;
  }
  return { text, mentions };
}

const usual: Readonly<Record<Kind, Relation>> = { person: 'CLAIMED', talk: 'ABOUT', article: 'ABOUT' };

/** What a sentence about one kind of node says of another when its mark names no relation: technologies and projects are used or claimed, anything else is spoken of. */
function usualRelation(subject: Kind, object: Kind): Relation {
  return object === 'technology' || object === 'project' ? (usual[subject] ?? 'USED') : 'ABOUT';
}

const strengths: Readonly<Record<Kind, EvidenceStrength>> = {
  person: 'CLAIMED',
  talk: 'PUBLIC',
  article: 'PUBLIC',
  contribution: 'PUBLIC',
};

/** How good a statement is as evidence, by what it is about. An article that has no address is its author's word: nobody can look it up. */
function strengthOf({ kind, columns }: Entity): EvidenceStrength {
  return kind === 'article' && columns['address'] === null ? 'CLAIMED' : (strengths[kind] ?? 'PRACTISED');
}

/** When nodes were. One without dates of its own was when the positions were that its records name. */
function spansOf(entities: readonly Entity[], statements: readonly Statement[], names: Names): ReadonlyMap<Entity, Span> {
  const spans = new Map(entities.flatMap((entity) => (entity.span ? [[entity, entity.span] as const] : [])));
  for (const statement of statements) {
    const subject = names.get(statement.subject);
    if (statement.record !== 'WORKED' || subject.span) continue;
    for (const { ref } of names.refsIn(statement)) {
      const around = names.get(ref);
      if (around.kind !== 'position' || !around.span) continue;
      const known = spans.get(subject);
      spans.set(subject, known ? widened(known, around.span) : around.span);
    }
  }
  return spans;
}

function twinsOf(entities: readonly Entity[], names: Names): ReadonlyMap<Entity, Entity> {
  return new Map(
    entities.flatMap((project) => {
      const technology = project.kind === 'project' ? project.columns['technology_id'] : null;
      if (technology === null || typeof technology !== 'object') return [];
      const twin = names.get(technology);
      return [[project, twin] as const, [twin, project] as const];
    }),
  );
}

function resolved(columns: Entity['columns'], graph: Graph): Row['columns'] {
  return Object.fromEntries(
    Object.entries(columns).map(([column, cell]) => [column, cell !== null && typeof cell === 'object' ? graph.id(cell) : cell]),
  );
}

/** Names in the order a reader expects: case and accents do not count, numbers count as numbers. */
function sortName(name: string): string {
  return slugOf(name).replace(/\d+/g, (digits) => digits.padStart(6, '0')) || name;
}

/** What goes on comes first, then what ended last, then what began last; what has no date comes at the end. */
function newestFirst(a: Span | undefined, b: Span | undefined): number {
  if (!a || !b) return Number(!a) - Number(!b);
  return compareText(b.to ?? '9999', a.to ?? '9999') || compareText(b.from, a.from);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
