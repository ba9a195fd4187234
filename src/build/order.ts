/** Assigns ids to nodes: kind by kind, in the default order of lists. */
import { type Draft, type DraftNode, idOf, type Kind, type Statement } from '../graph/draft.ts';
import { slugOf } from '../graph/name.ts';
import type { Names } from '../graph/names.ts';
import type { NodeKind } from '../seed/node-kind.ts';
import { temporaryDatabase } from '../seed/temporary-database.ts';

/** A node with its id, and the columns that determine its order. It took place within its days, by its own dates or inherited ones. */
export type OrderedNode = {
  readonly ordinal: number;
  readonly id: number;
  readonly name: string;
  readonly sort_name: string;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly is_ongoing: 0 | 1;
};

/** The last day of an ongoing node: later than any day. */
const ongoing = '9999';

/**
 * Newest first: ongoing nodes, then by latest end, then by latest start, then undated nodes. Nodes with the same dates stay in the order of the
 * files.
 */
const orders = { newest: 'earliest is null, latest desc, earliest desc, ordinal', name: 'sort_name, slug' } as const;

/** Adds nodes, assigns their ids, and iterates over them in the order of ids. */
export class NodeOrder implements Iterable<OrderedNode>, Disposable {
  readonly #database = temporaryDatabase(new URL('order.sql', import.meta.url));
  readonly #add = this.#database.prepare(
    'insert into node (ordinal, kind, slug, name, sort_name, earliest, latest) values (?, ?, ?, ?, ?, ?, ?)',
  );
  readonly #inherit = this.#database.prepare(`
    insert into inherited_date (ordinal, earliest, latest) values (?, ?, ?)
    on conflict do update set earliest = min(earliest, excluded.earliest), latest = max(latest, excluded.latest)`);
  /** The id for each ordinal. It takes four bytes per node, and saves a query of some microseconds per arrow. */
  #ids = new Uint32Array();
  readonly #kinds: readonly NodeKind[];
  readonly #lenders: ReadonlySet<Kind>;

  constructor(kinds: readonly NodeKind[]) {
    this.#kinds = kinds;
    this.#lenders = new Set(kinds.filter(({ lendsDates }) => lendsDates).map(({ kind }) => kind));
  }

  add({ nodes, statements }: Draft, names: Names): void {
    for (const node of nodes) {
      const { ordinal, kind, slug, span } = node;
      const name = names.displayName(node);
      this.#add.run(ordinal, kind, slug, name, sortName(name), span?.from ?? null, span && (span.to ?? ongoing));
    }
    for (const statement of statements) this.#inheritDates(statement, names);
  }

  assignIds(): void {
    this.#database.exec('update node set earliest = i.earliest, latest = i.latest from inherited_date i where i.ordinal = node.ordinal');
    for (const { kind, order } of this.#kinds)
      this.#database
        .prepare(`insert into ordered_node (ordinal) select ordinal from node where kind = ? order by ${orders[order]}`)
        .run(kind);
    const highest = this.#database.prepare('select coalesce(max(ordinal), 0) from node').pluck().get() as number;
    this.#ids = new Uint32Array(highest + 1);
    for (const { id, ordinal } of this) this.#ids[ordinal] = id;
  }

  id(node: DraftNode): number {
    const id = this.#ids[node.ordinal];
    if (!id) throw new Error(`${idOf(node)} has no id: its kind is not registered`);
    return id;
  }

  [Symbol.iterator](): IterableIterator<OrderedNode> {
    return this.#database
      .prepare(
        `select ordinal, id, name, sort_name, earliest, nullif(latest, '${ongoing}') as latest, latest is '${ongoing}' as is_ongoing
         from ordered_node
         join node using (ordinal)
         order by id`,
      )
      .iterate() as IterableIterator<OrderedNode>;
  }

  [Symbol.dispose](): void {
    this.#database.close();
  }

  /** A node without dates of its own inherits the dates of the positions that its records name. */
  #inheritDates(statement: Statement, names: Names): void {
    if (statement.record !== 'WORKED') return;
    const subject = names.get(statement.subject);
    if (subject.span) return;
    for (const { ref } of names.refsIn(statement)) {
      const { kind, span } = names.get(ref);
      if (this.#lenders.has(kind) && span) this.#inherit.run(subject.ordinal, span.from, span.to ?? ongoing);
    }
  }
}

/** The sort key of a name: case and accents are ignored, and numbers are compared as numbers. */
function sortName(name: string): string {
  return slugOf(name).replace(/\d+/g, (digits) => digits.padStart(6, '0')) || name;
}
