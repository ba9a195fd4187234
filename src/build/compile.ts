/** Compiles the contents of the files into rows: assigns ids in their final order, and turns marks into mentions, and mentions into evidence. */
import { createHash } from 'node:crypto';
import { type DraftNode, idOf, type Kind, type Ref, type Statement } from '../graph/draft.ts';
import { type Extent, greatest } from '../graph/extent.ts';
import { fold } from '../graph/name.ts';
import { parseMarks, withoutUnconfirmed } from '../graph/mark.ts';
import { type Names, namesOf } from '../graph/names.ts';
import { earliest, type PartialDate } from '../graph/partial-date.ts';
import type { Period } from '../graph/period.ts';
import { carriedToBroader, type Relation } from '../graph/relation.ts';
import { ownTime, type Time } from '../graph/time.ts';
import type { NodeKind } from '../seed/node-kind.ts';
import type { Seed } from '../seed/read.ts';
import type { Contents } from './contents.ts';
import { NodeOrder, type OrderedNode } from './order.ts';
import type { StoredAnswer } from './stored-answer.ts';

export type Row = { readonly table: string; readonly columns: Readonly<Record<string, string | number | null>> };

/** All rows of the graph. */
export function* compile(seed: Pick<Seed, 'drafts' | 'names'>, contents: Contents): Generator<Row> {
  const { drafts, names } = seed;
  using graph = new Graph(seed, contents);
  for (const { ordinal, ...ordered } of graph.order) yield* nodeRows(drafts.node(ordinal), ordered, graph);
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
 * The key of a statement: its subject, and a hash of its text and of the nodes that it counts for. 32 bits are enough among the few statements
 * about one node. The key does not depend on other statements. If two careers say the same about a node, the statements count for two people,
 * so their keys differ. If one career repeats a statement, the repetitions are numbered. Unconfirmed marks do not change the key.
 */
function statementKey({ subject, text, countsFor }: Statement, names: Names): string {
  const hash = createHash('sha256').update(JSON.stringify([withoutUnconfirmed(text), ...countsFor.map((ref) => idOf(names.get(ref)))]));
  return `statement/${idOf(names.get(subject))}/${hash.digest('hex').slice(0, 8)}`;
}

class Graph implements Disposable {
  readonly names: Names;
  readonly order: NodeOrder;
  readonly answers: readonly StoredAnswer[];
  readonly #kinds: ReadonlyMap<Kind, NodeKind>;
  /** The other node that is the same thing (`project/nomad` and `technology/nomad`), by the ordinal of a node. */
  readonly #twins = new Map<number, DraftNode>();
  /** The date of each document, or else the latest date that it mentions, by the ordinal of its node. */
  readonly #knownUntil = new Map<number, PartialDate>();
  /** The ordinal of the document that calls a node present, by the ordinal of the node. */
  readonly #present = new Map<number, number>();

  constructor({ drafts, names }: Pick<Seed, 'drafts' | 'names'>, { kinds, answers }: Contents) {
    this.names = names;
    this.answers = answers;
    this.order = new NodeOrder(kinds);
    this.#kinds = new Map(kinds.map((kind) => [kind.kind, kind]));
    for (const draft of drafts) {
      this.order.add(draft, names);
      for (const node of draft.nodes) {
        if (node.twin) this.#twins.set(names.get(node.twin).ordinal, node);
      }
      for (const statement of draft.statements) this.#readDates(statement);
    }
    this.order.assignIds();
  }

  id(node: DraftNode | Ref): number {
    return this.order.id('slug' in node ? node : this.names.get(node));
  }

  kindOf({ kind }: Pick<DraftNode, 'kind'>): NodeKind {
    const found = this.#kinds.get(kind);
    if (!found) throw new Error(`The kind ${kind} is not registered`);
    return found;
  }

  /** The date until which what a document calls present is certain, for a document and for what it calls present; null for other nodes. */
  knownUntil(node: DraftNode): PartialDate | null {
    return this.#knownUntil.get(this.#present.get(node.ordinal) ?? node.ordinal) ?? null;
  }

  #readDates({ subject, record, document, time }: Statement): void {
    if (!document) return;
    const { ordinal, columns } = this.names.get(document);
    if (time?.period.end === 'ongoing' && record !== null) this.#present.set(this.names.get(subject).ordinal, ordinal);
    const own = writtenPeriod(columns).period_start;
    for (const date of own === null ? [time?.period.start ?? null, time?.period.end ?? null] : [own]) {
      const known = this.#knownUntil.get(ordinal);
      if (date !== null && date !== 'ongoing' && (!known || earliest(date) > earliest(known))) this.#knownUntil.set(ordinal, date);
    }
  }

  /** All nodes that evidence of a node counts for: the node, its twin, and for some relations, all broader nodes. */
  reach(node: DraftNode, relation: Relation): Iterable<Reached> {
    const reached = new Map<number, Reached>();
    const add = (one: DraftNode, isDirect: boolean): void => {
      if (reached.has(one.ordinal)) return;
      reached.set(one.ordinal, { node: one, isDirect });
      const twin = this.twin(one);
      if (twin) add(twin, isDirect);
      if (carriedToBroader.has(relation)) for (const ref of one.broader) add(this.names.get(ref), false);
    };
    add(node, true);
    return reached.values();
  }

  /** The other node that is the same thing. */
  twin(node: DraftNode): DraftNode | undefined {
    return node.twin ? this.names.get(node.twin) : this.#twins.get(node.ordinal);
  }

  [Symbol.dispose](): void {
    this.order[Symbol.dispose]();
  }
}

