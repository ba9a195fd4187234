/** A career in short: jobs, education, talks and articles. */
import type { CareerAtAGlanceAnswer } from '../../client/questions.ts';
import { periodValue } from '../values.ts';
import { dateInWords } from '../../graph/date-in-words.ts';
import { capitalized, counted, listed, titleAt, usedFor } from '../words.ts';
import { dated, type Design, linksTo, linkTo, tableOf, subject } from './design.ts';
import { educationTable, engagementCell } from './time.ts';

export function careerAtAGlance({ person }: CareerAtAGlanceAnswer): Design {
  const { positions, education, talks, articles } = person;
  return {
    sentence: sentenceOf(person),
    parts: [
      subject(person),
      tableOf({ key: 'positions', title: 'Jobs', page: positions }, positions.nodes, [
        { title: 'Job', of: (position) => linkTo(position) },
        { title: 'Employer', of: ({ organization }) => linkTo(organization) },
        engagementCell,
        { title: 'When', of: ({ period }) => periodValue(period) },
        // A position without roles has one that bears its title.
        { title: 'Roles', of: ({ title, roles }) => linksTo(roles.nodes.filter((role) => role.title !== title).map(named)) },
        { title: 'Projects', of: ({ projects }) => linksTo(projects.nodes, projects.totalCount) },
      ]),
      educationTable(education.nodes),
      tableOf({ key: 'talks', title: 'Talks', page: talks }, talks.nodes, [
        { title: 'Talk', of: (talk) => linkTo(talk) },
        { title: 'Event', of: ({ event }) => linkTo(event) },
        { title: 'Date', of: ({ date }) => dated(date) },
      ]),
      tableOf({ key: 'articles', title: 'Articles', page: articles }, articles.nodes, [
        { title: 'Article', of: (article) => linkTo(article) },
        { title: 'Publisher', of: ({ publisher }) => linkTo(publisher) },
        { title: 'Date', of: ({ date }) => dated(date) },
      ]),
    ].filter(({ value }) => value.is !== 'table' || value.rows.length > 0),
  };
}

/** `Sr. Staff Software Engineer at Stoke, LLC. since December 2022. 20 years of work; 7 talks and 4 articles.` */
function sentenceOf({ name, timeline, positions, talks, articles }: CareerAtAGlanceAnswer['person']): string {
  const latest = positions.nodes.find(({ isEmployment }) => isEmployment) ?? positions.nodes[0];
  const job =
    latest &&
    `${titleAt(latest.title, latest.organization)}${latest.period?.isOngoing && latest.period.start ? ` since ${dateInWords(latest.period.start)}` : ''}.`;
  const work = [
    talks.totalCount > 0 && counted(talks.totalCount, 'talk'),
    articles.totalCount > 0 && counted(articles.totalCount, 'article'),
  ];
  const rest = [timeline.months !== null && `${usedFor({ months: timeline.months, atLeast: timeline.atLeast })} in jobs`, ...work].filter(
    (part) => part !== false,
  );
  if (!job && rest.length === 0) return `The documents name no jobs, talks or articles of ${name}.`;
  return [job ?? `The documents name no job of ${name}.`, rest.length > 0 && `${capitalized(listed(rest))}.`].filter(Boolean).join(' ');
}

function named({ id, title }: { readonly id: string; readonly title: string }) {
  return { id, name: title };
}
