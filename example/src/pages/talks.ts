/** Talks about any technology or project, with the statements that say so. */
import { question } from 'career-graph-client';
import { type Named, named, type Supported, supported } from '../answers.ts';
import { graph } from '../career-graph.ts';
import { h } from '../element.ts';
import type { Page } from '../page.ts';
import { date } from '../parts/dates.ts';
import { evidence } from '../parts/evidence.ts';
import { nameField } from '../parts/name-field.ts';
import { nodeLink, nodeLinks } from '../parts/node-link.ts';
import { outsideLink } from '../parts/outside-link.ts';
import { count } from '../parts/words.ts';
import { visit } from '../router.ts';
import { pageUrl } from '../urls.ts';

type Talk = Named & {
  readonly date: string;
  readonly url: string | null;
  readonly event: Named;
  readonly people: { readonly nodes: readonly Named[] };
};

const about = question<
  { talks: { totalCount: number; named: readonly Named[]; edges: readonly (Supported & { node: Talk; matchedVia: readonly Named[] })[] } },
  { about: string | null }
>(`query Talks($about: String) {
  talks(about: $about, first: 100) {
    totalCount
    named { ...Named }
    edges {
      node { ...Named date url event { ...Named } people(first: 10) { nodes { ...Named } } }
      matchedVia { ...Named }
      ...Support
    }
  }
} ${named} ${supported}`);

export const talks: Page = async ({ query, signal }) => {
  const answer = (await graph.request(about, { about: query.get('about') }, { signal })).talks;
  const [topic] = answer.named;
  return {
    title: topic ? `Talks about ${topic.name}` : 'Talks',
    body: [
      nameField({
        label: 'Technology or project',
        kinds: ['TECHNOLOGY', 'PROJECT'],
        text: topic?.name ?? '',
        action: 'Show talks',
        chosen: ({ id }) => visit(pageUrl('talks', { about: id })),
        typed: (text) => visit(pageUrl('talks', { about: text })),
      }),
      h('p', { class: 'quiet' }, [
        answer.totalCount > 0 ? count(answer.totalCount, 'talk') : 'No document names a talk about it. That is not a no.',
        topic && [' · ', nodeLink({ id: topic.id, name: `Everything about ${topic.name}` })],
      ]),
      h(
        'ol',
        { class: 'rows' },
        answer.edges.map(({ node, matchedVia, ...support }) =>
          h(
            'li',
            {},
            h('p', { class: 'row-title' }, nodeLink(node)),
            h('p', { class: 'quiet' }, [date(node.date), ' · ', nodeLink(node.event), ' · ', nodeLinks(node.people.nodes)]),
            matchedVia.some(({ id }) => id !== topic?.id) && h('p', { class: 'quiet' }, 'It names ', nodeLinks(matchedVia)),
            node.url && h('p', {}, outsideLink(node.url, 'Recording')),
            evidence(support),
          ),
        ),
      ),
    ],
  };
};
