/** Names that careers use and no file defines: those of the vocabulary that ships with the program, and those of careers from other formats. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from './asking.ts';
import { build } from '../src/career-build.ts';
import { Names } from '../src/graph/names.ts';
import { nodeKinds } from '../src/nodes/kinds.ts';
import { DraftBuilder, ref } from '../src/seed/draft-builder.ts';
import { DraftStore } from '../src/seed/draft-store.ts';
import { careerSections } from '../src/seed/node-kind.ts';
import { careerShape } from '../src/seed/read.ts';
import { ShippedVocabulary } from '../src/seed/shipped-vocabulary.ts';
import { supplyNames } from '../src/seed/supplied-names.ts';
import { open } from '../src/store/open.ts';

/** Careers as they come from other formats, in one graph. Each is a list of the technologies that a person used at an organization. */
function openCareers(careers: Readonly<Record<string, readonly string[]>>, technologies: readonly object[] = []) {
  const builder = new DraftBuilder(({ file }) => ({ file, line: 1, pointer: null }));
  const shape = careerShape(nodeKinds);
  function* drafts() {
    const { file } = nodeKinds.find(({ kind }) => kind === 'technology') ?? {};
    for (const entry of technologies) file?.draft(file.shape.parse(entry), { file: 'technologies.yaml', path: null }, builder);
    yield builder.take();
    for (const [slug, used] of Object.entries(careers)) {
      const place = { file: `${slug}.json`, path: null };
      const career = shape.parse({
        documents: [{ slug: `${slug}-page`, title: 'Page', kind: 'RESUME' }],
        person: { name: slug, section: 'Page' },
        positions: [
          {
            organization: 'Analytical Engines',
            title: 'Engineer',
            section: 'Page',
            statements: [{ text: used.map((name) => `[[${name}]]`).join(', ') }],
          },
        ],
      });
      const context = { document: ref('document', `${slug}-page`, place), section: null, countsFor: [], time: null, place };
      for (const section of careerSections(nodeKinds))
        if (career[section.key] !== undefined)
          section.draft(career[section.key], context, builder, { person: ref('person', slug, place), slug });
      yield { ...builder.take(), isOpen: true } as const;
    }
  }
  using store = new DraftStore(drafts());
  const provisional = supplyNames(store, nodeKinds, new ShippedVocabulary(nodeKinds), builder);
  const names = new Names(
    store,
    nodeKinds.map(({ kind }) => kind),
  );
  const file = join(temporaryFolder(), 'career.db');
  const seed = {
    drafts: store,
    names,
    problems: [],
    advice: () => [],
    lost: [],
    locate: () => ({ file: '', line: 1, column: 1, length: 1 }),
    provisional,
    isWhole: true,
    files: new Map(),
    hash: '',
    [Symbol.dispose]: () => {},
  };
  build(seed, file);
  const database = open(file);
  const found = database
    .prepare(
      `select n.slug, n.name, t.technology_kind as kind, t.is_provisional as provisional,
        (select json_group_array(m.name order by m.name) from name m where m.node_id = n.id and m.is_alias = 1) as aliases,
        (select json_group_array(b.slug order by b.slug) from technology_broader l join node b on b.id = l.broader_id where l.technology_id = n.id) as broader
       from technology t join node n on n.id = t.id order by n.slug`,
    )
    .all() as readonly { slug: string; name: string; kind: string | null; provisional: 0 | 1; aliases: string; broader: string }[];
  const organizations = database.prepare("select slug, name from node where kind = 'organization'").all();
  database.close();
  return { provisional, technologies: found, organizations };
}

test('a name of the shipped vocabulary needs no definition, and brings what is broader', () => {
  expect(openCareers({ ada: ['React'] }).technologies.map(({ slug, kind }) => [slug, kind])).toEqual([
    ['javascript', 'LANGUAGE'],
    ['react', 'LIBRARY'],
  ]);
});

test('a name that is in no vocabulary is provisional, under its most frequent spelling', () => {
  const { technologies, provisional } = openCareers({ ada: ['Frob-Nik'], grace: ['frobnik'], mary: ['frobnik', 'Zork'] });
  expect(technologies).toMatchObject([
    { slug: 'frobnik', name: 'frobnik', kind: null, provisional: 1 },
    { slug: 'zork', name: 'Zork', kind: null, provisional: 1 },
  ]);
  expect(provisional).toMatchObject([
    { kind: 'organization', name: 'Analytical Engines', careers: 3 },
    { kind: 'technology', name: 'frobnik', careers: 3 },
    { kind: 'technology', name: 'Zork', careers: 1 },
  ]);
});

test('organizations that careers name are supplied, and are the same for all of them', () => {
  expect(openCareers({ ada: ['Zork'], grace: ['Zork'] }).organizations).toEqual([
    { slug: 'analytical-engines', name: 'Analytical Engines' },
  ]);
});

test('the order of careers does not matter', () => {
  const careers = { ada: ['Frob-Nik', 'C+', 'React 18'], grace: ['frobnik', 'Zork'], mary: ['FrobNik', 'C#+', 'reactjs'] };
  const backwards = Object.fromEntries(Object.entries(careers).toReversed());
  expect(openCareers(backwards)).toEqual(openCareers(careers));
});

test('a name that joins known names is evidence of each', () => {
  const [css, html, both] = openCareers({ ada: ['HTML/CSS'] }).technologies;
  expect([css?.slug, html?.slug, both]).toMatchObject(['css', 'html', { name: 'HTML/CSS', provisional: 1, broader: '["css","html"]' }]);
});

test('a version is another spelling of a name', () => {
  expect(openCareers({ ada: ['React 18'] }).technologies[1]).toMatchObject({ slug: 'react', name: 'React', provisional: 0 });
});

test('a definition in the seed replaces the shipped one, and answers to its names', () => {
  const [own, ...others] = openCareers({ ada: ['ReactJS', 'React 18'] }, [{ slug: 'reactive', name: 'React', kind: 'TOOL' }]).technologies;
  expect(own).toMatchObject({ slug: 'reactive', kind: 'TOOL', aliases: '["React 18","ReactJS"]' });
  expect(others).toEqual([]);
});

test('names that differ in a sign have different slugs', () => {
  expect(openCareers({ ada: ['Zork+', 'Zork', 'Zork#'] }).technologies.map(({ slug }) => slug)).toEqual([
    'zork',
    'zork-plus',
    'zork-sharp',
  ]);
});
