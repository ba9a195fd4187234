/** Nodes of which much is said have the same totals and orders as all others, although they are read in other ways. */
import sql from 'sql-template-tag';
import type { Day } from '../src/graph/partial-date.ts';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { syntheticSeed } from '../bench/synthetic-seed.ts';
import type { Kind } from '../src/graph/draft.ts';
import { relationsInOrder } from '../src/graph/relation.ts';
import { nodeKinds } from '../src/nodes/kinds.ts';
import { readSeed, type Seed } from '../src/seed/read.ts';
import { build } from '../src/career-build.ts';
import { open } from '../src/store/open.ts';
import { type Listing, pages, totals, type Traversal } from '../src/store/listing/listing.ts';
import { type Sentences, sentencesOf, sentenceTotals } from '../src/store/statements.ts';
import { Store } from '../src/store/store.ts';
import { temporaryFolder, twoCareers } from './asking.ts';

const kinds = nodeKinds.map(({ kind }) => kind) as [Kind, ...Kind[]];

const relations: readonly Traversal['relations'][] = [
  null,
  [],
  ...relationsInOrder.map((relation) => [relation]),
  ['USED', 'ABOUT', 'CLAIMED'],
];

const traversals = (['from', 'towards', 'both'] as const).flatMap((direction) =>
  relations.flatMap((some) =>
    [false, true].flatMap((isDirect): Traversal[] => [
      { direction, relations: some, isDirect },
      ...(direction === 'both' ? [] : [{ direction, relations: some, without: ['USED', 'AVOIDED'], isDirect } as const]),
    ]),
  ),
);

const everyKindOf = ({ direction }: Traversal): readonly Listing['kinds'][] =>
  direction === 'both' ? [kinds, ['person', 'technology']] : kinds.map((kind) => [kind]);

const lengthsOf = (all: readonly { readonly rows: readonly unknown[] }[]) => all.map(({ rows }) => rows.length);

const seeds = [
  ['two careers', () => readSeed(twoCareers, nodeKinds)],
  ['an invented seed', () => syntheticSeed(120)],
] as const;

/** The graph of a seed, its hubs and some of its other nodes. */
function hubsOf(seed: Seed): { store: Store; nodes: readonly number[] } {
  const file = join(temporaryFolder(), 'career.db');
  build(seed, file);
  const store = new Store(open(file));
  const hubs = store.rows<{ id: number }>(sql`select node_id as id from hub`);
  const others = store.rows<{ id: number }>(sql`select id from node where id not in (select node_id from hub) and id % 7 = 0`, 100);
  expect(hubs).not.toHaveLength(0);
  return { store, nodes: [...hubs, ...others].map(({ id }) => id) };
}

test.each(seeds)(
  'of %s every total is the number of rows',
  (_, seed) => {
    const { store, nodes } = hubsOf(seed());
    const all = { conditions: [], driving: null, order: 'DEFAULT', asOf: '2026-11-20' as Day } as const;
    for (const kind of kinds) {
      const listing: Listing = { ...all, kinds: [kind], traversal: null };
      expect(totals(store, listing, [null]), kind).toEqual(lengthsOf(pages(store, listing, [null], 10_000, null)));
    }
    for (const way of traversals) {
      for (const some of everyKindOf(way)) {
        const listing: Listing = { ...all, kinds: some, traversal: way };
        expect(totals(store, listing, nodes), JSON.stringify(listing)).toEqual(lengthsOf(pages(store, listing, nodes, 10_000, null)));
      }
    }
    const everyFigure = ['RESULT', 'LEVEL', 'AIM'] as const;
    const choices = [
      { hasFigures: null, figures: everyFigure },
      { hasFigures: false, figures: everyFigure },
      { hasFigures: true, figures: everyFigure },
      { hasFigures: true, figures: ['RESULT'] },
      { hasFigures: true, figures: ['LEVEL', 'AIM'] },
    ] as const;
    for (const which of ['own', 'about', 'parts', 'naming'] as const) {
      for (const choice of choices) {
        const sentences: Sentences = { which, ...choice, nodes: [] };
        for (const parents of [nodes, [null]]) {
          const rows = lengthsOf(sentencesOf(store, sentences, parents, 10_000, 0));
          expect(sentenceTotals(store, sentences, parents), JSON.stringify(sentences)).toEqual(rows);
        }
      }
    }
    store.close();
  },
  120_000,
);

type Dated = { readonly id: number; readonly sort_name: string; readonly earliest: string | null };

const compare = {
  REVERSE: (a: Dated, b: Dated) => b.id - a.id,
  OLDEST: (a: Dated, b: Dated) => Number(a.earliest === null) - Number(b.earliest === null) || b.id - a.id,
  NAME: (a: Dated, b: Dated) => (a.sort_name < b.sort_name ? -1 : a.sort_name > b.sort_name ? 1 : a.id - b.id),
};

test.each(seeds)(
  'of %s every order has all rows in it, also behind each of them',
  (_, seed) => {
    const { store, nodes } = hubsOf(seed());
    const node = new Map(store.rows<Dated>(sql`select id, sort_name, earliest from node`).map((row) => [row.id, row]));
    const towards = { direction: 'towards', relations: ['USED', 'SPOKE', 'ABOUT'], isDirect: false } as const;
    for (const kind of ['role', 'project', 'talk', 'event']) {
      for (const way of [null, towards, { direction: 'from', relations: null, isDirect: true } as const]) {
        const parents = way ? nodes : [null];
        const listing: Listing = {
          kinds: [kind],
          traversal: way,
          conditions: [],
          driving: null,
          order: 'DEFAULT',
          asOf: '2026-11-20' as Day,
        };
        const lists = pages(store, listing, parents, 10_000, null).map(({ rows }) => rows.map(({ id }) => node.get(id)!));
        for (const order of ['REVERSE', 'OLDEST', 'NAME'] as const) {
          const expected = lists.map((list) => list.toSorted(compare[order]).map(({ id }) => id));
          const found = pages(store, { ...listing, order }, parents, 10_000, null);
          expect(
            found.map(({ rows }) => rows.map(({ id }) => id)),
            `${kind} ${order}`,
          ).toEqual(expected);
          const longest = expected.reduce((a, b) => (b.length > a.length ? b : a));
          const parent = parents[expected.indexOf(longest)]!;
          for (const [place, id] of longest.entries()) {
            const { sort_name: sortName, earliest } = node.get(id)!;
            const [page] = pages(store, { ...listing, order }, [parent], 3, { id, sortName, isUndated: Number(earliest === null) });
            expect(
              page!.rows.map((row) => row.id),
              `${kind} ${order} behind ${id}`,
            ).toEqual(longest.slice(place + 1, place + 4));
          }
        }
      }
    }
    store.close();
  },
  120_000,
);
