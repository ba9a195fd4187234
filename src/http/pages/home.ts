/** The home page: what this is, whose careers are in it, and the questions to ask. */
import { parse } from 'graphql';
import { html } from 'hono/html';
import { type Month, monthOf } from '../../graph/months.ts';
import type { Context } from '../../schema/builder.ts';
import { audiences, type Audience, type Question, questions } from '../../questions/questions.ts';
import { dataOf } from './ask.ts';
import { pathOf } from './path-of.ts';
import type { Html, HtmlPage } from './layout.ts';
import { siteName } from './head.ts';
import { sketchOf, type TimelineItem } from './timeline.ts';

const careers = parse(`{
  people(where: { isSubject: true }, first: 24) {
    totalCount
    nodes {
      id
      name
      timeline { entries { node { id name } start end isOngoing knownUntil isCoarse } }
      positions(first: 1) { totalCount nodes { title organization { name } } }
      technologies(first: 12, order: MONTHS, relations: [USED, CONTRIBUTED, ABOUT, CLAIMED]) { totalCount nodes { id name } }
      projects { totalCount }
      talks { totalCount }
      articles { totalCount }
      contributions { totalCount }
    }
  }
  statements { totalCount }
  technologies { totalCount }
  organizations { totalCount }
}`);

type Count = { readonly totalCount: number };

type CareerSummary = {
  readonly id: string;
  readonly name: string;
  readonly timeline: { readonly entries: readonly TimelineItem[] };
  readonly positions: Count & {
    readonly nodes: readonly { title: string; organization: { name: string } }[];
  };
  readonly technologies: Count & { readonly nodes: readonly { id: string; name: string }[] };
  readonly projects: Count;
  readonly talks: Count;
  readonly articles: Count;
  readonly contributions: Count;
};

type Careers = {
  readonly people: Count & { readonly nodes: readonly CareerSummary[] };
  readonly statements: Count;
  readonly technologies: Count;
  readonly organizations: Count;
};

/** The home page. */
export function homePage(context: Context): HtmlPage {
  const { people, statements, technologies, organizations } = dataOf<Careers>(careers, {}, context);
  const tagline = 'Ask a career anything, and see why the answer is true.';
  return {
    status: 200,
    title: siteName,
    description: tagline,
    body: html`<div class="hero">
        <h1>${tagline}</h1>
        <p class="lead">
          Careers are written as documents, and documents cannot answer questions. Here they are a graph:
          ${counted(statements, 'statement')} about ${counted(people, 'career')}, ${counted(organizations, 'organization')} and
          ${counted(technologies, 'technology', 'technologies')}. Every connection between them cites a statement, in our own words, with
          the document and section that it comes from.
        </p>
      </div>
      <section aria-labelledby="careers">
        <h2 id="careers">Careers <span class="count">${people.totalCount}</span></h2>
        <div class="careers">${people.nodes.map((career) => careerOf(career, monthOf(context.today)))}</div>
      </section>
      <section aria-labelledby="questions">
        <h2 id="questions">Questions <span class="count">${questions().length}</span></h2>
        ${Object.entries(audiences).map(([audience, interest]) => questionsOf(audience as Audience, interest))}
      </section>`,
  };
}

function careerOf(career: CareerSummary, today: Month): Html {
  const { id, name, timeline, positions, projects, talks, articles, contributions, technologies } = career;
  const [latest] = positions.nodes;
  const counts = [
    counted(positions, 'position'),
    counted(projects, 'project'),
    counted(talks, 'talk'),
    counted(articles, 'article'),
    counted(contributions, 'contribution'),
  ].filter((count) => !count.startsWith('0 '));
  const more = technologies.totalCount - technologies.nodes.length;
  return html`<article class="card">
    <h3><a href="${pathOf(id)}">${name}</a></h3>
    ${latest && html`<p>${latest.title}, ${latest.organization.name}</p>`} ${sketchOf(name, timeline.entries, today)}
    <p class="counts">${counts.join(' · ')}</p>
    <ul class="names">
      ${technologies.nodes.map((one) => html`<li><a href="${pathOf(one.id)}">${one.name}</a></li>`)}${more > 0 && html`<li>and ${more} more</li>`}
    </ul>
  </article>`;
}

function questionsOf(audience: Audience, interest: string): Html {
  const ofAudience = questions().filter((question) => question.audiences.includes(audience));
  return html`<section class="audience">
    <h3>For ${audience}</h3>
    <p class="hint">${interest}</p>
    <ul class="questions">
      ${ofAudience.map(questionOf)}
    </ul>
  </section>`;
}

function questionOf({ name, title, explanation }: Question): Html {
  return html`<li>
    <a href="/q/${name}">${title}</a>
    <p>${explanation[0]}</p>
  </li>`;
}

function counted({ totalCount }: Count, one: string, many = `${one}s`): string {
  return `${totalCount.toLocaleString('en')} ${totalCount === 1 ? one : many}`;
}
