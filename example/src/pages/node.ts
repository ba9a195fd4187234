/** The page of any node: what it is, what is said about it, and what it is connected to. A person's shows the career as well. */
import { GraphRefusal, question, type TechnologyKind, type DocumentKind, type ContributionLevel } from 'career-graph-client';
import { type Named, named, type Period, period, type Statement, supported } from '../answers.ts';
import { graph } from '../career-graph.ts';
import { type Child, h } from '../element.ts';
import { refused } from '../explanation.ts';
import type { Page } from '../page.ts';
import { date, dates } from '../parts/dates.ts';
import { quote } from '../parts/evidence.ts';
import { type Neighbor, neighbors } from '../parts/neighbors.ts';
import { nodeLink, nodeLinks } from '../parts/node-link.ts';
import { outsideLink } from '../parts/outside-link.ts';
import { statementText } from '../parts/statement-text.ts';
import { unfold } from '../parts/unfold.ts';
import { unknownNode } from '../parts/unknown-node.ts';
import { count, words } from '../parts/words.ts';
import { pageUrl } from '../urls.ts';
import { career } from './career.ts';

/** What the kinds of node say about themselves. Each kind has some of these. */
interface Facts {
  readonly technologyKind: TechnologyKind | null;
  readonly documentKind: DocumentKind;
  readonly level: ContributionLevel;
  readonly aliases: readonly string[];
  readonly vendor: Named | null;
  readonly broader: readonly Named[];
  readonly narrower: readonly Named[];
  readonly products: readonly Named[];
  readonly person: Named;
  readonly organization: Named | null;
  readonly position: Named;
  readonly school: Named | null;
  readonly project: Named;
  readonly technology: Named | null;
  readonly event: Named | null;
  readonly author: Named;
  readonly publisher: Named | null;
  readonly people: { readonly nodes: readonly Named[] };
  readonly date: string | null;
  /** When a document was written. */
  readonly written: string | null;
  readonly place: string | null;
  readonly period: Period | null;
  readonly url: string | null;
}

interface Answer {
  readonly node:
    | (Named &
        Partial<Facts> & {
          readonly alsoNamed: readonly Named[];
          readonly statements: { readonly totalCount: number; readonly nodes: readonly Statement[] };
          readonly related: { readonly totalCount: number; readonly edges: readonly Neighbor[] };
          readonly text?: string;
          readonly subject?: Named;
          readonly document?: { readonly id: string; readonly title: string };
          readonly section?: string;
          readonly mentions?: Statement['mentions'];
        })
    | null;
}

type Found = NonNullable<Answer['node']>;

const everything = question<Answer, { id: string }>(`query Node($id: ID!) {
  node(id: $id) {
    ...Named
    alsoNamed { ...Named }
    ... on Technology { technologyKind: kind aliases vendor { ...Named } broader { ...Named } narrower { ...Named } }
    ... on Organization { aliases url products { ...Named } }
    ... on Position { person { ...Named } organization { ...Named } period { ...Time } }
    ... on Role { person { ...Named } position { ...Named } period { ...Time } }
    ... on Education { person { ...Named } school { ...Named } period { ...Time } }
    ... on Project { aliases url technology { ...Named } period { ...Time } }
    ... on Contribution { person { ...Named } project { ...Named } level url }
    ... on Talk { date url event { ...Named } people(first: 20) { nodes { ...Named } } }
    ... on Article { date url author { ...Named } publisher { ...Named } }
    ... on Event { date place }
    ... on Document { documentKind: kind written: date url author { ...Named } }
    ... on Statement { text section period { ...Time } subject { ...Named } document { id title } mentions { start length node { id } } }
    statements(first: 100) { totalCount nodes { ...Words } }
    related(first: 100) { totalCount edges { direction node { ...Named } ...Support } }
  }
} ${named} ${period} ${supported}`);

