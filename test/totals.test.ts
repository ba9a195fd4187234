/** Totals that the build has counted are those that somebody gets who goes through all the pages. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { syntheticSeed } from '../bench/synthetic-seed.ts';
import type { Kind } from '../src/graph/entity.ts';
import { relationsInOrder } from '../src/graph/relation.ts';
import { nodeKinds } from '../src/nodes/kinds.ts';
import { readSeed } from '../src/seed/read.ts';
import { build, open } from '../src/store/database.ts';
import { type Listing, pages, totals, type Way } from '../src/store/listing.ts';
import { type Sentences, sentencesOf, sentenceTotals } from '../src/store/statements.ts';
import { Store } from '../src/store/store.ts';
import { temporaryFolder } from './asking.ts';

const kinds = nodeKinds.map(({ kind }) => kind) as [Kind, ...Kind[]];

const relations: readonly Way['relations'][] = [null, [], ...relationsInOrder.map((relation) => [relation]), ['USED', 'ABOUT', 'CLAIMED']];

const ways = (['from', 'towards', 'both'] as const).flatMap((direction) =>
  relations.flatMap((some) => [false, true].map((isDirect): Way => ({ direction, relations: some, isDirect }))),
);

const everyKindOf = ({ direction }: Way): readonly Listing['kinds'][] =>
  direction === 'both' ? [kinds, ['person', 'technology']] : kinds.map((kind) => [kind]);

const lengthsOf = (all: readonly { readonly rows: readonly unknown[] }[]) => all.map(({ rows }) => rows.length);

test.each([
  ['seed/', () => readSeed('seed')],
  ['an invented seed', () => syntheticSeed(200)],
])(
  'of %s every total is the number of rows',
  (_, seed) => {
    const file = join(temporaryFolder(), 'career.db');
    build(seed(), file);
    const store = new Store(open(file));
    const hubs = store.rows<{ id: number }>('select node_id as id from hub');
    const others = store.rows<{ id: number }>('select id from node where id not in (select node_id from hub) and id % 7 = 0 limit 100');
    const nodes = [...hubs, ...others].map(({ id }) => id);
    expect(hubs).not.toHaveLength(0);

    const all = { conditions: [], order: 'DEFAULT' } as const;
    for (const kind of kinds) {
      const listing: Listing = { ...all, kinds: [kind], way: null };
      expect(totals(store, listing, [null]), kind).toEqual(lengthsOf(pages(store, listing, [null], 10_000, null)));
    }
    for (const way of ways) {
      for (const some of everyKindOf(way)) {
        const listing: Listing = { ...all, kinds: some, way };
        expect(totals(store, listing, nodes), JSON.stringify(listing)).toEqual(lengthsOf(pages(store, listing, nodes, 10_000, null)));
      }
    }

    for (const which of ['own', 'about', 'naming'] as const) {
      for (const withFigures of [false, true]) {
        const sentences: Sentences = { which, withFigures };
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