type Reached = { readonly node: DraftNode; readonly isDirect: boolean };

function* nodeRows(node: DraftNode, ordered: Omit<OrderedNode, 'ordinal'>, graph: Graph): Generator<Row> {
  const { id, name } = ordered;
  const { kind, slug } = node;
  const more = { known_until: graph.knownUntil(node), twin_id: node.twin ? graph.id(node.twin) : null };
  yield { table: 'node', columns: { key: idOf(node), kind, slug, ...ordered, ...writtenPeriod(node.columns), ...more } };
  yield { table: node.kind, columns: { id, ...resolved(node.columns, graph) } };
  for (const { table, columns } of node.rows) yield { table, columns: resolved(columns, graph) };
  const named = new Map<string, { name: string; isAlias: boolean }>([
    [fold(node.slug), { name: node.slug, isAlias: false }],
    ...namesOf(node).map((one) => [fold(one.name), one] as const),
  ]);
  for (const [folded, { name: shown, isAlias }] of named) {
    if (folded !== '') yield { table: 'name', columns: { kind: node.kind, folded, node_id: id, name: shown, is_alias: isAlias ? 1 : 0 } };
  }
  for (const { rowsOfNode } of graph.answers) yield* rowsOfNode?.({ id, kind, names: [name, ...node.aliases] }) ?? [];
}

/** The period or the date of a node as written, from the columns of its kind. */
function writtenPeriod({ period_start: start, period_end: end, date }: DraftNode['columns']) {
  return {
    period_start: (start ?? date ?? null) as PartialDate | null,
    period_end: (end ?? date ?? null) as Period['end'],
  };
}

function* statementRows(statement: Statement, { id, key }: { id: number; key: string }, graph: Graph): Generator<Row> {
  const { names } = graph;
  const subject = names.get(statement.subject);
  const isRecord = statement.record === null ? 0 : 1;
  const { text, mentions } = rendered(statement, subject, graph);
  const { document, section, source } = statement;
  if (!document || section === null) throw new Error(`${key} has no document or section, and no check reported it`);
  const nodes = [subject, ...statement.countsFor.map((ref) => names.get(ref))];
  const holders = [...new Map(nodes.map((node) => [node.ordinal, node])).values()];
  // A project is not a part of a position. The record of the work names the position.
  const named = statement.record === 'WORKED' ? mentions.map(({ node }) => node) : [];
  const position = [...holders, ...named].find(({ kind }) => kind === 'position');
  yield {
    table: 'statement',
    columns: {
      id,
      key,
      subject_id: graph.id(subject),
      text,
      is_record: isRecord,
      strength: isAttested(statement, subject, graph) ? 'ATTESTED' : (graph.kindOf(subject).strength?.(subject.columns) ?? 'PRACTICED'),
      position_id: position ? graph.id(position) : null,
      ...timeColumns(statement.time),
      document_id: graph.id(document),
      section,
      file: source.file,
      line: source.line,
      pointer: source.pointer,
    },
  };
  for (const { rowsOfStatement } of graph.answers) yield* rowsOfStatement?.({ id, kind: subject.kind, text }) ?? [];
  for (const [ordinal, { node, relation, extent, isConfirmed, time, start, length }] of mentions.entries()) {
    const { period_start, period_end } = timeColumns(time);
    yield {
      table: 'mention',
      columns: {
        statement_id: id,
        ordinal,
        node_id: graph.id(node),
        relation,
        extent,
        is_confirmed: isConfirmed ? 1 : 0,
        period_start,
        period_end,
        start,
        length,
      },
    };
  }
  if (isRecord === 0) {
    const namedIn = new Set(mentions.flatMap(({ node }) => [node, graph.twin(node) ?? []].flat().map((one) => graph.id(one))));
    namedIn.delete(graph.id(subject));
    for (const node of namedIn) yield { table: 'named_in', columns: { node_id: node, statement_id: id } };
  }
  for (const [ordinal, figure] of statement.figures.entries()) yield { table: 'figure', columns: { statement_id: id, ordinal, ...figure } };
  // A document lists the statements that were read in it, but they are not evidence about the document.
  yield { table: 'statement_for', columns: { node_id: graph.id(document), statement_id: id, is_record: isRecord } };
  for (const holder of holders) {
    yield { table: 'statement_for', columns: { node_id: graph.id(holder), statement_id: id, is_record: isRecord } };
    yield* evidenceRows(holder, mentions, id, graph);
  }
}