export const node: Page = async ({ query, signal }) => {
  const id = query.get('node') ?? '';
  const answer = await graph.request(everything, { id }, { signal }).catch(refused);
  if (answer instanceof GraphRefusal || !answer.node) return unknownNode(id, signal);
  const found = answer.node;
  const isStatement = found.text !== undefined;
  return {
    title: isStatement && found.subject ? `Statement about ${found.subject.name}` : found.name,
    body: [
      h('p', { class: 'under-title' }, [
        h('span', { class: 'kind' }, words(found.__typename)),
        ' · ',
        h('a', { href: pageUrl('graph', { at: found.id }) }, 'View in graph'),
        isTopic(found) && [
          ' · ',
          h('a', { href: pageUrl('who-knows', { technology: found.id }) }, 'Who knows it'),
          ' · ',
          h('a', { href: pageUrl('talks', { about: found.id }) }, 'Talks about it'),
        ],
      ]),
      isStatement && h('blockquote', {}, statementText({ text: found.text, mentions: found.mentions ?? [] })),
      facts(found),
      found.__typename === 'Person' && (await career(found.id, signal)),
      !isStatement && [said(found), connected(found)],
    ],
  };
};

function isTopic({ __typename }: Named): boolean {
  return __typename === 'Technology' || __typename === 'Project';
}

function connected(of: Found): Child {
  const { totalCount, edges } = of.related;
  return h(
    'section',
    {},
    h('h2', {}, 'Connected to'),
    neighbors(edges),
    edges.length === 0 &&
      of.narrower &&
      of.narrower.length > 0 &&
      h(
        'p',
        {},
        'Statements about ',
        nodeLinks(of.narrower),
        ' count for it: ',
        h('a', { href: pageUrl('who-knows', { technology: of.id }) }, `Who knows ${of.name}`),
        '.',
      ),
    totalCount > edges.length &&
      h(
        'p',
        { class: 'quiet' },
        `The first ${edges.length} of ${totalCount}. `,
        h('a', { href: pageUrl('graph', { at: of.id }) }, 'View all in graph'),
      ),
  );
}

/** What is known, as a list of terms. What a kind does not have is left out; what it has and no document says is “unknown”. */
function facts(of: Found): Child {
  const rows: readonly (readonly [string, Child])[] = [
    ['Kind', (of.technologyKind ?? of.documentKind) && words((of.technologyKind ?? of.documentKind)!)],
    ['Contribution', of.level && words(of.level)],
    ['About', link(of.subject)],
    ['Person', link(of.person)],
    ['Author', link(of.author)],
    ['Speakers', links(of.people?.nodes)],
    ['Event', link(of.event)],
    ['Published by', link(of.publisher)],
    ['Position', link(of.position)],
    ['Organization', link(of.organization)],
    ['School', link(of.school)],
    ['Project', link(of.project)],
    ['When', of.period !== undefined && dates(of.period)],
    ['Date', of.date !== undefined && date(of.date)],
    ['Written', of.written !== undefined && date(of.written)],
    ['Place', of.place],
    ['Technology', link(of.technology)],
    ['Made by', link(of.vendor)],
    ['Counts as', links(of.broader)],
    ['Also counted under it', links(of.narrower)],
    ['Products', links(of.products)],
    ['Also called', of.aliases && of.aliases.length > 0 && of.aliases.join(', ')],
    ['Other nodes with this name', links(of.alsoNamed)],
    ['Document', of.document && of.section && [nodeLink(of.document), ` › ${of.section}`]],
    ['Web', of.url && outsideLink(of.url, of.url.replace(/^https?:\/\//, ''))],
  ];
  const known = rows.filter(([, value]) => value);
  return (
    known.length > 0 &&
    h(
      'dl',
      { class: 'facts' },
      known.map(([term, value]) => h('div', {}, h('dt', {}, term), h('dd', {}, value))),
    )
  );
}

const link = (to: Named | null | undefined): Child => to && nodeLink(to);
const links = (to: readonly Named[] | undefined): Child => to && to.length > 0 && nodeLinks(to);

function said({ __typename, name, statements: { totalCount, nodes } }: Found): Child {
  if (totalCount === 0) return null;
  const list = () => h('ul', { class: 'quotes' }, nodes.map(quote));
  const summary =
    nodes.length < totalCount ? `The first ${nodes.length} of ${count(totalCount, 'statement')}` : count(totalCount, 'statement');
  const heading = __typename === 'Document' ? 'What it says' : `What is said about ${__typename === 'Person' ? name : 'it'}`;
  return h('section', {}, h('h2', {}, heading), nodes.length > 8 ? unfold(summary, list) : list());
}
