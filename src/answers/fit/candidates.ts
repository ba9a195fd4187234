/** Chooses the people whose fit is computed for a list. Without a limit, a technology that nearly everybody knows would mean nearly everybody. */
import { mayHaveRelation } from '../../store/evidence.ts';
import { each } from '../../store/fragments.ts';
import sql from 'sql-template-tag';
import type { Kind } from '../../graph/draft.ts';
import { knowing } from '../../graph/relation.ts';
import { firstIds, type Listing } from '../../store/listing/listing.ts';
import { byMonths } from '../experience/experience-order.ts';
import { type Store } from '../../store/store.ts';

/** A technology or project. */
export type Topic = { readonly id: number; readonly kind: Kind };

/** The people whose fit is computed. `isTruncated`: other people have evidence for a requirement, too. */
export type Candidates = { readonly people: readonly number[]; readonly isTruncated: boolean };

/** The most people whose fit is computed for one list. */
export const maxCandidates = 500;

/** The most pairs of a person and a topic whose experience is computed for one list. The more topics are named, the fewer people are compared. */
export const maxPairs = 1_000;

/** Bounds on the work for one list. */
type Bounds = {
  /** The most people whose fit is computed. */
  readonly candidates: number;
  /** The most pairs of a person and a topic whose experience is computed. */
  readonly pairs: number;
  /** The most people that the candidates are chosen from. */
  readonly pool: number;
};

const usualBounds: Bounds = { candidates: maxCandidates, pairs: maxPairs, pool: 2_000 };

/**
 * The people in a list who have evidence for a requirement. `requirements` has the topics of each requirement, any of which will do. If
 * there are too many people, takes those with evidence for the most requirements. If the list is short, they are chosen from all of it. If
 * not, they are chosen from those who have used each technology or project longest as of the date. So a technology
 * that everybody knows does not mean that everybody is read.
 */
export function candidatesFor(
  store: Store,
  requirements: readonly (readonly Topic[])[],
  listing: Listing,
  bounds: Bounds = usualBounds,
): Candidates {
  const topics = requirements.flat();
  if (topics.length === 0) return { people: [], isTruncated: false };
  const max = Math.min(bounds.candidates, Math.floor(bounds.pairs / topics.length));
  const { pool, isTruncated } = wholeList(store, listing, bounds.pool) ?? longestUsing(store, topics, listing, bounds.pool);
  const people = meetingMost(store, pool, requirements, max + 1);
  return { people: people.slice(0, max), isTruncated: isTruncated || people.length > max };
}

/** Everybody in a list that names its people, whether or not they have evidence, within the same bounds. */
export function everybodyIn(
  store: Store,
  requirements: readonly (readonly Topic[])[],
  listing: Listing,
  bounds: Bounds = usualBounds,
): Candidates {
  const max = Math.min(bounds.candidates, Math.floor(bounds.pairs / Math.max(1, requirements.flat().length)));
  const [people = []] = firstIds(store, { ...listing, order: 'DEFAULT' }, [null], max + 1);
  return { people: people.slice(0, max), isTruncated: people.length > max };
}

type Pool = { readonly pool: readonly number[]; readonly isTruncated: boolean };

/** Everybody in a list that is read from a node. Null for other lists, and if there are too many people. */
function wholeList(store: Store, listing: Listing, max: number): Pool | null {
  if (listing.driving === null) return null;
  const [pool = []] = firstIds(store, { ...listing, order: 'DEFAULT' }, [null], max + 1);
  return pool.length > max ? null : { pool, isTruncated: false };
}

/** The same number of people in a list for each topic: the first of every topic, then the second of every topic, and so on. */
function longestUsing(store: Store, topics: readonly Topic[], listing: Listing, max: number): Pool {
  const perTopic = Math.floor(max / topics.length);
  const traversal = { direction: 'towards', relations: knowing, orUnconfirmed: true, isDirect: false } as const;
  const found = firstIds(
    store,
    { ...listing, traversal, driving: null, order: byMonths },
    topics.map(({ id }) => id),
    perTopic + 1,
  );
  const byRank = Array.from({ length: perTopic }, (_, rank) => found.flatMap((ids) => ids[rank] ?? []));
  return { pool: [...new Set(byRank.flat())], isTruncated: found.some((ids) => ids.length > perTopic) };
}

/** The people with evidence for the most requirements, at most `max`. Ties stay in the order given. */
function meetingMost(store: Store, people: readonly number[], requirements: readonly (readonly Topic[])[], max: number): readonly number[] {
  const rows = store.rows<{ person: number }>(
    sql`select c.value as person
     from ${each(people)} c
     cross join ${each(requirements.flatMap((topics, requirement) => topics.map(({ id, kind }) => [requirement, kind, id])))} a
     where exists (
       select 1
       from evidence e
       where e.from_id = c.value and e.to_kind = a.value ->> 1 and e.to_id = a.value ->> 2 and ${mayHaveRelation('e', knowing)})
     group by c.key
     order by count(distinct a.value ->> 0) desc, c.key`,
    max,
  );
  return rows.map(({ person }) => person);
}
