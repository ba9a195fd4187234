/** The home page: one box, one live answer, a few questions, and the careers. */
import { parse } from 'graphql';
import { html } from 'hono/html';
import { bestKnown } from '../../nodes/person/best-known.ts';
import type { Context } from '../../schema/builder.ts';
import { counted, dateInWords } from '../../view/words.ts';
import { dataOf } from './ask.ts';
import { type FamiliarName, familiarNames } from './familiar-names.ts';
import { siteName } from './head.ts';
import type { Html, HtmlPage } from './layout.ts';
import { pathOf } from './path-of.ts';
import { inOrder, linkToQuestion, questionLines } from './questions.ts';
import { searchBox } from './search-box.ts';
import { quotedFields, type Quoted, statementOf } from './statements.ts';

const tagline = 'Ask a career anything, and see why the answer is true.';

/** The home page. */
export function homePage(context: Context): HtmlPage {
  const shown = bestKnown(context.store).slice(0, maxCareers);
  const totals = dataOf<Totals>(document, { ids: shown.map(({ key }) => key) }, context);
  const { people, statements, technologies, organizations, nodes } = totals;
  const [first, others] = [inOrder().slice(0, maxQuestions), inOrder().slice(maxQuestions)];
  const names = familiarNames(context);
  const isEmpty = nodes.length === 0;
  return {
    status: 200,
    title: siteName,
    description: tagline,
    canonical: '/',
    hasSearchBox: true,
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
          ${searchBox('', `Try: ${hintsOf(names).join(', ')}`)}
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
      positions(first: 1) { totalCount nodes { title period { start end isOngoing } organization { name } } }
      firstPositions: positions(first: 1, order: OLDEST) { nodes { period { start } } }
      technologies(first: 5, order: MONTHS, relations: [USED, CONTRIBUTED, ABOUT, CLAIMED]) { nodes { id name } }
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
      readonly period: { readonly start: string | null; readonly end: string | null; readonly isOngoing: boolean | null } | null;
      readonly organization: { readonly name: string };
    }[];
  };
  readonly firstPositions: { readonly nodes: readonly { readonly period: { readonly start: string | null } | null }[] };
  readonly technologies: { readonly nodes: readonly { readonly id: string; readonly name: string }[] };
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

function careerOf({ id, name, positions, firstPositions, technologies, talks, articles }: Career): Html {
  const [latest] = positions.nodes;
  const since = firstPositions.nodes[0]?.period?.start?.slice(0, 4);
  const until = latest?.period?.isOngoing ? 'present' : latest?.period?.end?.slice(0, 4);
  const counts = [
    since && until && `${since} – ${until}`,
    positions.totalCount > 0 && counted(positions.totalCount, 'position'),
    talks.totalCount > 0 && counted(talks.totalCount, 'talk'),
    articles.totalCount > 0 && counted(articles.totalCount, 'article'),
  ];
  const skills = technologies.nodes.map((one) => one.name);
  return html`<li class="card">
    <h3><a href="${pathOf(id)}">${name}</a></h3>
    ${latest && html`<p>${latest.title}, ${latest.organization.name}</p>`}
    <p class="counts">${counts.filter(Boolean).join(' · ')}</p>
    ${skills.length > 0 && html`<p class="skills">${skills.join(', ')}</p>`}
  </li>`;
}

const experience = parse(`query ($ids: [ID!]!, $technology: String!) {
  nodes(ids: $ids) {
    ... on Person {
      experience(with: $technology) {
        firstUsed
        lastUsed
        isCurrent
        evidenceCount
        evidence(order: NEWEST) { ${quotedFields} isRecord }
      }
    }
  }
}`);

type Experience = {
  readonly firstUsed: string | null;
  readonly lastUsed: string | null;
  readonly isCurrent: boolean | null;
  readonly evidenceCount: number;
  readonly evidence: readonly (Quoted & { readonly isRecord: boolean })[];
};

/** What the first career proves best, as an answer with one of its statements. Empty if it proves nothing. */
function liveAnswer(names: readonly FamiliarName[], context: Context): Html {
  const person = names.find(({ kind }) => kind === 'person');
  const technology = names.find(({ kind }) => kind === 'technology');
  if (!person || !technology) return html``;
  const variables = { ids: [person.key], technology: technology.key };
  const [found] = dataOf<{ nodes: readonly { experience: Experience | null }[] }>(experience, variables, context).nodes;
  const statement = found?.experience?.evidence.find(({ isRecord }) => !isRecord) ?? found?.experience?.evidence[0];
  if (!found?.experience || !statement) return html``;
  const { evidenceCount } = found.experience;
  const slug = technology.key.slice(technology.key.indexOf('/') + 1);
  const path = `/q/who-knows?${new URLSearchParams({ technology: slug })}`;
  return html`<section class="live card" aria-labelledby="live">
    <h2 id="live"><a href="${path}">Who has used ${technology.name}?</a></h2>
    <p><a href="${pathOf(person.key)}">${person.name}</a>${whenOf(found.experience)}.</p>
    <div class="quotes">${statementOf(statement)}</div>
    <p>
      <a href="${path}">${evidenceCount === 1 ? 'See the whole answer' : `See all ${evidenceCount.toLocaleString('en')} statements`}</a>
    </p>
  </section>`;
}

/** When it was used, as far as the documents say: the dates are those of the jobs. */
function whenOf({ firstUsed, lastUsed, isCurrent }: Experience): string {
  if (!firstUsed || !lastUsed) return '';
  const [from, to] = [dateInWords(firstUsed), dateInWords(lastUsed)];
  return `, in jobs from ${from} until ${isCurrent === false ? '' : 'at least '}${to}`;
}

/** What the box takes, with names of this graph. */
function hintsOf(names: readonly FamiliarName[]): readonly string[] {
  const technologies = names.filter(({ kind }) => kind === 'technology').map(({ name }) => name);
  const person = names.find(({ kind }) => kind === 'person')?.name;
  const [one, other = one] = technologies;
  return [one, person, other && `talks about ${other}`].filter((hint) => hint !== undefined);
}

const noCareers = html`<p class="lead">
  There are no careers here yet. Add yours as a folder under <code>seed/people</code>, and start the server again: CONTRIBUTING.md shows
  how.
</p>`;
