/** Talks about any technology or project, with the statements that say so. */
import { GraphRefusal, question } from 'career-graph-client';
import { type Named, named, type PageInfo, pageInfo, type Supported, supported } from '../answers.ts';
import { graph } from '../career-graph.ts';
import { h } from '../element.ts';
import { refusal, refused } from '../explanation.ts';
import type { Page } from '../page.ts';
import { date } from '../parts/dates.ts';
import { endlessList } from '../parts/endless-list.ts';
import { evidence } from '../parts/evidence.ts';
import { nameField } from '../parts/name-field.ts';
import { nodeLink, nodeLinks } from '../parts/node-link.ts';
import { outsideLink } from '../parts/outside-link.ts';
import { through } from '../parts/through.ts';
import { visit } from '../router.ts';
import { pageUrl } from '../urls.ts';

type Talk = Named & {
  readonly date: string | null;
  readonly url: string | null;
  readonly event: Named | null;
  readonly people: { readonly nodes: readonly Named[] };
};

type TalkEdge = Supported & { readonly node: Talk; readonly matchedVia: readonly Named[] };
type Talks = {
  readonly totalCount: number;
  readonly named: readonly Named[];
  readonly edges: readonly TalkEdge[];
  readonly pageInfo: PageInfo;
};

const talksAbout = question<{ talks: Talks }, { about: string | null; after?: string }>(`query Talks($about: String, $after: String) {
  talks(about: $about, first: 50, after: $after) {
    totalCount
    named { ...Named }
    edges {
      node { ...Named date url event { ...Named } people(first: 10) { nodes { ...Named } } }
      matchedVia { ...Named }
      ...Support
    }
    ${pageInfo}
  }
} ${named} ${supported}`);

export const talks: Page = async ({ query, signal }) => {
  const about = query.get('about')?.trim() || null;
  const talksAfter = async (after?: string) => {
    const { talks: found } = await graph.request(talksAbout, after ? { about, after } : { about }, { signal });
    return { ...found, rows: found.edges.map((edge) => row(edge, found.named[0])) };
  };
  const answer = await talksAfter().catch(refused);
  if (answer instanceof GraphRefusal) return { title: 'Talks', body: [field(about ?? '', signal), refusal(answer, query)] };
  const [topic] = answer.named;
  const { list, shown } = await endlessList('talk', answer, talksAfter, signal);
  return {
    title: topic ? `Talks about ${topic.name}` : 'Talks',
    body: [
      field(topic?.name ?? '', signal),
      answer.totalCount === 0 && h('p', {}, 'No talk about it is mentioned. That does not mean that there was none.'),
      topic && h('p', { class: 'quiet' }, nodeLink({ id: topic.id, name: `Everything about ${topic.name}` })),
      answer.totalCount > 0 && list,
    ],
    shown,
  };
};

function field(text: string, signal: AbortSignal): HTMLElement {
  return nameField({
    label: 'Skill or project',
    kinds: ['TECHNOLOGY', 'PROJECT'],
    text,
    action: 'Show talks',
    chosen: ({ id }) => visit(pageUrl('talks', { about: id })),
    typed: (name) => visit(pageUrl('talks', { about: name })),
    signal,
  });
}

function row({ node, matchedVia, ...support }: TalkEdge, topic: Named | undefined): HTMLElement {
  return h(
    'li',
    {},
    h('p', { class: 'row-title' }, nodeLink(node)),
    h('p', { class: 'quiet' }, [date(node.date), node.event && [' · ', nodeLink(node.event)], ' · ', nodeLinks(node.people.nodes)]),
    through(matchedVia, topic),
    node.url && h('p', {}, outsideLink(node.url, 'Recording')),
    evidence(support),
  );
}
