/** Finds paths: chains of arrows from one node to another, and the statements that support each step. */
import { each } from '../../store/fragments.ts';
import { inGroups } from '../../store/groups.ts';
import sql from 'sql-template-tag';
import { type Neighbor, type NeighborsOf, shortestChain, type Vertex } from './shortest-chain.ts';
import type { Kind } from '../../graph/draft.ts';
import { evidenceColumns, type EvidenceRow, maxShown } from '../../store/evidence.ts';
import type { Store } from '../../store/store.ts';
import { maxSteps, weightOf } from './weight.ts';

/** A node with more arrows than this is a hub. Like a person, it connects nearly everything, so it says little about how two nodes are connected. */
export const maxArrows = 100;

/** How many steps longer a path may be to avoid people and hubs. */
export const maxDetour = 1;

/**
 * How many arrows one step of the search follows, those of the least connected nodes first. So a path reads no more rows than one operation
 * may. Among 100,000 people, nearly every path is as short as if all arrows were followed.
 */
const maxFollowed = 1_000;

/** The two ends of a path, and the kinds of node that it may pass through; null for any. */
export type Ends = { readonly from: number; readonly to: number; readonly through: readonly Kind[] | null };

/** The ids of the nodes along a path, both ends included; null if no path connects them. At most two queries for each step that a path may have, and two more. */
export function pathBetween(store: Store, ends: Ends): readonly number[] | null {
  const [from, to] = [vertexOf(store, ends.from), vertexOf(store, ends.to)];
  const direct = shortestChain(from, to, maxSteps, neighborsIn(store, ends, 'through hubs'));
  const longest = direct ? Math.min(direct.length - 1 + maxDetour, maxSteps) : maxSteps;
  return shortestChain(from, to, longest, neighborsIn(store, ends, 'around hubs')) ?? direct;
}

/**
 * The evidence for a step. `isForward`: its statements are about the node where the step starts, and name the one where it ends. If not, the
 * reverse. If there are statements of both sorts, the stronger ones.
 */
export type StepEvidence = { readonly isForward: boolean; readonly evidence: readonly EvidenceRow[] };

/** The statements `o` about the start of an arrow `a` that name its end `t`, or something narrower. */
const ofStep = sql`evidence g
         cross join statement o on o.id = g.statement_id and o.subject_id = g.from_id
         where g.from_id = a.from_id and g.to_kind = t.kind and g.to_id = a.to_id and (g.is_direct = 1 or a.is_implied = 1)`;

/** The evidence for each step, given by the ids of its ends: statements about one that name the other. One query for all. */
export function evidenceOfSteps(store: Store, steps: readonly (readonly [from: number, to: number])[]): readonly StepEvidence[] {
  const rows = store.rows<EvidenceRow & { arrow: number }>(
    sql`select p.key as arrow, ${evidenceColumns}
     from ${each([...steps, ...steps.map(([from, to]) => [to, from])])} p
     cross join arrow a on a.from_id = p.value ->> 0 and a.to_id = p.value ->> 1
     cross join node t on t.id = a.to_id
     cross join evidence e on e.from_id = a.from_id and e.to_kind = t.kind and e.to_id = a.to_id and (e.is_direct = 1 or a.is_implied = 1)
       and e.statement_id in (
         select o.id
         from ${ofStep}
         order by g.statement_id
         limit +${maxShown})
     cross join statement s on s.id = e.statement_id
     order by p.key, e.statement_id, e.relation, e.via_id`,
  );
  const byArrow = inGroups(rows, 2 * steps.length, ({ arrow }) => arrow);
  return steps.map((_, index): StepEvidence => {
    const [forward = [], backward = []] = [byArrow[index], byArrow[steps.length + index]];
    const isForward = lightest(forward) <= lightest(backward);
    return { isForward, evidence: isForward ? forward : backward };
  });
}

/** The number of statements about one node that name the other. */
export function countOfStep(store: Store, from: number, to: number): number {
  const [found] = store.rows<{ statements: number }>(
    sql`select (select count(distinct o.id) from ${ofStep}) as statements
     from arrow a
     cross join node t on t.id = a.to_id
     where a.from_id = +${from} and a.to_id = +${to}`,
  );
  return found?.statements ?? 0;
}

/** The weight of the strongest statement; infinite if there is none. */
function lightest(evidence: readonly EvidenceRow[]): number {
  return Math.min(...evidence.map(({ relation, strength }) => weightOf(relation, strength)));
}

function vertexOf(store: Store, id: number): Vertex {
  const [found] = store.rows<Vertex>(sql`select node_id as id, arrows as degree from degree where node_id = +${id}`);
  return found ?? { id, degree: 0 };
}

/**
 * Finds the neighbors of nodes, for a path between two: first all that are no hubs, ordered by id; then hubs, the least connected first. An
 * edge weighs what the stronger of its two directions weighs.
 */
function neighborsIn(store: Store, { from, to, through }: Ends, route: 'through hubs' | 'around hubs'): NeighborsOf {
  return (ids) =>
    store
      .rows<Vertex & { origin: number; weight: number }>(
        sql`select r.id, d.arrows as degree, r.origin, (
           select min(a.weight)
           from arrow a
           where (a.from_id, a.to_id) in (values (r.near, r.id), (r.id, r.near)) and a.is_implied <= (a.to_id in (+${from}, +${to}))) as weight
         from (
           select p.key as origin, p.value as near, n.id, n.kind
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
             and (+${route === 'through hubs' ? 1 : 0} = 1 or (r.kind <> 'person' and d.arrows <= +${maxArrows})))
         order by max(d.arrows, ${maxArrows}), r.id, r.origin`,
      )
      .map(({ id, degree, origin, weight }): Neighbor => ({ id, degree, weight, from: ids[origin] as number }));
}
