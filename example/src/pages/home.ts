/** Where to start: whose careers these are, and what they say most about. */
import { question } from 'career-graph-client';
import { type Named, named } from '../answers.ts';
import { graph } from '../career-graph.ts';
import { h } from '../element.ts';
import type { Page } from '../page.ts';
import { nodeLink } from '../parts/node-link.ts';
import { count } from '../parts/words.ts';
import { pageUrl } from '../urls.ts';

interface Careers {
  people: {
    nodes: readonly (Named & {
      isSubject: boolean;
      talks: { totalCount: number };
      technologies: { totalCount: number };
      statements: { totalCount: number };
    })[];
  };
  technologies: { totalCount: number; nodes: readonly Named[] };
  statements: { totalCount: number };
  documents: { totalCount: number };
}

const careers = question<Careers>(`{
  people(first: 100) {
    nodes { ...Named isSubject talks(first: 0) { totalCount } technologies(first: 0) { totalCount } statements(first: 0) { totalCount } }
  }
  technologies(order: MOST_USED, first: 18) { totalCount nodes { ...Named } }
  statements(first: 0) { totalCount }
  documents(first: 0) { totalCount }
} ${named}`);

export const home: Page = async ({ signal }) => {
  const { people, technologies, statements, documents } = await graph.request(careers, {}, { signal });
  const subjects = people.nodes.filter(({ isSubject }) => isSubject);
  const card = (person: (typeof subjects)[number]) =>
    h(
      'li',
      { class: 'card' },
      h('h3', {}, nodeLink(person)),
      h('p', { class: 'quiet' }, [
        count(person.statements.totalCount, 'statement'),
        `, ${count(person.technologies.totalCount, 'technology')}`,
        person.talks.totalCount > 0 && `, ${count(person.talks.totalCount, 'talk')}`,
      ]),
    );
  return {
    title: 'Careers, and how we know',
    body: [
      h(
        'p',
        { class: 'lead' },
        'Everything here comes from ',
        h('a', { href: pageUrl('statements') }, count(statements.totalCount, 'statement')),
        ` in ${count(documents.totalCount, 'document')}. Where no document says anything, this site says “unknown”.`,
      ),
      h('section', {}, h('h2', {}, 'Careers'), h('ul', { class: 'cards' }, subjects.map(card))),
      h(
        'section',
        {},
        h('h2', {}, 'Ask'),
        h(
          'ul',
          { class: 'cards' },
          [
            ['talks', 'Which talks cover a technology?', 'Any technology or project, with the statements that say so.'],
            ['who-knows', 'Who knows a technology?', 'Months, last use and strength of evidence, in any order.'],
            ['graph', 'How is it all connected?', 'Walk the graph, and see the sentence behind every line.'],
          ].map(([page = '', name, text]) =>
            h('li', { class: 'card' }, h('h3', {}, h('a', { href: pageUrl(page) }, name)), h('p', { class: 'quiet' }, text)),
          ),
        ),
      ),
      h(
        'section',
        {},
        h('h2', {}, `Most used of ${technologies.totalCount} technologies`),
        h(
          'ul',
          { class: 'chips' },
          technologies.nodes.map((technology) => h('li', {}, nodeLink(technology))),
        ),
      ),
    ],
  };
};
