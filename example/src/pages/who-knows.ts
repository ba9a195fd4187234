/** Who knows a technology, how long and since when, and how we know. */
import { question } from 'career-graph-client';
import { type Named, named, type Supported, supported } from '../answers.ts';
import { graph } from '../career-graph.ts';
import { type Child, h } from '../element.ts';
import type { Page } from '../page.ts';
import { date } from '../parts/dates.ts';
import { evidence } from '../parts/evidence.ts';
import { nameField } from '../parts/name-field.ts';
import { nodeLink } from '../parts/node-link.ts';
import { duration, words } from '../parts/words.ts';
import { visit } from '../router.ts';
import { pageUrl } from '../urls.ts';

interface Row extends Required<Supported> {
  readonly node: Named;
  readonly experience: { readonly months: number | null; readonly lastUsed: string | null; readonly isCurrent: boolean | null } | null;
}

const knowing = question<{ people: { named: readonly Named[]; edges: readonly Row[] } }, { technology: string; order: Order }>(
  `query WhoKnows($technology: String!, $order: ExperienceOrder) {
    people(knows: $technology, order: $order, first: 100) {
      named { ...Named }
      edges { node { ...Named } ...Support experience { months lastUsed isCurrent } }
    }
  } ${named} ${supported}`,
);

/** The columns, by the order that each stands for. */
const columns = { NAME: 'Person', MONTHS: 'Time', LAST_USED: 'Last use', STRENGTH: 'Evidence' } as const;
type Order = keyof typeof columns;

const isOrder = (text: string | null): text is Order => text !== null && text in columns;

export const whoKnows: Page = async ({ query, signal }) => {
  const technology = query.get('technology');
  const given = query.get('order');
  const order = isOrder(given) ? given : 'MONTHS';
  const people = technology ? (await graph.request(knowing, { technology, order }, { signal })).people : undefined;
  const topic = people?.named[0];
  return {
    title: topic ? `Who knows ${topic.name}` : 'Who knows what',
    body: [
      nameField({
        label: 'Technology or project',
        kinds: ['TECHNOLOGY', 'PROJECT'],
        text: topic?.name ?? '',
        action: 'Show people',
        chosen: ({ id }) => visit(pageUrl('who-knows', { technology: id, order })),
        typed: (text) => visit(pageUrl('who-knows', { technology: text, order })),
      }),
      people && technology
        ? table(people.edges, technology, order)
        : h('p', { class: 'lead' }, 'Choose a technology, such as Go or Kubernetes.'),
    ],
  };
};

function table(rows: readonly Row[], technology: string, order: Order): Child {
  if (rows.length === 0) return h('p', { class: 'lead' }, 'No document says that anybody knows it. That is not a no.');
  const headings = Object.entries(columns).map(([by, text]) =>
    h(
      'th',
      { scope: 'col', 'aria-sort': by === order && (by === 'NAME' ? 'ascending' : 'descending') },
      h('a', { href: pageUrl('who-knows', { technology, order: by }), title: `Sort by ${text.toLowerCase()}` }, text),
    ),
  );
  return [
    h('div', { class: 'table' }, h('table', {}, h('thead', {}, h('tr', {}, headings)), h('tbody', {}, rows.map(row)))),
    h('p', { class: 'quiet' }, 'Time is the months of the jobs, roles and projects in which it was used. A month counts once.'),
  ];
}

function row({ node, experience, ...support }: Row): Child {
  return h(
    'tr',
    {},
    h('th', { scope: 'row' }, nodeLink(node)),
    h('td', {}, experience?.months ? duration(experience.months) : unknown()),
    h('td', {}, experience?.lastUsed ? [experience.isCurrent && 'current, ', date(experience.lastUsed)] : unknown()),
    h('td', {}, h('span', { class: `strength ${words(support.strength)}` }, words(support.strength)), evidence(support)),
  );
}

function unknown(): Child {
  return h('span', { class: 'unknown' }, 'unknown');
}
