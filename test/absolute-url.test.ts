/** URLs as documents give them, made absolute. */
import { expect, test } from 'vitest';
import { absoluteUrl } from '../src/graph/url.ts';

test.each([
  ['https://example.org/talks?x=1', null, 'https://example.org/talks?x=1'],
  ['http://example.org', null, 'http://example.org'],
  ['example.org', null, 'https://example.org'],
  ['rockstär.dev/talks', null, 'https://rockstär.dev/talks'],
  ['sub.example.co.uk', null, 'https://sub.example.co.uk'],
  ['resume.pdf', null, null],
  ['assets/cv.pdf', null, null],
  ['example.org/cv.pdf', null, 'https://example.org/cv.pdf'],
  ['assets/cv.pdf', 'https://example.org/me/', 'https://example.org/me/assets/cv.pdf'],
  ['resume.pdf', 'https://example.org/me/index.html', 'https://example.org/me/resume.pdf'],
  ['cv', 'https://example.org', 'https://example.org/cv'],
])('%s, in a document at %s, is %s', (given, base, expected) => {
  expect(absoluteUrl(given, base)).toBe(expected);
});

test('a path is relative to the URL of the document that it was read in', () => {
  expect(absoluteUrl('../cv.pdf', 'https://example.org/a/b/')).toBe('https://example.org/a/cv.pdf');
});
