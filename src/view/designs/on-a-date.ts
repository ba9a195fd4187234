/** What someone was doing on a date. */
import type { OnADateAnswer } from '../../client/questions.ts';
import { isEmpty, periodValue } from '../values.ts';
import type { Part } from '../view.ts';
import { capitalized, listed, sentence, titleAt } from '../words.ts';
import { type Asked, dated, type Design, linksTo, linkTo, type Named, tableOf, subject } from './design.ts';
import { someOf } from './proof.ts';
import { educationTable, engagementCell } from './time.ts';

export function onADate({ person }: OnADateAnswer, { words }: Asked): Design {
  const { positions, roles, projects, education, talks, articles, uncertain } = person.on;
  const parts = [
    subject(person),
    tableOf({ key: 'positions', title: 'Jobs' }, positions, [
      { title: 'Job', of: (position) => linkTo(position) },
      { title: 'Employer', of: ({ organization }) => linkTo(organization) },
      engagementCell,
      { title: 'When', of: ({ period }) => periodValue(period) },
    ]),
    tableOf({ key: 'roles', title: 'Roles' }, roles, [
      { title: 'Role', of: (role) => linkTo(role) },
      { title: 'With', of: ({ technologies }) => linksTo(technologies.nodes, technologies.totalCount) },
    ]),
    namesPart('projects', 'Projects', projects),
    educationTable(education),
    tableOf({ key: 'talks', title: 'Talks' }, talks, [
      { title: 'Talk', of: (talk) => linkTo(talk) },
      { title: 'Event', of: ({ event }) => linkTo(event) },
      { title: 'Date', of: ({ date }) => dated(date) },
    ]),
    tableOf({ key: 'articles', title: 'Articles' }, articles, [
      { title: 'Article', of: (article) => linkTo(article) },
      { title: 'Date', of: ({ date }) => dated(date) },
    ]),
    // A job and its one role have one name.
    namesPart('uncertain', 'Possible, but not certain', [...new Map(uncertain.map((node) => [node.name, node])).values()]),
  ].filter(({ value }) => value.is === 'node' || !isEmpty(value));
  return { sentence: sentenceOf(person.name, words('date'), person.on), parts };
}

function namesPart(key: string, title: string, nodes: readonly Named[]): Part {
  return { key, title, hint: '', value: linksTo(nodes) };
}

type Moment = OnADateAnswer['person']['on'];

function sentenceOf(name: string, when: string, { positions, education, talks, articles, uncertain }: Moment): string {
  const isUncertain = ({ id }: { readonly id: string }) => uncertain.some((one) => one.id === id);
  const all = [
    ...positions.map(({ id, title, organization }) => ({ id, text: titleAt(title, organization) })),
    ...education.map(({ id, degree, school }) => ({ id, text: titleAt(degree === null ? 'a student' : `a student (${degree})`, school) })),
  ];
  const was = all.filter((one) => !isUncertain(one)).map(({ text }) => text);
  const possible = all.filter(isUncertain).map(({ text }) => text);
  const maybe = possible.length > 0 && sentence(`It is possible, but not certain, that ${name} was ${listed(possible)} ${when}`);
  const given = talks.filter((one) => !isUncertain(one));
  const events = given.flatMap(({ event }) => event?.name ?? []);
  const elsewhere = given.filter(({ event }) => event === null);
  const published = articles.filter((one) => !isUncertain(one));
  const gave = [
    events.length > 0 && `spoke at ${someOf(events)}`,
    elsewhere.length > 0 && `spoke in ${someOf(elsewhere.map(({ title }) => `“${title}”`))}`,
    published.length > 0 && `published ${someOf(published.map(({ title }) => `“${title}”`))}`,
  ].filter((part) => part !== false);
  const did = [was.length > 0 && `was ${listed(was)}`, ...gave].filter((part) => part !== false);
  if (did.length > 0) return [sentence(`${capitalized(when)}, ${name} ${listed(did)}`), maybe].filter(Boolean).join(' ');
  if (maybe !== false) return maybe;
  if (uncertain.length > 0) return `Nothing is certain ${when}, but the documents leave some things possible.`;
  return `The documents don't say what ${name} was doing ${when}.`;
}
