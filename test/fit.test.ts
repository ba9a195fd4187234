/** People by fit: in the order of what their own fits say, page by page, and never at the cost of everybody. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { monthText } from '../src/graph/months.ts';
import type { Day, PartialDate } from '../src/graph/partial-date.ts';
import { candidatesFor } from '../src/answers/fit/candidates.ts';
import { judge } from '../src/answers/fit/fit.ts';
import { knowing } from '../src/graph/relation.ts';
import type { Listing } from '../src/store/listing/listing.ts';
import { nodeOfName, nodesOf } from '../src/store/nodes.ts';
import { graphOf, temporaryFolder, twoCareers } from './asking.ts';

/** A graph of this many smiths, each of whom used the hammer some months longer than the one before, and other things now and then. */
function smiths(count: number) {
  const root = temporaryFolder();
  const write = (name: string, records: unknown) => writeFileSync(join(root, name), JSON.stringify(records));
  const tools = { hammer: 1, anvil: 2, tongs: 3, bellows: 7 };
  write('technologies.yaml', [
    ...Object.keys(tools).map((slug) => ({ slug, name: slug, kind: 'TOOL' })),
    { slug: 'secret', name: 'secret', kind: 'PRACTICE' },
  ]);
  write('organizations.yaml', [
    { slug: 'forge', name: 'Forge' },
    { slug: 'mill', name: 'Mill' },
  ]);
  write('events.yaml', []);
  write('documents.yaml', [{ slug: 'book', title: 'Book of smiths', kind: 'RESUME', author: 'smith-1000' }]);
  for (let index = 0; index < count; index += 1) {
    const slug = `smith-${1000 + index}`; // By name as by number.
    const known = Object.entries(tools)
      .flatMap(([tool, every]) => (index % every === 0 ? [`[[${tool}]]`] : []))
      .concat(index === 1 ? ['[[secret]]'] : []);
    const period = { start: '2010-01', end: index % 5 === 0 ? 'present' : monthText(2010 * 12 + Math.floor(index / 8)) };
    const claims = index === 4 ? '[[secret]]' : index % 11 === 0 ? '[[tongs]]' : '[[avoided:tongs]]';
    mkdirSync(join(root, 'people', slug), { recursive: true });
    write(join('people', slug, 'career.yaml'), {
      document: 'book',
      person: { name: slug, section: slug, statements: [{ text: `Says something of ${claims}.` }] },
      positions: [
        {
          organization: index % 2 === 0 ? 'forge' : 'mill',
          title: 'Smith',
          period,
          section: slug,
          statements: [{ text: `Worked with ${known.join(' and ')}.` }],
        },
      ],
    });
  }
  return graphOf(root);
}

const fields = 'metCount requirements { verdict missingMonths isStale }';

/** The slugs of people by fit, read in pages of some. */
async function byFit(ask: ReturnType<typeof graphOf>['ask'], args: string, first: number): Promise<string[]> {
  const slugs: string[] = [];
  let after: string | null = null;
  do {
    const { people } = await ask(
      `query ($after: String) { people(${args}, first: ${first}, after: $after) { nodes { slug } pageInfo { hasNextPage endCursor } } }`,
      { after },
    );
    slugs.push(...people.nodes.map(({ slug }: { slug: string }) => slug));
    after = people.pageInfo.hasNextPage ? people.pageInfo.endCursor : null;
  } while (after !== null);
  return slugs;
}

const few = smiths(90);

test.each([
  ['[{ technology: "anvil", minMonths: 3 }]', ''],
  ['[{ technology: "hammer", minMonths: 9 }, { technology: "bellows" }, { technology: "tongs", usedSince: "2012" }]', ''],
  ['[{ anyOf: ["tongs", "bellows"], minMonths: 6 }, { technology: "secret" }]', ''],
  ['[{ technology: "hammer", minMonths: 9 }, { technology: "anvil", usedSince: "2010-06" }]', 'asOf: "2010-09"'],
  ['[{ technology: "hammer" }]', 'asOf: "2009"'],
])('people by fit (%s %s) are those with evidence for a requirement, in the order of their own fits', async (fit, asOf) => {
  const { people } = await few.ask(
    `{ people(first: 100) { nodes { slug fit(requirements: ${fit} ${asOf && `, ${asOf}`}) { ${fields} } } } }`,
  );
  const verdicts = (person: any, verdict: string) => person.fit.requirements.filter((one: any) => one.verdict === verdict).length;
  const place = (person: any) => [
    -person.fit.metCount,
    -verdicts(person, 'POSSIBLE'),
    verdicts(person, 'NOT_FOUND') + verdicts(person, 'CLAIMED_ONLY'),
    person.fit.requirements.reduce((sum: number, { missingMonths }: any) => sum + missingMonths, 0),
  ];
  const expected = people.nodes
    .filter((person: any) => verdicts(person, 'NOT_FOUND') < person.fit.requirements.length)
    .toSorted(
      (a: any, b: any) =>
        place(a)
          .map((value, at) => value - place(b)[at])
          .find((difference) => difference !== 0) ?? 0,
    );
  const slugs = expected.map(({ slug }: any) => slug);
  const args = `fit: ${fit} ${asOf && `, ${asOf}`}`;
  expect(await byFit(few.ask, args, 100)).toEqual(slugs);
  expect(await byFit(few.ask, args, 7)).toEqual(slugs);
  const { list } = await few.ask(
    `{ list: people(${args}, first: 100) { totalCount isTruncated edges { node { slug } relation evidence { text } fit { person { slug } ${fields} } } } }`,
  );
  expect(list).toMatchObject({ totalCount: slugs.length, isTruncated: false });
  expect(list.edges.map(({ fit: { person, ...rest } }: any) => ({ slug: person.slug, fit: rest }))).toEqual(expected);
  for (const { evidence } of list.edges) expect(evidence).not.toHaveLength(0);
});

