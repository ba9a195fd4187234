/** What lists of many thousands of rows need, beyond what is right for all lists: totals that the build counted, and pages by name. */
import sql, { raw, type Sql } from 'sql-template-tag';
import type { Kind } from '../../graph/draft.ts';
import { all, isOneOf } from '../fragments.ts';
import { evidenceRange, idsWhere, isLedTo, limited, type Part, type Source } from './ids.ts';
import type { Traversal } from './listing.ts';
import { afterPlace, storedOrder, type Window } from './order.ts';

/** How many nodes of some kinds a traversal leads to from a hub, as the build counted them; null if the node is no hub. */
export function totalAtHub({ direction, relations, isDirect }: Traversal, kinds: readonly Kind[], id: Sql): Sql {
  const clauses = [
    sql`true`,
    ...(direction === 'both' ? [] : [raw(`direction = '${direction}'`)]),
    ...(relations === null ? [] : [isOneOf('relation', relations)]),
    ...(isDirect ? [sql`is_direct = 1`] : []),
  ];
  const links = sql`(select sum(bit) from link_kind where ${all(clauses)})`;
  return sql`(
    select (select coalesce(sum(c.nodes), 0) from hub_count c where c.hub_id = h.node_id and ${isOneOf('c.kind', kinds)} and c.link_kinds & ${links} <> 0)
    from hub h
    where h.node_id = ${id})`;
}

/**
 * A short list is sorted by name. For a long one, all nodes of the kind are read by name until enough of them are in the list, which takes
 * fewer steps the longer the list is. At worst, a list is as long as a few times the root of the number of those nodes: half a millisecond
 * among 30,000, two among 300,000. (It could take longer only if all names in a long list were at the end of the alphabet.) A list with
 * conditions is always sorted: nothing tells how many rows meet them.
 */
export function idsByName(source: Source, part: Part, { after, limit }: Window): Sql {
  const { kind } = part;
  const most = raw(`sqrt(32 * (select number from total where what = '${kind}'))`);
  const isLong = sql`coalesce(${totalAtHub(source.traversal, [kind], source.parent)} > ${most}, false)`;
  // Where nothing is to be found, a range begins at null: that is looked at once, and a condition at every row.
  const short = evidenceRange({ ...source, parent: sql`iif(${isLong}, null, ${source.parent})` }, kind);
  const walked = [
    sql`m.kind = iif(${isLong}, ${raw(`'${kind}'`)}, null)`,
    ...afterPlace(after, 'NAME', raw('m.id')),
    isLedTo(source, kind),
  ];
  const sorted = limited(idsWhere(afterPlace(after, 'NAME', short.id), part, short), limit);
  const read = limited(sql`select m.id from node m where ${all(walked)} order by ${storedOrder('NAME', 'm.id', 'm')}`, limit);
  return sql`select id from (${sorted})
    union all
    select id from (${read})`;
}
