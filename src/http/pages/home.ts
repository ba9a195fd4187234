/** The home page: one box, one live answer, a few questions, and the careers. */
import { parse } from 'graphql';
import { html } from 'hono/html';
import type { WhoKnowsAnswer } from '../../client/questions.ts';
import { bestKnown } from '../../nodes/person/best-known.ts';
import type { Context } from '../../schema/builder.ts';
import { withNames } from '../../questions/filled-in.ts';
import { type Question, questionOf } from '../../questions/questions.ts';
import { designOf } from '../../view/designs/designs.ts';
import { titleOf } from '../../view/title.ts';
import { counted } from '../../view/words.ts';
import { dataOf } from './ask.ts';
import { type FamiliarName, familiarNames } from './familiar-names.ts';
import { siteName } from './head.ts';
import type { Html, HtmlPage } from './layout.ts';
import { pathOf } from './path-of.ts';
import { pathOfAnswer } from './question/links.ts';
import { inOrder, linkToQuestion, questionLines } from './questions.ts';
import { searchBox } from './search-box.ts';
import { statementOf } from './statements.ts';
import { withMatter } from './with-matter.ts';

const tagline = 'Ask a career anything, and see why the answer is true.';

/** The home page. */
export function homePage(context: Context): HtmlPage {
  const shown = bestKnown(context.store).slice(0, maxCareers);
  const totals = dataOf<Totals>(document, { ids: shown.map(({ key }) => key) }, context);
  const { people, statements, technologies, organizations, nodes } = totals;
  const asked = withMatter(inOrder(), context.store);
  const [first, others] = [asked.slice(0, maxQuestions), asked.slice(maxQuestions)];
  const names = familiarNames(context);
  const isEmpty = nodes.length === 0;
  return {
    status: 200,
    title: siteName,
    description: tagline,
    canonical: '/',
    hasSearchBox: true,
    ...(shown[0] && { image: `/preview${pathOf(shown[0].key)}.png` }),
    data: { '@context': 'https://schema.org', '@type': 'WebSite', name: siteName, description: tagline },
    body: html`<div class="hero">
        <div>
          <h1>${tagline}</h1>
          ${
            isEmpty
              ? noCareers
              : html`<p class="lead">
                  You can’t query a résumé. You can query
                  ${people.totalCount === 1 ? 'this career' : `these ${counted(people.totalCount, 'career')}`}:
                  ${counted(statements.totalCount, 'statement')}, linked to
                  ${counted(technologies.totalCount, 'technology', 'technologies')} and
                  ${counted(organizations.totalCount, 'organization')}.
                </p>`
          }
          ${searchBox('', `Try: ${hintsOf(names, asked).join(', ')}`)}
        </div>
        ${!isEmpty && liveAnswer(names, context)}
      </div>
      ${
        !isEmpty &&
        html`<section aria-labelledby="ask">
            <h2 id="ask">Ask, for example</h2>
            <ul class="first">
              ${first.map((question) => html`<li>${linkToQuestion(question, context)}</li>`)}
            </ul>
          </section>
          <section aria-labelledby="careers">
            <h2 id="careers">Careers <span class="count">${people.totalCount.toLocaleString('en')}</span></h2>
            <ul class="careers">
              ${nodes.map(careerOf)}
            </ul>
            ${people.totalCount > nodes.length && html`<p><a href="/person">All ${people.totalCount.toLocaleString('en')} careers</a></p>`}
          </section>
          <section aria-labelledby="questions">
            <h2 id="questions">More questions</h2>
            ${questionLines(others, context)}
          </section>`
      }`,
  };
}

/** The most careers, and the most questions that come first. */
const [maxCareers, maxQuestions] = [6, 6];

const document = parse(`query ($ids: [ID!]!) {
  people(where: { isSubject: true }) { totalCount }
  statements { totalCount }
  technologies { totalCount }
  organizations { totalCount }
  nodes(ids: $ids) {
    ... on Person {
      id
      name
      positions(first: 1, where: { isEmployment: true }) { totalCount nodes { title period { isOngoing end } organization { name } } }
      starts: positions(first: 100, where: { isEmployment: true }) { nodes { period { start } } }
      technologies(first: 5, order: MONTHS, relations: [USED, CONTRIBUTED, ABOUT, ATTESTED, CLAIMED]) { totalCount nodes { id name } }
      talks { totalCount }
      articles(relations: [WROTE]) { totalCount }
    }
  }
}`);

