/** Names in any script: they fold to what people take for one name, make ids, and are found. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, slugOf } from '../src/graph/name.ts';
import { slug } from '../src/seed/shapes.ts';
import './laws.ts';
import { graphOf } from './asking.ts';
import { seedFolder } from './seed-folder.ts';

const anyText = fc.string({ unit: 'binary' });
/** Letters with their marks, of scripts that do not have case. */
const letters = fc.oneof(
  ...['カガハバパサザーう', 'हिन्दीनेद', 'กขคิีึืุู่้', 'ابتثأإآؤئ', 'אבגדהש', '한국어글', '前端工程师', 'தமிழ்'].map((script) =>
    fc
      .array(fc.constantFrom(...Array.from(script.normalize('NFC'))), { minLength: 1, maxLength: 6 })
      .map((some) => `क${some.join('')}`.normalize('NFC')),
  ),
);

test('two names that differ in a letter of a script without case never fold alike', () => {
  fc.assert(
    fc.property(letters, letters, (one, other) => {
      expect(fold(one) === fold(other)).toBe(one === other);
      expect(slugOf(one) === slugOf(other)).toBe(one === other);
    }),
    { numRuns: 2000 },
  );
});

test('a folded name folds to itself, and a slug is its own slug, which a record can give', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, letters, fc.mixedCase(fc.string({ unit: 'grapheme' }))), (name) => {
      expect(fold(fold(name))).toBe(fold(name));
      expect(slugOf(slugOf(name))).toBe(slugOf(name));
      if (slugOf(name) !== '') expect(slug.safeParse(slugOf(name)).data).toBe(slugOf(name));
    }),
    { numRuns: 5000 },
  );
});

test.each([
  ['ガス', 'カス'],
  ['バス', 'ハス'],
  ['हिन्दी', 'हिनदे'],
  ['สี', 'สา'],
  ['أحمد', 'احمد'],
])('%s and %s are two names', (one, other) => {
  expect(fold(one)).not.toBe(fold(other));
  expect(slugOf(one)).not.toBe(slugOf(other));
});

test.each([
  ['Straße', 'strasse'],
  ['STRASSE', 'straße'],
  ['Jalapeño', 'jalapeno'],
  ['ΟΔΟΣ', 'οδος'],
  ['ｶﾞｽ', 'ガス'],
  ['Нётр', 'нетр'],
  ['한국어'.normalize('NFD'), '한국어'],
])('%s and %s are one name', (one, other) => {
  expect(fold(one)).toBe(fold(other));
});

const international = {
  'technologies.yaml': `
    - { slug: examplang, name: Examplang, kind: LANGUAGE }
    - { slug: 前端框架, name: 前端框架, kind: LIBRARY }
    - { slug: サーバーゲーム, name: サーバーゲーム, kind: CONCEPT }
    - { slug: हिन्दी, name: हिन्दी, kind: CONCEPT }
    - { slug: ก, name: การพัฒนาเว็บ, kind: PRACTICE }
    - { slug: 한국어, name: 한국어, kind: CONCEPT }
  `,
  'people/ada-example/person.yaml': `
    document: example-page
    person:
      name: Ada Example
      aliases: [エイダ]
      section: About
      statements:
        - text: 高级前端工程师，用React开发了[[前端框架]]。
        - text: ゲームとサーバー。[[サーバーゲーム]]
        - text: '[[हिन्दी]] और [[การพัฒนาเว็บ]], [[한국어]]'
        - text: Lived in the Musterstraße, and wrote C++ next to用Go写的代码.
  `,
};

test.each([
  ['前端', 'technology/前端框架 前端; person/ada-example 前端,前端'],
  ['工程师', 'person/ada-example 工程师'],
  ['工师', ''],
  ['端', 'technology/前端框架 端; person/ada-example 端,端'],
  ['React', 'person/ada-example React'],
  ['react开发', 'person/ada-example React,开发'],
  ['go', 'person/ada-example Go'],
  ['ゲーム', 'technology/サーバーゲーム ゲーム; person/ada-example ゲーム,ゲーム'],
  ['कहानी', ''],
  ['हिन्दी', 'technology/हिन्दी हिन्दी; person/ada-example हिन्दी'],
  ['เว็บ', 'technology/ก เว็บ; person/ada-example เว็บ'],
  ['국어', 'technology/한국어 국어; person/ada-example 국어'],
])('a search for %s finds it inside text without spaces', async (text, expected) => {
  const { ask } = graphOf(seedFolder(international));
  const { search } = await ask(
    'query ($text: String!) { search(text: $text) { edges { node { id } excerpt highlights { start length } } } }',
    { text },
  );
  const found = search.edges.map(
    ({ node, excerpt, highlights }: { node: { id: string }; excerpt: string; highlights: { start: number; length: number }[] }) =>
      `${node.id} ${highlights.map(({ start, length }) => excerpt.slice(start, start + length)).join()}`,
  );
  expect(found.join('; ')).toBe(expected);
});
