/** Looks up nodes by their ids, keys and names. */
import sql, { raw } from 'sql-template-tag';
import type { Kind } from '../graph/draft.ts';
import { fold } from '../graph/name.ts';
import type { PartialDate } from '../graph/partial-date.ts';
import { each } from './fragments.ts';
import { siblings } from './siblings.ts';
import type { Store } from './store.ts';

/** The columns that rows of every kind have. `known_until` is the date until which a document or something ongoing is certain. */
export type NodeRow = {
  readonly id: number;
  readonly key: string;
  readonly kind: Kind;
  readonly slug: string;
  readonly name: string;
  readonly known_until: PartialDate | null;
};

/** The columns of `NodeRow`, besides the id. */
export const nodeColumns = raw('n.key, n.kind, n.slug, n.name, n.known_until');

/** The rows of one kind with these ids, in their order; null for an id that is null. The rows become siblings, and equal ids share one row. */
export function nodesOf<Row extends NodeRow>(store: Store, kind: Kind, ids: readonly (number | null)[]): readonly (Row | null)[] {
  const rows = store.rows<Row>(
    sql`select ${nodeColumns}, t.*
     from ${each([...new Set(ids.filter((id) => id !== null))])} p
     cross join node n on n.id = p.value
     cross join ${raw(kind)} t on t.id = n.id`,
  );
  const byId = new Map(siblings(rows).map((row) => [row.id, row]));
  return ids.map((id) => (id === null ? null : (byId.get(id) ?? null)));
}

/** The rows of any kind with these ids, in their order. Runs one query per kind, however many ids there are. */
export function nodesOfAnyKind(store: Store, ids: readonly number[]): readonly NodeRow[] {
  const kinds = store.rows<{ id: number; kind: Kind }>(
    sql`select n.id, n.kind
     from ${each([...new Set(ids)])} p
     cross join node n on n.id = p.value`,
  );
  const rows = [...new Set(kinds.map(({ kind }) => kind))].flatMap((kind) =>
    nodesOf(
      store,
      kind,
      kinds.filter((one) => one.kind === kind).map(({ id }) => id),
    ),
  );
  const byId = new Map(rows.flatMap((row) => (row ? [[row.id, row] as const] : [])));
  return ids.map((id) => {
    const row = byId.get(id);
    if (!row) throw new Error(`There is no node with the id ${id}`);
    return row;
  });
}

/** The ids of the nodes with these keys (`technology/go`), in their order; null for a key that no node has. */
export function idsOfKeys(store: Store, keys: readonly string[]): readonly (number | null)[] {
  const found = store.rows<{ id: number; key: string }>(
    sql`select n.id, n.key
     from ${each(keys)} p
     cross join node n on n.key = p.value`,
  );
  const ids = new Map(found.map(({ key, id }) => [key, id]));
  return keys.map((key) => ids.get(key) ?? null);
}

/** A longer text is not looked up, since no name is that long. In characters. */
const maxNameLength = 300;

/** The node with this name, in any spelling. The first kind that has one wins, and a slug wins over a name or an alias. Same rule as `Names`. */
export function nodeOfName(store: Store, kinds: readonly Kind[], name: string): { readonly id: number; readonly kind: Kind } | null {
  if (name.length > maxNameLength) return null;
  const [found] = store.rows<{ id: number; kind: Kind }>(
    sql`select id, kind
     from (
       select p.key as nth, 0 as is_name, n.id, n.kind
       from ${each(kinds)} p
       cross join node n on n.key = p.value || '/' || +${name.trim()}
       union all
       select p.key, 1, m.node_id, m.kind
       from ${each(kinds)} p
       cross join name m on m.kind = p.value and m.folded = +${fold(name)})
     order by nth, is_name, id`,
    1,
  );
  return found ?? null;
}

/**
 * The key (`technology/go`) of the node with this name, which may also be a key with a name in place of the slug (`technology/golang`). Null
 * if there is none.
 */
export function keyOfName(store: Store, kinds: readonly Kind[], name: string): string | null {
  const kind = kinds.find((one) => name.trim().startsWith(`${one}/`));
  const byKey = kind === undefined ? null : nodeOfName(store, [kind], name.trim().slice(kind.length + 1));
  const node = byKey ?? nodeOfName(store, kinds, name);
  const [found] = store.rows<{ key: string }>(sql`select key from node where id = +${node?.id ?? null}`);
  return found?.key ?? null;
}

/** The keys and names of the first nodes of some kinds, kind by kind, in their default order. */
export function namesOfKinds(
  store: Store,
  kinds: readonly Kind[],
  first: number,
): readonly { readonly key: string; readonly name: string }[] {
  return store.rows<{ key: string; name: string }>(
    sql`select n.key, n.name
     from ${each(kinds)} p
     cross join node n on n.kind = p.value
     order by p.key, n.id`,
    first,
  );
}

/** The most names to choose a suggestion from: this many with the same first letter, and this many others. */
const maxNames = 1_000;

/** Candidates for a suggestion: names of nodes of some kinds, some of them with the same first letter. */
export function namesLike(store: Store, kinds: readonly Kind[], name: string): readonly string[] {
  if (name.length > maxNameLength) return [];
  const start = fold(name).slice(0, 1);
  const rows = store.rows<{ name: string }>(
    sql`select name from (
       select m.name
       from ${each(kinds)} p
       cross join name m on m.kind = p.value and m.folded >= +${start} and m.folded < +${start} || char(0x10ffff)
       limit +${maxNames})
     union
     select name from (
       select m.name
       from ${each(kinds)} p
       cross join name m on m.kind = p.value
       limit +${maxNames})`,
  );
  return rows.map((row) => row.name);
}
