/** Turns what the files say into rows: ids in their final order, marks into words and arrows, arrows into evidence. */
import { createHash } from 'node:crypto';
import { type DraftNode, idOf, type Kind, type Ref, type Statement } from '../graph/draft.ts';
import { fold } from '../graph/name.ts';
import { parseMarks } from '../graph/mark.ts';
import { type Names, namesOf } from '../graph/names.ts';
import { carriedToBroader, type EvidenceStrength, type Relation } from '../graph/relation.ts';
import type { NodeKind } from '../seed/node-kind.ts';
import type { Seed } from '../seed/read.ts';
import { type Numbered, Order } from './order.ts';

export type Row = { readonly table: string; readonly columns: Readonly<Record<string, string | number | null>> };

/** All rows of the graph, tables that others refer to first. */
export function* compile(seed: Pick<Seed, 'drafts' | 'names'>, kinds: readonly NodeKind[]): Generator<Row> {
  const { drafts, names } = seed;
  using graph = new Graph(seed, kinds);
  for (const { ordinal, ...listed } of graph.order) yield* nodeRows(drafts.node(ordinal), listed, graph);
  let id = 0;
  for (const { statements } of drafts) {
    const repeated = new Map<string, number>();
    for (const statement of statements) {
      id += 1;
      const key = statementKey(statement, names);
      const times = (repeated.get(key) ?? 0) + 1;
      repeated.set(key, times);
      yield* statementRows(statement, { id, key: times === 1 ? key : `${key}-${times}` }, graph);
    }
  }
}

/**
 * The id of a statement: its subject, and a hash of its text and of what it counts for (32 bits, among the few statements about one node).
 * It stays the same whatever is written before it. What two careers say of one node counts for two people; the same text once more in one
 * career is numbered.
 */
function statementKey({ subject, text, countsFor }: Statement, names: Names): string {
  const hash = createHash('sha256').update(JSON.stringify([text, ...countsFor.map((ref) => idOf(names.get(ref)))]));
  return `statement/${idOf(names.get(subject))}/${hash.digest('hex').slice(0, 8)}`;
}

class Graph implements Disposable {
  readonly names: Names;
  readonly order = new Order();
  /** By the ordinal of a technology, the project that is it under its own name. */
  readonly #projects = new Map<number, DraftNode>();

  constructor({ drafts, names }: Pick<Seed, 'drafts' | 'names'>, kinds: readonly NodeKind[]) {
    this.names = names;
    for (const draft of drafts) {
      this.order.add(draft, names);
      for (const entity of draft.nodes) {
        const technology = technologyOf(entity, names);
        if (technology) this.#projects.set(technology.ordinal, entity);
      }
    }
    this.order.number(kinds);
  }

  id(node: DraftNode | Ref): number {
    return this.order.id('slug' in node ? node : this.names.get(node));
  }

  /** Everything that evidence of a node is evidence of: itself, its twin, and for relations that carry, all that is broader. */
  reach(entity: DraftNode, relation: Relation): Iterable<Reached> {
    const reached = new Map<number, Reached>();
    const add = (one: DraftNode, isDirect: boolean): void => {
      if (reached.has(one.ordinal)) return;
      reached.set(one.ordinal, { entity: one, isDirect });
      const twin = technologyOf(one, this.names) ?? this.#projects.get(one.ordinal);
      if (twin) add(twin, isDirect);
      if (!carriedToBroader.has(relation)) return;
      for (const { table, columns } of one.rows)
        if (table === 'technology_broader') add(this.names.get(columns['broader_id'] as Ref), false);
    };
    add(entity, true);
    return reached.values();
  }

  [Symbol.dispose](): void {
    this.order[Symbol.dispose]();
  }
}

type Reached = { readonly entity: DraftNode; readonly isDirect: boolean };

function* nodeRows(entity: DraftNode, listed: Omit<Numbered, 'ordinal'>, graph: Graph): Generator<Row> {
  const { id, name } = listed;
  const { kind, slug } = entity;
  yield { table: 'node', columns: { key: idOf(entity), kind, slug, ...listed } };
  yield { table: entity.kind, columns: { id, ...resolved(entity.columns, graph) } };
  for (const { table, columns } of entity.rows) yield { table, columns: resolved(columns, graph) };
  const named = new Map<string, { name: string; isAlias: boolean }>([
    [fold(entity.slug), { name: entity.slug, isAlias: false }],
    ...namesOf(entity).map((one) => [fold(one.name), one] as const),
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
  const { document, section, line } = statement;
  if (!document || section === null) throw new Error(`${key} is not cited, and no check said so`);
  const nodes = [subject, ...statement.countsFor.map((ref) => names.get(ref))];
  const holders = [...new Map(nodes.map((node) => [node.ordinal, node])).values()];
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
      file: statement.place.file,
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

function* evidenceRows(from: DraftNode, mentions: readonly Mentioned[], statementId: number, graph: Graph): Generator<Row> {
  const written = new Set<string>();
  for (const { entity: via, relation } of mentions) {
    for (const { entity: to, isDirect } of graph.reach(via, relation)) {
      const arrow = `${graph.id(to)} ${relation} ${graph.id(via)}`;
      if (to.ordinal === from.ordinal || written.has(arrow)) continue;
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

type Mentioned = { readonly entity: DraftNode; readonly relation: Relation; readonly start: number; readonly length: number };

/** A statement as it is shown, and which of its words name what. */
function rendered(statement: Statement, subject: DraftNode, names: Names): { text: string; mentions: readonly Mentioned[] } {
  const mentions: Mentioned[] = [];
  let text = '';
  for (const piece of parseMarks(statement.text).pieces) {
    if (typeof piece === 'string') {
      text += piece;
      continue;
    }
    const entity = names.get(names.refOf(piece, statement.place));
    const words = piece.words ?? names.displayName(entity);
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
function strengthOf({ kind, columns }: DraftNode): EvidenceStrength {
  return kind === 'article' && columns['address'] === null ? 'CLAIMED' : (strengths[kind] ?? 'PRACTISED');
}

/** The technology that a project is under its own name, if it is one. */
function technologyOf({ kind, columns }: DraftNode, names: Names): DraftNode | undefined {
  const technology = kind === 'project' ? columns['technology_id'] : null;
  return technology !== null && typeof technology === 'object' ? names.get(technology) : undefined;
}

function resolved(columns: DraftNode['columns'], graph: Graph): Row['columns'] {
  return Object.fromEntries(
    Object.entries(columns).map(([column, cell]) => [column, cell !== null && typeof cell === 'object' ? graph.id(cell) : cell]),
  );
}