type Count = { readonly totalCount: number };

type Career = {
  readonly id: string;
  readonly name: string;
  readonly positions: Count & {
    readonly nodes: readonly {
      readonly title: string;
      readonly period: { readonly end: string | null; readonly isOngoing: boolean | null } | null;
      readonly organization: { readonly name: string } | null;
    }[];
  };
  readonly starts: { readonly nodes: readonly { readonly period: { readonly start: string | null } | null }[] };
  readonly technologies: Count & { readonly nodes: readonly { readonly id: string; readonly name: string }[] };
  readonly talks: Count;
  readonly articles: Count;
};

type Totals = {
  readonly people: Count;
  readonly statements: Count;
  readonly technologies: Count;
  readonly organizations: Count;
  readonly nodes: readonly Career[];
};

function careerOf({ id, name, positions, starts, technologies, talks, articles }: Career): Html {
  const [latest] = positions.nodes;
  const [since] = starts.nodes.flatMap(({ period }) => period?.start?.slice(0, 4) ?? []).toSorted();
  const until = latest?.period?.isOngoing ? 'present' : latest?.period?.end?.slice(0, 4);
  const counts = [
    since && until && `${since} – ${until}`,
    positions.totalCount > 0 && counted(positions.totalCount, 'job'),
    technologies.totalCount > 0 && counted(technologies.totalCount, 'skill'),
    talks.totalCount > 0 && counted(talks.totalCount, 'talk'),
    articles.totalCount > 0 && counted(articles.totalCount, 'article'),
  ];
  const skills = technologies.nodes.map((one) => one.name);
  return html`<li class="card">
    <h3><a href="${pathOf(id)}">${name}</a></h3>
    ${latest && html`<p>${[latest.title, latest.organization?.name].filter(Boolean).join(', ')}</p>`}
    <p class="counts">${counts.filter(Boolean).join(' · ')}</p>
    ${skills.length > 0 && html`<p class="skills">${skills.join(', ')}</p>`}
  </li>`;
}

/** Who has used what the first career proves best, as the page of that question answers it, with one of its statements. Empty if nobody has. */
function liveAnswer(names: readonly FamiliarName[], context: Context): Html {
  const technology = names.find(({ kind }) => kind === 'technology');
  const question = questionOf('who-knows');
  const asked = technology && question && withNames(question, [technology], []);
  if (!asked) return html``;
  const data = dataOf<WhoKnowsAnswer>(asked.question.document, asked.variables, context);
  const { sentence } = designOf(asked.question, data, asked.variables, context.store);
  const [statement] = (data.people.edges[0]?.evidence ?? []).toSorted((a, b) => endOf(b).localeCompare(endOf(a)));
  if (!statement) return html``;
  const path = pathOfAnswer(asked.question, asked.variables);
  return html`<section class="live card" aria-labelledby="live">
    <h2 id="live"><a href="${path}">${titleOf(asked.question, asked.variables, context.store)}</a></h2>
    <p>${sentence}</p>
    <div class="quotes">${statementOf(statement)}</div>
    <p><a href="${path}">See when, where and all statements</a></p>
  </section>`;
}

/** When a statement’s period ends, as text that sorts by time. An ongoing period is the latest, and none the earliest. */
function endOf({ period }: WhoKnowsAnswer['people']['edges'][number]['evidence'][number]): string {
  return period?.isOngoing ? '9' : (period?.end ?? '');
}

/** What the box takes, with names of this graph. */
function hintsOf(names: readonly FamiliarName[], asked: readonly Question[]): readonly string[] {
  const technologies = names.filter(({ kind }) => kind === 'technology').map(({ name }) => name);
  const person = names.find(({ kind }) => kind === 'person')?.name;
  const [one, other = one] = technologies;
  const talks = asked.some(({ name }) => name === 'talks-about') ? `talks about ${other}` : other;
  return [...new Set([one, person, other && talks])].filter((hint) => hint !== undefined);
}

const noCareers = html`<p class="lead">
  There are no careers here yet. Add yours as a folder under <code>seed/people</code>, and start the server again: CONTRIBUTING.md shows
  how.
</p>`;
