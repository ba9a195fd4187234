/** What the page of a career folds: projects, talks, articles, open source, education, all links, and other questions. */
import { html } from 'hono/html';
import { withNames } from '../../../questions/filled-in.ts';
import { questions } from '../../../questions/questions.ts';
import { variablesOf } from '../../../questions/variables.ts';
import type { Context } from '../../../schema/builder.ts';
import { titleOf } from '../../../view/title.ts';
import { dateInWords } from '../../../graph/date-in-words.ts';
import { periodInWords } from '../../../view/words.ts';
import type { Html } from '../layout.ts';
import { pathOf } from '../path-of.ts';
import { pathOfAnswer } from '../question/links.ts';
import { withMatter } from '../with-matter.ts';
import { careerRequest, type Career } from './career.ts';

/** Everything that is not above it, folded once. */
export function restOf(career: Career, { store }: Context): Html {
  const { projects, talks, articles, contributions, education, certificates, awards, interests, links } = career;
  const own = projects.nodes.filter(({ positions }) => positions.totalCount === 0);
  const lists = [
    { title: 'Own projects', total: own.length, rows: own.map(projectOf) },
    { title: 'Talks', total: talks.totalCount, rows: talks.nodes.map(talkOf) },
    { title: 'Articles', total: articles.totalCount, rows: articles.nodes.map(articleOf) },
    {
      title: 'Open source',
      total: contributions.totalCount,
      rows: contributions.nodes.toSorted((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level)).map(contributionOf),
    },
    { title: 'Education', total: education.totalCount, rows: education.nodes.map(studyOf) },
    { title: 'Certificates', total: certificates.totalCount, rows: certificates.nodes.map(certificateOf) },
    { title: 'Awards', total: awards.totalCount, rows: awards.nodes.map(awardOf) },
    { title: 'Interests', total: interests.length, rows: interests.map(interestOf) },
    {
      title: 'Links',
      total: links.length,
      rows: links.map(({ label, text, url }) => html`${label}: ${url === null ? text : outside(url, text)}`),
    },
  ].filter(({ rows }) => rows.length > 0);
  return html`<details class="rest">
    <summary>${sentenceOf([...lists.map(({ title }) => title.toLowerCase()), 'other questions'])}</summary>
    <div class="columns">
      ${lists.map(
        ({ title, total, rows }) =>
          html`<section>
            <h2>${title} <span class="count">${total}</span></h2>
            <ul>
              ${rows.map((row) => html`<li>${row}</li>`)}
            </ul>
            ${rows.length < total && html`<p class="hint">${total - rows.length} more are not shown.</p>`}
          </section>`,
      )}
      ${questionsAbout(career, store)}
    </div>
  </details>`;
}

function projectOf({ id, name, url, period }: Career['projects']['nodes'][number]): Html {
  return html`<a href="${pathOf(id)}">${name}</a>${period && `, ${periodInWords(period)}`}${url && html` · ${outside(url, 'Open')}`}`;
}

function talkOf({ id, title, date, event, videoState, url }: Career['talks']['nodes'][number]): Html {
  const video = { LINKED: url && outside(url, 'Watch'), NEVER_PUBLISHED: 'no video', NO_LONGER_AVAILABLE: 'video is gone' }[
    videoState ?? ''
  ];
  return html`<a href="${pathOf(id)}">${title}</a>${detailsOf(event?.name, date)}${video && html` · ${video}`}`;
}

function articleOf({ id, title, date, publisher, venue, url }: Career['articles']['nodes'][number]): Html {
  return html`<a href="${pathOf(id)}">${title}</a>${detailsOf(publisher?.name ?? venue, date)}${url && html` · ${outside(url, 'Read')}`}`;
}

/** `, HashiConf, September 2018`, of what is known. */
function detailsOf(where: string | null | undefined, date: string | null): string {
  return [where, date && dateInWords(date)].flatMap((detail) => (detail ? `, ${detail}` : [])).join('');
}

/** Most first. */
const levels = ['CREATOR', 'MAJOR', 'MINOR'] as const;

function contributionOf({ id, level, url, project }: Career['contributions']['nodes'][number]): Html {
  const words = { CREATOR: 'creator', MAJOR: 'major contributions', MINOR: 'small contributions' }[level];
  return html`<a href="${pathOf(id)}">${project.name}</a>, ${words}${url && html` · ${outside(url, 'Code')}`}`;
}

function studyOf({ id, name, school, period, grade, score, honors }: Career['education']['nodes'][number]): Html {
  const dates = period ? periodInWords(period) : '';
  const marks = [grade && `grade ${grade.value}${grade.scale === null ? '' : ` of ${grade.scale}`}`, score, ...honors].filter(
    (one) => one !== null,
  );
  return html`<a href="${pathOf(id)}">${name}</a
    >${school && !name.endsWith(school.name) && `, ${school.name}`}${dates && `, ${dates}`}${marks.length > 0 && `. ${marks.join('; ')}`}`;
}

function certificateOf({ id, title, date, expires, issuer, url }: Career['certificates']['nodes'][number]): Html {
  const details = [issuer?.name, date && dateInWords(date), expires && `expires ${dateInWords(expires)}`].filter(Boolean);
  return html`<a href="${pathOf(id)}">${title}</a>${details.map((detail) => `, ${detail}`)}${url && html` · ${outside(url, 'Check')}`}`;
}

function awardOf({ id, title, date, issuer }: Career['awards']['nodes'][number]): Html {
  const details = [issuer?.name, date && dateInWords(date)].filter(Boolean);
  return html`<a href="${pathOf(id)}">${title}</a>${details.map((detail) => `, ${detail}`)}`;
}

function interestOf({ name, keywords }: Career['interests'][number]): Html {
  return html`${name}${keywords.length > 0 && `: ${keywords.join(', ')}`}`;
}

function outside(url: string, text: string): Html {
  return html`<a href="${url}" rel="noopener">${text}</a>`;
}

/** The questions that take one person, with the name in them, and the request behind the page. Other names in them are the career’s own. */
function questionsAbout({ id, name, technologies, positions, articles }: Career, store: Context['store']): Html {
  const person = { key: id, kind: 'person' };
  const skills = technologies.edges.slice(0, 1).map(({ node }) => ({ key: node.id, kind: 'technology' }));
  const date = positions.nodes[0]?.period?.start ?? articles.nodes[0]?.date;
  const dates = date ? [{ key: date.slice(0, 4), kind: 'date' }] : [];
  const about = withMatter(questions(), store)
    .filter((question) => variablesOf(question).some((variable) => variable.name === 'person'))
    .flatMap((question) => withNames(question, [person], [...skills, ...dates]) ?? []);
  const request = new URLSearchParams({ query: careerRequest, variables: JSON.stringify({ person: id }) });
  return html`<section class="questions">
    <h2>Other questions about ${name}</h2>
    <ul>
      ${about.map(
        ({ question, variables }) =>
          html`<li><a href="${pathOfAnswer(question, variables)}">${titleOf(question, variables, store)}</a></li>`,
      )}
      <li><a href="/graphql?${request}">The GraphQL request behind this page</a></li>
    </ul>
  </section>`;
}

/** `Talks, articles and links`. */
function sentenceOf(words: readonly string[]): string {
  const text = new Intl.ListFormat('en-US').format(words);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
