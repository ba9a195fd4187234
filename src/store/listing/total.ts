/** The SQL for the total number of nodes in a list. */
import sql, { raw, type Sql } from 'sql-template-tag';
import { idsOf, traversalFrom } from './ids.ts';
import type { Listing } from './listing.ts';
import { totalAtHub } from './long-list.ts';

/** The number of nodes in the list of `p`. The build has counted the lists of hubs, and of all nodes of a kind, unless they have conditions. */
export function totalOf(listing: Listing): Sql {
  const { traversal, kinds, conditions, driving } = listing;
  const counted = sql`(select count(*) from (${idsOf({ ...listing, order: 'DEFAULT' }, { after: null, limit: null })}))`;
  const [anchor, ...others] = driving?.anyOf ?? [];
  if (traversal === null && anchor && others.length === 0 && conditions.length === 1)
    return sql`coalesce(${totalAtHub(traversalFrom(anchor), kinds, sql`+${anchor.id}`)}, ${counted})`;
  if (conditions.length > 0) return counted;
  if (traversal === null) return raw(`coalesce((select number from total where what = '${kinds[0]}'), 0)`);
  return sql`coalesce(${totalAtHub(traversal, kinds, sql`p.value`)}, ${counted})`;
}
