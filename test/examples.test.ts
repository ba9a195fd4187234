/** A question opens with what the graph has: its first person, its best-known technology, its longest employer. */
import { describe, expect, test } from 'vitest';
import { answerTo } from '../src/questions/answer.ts';
import { examplesIn } from '../src/questions/filled-in.ts';
import { initialVariables } from '../src/questions/examples.ts';
import { questions } from '../src/questions/questions.ts';
import { graphOf, twoCareers } from './asking.ts';
import { seedFolder, work } from './seed-folder.ts';

const examplesOf = (folder: string) => {
  const { store } = graphOf(folder);
  return Object.fromEntries(questions().map((question) => [question.name, initialVariables(question, store)]));
};

test('the two careers', () => {
  const { experience, 'in-common': inCommon, 'on-a-date': onADate, 'built-at': builtAt, path } = examplesOf(twoCareers);
  expect(experience).toEqual({ person: 'justen-walker', technology: 'go' });
  expect(inCommon).toMatchObject({ people: ['justen-walker', 'andrew'] });
  expect(onADate).toEqual({ person: 'justen-walker', date: '2017' });
  expect(builtAt).toMatchObject({ organization: 'jet' });
  expect(path).toEqual({ from: 'technology/aws', to: 'organization/jet' });
});

describe.each([
  ['one career', {}],
  ['a career without dates', { [work]: undated() }],
  ['a career without any technology', { [work]: undated('Wrote tools.'), 'people/ada-example/person.yaml': personWithout() }],
])('%s', (_, changes) => {
  const { store, site } = graphOf(seedFolder(changes));

  test.each(questions())('$name opens with what it has', async (question) => {
    const variables = examplesIn(store, question);
    const html = await (await site.request(`http://graph/q/${question.name}`, { redirect: 'manual' })).text();
    expect(html).toContain('<form');
    expect(html).not.toMatch(/justen-walker|There is no/);
    if (variables) expect(answerTo(question.document, variables, { store, today: '2026-11-20' as never })).toHaveProperty('data');
  });
});

test('with one career, every question is answered but the one about two people', () => {
  const { store } = graphOf(seedFolder());
  const unanswered = questions().filter((question) => !examplesIn(store, question));
  expect(unanswered.map(({ name }) => name)).toEqual(['in-common']);
});

function undated(text = 'Wrote tools in [[examplang]].'): string {
  const position = { organization: 'example-works', title: 'Engineer', section: 'Work', statements: [{ text }] };
  return JSON.stringify({ document: 'example-page', positions: [position] });
}

function personWithout(): string {
  return JSON.stringify({ document: 'example-page', person: { name: 'Ada Example', section: 'About' } });
}
