/** Paths: chains of arrows from one node to another, and the statements behind each step. */
import { each } from '../../store/fragments.ts';
import sql from 'sql-template-tag';
import { type Around, type Place, type Reached, shortestChain } from './shortest-chain.ts';
import type { Kind } from '../../graph/draft.ts';
import { type EvidenceRow, maxShown } from '../../store/evidence.ts';
import type { Store } from '../../store/store.ts';

/** The most steps that a path has. */
export const maxSteps = 8;

/** What more arrows than this touch joins nearly everything, and so says little of how two nodes are connected. As does a person. */
export const maxArrows = 100;

/** How many steps longer a path may be for going round people and such nodes. */
export const maxDetour = 1;

/**
 * How many arrows are followed in one step of the search, those of the least connected nodes first. So a path reads no more rows than one
 * operation may; and among 100,000 people nearly every path is as short as if all arrows were followed.
 */
const maxFollowed = 1_000;

/** The two nodes that a path is between, and the kinds of those that it may pass; any if null. */
export type Ends = { readonly from: number; readonly to: number; readonly through: readonly Kind[] | null };

/** The ids of the nodes along a path, both ends included; null if nothing connects them. Two statements for each step that a path may have, and two. */
export function pathBetween(store: Store, ends: Ends): readonly number[] | null {
  const [from, to] = [placeOf(store, ends.from), placeOf(store, ends.to)];
  const direct = shortestChain(from, to, maxSteps, aroundIn(store, ends, 'passes hubs'));
  const longest = direct ? Math.min(direct.length - 1 + maxDetour, maxSteps) : maxSteps;
  return shortestChain(from, to, longest, aroundIn(store, ends, 'goes round hubs')) ?? direct;
}

/** Why there is a step. `isForward`: its statements are about the node that it leaves, and name the one that it reaches; or the other way round. */
export type StepEvidence = { readonly isForward: boolean; readonly evidence: readonly EvidenceRow[] };

/** For each step, by the ids of its ends, the statements about the one that name the other. One statement. */
export function evidenceOfSteps(store: Store, steps: readonly (readonly [from: number, to: number])[]): readonly StepEvidence[] {
  const rows = store.rows<EvidenceRow & { arrow: number }>(
    sql`select p.key as arrow, e.relation, e.via_id, e.statement_id, s.strength
     from ${each([...steps, ...steps.map(([from, to]) => [to, from])])} p
     cross join arrow a on a.from_id = p.value ->> 0 and a.to_id = p.value ->> 1
     cross join node t on t.id = a.to_id
     cross join evidence e on e.from_id = a.from_id and e.to_kind = t.kind and e.to_id = a.to_id and (e.is_direct = 1 or a.is_implied = 1)
       and e.statement_id in (
         select o.id
         from evidence g
         cross join statement o on o.id = g.statement_id and o.subject_id = g.from_id
         where g.from_id = a.from_id and g.to_kind = t.kind and g.to_id = a.to_id and (g.is_direct = 1 or a.is_implied = 1)
         order by g.statement_id
         limit +${maxShown})
     cross join statement s on s.id = e.statement_id
     order by p.key, e.statement_id, e.relation, e.via_id`,
  );
  const byArrow = Map.groupBy(rows, ({ arrow }) => arrow);
  return steps.map((_, index): StepEvidence => {
    const forward = byArrow.get(index);
    return forward ? { isForward: true, evidence: forward } : { isForward: false, evidence: byArrow.get(steps.length + index) ?? [] };
  });
}

function placeOf(store: Store, id: number): Place {
  const [found] = store.rows<Place>(sql`select node_id as id, arrows as degree from degree where node_id = +${id}`);
  return found ?? { id, degree: 0 };
}

/** What is around nodes on the way between two. First, by their ids, those that few arrows touch; then the others, the least connected first. */
function aroundIn(store: Store, { from, to, through }: Ends, way: 'passes hubs' | 'goes round hubs'): Around {
  return (ids) =>
    store
      .rows<Place & { place: number }>(
        sql`select r.id, d.arrows as degree, min(r.place) as place
         from (
           select p.key as place, n.id, n.kind
           from ${each(ids)} p
           cross join node n on n.id in (
             select a.to_id
             from arrow a
             where a.from_id = p.value and a.is_implied <= (a.to_id in (+${from}, +${to}))
             union all
             select a.from_id
             from arrow a
             where a.to_id = p.value and a.is_implied <= (p.value in (+${from}, +${to}))
             limit +${maxFollowed})
           limit +${maxFollowed}) r
         cross join degree d on d.node_id = r.id
         where r.id in (+${from}, +${to})
           or ((${through && JSON.stringify(through)} is null or r.kind in (select value from json_each(${through && JSON.stringify(through)})))
             and (+${way === 'passes hubs' ? 1 : 0} = 1 or (r.kind <> 'person' and d.arrows <= +${maxArrows})))
         group by r.id
         order by max(d.arrows, ${maxArrows}), r.id`,
      )
      .map(({ id, degree, place }): Reached => ({ id, degree, from: ids[place] as number }));
}
