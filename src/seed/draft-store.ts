/** Stores the drafts of all files: one career at a time is in memory, and any node can be found by its name. */
import { deserialize, serialize } from 'node:v8';
import type { Draft, DraftNode, Kind } from '../graph/draft.ts';
import { fold } from '../graph/name.ts';
import { type NodeLookup, namesOf } from '../graph/names.ts';
import { temporaryDatabase } from './temporary-database.ts';

export class DraftStore implements NodeLookup, Iterable<Draft>, Disposable {
  readonly #database = temporaryDatabase(new URL('draft-store.sql', import.meta.url));
  readonly #addDraft = this.#database.prepare('insert into draft (content) values (?)');
  readonly #addNode = this.#database.prepare('insert into node (ordinal, kind, slug, content) values (?, ?, ?, ?)');
  readonly #addName = this.#database.prepare('insert into name (kind, folded, ordinal, nth, written) values (?, ?, ?, ?, ?)');
  readonly #draft = this.#database.prepare('select content from draft where number = ?').pluck();
  readonly #node = this.#database.prepare('select content from node where ordinal = ?').pluck();
  readonly #bySlug = this.#database.prepare('select content from node where kind = +? and slug = +? order by ordinal limit 1').pluck();
  readonly #byName = this.#database
    .prepare('select ordinal from name where kind = +? and folded = +? and nth > 0 order by ordinal limit 1')
    .pluck();
  readonly #slugsOfName = this.#database
    .prepare(
      `select n.slug from name m join node n on n.ordinal = m.ordinal
       where m.kind = +? and m.folded = +? and m.nth > 0 group by m.ordinal order by m.ordinal limit ?`,
    )
    .pluck();
  readonly #firstNamed = this.#database.prepare(
    'select ordinal, written from name where kind = +? and folded = +? order by ordinal, nth limit 1',
  );
  readonly #setNode = this.#database.prepare('update node set content = ? where ordinal = ?');
  /** The ids of the shared nodes that are in it. */
  readonly #shared = new Set<string>();
  #count = 0;

  constructor(drafts: Iterable<Draft>) {
    for (const draft of drafts) this.add(draft);
  }

  /** The number of nodes. */
  get size(): number {
    return this.#database.prepare('select count(*) from node').pluck().get() as number;
  }

  add(draft: Draft): void {
    const nodes = draft.nodes.filter((node) => !node.isShared || this.#isFirst(node));
    this.#addDraft.run(serialize({ ...draft, nodes }));
    this.#count += 1;
    for (const node of nodes) {
      const { ordinal, kind, slug } = node;
      this.#addNode.run(ordinal, kind, slug, JSON.stringify(node));
      const names = [slug, ...namesOf(node).map(({ name }) => name)];
      for (const [nth, written] of names.entries()) this.#addName.run(kind, fold(written), ordinal, nth, written);
    }
  }

  /** Gives a node another name. */
  addAlias(node: DraftNode, alias: string): void {
    const { kind, ordinal } = node;
    const aliases = [...this.node(ordinal).aliases, alias];
    this.#setNode.run(JSON.stringify({ ...node, aliases }), ordinal);
    this.#addName.run(kind, fold(alias), ordinal, aliases.length + 1, alias);
  }

  *[Symbol.iterator](): Generator<Draft> {
    for (let number = 1; number <= this.#count; number += 1) yield deserialize(this.#draft.get(number) as Buffer) as Draft;
  }

  node(ordinal: number): DraftNode {
    return JSON.parse(this.#node.get(ordinal) as string) as DraftNode;
  }

  /** The nodes that are something else as well, in order. */
  twins(): readonly DraftNode[] {
    const contents = this.#database.prepare("select content from node where content ->> 'twin' is not null order by ordinal").pluck().all();
    return (contents as readonly string[]).map((content) => JSON.parse(content) as DraftNode);
  }

  bySlug(kind: Kind, slug: string): DraftNode | undefined {
    const content = this.#bySlug.get(kind, slug) as string | undefined;
    return content === undefined ? undefined : (JSON.parse(content) as DraftNode);
  }

  byName(kind: Kind, folded: string): DraftNode | undefined {
    const ordinal = this.#byName.get(kind, folded) as number | undefined;
    return ordinal === undefined ? undefined : this.node(ordinal);
  }

  slugsOfName(kind: Kind, folded: string, most: number): readonly string[] {
    return this.#slugsOfName.all(kind, folded, most) as string[];
  }

  /** The first node of a kind that has a name, as its slug or otherwise, and its spelling of that name. Throws if there is none. */
  firstNamed(kind: Kind, name: string): { readonly node: DraftNode; readonly written: string } {
    const { ordinal, written } = this.#firstNamed.get(kind, fold(name)) as { ordinal: number; written: string };
    return { node: this.node(ordinal), written };
  }

  /** The ids of all nodes. */
  ids(): readonly string[] {
    return this.#database.prepare("select kind || '/' || slug from node order by ordinal").pluck().all() as string[];
  }

  /** The slugs of all nodes of these kinds. */
  slugs(kinds: readonly Kind[]): readonly string[] {
    return this.#written('nth = 0', kinds);
  }

  /** The names and aliases of all nodes of these kinds. */
  otherNames(kinds: readonly Kind[]): readonly string[] {
    return this.#written('nth > 0', kinds);
  }

  [Symbol.dispose](): void {
    this.#database.close();
  }

  /** Whether a shared node is in it for the first time. */
  #isFirst({ kind, slug }: DraftNode): boolean {
    const id = `${kind}/${slug}`;
    const isFirst = !this.#shared.has(id);
    this.#shared.add(id);
    return isFirst;
  }

  #written(which: string, kinds: readonly Kind[]): readonly string[] {
    return this.#database
      .prepare(`select written from name where ${which} and kind in (select value from json_each(?)) order by ordinal, nth`)
      .pluck()
      .all(JSON.stringify(kinds)) as string[];
  }
}
