/** Whose fit is reckoned when people are asked for by what they know: of what nearly everybody knows, it would be nearly everybody's. */
import { each, isOneOf } from '../../store/fragments.ts';
import sql from 'sql-template-tag';
import type { Kind } from '../../graph/draft.ts';
import { knowing } from '../../graph/relation.ts';
import { firstIds, type Listing } from '../../store/listing/listing.ts';
import { byMonths } from '../experience/experience-order.ts';
import { type Store } from '../../store/store.ts';

/** A technology or project. */
export type Topic = { readonly id: number; readonly kind: Kind };

/** People to reckon; `isTruncated` if there are others of whom something is said that is asked for. */
export type Candidates = { readonly people: readonly number[]; readonly isTruncated: boolean };

/** The most people whose fit is reckoned for one question. */
export const maxCandidates = 500;

/** The most pairs of a person and something asked for that are reckoned: where more is asked for, fewer people are. */
export const maxPairs = 1_000;

/** The most people that the candidates are chosen from. */
const maxLookedAt = 2_000;

/**
 * People in a list of whom something is said that is asked for. `asked` has what each requirement is about, of which any will do. If there
 * are too many, those who know something of the most requirements, chosen from the list if it is short, or else from those in it who have
 * used each technology longest by today (of a project, the first by name). So of what everybody knows, nearly nobody is read.
 */
export function candidatesFor(store: Store, asked: readonly (readonly Topic[])[], listing: Listing): Candidates {
  const topics = asked.flat();
  const most = Math.min(maxCandidates, Math.floor(maxPairs / topics.length));
  const { pool, isTruncated } = wholeList(store, listing) ?? longestUsing(store, topics, listing);
  const people = knowingMost(store, pool, asked, most + 1);
  return { people: people.slice(0, most), isTruncated: isTruncated || people.length > most };
}

type Pool = { readonly pool: readonly number[]; readonly isTruncated: boolean };

/** Everybody in a list that begins at a node; null if those are too many. */
function wholeList(store: Store, listing: Listing): Pool | null {
  if (listing.driving === null) return null;
  const [pool = []] = firstIds(store, { ...listing, order: 'DEFAULT' }, [null], maxLookedAt + 1);
  return pool.length > maxLookedAt ? null : { pool, isTruncated: false };
}

/** From a list, of each topic the same number of people, those first who are first at any. */
function longestUsing(store: Store, topics: readonly Topic[], listing: Listing): Pool {
  const perTopic = Math.floor(maxLookedAt / topics.length);
  const traversal = { direction: 'towards', relations: knowing, isDirect: false } as const;
  const found = (['technology', 'project'] as const).flatMap((kind) =>
    firstIds(
      store,
      { ...listing, traversal, driving: null, order: kind === 'technology' ? byMonths : 'DEFAULT' },
      topics.filter((topic) => topic.kind === kind).map(({ id }) => id),
      perTopic + 1,
    ),
  );
  const byPlace = Array.from({ length: perTopic }, (_, place) => found.flatMap((ids) => ids[place] ?? []));
  return { pool: [...new Set(byPlace.flat())], isTruncated: found.some((ids) => ids.length > perTopic) };
}

/** Those of some people who know something of the most requirements; of two who are alike in that, the first. */
function knowingMost(store: Store, people: readonly number[], asked: readonly (readonly Topic[])[], most: number): readonly number[] {
  const rows = store.rows<{ person: number }>(
    sql`select c.value as person
     from ${each(people)} c
     cross join ${each(asked.flatMap((topics, requirement) => topics.map(({ id, kind }) => [requirement, kind, id])))} a
     where exists (
       select 1
       from evidence e
       where e.from_id = c.value and e.to_kind = a.value ->> 1 and e.to_id = a.value ->> 2 and ${isOneOf('e.relation', knowing)})
     group by c.key
     order by count(distinct a.value ->> 0) desc, c.key`,
    most,
  );
  return rows.map(({ person }) => person);
}
