/** Who knows a technology, for how long and since when, and how we know. */
import { GraphRefusal, question } from 'career-graph-client';
import { type Named, named, type Supported, supported } from '../answers.ts';
import { graph } from '../career-graph.ts';
import { type Child, h } from '../element.ts';
import { refusal, refused } from '../explanation.ts';
import type { Page } from '../page.ts';
import { evidence } from '../parts/evidence.ts';
import { type Experience, experience, lastUse, time, timeCaption } from '../parts/experience.ts';
import { nameField } from '../parts/name-field.ts';
import { nodeLink } from '../parts/node-link.ts';
import { through } from '../parts/through.ts';
import { words } from '../parts/words.ts';
import { visit } from '../router.ts';
import { pageUrl } from '../urls.ts';

interface Row extends Supported {
  readonly node: Named;
  readonly matchedVia: readonly Named[];
  readonly experience: Experience | null;
}

interface People {
  readonly totalCount: number;
  readonly named: readonly Named[];
  readonly edges: readonly Row[];
}

const knowing = question<{ people: People }, { technology: string; order: Order }>(
  `query WhoKnows($technology: String!, $order: ExperienceOrder) {
    people(knows: $technology, order: $order, first: 100) {
      totalCount
      named { ...Named }
      edges { node { ...Named } matchedVia { ...Named } ...Support experience { ...Use } }
    }
  } ${named} ${supported} ${experience}`,
);

/** The columns, by the order of each. */
const columns = { NAME: 'Person', MONTHS: 'Time', LAST_USED: 'Last use', STRENGTH: 'Evidence' } as const;
type Order = keyof typeof columns;

const isOrder = (text: string | null): text is Order => text !== null && Object.hasOwn(columns, text);

export const whoKnows: Page = async ({ query, signal }) => {
  const technology = query.get('technology')?.trim();
  const given = query.get('order');
  const order = isOrder(given) ? given : 'MONTHS';
  const field = (text: string) =>
    nameField({
      label: 'Skill or project',
      kinds: ['TECHNOLOGY', 'PROJECT'],
      text,
      action: 'Show people',
      chosen: ({ id }) => visit(pageUrl('who-knows', { technology: id, order })),
      typed: (name) => visit(pageUrl('who-knows', { technology: name, order })),
      signal,
    });
  const title = 'Who knows what';
  if (!technology) return { title, body: [field(''), h('p', { class: 'lead' }, 'Choose a technology, such as Go or Kubernetes.')] };
  const answer = await graph.request(knowing, { technology, order }, { signal }).catch(refused);
  if (answer instanceof GraphRefusal) return { title, body: [field(technology), refusal(answer, query)] };
  const [topic] = answer.people.named;
  return {
    title: topic ? `Who knows ${topic.name}` : title,
    body: [field(topic?.name ?? ''), table(answer.people, technology, order)],
  };
};

function table({ totalCount, named: [topic], edges }: People, technology: string, order: Order): Child {
  if (edges.length === 0) return h('p', { class: 'lead' }, 'No document says that anybody knows it. That does not mean that nobody does.');
  const headings = Object.entries(columns).map(([by, text]) =>
    h(
      'th',
      { scope: 'col', 'aria-sort': by === order && (by === 'NAME' ? 'ascending' : 'descending') },
      h('a', { href: pageUrl('who-knows', { technology, order: by }), title: `Sort by ${text.toLowerCase()}` }, text),
    ),
  );
  return [
    h(
      'div',
      { class: 'table', role: 'region', 'aria-label': 'People', tabindex: '0' },
      h(
        'table',
        {},
        h('thead', {}, h('tr', {}, headings)),
        h(
          'tbody',
          {},
          edges.map((edge) => row(edge, topic)),
        ),
      ),
    ),
    h('p', { class: 'quiet' }, timeCaption),
    totalCount > edges.length && h('p', { class: 'quiet' }, `The first ${edges.length} of ${totalCount}.`),
  ];
}

function row({ node, experience: use, matchedVia, ...support }: Row, topic: Named | undefined): Child {
  const { strength } = support;
  return h(
    'tr',
    {},
    h('th', { scope: 'row' }, nodeLink(node)),
    h('td', {}, time(use)),
    h('td', {}, lastUse(use)),
    h(
      'td',
      {},
      strength && h('span', { class: `strength ${words(strength)}` }, words(strength)),
      through(matchedVia, topic),
      evidence(support),
    ),
  );
}
