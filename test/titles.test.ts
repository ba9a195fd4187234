/** The title of a question, with and without values. */
import { expect, test } from 'vitest';
import { questionOf } from '../src/questions/questions.ts';
import type { Variables } from '../src/questions/variables.ts';
import { titleOf } from '../src/view/title.ts';
import { graphOf, twoCareers } from './asking.ts';

const { store } = graphOf(twoCareers);
const titleWith = (name: string, variables: Variables) => titleOf(questionOf(name)!, variables, store);

test('a title has the names of what is asked about, however they are typed', () => {
  expect(titleWith('who-knows', { technology: 'k8s' })).toBe('Who has used Kubernetes?');
  expect(titleWith('experience', { person: 'person/justen-walker', technology: 'golang' })).toBe('How long has Justen Walker used Go?');
  expect(titleWith('path', { from: 'technology/kubernetes', to: 'organization/stoke' })).toBe(
    'How are Kubernetes and Stoke, LLC. connected?',
  );
  expect(titleWith('in-common', { people: ['andrew', 'justen-walker'] })).toBe('What do Andrew and Justen Walker have in common?');
});

test('a title has dates in words', () => {
  const doing = (date: string) => titleWith('on-a-date', { person: 'andrew', date });
  expect(doing('2016')).toBe('What was Andrew doing in 2016?');
  expect(doing('2016-03')).toBe('What was Andrew doing in March 2016?');
  expect(doing('2016-03-11')).toBe('What was Andrew doing on March 11, 2016?');
});

test('a title keeps a name that the graph does not have', () => {
  expect(titleWith('who-knows', { technology: '<COBOL>' })).toBe('Who has used <COBOL>?');
});

test('without a value, a title has words for it, or leaves out its part', () => {
  expect(titleWith('who-knows', {})).toBe('Who has used a technology?');
  expect(titleWith('career-at-a-glance', {})).toBe("Someone's career at a glance");
  expect(titleWith('open-source', { about: null })).toBe('What open-source work is there?');
  expect(titleWith('open-source', { about: 'nomad' })).toBe('What open-source work is there related to Nomad?');
});

test('the text of a question has its title without places for values', () => {
  expect(questionOf('who-knows')!.text).toMatch(/^"""\nWho has used a technology\?\n/);
});
