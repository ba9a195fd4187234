/** Names in any script: they fold to what people take for one name, make ids, and are found. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, slugOf } from '../src/graph/name.ts';
import { slug } from '../src/seed/shapes.ts';
import './laws.ts';

const text = fc.string({ unit: 'binary' });
/** Letters with their marks, of scripts that do not have case. */
const letters = fc.oneof(
  ...['カガハバパサザーう', 'हिन्दीनेद', 'กขคิีึืุู่้', 'ابتثأإآؤئ', 'אבגדהש', '한국어글', '前端工程师', 'தமிழ்'].map((script) =>
    fc.array(fc.constantFrom(...script.normalize('NFC')), { minLength: 1, maxLength: 6 }).map((some) => `क${some.join('')}`.normalize('NFC')),
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
    fc.property(fc.oneof(text, letters, fc.mixedCase(fc.string({ unit: 'grapheme' }))), (name) => {
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