test('who comes into question can be narrowed like any list', async () => {
  const fit = 'fit: [{ technology: "hammer" }]';
  const all = await byFit(few.ask, fit, 100);
  expect(all).toHaveLength(90);
  expect(await byFit(few.ask, `${fit}, where: { organizations: [{ any: ["mill"] }] }`, 100)).toEqual(
    all.filter((_, index) => index % 2 === 1),
  );
  expect(await byFit(few.ask, `knows: "bellows", ${fit}`, 100)).toEqual(all.filter((_, index) => index % 7 === 0));
  expect(await byFit(few.ask, `${fit}, where: { technologies: [{ none: ["bellows"] }] }`, 100)).toEqual(
    all.filter((_, index) => index % 7 !== 0),
  );
  const { people } = await few.ask('{ people(first: 1) { isTruncated edges { fit { metCount } } } }');
  expect(people).toEqual({ isTruncated: false, edges: [{ fit: null }] });
});

test('the last page of those who fit says that it is the last', async () => {
  const page = async (args: string) =>
    (
      await few.ask(
        `{ people(fit: [{ technology: "bellows" }], ${args}) { totalCount pageInfo { hasNextPage hasPreviousPage endCursor } } }`,
      )
    ).people;
  const { totalCount, pageInfo } = await page('first: 6');
  expect({ totalCount, ...pageInfo }).toMatchObject({ totalCount: 13, hasNextPage: true, hasPreviousPage: false });
  expect((await page(`first: 7, after: "${pageInfo.endCursor}"`)).pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  expect((await page('first: 13')).pageInfo).toMatchObject({ hasNextPage: false });
});

test('a project can be required like a technology, and every row has its evidence', async () => {
  const { people } = await graphOf(twoCareers).ask(`{
    people(fit: [{ technology: "damon", minMonths: 12 }, { technology: "kafka" }]) {
      edges { node { slug } relations fit { metCount requirements { topics { id } verdict experience { months } } } }
    }
  }`);
  const of = [[{ id: 'project/damon' }], [{ id: 'technology/kafka' }]];
  expect(people.edges).toEqual([
    {
      node: { slug: 'justen-walker' },
      relations: ['USED', 'WORKED', 'CONTRIBUTED', 'ABOUT'],
      fit: {
        metCount: 0,
        requirements: [
          { topics: of[0], verdict: 'POSSIBLE', experience: { months: 50 } },
          { topics: of[1], verdict: 'NOT_FOUND', experience: null },
        ],
      },
    },
    {
      node: { slug: 'andrew' },
      relations: ['CLAIMED'],
      fit: {
        metCount: 0,
        requirements: [
          { topics: of[0], verdict: 'NOT_FOUND', experience: null },
          { topics: of[1], verdict: 'CLAIMED_ONLY', experience: { months: null } },
        ],
      },
    },
  ]);
});

test('what cannot be in the order of fit is refused with what would be right', async () => {
  const list = (args: string) => few.refusal(`{ people(${args}) { nodes { slug } } }`);
  expect(await list('fit: []')).toMatch(/^BAD_USER_INPUT: The list of requirements is empty/);
  expect(await list('fit: [{ technology: "hammer" }], order: NAME')).toMatch(/leave out either "order" or "fit"$/);
  expect(await list('asOf: "2020"')).toMatch(/date for "fit" and "knows": give one of them/);
  expect(await list(`fit: [{ anyOf: [${'"hammer", '.repeat(21)}] }]`)).toMatch(/takes at most 20 names, and this one has 21$/);
  const { people } = await few.ask('{ people(first: 1) { pageInfo { endCursor } } }');
  expect(await list(`fit: [{ technology: "hammer" }], after: "${people.pageInfo.endCursor}"`)).toMatch(/in another order/);
  const anvil = await few.ask('{ people(fit: [{ technology: "hammer" }], first: 2) { pageInfo { endCursor } } }');
  expect(await list(`fit: [{ technology: "anvil" }], after: "${anvil.people.pageInfo.endCursor}"`)).toMatch(
    /belongs to another list: keep all other arguments/,
  );
});

test('of more than 500 people those are looked at who know most of what is asked, and have used it longest', async () => {
  const { ask, statementsFor } = smiths(1_050);
  const hammer = await ask('{ people(fit: [{ technology: "hammer" }], first: 1) { totalCount isTruncated } }');
  expect(hammer.people).toEqual({ totalCount: 500, isTruncated: true });
  const slugs = await byFit(ask, 'fit: [{ technology: "hammer" }]', 100);
  // A fifth of them still use it; of the others the last used it longest.
  const longest = [...Array(1_050).keys()].toSorted(
    (a, b) => Number(a % 5 !== 0) - Number(b % 5 !== 0) || Math.floor(b / 8) - Math.floor(a / 8) || a - b,
  );
  expect(slugs).toEqual(
    longest
      .slice(0, 500)
      .map((index) => `smith-${1000 + index}`)
      .toSorted(),
  );
  // Of those who know the secret, one has used the hammer for a month only; the other claims the secret and nothing shows it.
  const { people } = await ask(
    '{ people(fit: [{ technology: "hammer" }, { technology: "secret" }], first: 1) { totalCount isTruncated edges { node { slug } fit { isMet } } } }',
  );
  expect(people).toEqual({ totalCount: 500, isTruncated: true, edges: [{ node: { slug: 'smith-1001' }, fit: { isMet: true } }] });
  const secret = '{ people(knows: "secret", fit: [{ technology: "hammer" }]) { totalCount isTruncated } }';
  expect((await ask(secret)).people).toEqual({ totalCount: 2, isTruncated: false });
  // Of a list that begins somewhere everybody is looked at, also who has used each for less time than many others.
  const anyOf = (tool: string) => `{ anyOf: ${JSON.stringify(Array<string>(20).fill(tool))} }`;
  const forge = await ask(
    `{ people(where: { organizations: [{ any: ["forge"] }] }, fit: [${['hammer', 'anvil', 'bellows'].map(anyOf).join()}]) { isTruncated nodes { slug } } }`,
  );
  const knowingAll = [...Array(1_050).keys()].filter((index) => index % 14 === 0);
  expect(forge.people).toEqual({
    isTruncated: true,
    nodes: knowingAll.slice(0, 16).map((index) => ({ slug: `smith-${1000 + index}` })),
  });
  const question =
    '{ people(fit: [{ technology: "hammer" }, { technology: "anvil" }]) { edges { node { name } evidence { text } fit { requirements { experience { months evidence { text } } } } } } }';
  expect(await statementsFor(question)).toBe(await few.statementsFor(question));
}, 120_000);

const date = (text: string) => text as PartialDate;
const shown = {
  months: 20,
  atLeast: 12,
  atMost: 24,
  lastUsedNotBefore: date('2019'),
  lastUsedNotAfter: date('2021-06'),
  isCertain: true,
  strength: 'PRACTICED',
  mayBeShown: false,
} as const;

test.each<readonly [number | null, string | null, string]>([
  [12, null, 'MET'],
  [13, null, 'POSSIBLE'],
  [24, null, 'POSSIBLE'],
  [25, null, 'SHORT'],
  [null, '2019', 'MET'],
  [null, '2019-02', 'POSSIBLE'],
  [null, '2021-06-30', 'POSSIBLE'],
  [null, '2021-07', 'STALE'],
  [25, '2021-07', 'SHORT'],
  [13, '2021-07', 'STALE'],
])('12 to 24 months until some time from 2019 to June 2021, against %s months and use since %s, is %s', (minMonths, since, verdict) => {
  const usedSince = since === null ? null : date(since);
  expect(judge({ minMonths, usedSince }, shown).verdict).toBe(verdict);
  expect(judge({ minMonths, usedSince }, { ...shown, strength: 'CLAIMED' }).verdict).toBe('CLAIMED_ONLY');
  expect(judge({ minMonths, usedSince }, null)).toEqual({ verdict: 'NOT_FOUND', missingMonths: minMonths ?? 0, isStale: since !== null });
});

test('months that no document bounds may be enough', () => {
  const unknown = { ...shown, months: null, atLeast: null, atMost: null, lastUsedNotBefore: null, lastUsedNotAfter: null };
  expect(judge({ minMonths: 12, usedSince: null }, unknown)).toMatchObject({ verdict: 'POSSIBLE', missingMonths: 12 });
  expect(judge({ minMonths: null, usedSince: date('2019') }, unknown)).toMatchObject({ verdict: 'POSSIBLE', isStale: false });
});

/** The candidates for some requirements, each of some technologies, by their slugs; among all people, or among those who know something. */
function candidates(
  requirements: readonly (readonly string[])[],
  bounds: { candidates?: number; pairs?: number; pool?: number },
  known: string | null = null,
) {
  const topics = requirements.map((names) => names.map((name) => nodeOfName(few.store, ['technology'], name)!));
  const anchor = known === null ? null : nodeOfName(few.store, ['technology'], known);
  const driving = anchor && ({ anyOf: [{ ...anchor, direction: 'towards', relations: knowing }], isNegated: false } as const);
  const listing: Listing = {
    kinds: ['person'],
    traversal: null,
    conditions: driving ? [driving] : [],
    driving,
    order: 'DEFAULT',
    asOf: '2026-11-21' as Day,
  };
  const { people, isTruncated } = candidatesFor(few.store, topics, listing, { candidates: 500, pairs: 1_000, pool: 2_000, ...bounds });
  return { slugs: nodesOf(few.store, 'person', people).map((person) => person!.slug), isTruncated };
}

/** The slugs of the people who know a technology, the longest use first. */
const longest = async (technology: string): Promise<string[]> =>
  (await few.ask(`{ people(knows: "${technology}", order: MONTHS, first: 100, asOf: "2026-11-21") { nodes { slug } } }`)).people.nodes.map(
    ({ slug }: { slug: string }) => slug,
  );

test('candidates are those with evidence for the most requirements, as many as are compared', async () => {
  const all = candidates([['hammer'], ['bellows']], {});
  const [hammer, bellows] = [await longest('hammer'), await longest('bellows')];
  const both = hammer.filter((slug) => bellows.includes(slug));
  expect(all.isTruncated).toBe(false);
  expect(new Set(all.slugs)).toEqual(new Set([...hammer, ...bellows]));
  expect(new Set(all.slugs.slice(0, both.length))).toEqual(new Set(both));
  const count = all.slugs.length;
  expect(candidates([['hammer'], ['bellows']], { candidates: 5 })).toEqual({ slugs: all.slugs.slice(0, 5), isTruncated: true });
  expect(candidates([['hammer'], ['bellows']], { candidates: count })).toEqual(all);
  expect(candidates([['hammer'], ['bellows']], { candidates: count - 1 }).isTruncated).toBe(true);
  expect(candidates([['hammer'], ['bellows']], { pairs: 9 })).toEqual({ slugs: all.slugs.slice(0, 4), isTruncated: true });
  expect(candidates([['hammer', 'bellows']], { pairs: 9 }).slugs).toHaveLength(4);
  expect(candidates([[]], {})).toEqual({ slugs: [], isTruncated: false });
});

test('the candidates are chosen from those who used each technology longest, as many of each', async () => {
  const [hammer, bellows] = [await longest('hammer'), await longest('bellows')];
  expect(candidates([['bellows']], { pool: bellows.length })).toEqual({ slugs: bellows, isTruncated: false });
  expect(candidates([['bellows']], { pool: bellows.length - 1 })).toEqual({ slugs: bellows.slice(0, -1), isTruncated: true });
  expect(candidates([['hammer']], { pool: 7 })).toEqual({ slugs: hammer.slice(0, 7), isTruncated: true });
  const some = candidates([['hammer'], ['bellows']], { pool: 9 });
  expect(some.isTruncated).toBe(true);
  expect(new Set(some.slugs)).toEqual(new Set([...hammer.slice(0, 4), ...bellows.slice(0, 4)]));
  const unequal = candidates([['hammer'], ['bellows']], { pool: 2 * bellows.length });
  expect(new Set(unequal.slugs)).toEqual(new Set([...hammer.slice(0, bellows.length), ...bellows]));
  expect(unequal.isTruncated).toBe(true);
});

test('the candidates of a short list are chosen from all of it, and those of a long one from the longest use', async () => {
  const [tongs, bellows] = [await longest('tongs'), await longest('bellows')];
  const both = bellows.filter((slug) => tongs.includes(slug));
  const byName = both.toSorted();
  expect(both).not.toEqual(byName);
  expect(candidates([['bellows']], { pool: tongs.length }, 'tongs')).toEqual({ slugs: byName, isTruncated: false });
  expect(candidates([['bellows']], { pool: tongs.length - 1 }, 'tongs')).toEqual({ slugs: both, isTruncated: false });
  expect(candidates([['bellows']], { pool: both.length - 1 }, 'tongs')).toEqual({ slugs: both.slice(0, -1), isTruncated: true });
});