function evidenceRows(from: DraftNode, mentions: readonly Mentioned[], statementId: number, graph: Graph): Iterable<Row> {
  const rows = new Map<string, Row & { columns: { extent: Extent | null; is_confirmed: number } }>();
  for (const { node: via, relation, extent, isConfirmed } of mentions) {
    // What nobody has confirmed may be a use.
    for (const { node: to, isDirect } of graph.reach(via, isConfirmed ? relation : 'USED')) {
      if (to.ordinal === from.ordinal) continue;
      const arrow = `${graph.id(to)} ${relation} ${graph.id(via)}`;
      const columns = {
        from_id: graph.id(from),
        from_kind: from.kind,
        to_id: graph.id(to),
        to_kind: to.kind,
        relation,
        via_id: graph.id(via),
        is_direct: isDirect ? 1 : 0,
        extent: isDirect ? greatest([extent, rows.get(arrow)?.columns.extent ?? null]) : null,
        is_confirmed: isConfirmed || rows.get(arrow)?.columns.is_confirmed === 1 ? 1 : 0,
        statement_id: statementId,
      };
      rows.set(arrow, { table: 'evidence', columns });
    }
  }
  return rows.values();
}

function timeColumns(time: Time | null) {
  return {
    basis: time?.basis ?? null,
    period_start: time?.period.start ?? null,
    period_end: time?.period.end ?? null,
    within_start: time?.within?.start ?? null,
    within_end: time?.within?.end ?? null,
  };
}

type Mentioned = {
  readonly node: DraftNode;
  readonly relation: Relation;
  /** Its own time; null if it has that of the statement. */
  readonly time: Time | null;
  readonly extent: Extent | null;
  readonly isConfirmed: boolean;
  readonly start: number;
  readonly length: number;
};

/** The text of a statement without its marks, and the words in it that name nodes. */
function rendered(statement: Statement, subject: DraftNode, graph: Graph): { text: string; mentions: readonly Mentioned[] } {
  const { names } = graph;
  const mentions: Mentioned[] = [];
  let text = '';
  for (const piece of parseMarks(statement.text).pieces) {
    if (typeof piece === 'string') {
      text += piece;
      continue;
    }
    const node = names.get(names.refOf(piece, statement.place));
    const words = piece.words ?? names.displayName(node);
    const given = piece.relation ?? statement.record ?? usualRelation(graph.kindOf(subject), graph.kindOf(node));
    const relation = given === 'CLAIMED' && isAttested(statement, subject, graph) ? 'ATTESTED' : given;
    const time = piece.dates && ownTime(piece.dates, statement.time);
    const { extent, isConfirmed } = piece;
    mentions.push({ node, relation, extent, isConfirmed, time, start: text.length, length: words.length });
    text += words;
  }
  return { text, mentions };
}

/** Whether somebody else says something about a person: in a document that the person did not write. */
function isAttested({ document }: Statement, subject: DraftNode, { names }: Graph): boolean {
  const author = document && names.get(document).columns['author_id'];
  return subject.kind === 'person' && typeof author === 'object' && author !== null && names.get(author).ordinal !== subject.ordinal;
}

/** The relation of a mark that names none. To a topic, it is that of the subject's kind, or `USED`. To any other node, it is `ABOUT`. */
function usualRelation(subject: NodeKind, object: NodeKind): Relation {
  return object.isTopic ? (subject.usualRelation ?? 'USED') : 'ABOUT';
}

function resolved(columns: DraftNode['columns'], graph: Graph): Row['columns'] {
  return Object.fromEntries(
    Object.entries(columns).map(([column, cell]) => [column, cell !== null && typeof cell === 'object' ? graph.id(cell) : cell]),
  );
}
