/** Looks up nodes by their ids, keys and names. */
import sql, { raw } from 'sql-template-tag';
import type { Kind } from '../graph/draft.ts';
import { fold } from '../graph/name.ts';
import type { PartialDate } from '../graph/partial-date.ts';
import { each } from './fragments.ts';
import { inGroups } from './groups.ts';
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

/** A node that a name can mean. `is_exact` is 1 if the name is its slug or its key as it is. */
export type Meaning = Pick<NodeRow, 'id' | 'key' | 'kind' | 'name'> & { readonly is_exact: number };

/**
 * The nodes that a name can mean, in any spelling, at most `most`. The first is the one that is meant, by the same rule as in `Names`: the first
 * kind that has the name wins, and a slug wins over a name or an alias. A key with a name in place of the slug (`technology/golang`) means nodes
 * of its kind.
 */
export function meaningsOf(store: Store, kinds: readonly Kind[], name: string, most: number): readonly Meaning[] {
  const text = name.trim();
  if (text.length > maxNameLength) return [];
  const kind = kinds.find((one) => text.startsWith(`${one}/`));
  const byKey = kind === undefined ? [] : nodesNamed(store, [kind], text.slice(kind.length + 1), most);
  return byKey.length > 0 ? byKey : nodesNamed(store, kinds, text, most);
}

function nodesNamed(store: Store, kinds: readonly Kind[], name: string, most: number): readonly Meaning[] {
  return store.rows<Meaning>(
    sql`select n.id, n.key, n.kind, n.name, min(f.is_name) = 0 as is_exact
     from (
       select p.key as nth, 0 as is_name, n.id
       from ${each(kinds)} p
       cross join node n on n.key = p.value || '/' || +${name}
       union all
       select p.key, 1, m.node_id
       from ${each(kinds)} p
       cross join name m on m.kind = p.value and m.folded = +${fold(name)}) f
     cross join node n on n.id = f.id
     group by n.id
     order by min(f.nth), min(f.is_name), n.id`,
    most,
  );
}

/** The nodes that a name does not tell apart: several of the kind that is meant have it, and it is the slug of none. None if it is clear. */
export function namesakesAmong(meanings: readonly Meaning[]): readonly Meaning[] {
  const [first] = meanings;
  const ofOneKind = meanings.filter(({ kind }) => kind === first?.kind);
  return first?.is_exact || ofOneKind.length < 2 ? [] : ofOneKind;
}

/** The node that a name means; null if there is none, or if several nodes of the kind have the name. */
export function nodeOfName(store: Store, kinds: readonly Kind[], name: string): Meaning | null {
  const meanings = meaningsOf(store, kinds, name, 2);
  return namesakesAmong(meanings).length > 0 ? null : (meanings[0] ?? null);
}

/** For each of some nodes, the ids of others with one of its names, at most `most`. */
export function namesakesOf(store: Store, ids: readonly number[], kinds: readonly Kind[], most: number): readonly (readonly number[])[] {
  const rows = store.rows<{ list: number; id: number }>(
    sql`select p.key as list, n.id
     from ${each(ids)} p
     cross join node n on n.id in (
       select distinct o.node_id
       from name m
       cross join ${each(kinds)} k
       cross join name o on o.kind = k.value and o.folded = m.folded and o.node_id <> m.node_id
       where m.node_id = p.value
       limit +${most})
     order by p.key, n.id`,
  );
  return inGroups(rows, ids.length, ({ list }) => list).map((list) => list.map(({ id }) => id));
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
  const [start = ''] = fold(name);
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
