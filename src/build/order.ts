/** Gives nodes their ids: kind by kind, in the order in which lists show them. */
import { type Draft, type DraftNode, idOf, type Kind, type Statement } from '../graph/draft.ts';
import { slugOf } from '../graph/name.ts';
import type { Names } from '../graph/names.ts';
import type { NodeKind } from '../seed/node-kind.ts';
import { temporaryDatabase } from '../seed/temporary-database.ts';

/** A node with its id, and what gave it that. Its days are those that it can have been, by its own dates or those of what it was part of. */
export type Numbered = {
  readonly ordinal: number;
  readonly id: number;
  readonly name: string;
  readonly sort_name: string;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly is_ongoing: 0 | 1;
};

/** Later than any day, and so the last day of what goes on. */
const ongoing = '9999';

/** Newest first is what goes on, then what ended last, then what began last, then what has no date; what was at the same time stays in the order of the documents. */
const orders = { newest: 'earliest is null, latest desc, earliest desc, ordinal', name: 'sort_name, slug' } as const;

/** All nodes in the order of their ids, once they are added and numbered. */
export class Order implements Iterable<Numbered>, Disposable {
  readonly #database = temporaryDatabase(new URL('order.sql', import.meta.url));
  readonly #add = this.#database.prepare(
    'insert into node (ordinal, kind, slug, name, sort_name, earliest, latest) values (?, ?, ?, ?, ?, ?, ?)',
  );
  readonly #lend = this.#database.prepare(`
    insert into lent (ordinal, earliest, latest) values (?, ?, ?)
    on conflict do update set earliest = min(earliest, excluded.earliest), latest = max(latest, excluded.latest)`);
  /** The id of each ordinal: four bytes a node, where a look into the database would cost microseconds an arrow. */
  #ids = new Uint32Array();
  readonly #kinds: readonly NodeKind[];
  readonly #lending: ReadonlySet<Kind>;

  constructor(kinds: readonly NodeKind[]) {
    this.#kinds = kinds;
    this.#lending = new Set(kinds.filter(({ lendsDates }) => lendsDates).map(({ kind }) => kind));
  }

  add({ nodes, statements }: Draft, names: Names): void {
    for (const node of nodes) {
      const { ordinal, kind, slug, span } = node;
      const name = names.displayName(node);
      this.#add.run(ordinal, kind, slug, name, sortName(name), span?.from ?? null, span && (span.to ?? ongoing));
    }
    for (const statement of statements) this.#lendDates(statement, names);
  }

  number(): void {
    this.#database.exec('update node set earliest = lent.earliest, latest = lent.latest from lent where lent.ordinal = node.ordinal');
    for (const { kind, order } of this.#kinds)
      this.#database.prepare(`insert into numbered (ordinal) select ordinal from node where kind = ? order by ${orders[order]}`).run(kind);
    const count = this.#database.prepare('select count(*) from node').pluck().get() as number;
    this.#ids = new Uint32Array(count + 1);
    for (const { id, ordinal } of this) this.#ids[ordinal] = id;
  }

  id(node: DraftNode): number {
    const id = this.#ids[node.ordinal];
    if (!id) throw new Error(`${idOf(node)} has no id: its kind is not registered`);
    return id;
  }

  [Symbol.iterator](): IterableIterator<Numbered> {
    return this.#database
      .prepare(
        `select ordinal, id, name, sort_name, earliest, nullif(latest, '${ongoing}') as latest, latest is '${ongoing}' as is_ongoing
         from numbered
         join node using (ordinal)
         order by id`,
      )
      .iterate() as IterableIterator<Numbered>;
  }

  [Symbol.dispose](): void {
    this.#database.close();
  }

  /** A node without dates of its own was when the positions were that its records name. */
  #lendDates(statement: Statement, names: Names): void {
    if (statement.record !== 'WORKED') return;
    const subject = names.get(statement.subject);
    if (subject.span) return;
    for (const { ref } of names.refsIn(statement)) {
      const { kind, span } = names.get(ref);
      if (this.#lending.has(kind) && span) this.#lend.run(subject.ordinal, span.from, span.to ?? ongoing);
    }
  }
}

/** Names in the order a reader expects: case and accents do not count, numbers count as numbers. */
function sortName(name: string): string {
  return slugOf(name).replace(/\d+/g, (digits) => digits.padStart(6, '0')) || name;
}
