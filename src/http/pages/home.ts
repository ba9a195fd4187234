/** The first page: what this is, whose careers are in it, and the questions one can ask. */
import { parse } from 'graphql';
import { html } from 'hono/html';
import { type Month, monthOf } from '../../graph/months.ts';
import type { Context } from '../../schema/builder.ts';
import { answerTo } from '../../questions/answer.ts';
import { audiences, type Audience, type Question, questions } from '../../questions/questions.ts';
import { addressOf } from './answer.ts';
import type { Html, Page } from './layout.ts';
import { siteName } from './layout.ts';
import { type Entry, sketchOf } from './timeline.ts';

const careers = parse(`{
  people(where: { isSubject: true }, first: 24) {
    totalCount
    nodes {
      id
      name
      timeline { entries { node { id name } start end isCoarse } }
      positions(first: 1) { totalCount nodes { title organization { name } period { isOngoing } } }
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

type Career = {
  readonly id: string;
  readonly name: string;
  readonly timeline: { readonly entries: readonly Entry[] };
  readonly positions: Count & {
    readonly nodes: readonly { title: string; organization: { name: string }; period: { isOngoing: boolean } }[];
  };
  readonly technologies: Count & { readonly nodes: readonly { id: string; name: string }[] };
  readonly projects: Count;
  readonly talks: Count;
  readonly articles: Count;
  readonly contributions: Count;
};

type Careers = {
  readonly people: Count & { readonly nodes: readonly Career[] };
  readonly statements: Count;
  readonly technologies: Count;
  readonly organizations: Count;
};

/** The first page. */
export function homePage(context: Context): Page {
  const answer = answerTo(careers, {}, context);
  if ('errors' in answer) throw new Error(answer.errors.join('\n'));
  const { people, statements, technologies, organizations } = answer.data as Careers;
  const promise = 'Ask a career anything, and see why the answer is true.';
  return {
    status: 200,
    title: siteName,
    description: promise,
    body: html`<div class="hero">
        <h1>${promise}</h1>
        <p class="lead">
          Careers are written as documents, and documents cannot be asked. Here they are a graph: ${counted(statements, 'statement')} about
          ${counted(people, 'career')}, ${counted(organizations, 'organization')} and
          ${counted(technologies, 'technology', 'technologies')}, every arrow between them with a statement that supports it, told in our
          own words, and where it stands.
        </p>
      </div>
      <section aria-labelledby="careers">
        <h2 id="careers">Whose careers <span class="count">${people.totalCount}</span></h2>
        <div class="careers">${people.nodes.map((career) => careerOf(career, monthOf(context.today)))}</div>
      </section>
      <section aria-labelledby="questions">
        <h2 id="questions">What one can ask <span class="count">${questions().length}</span></h2>
        ${Object.entries(audiences).map(([audience, why]) => questionsOf(audience as Audience, why))}
      </section>`,
  };
}

function careerOf(career: Career, today: Month): Html {
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
    <h3><a href="${addressOf(id)}">${name}</a></h3>
    ${latest && html`<p>${latest.title}, ${latest.organization.name}</p>`} ${sketchOf(name, timeline.entries, today)}
    <p class="counts">${counts.join(' · ')}</p>
    <ul class="names">
      ${technologies.nodes.map((one) => html`<li><a href="${addressOf(one.id)}">${one.name}</a></li>`)}${more > 0 && html`<li>and ${more} more</li>`}
    </ul>
  </article>`;
}

function questionsOf(audience: Audience, why: string): Html {
  const asked = questions().filter((question) => question.audiences.includes(audience));
  return html`<section class="audience">
    <h3>For ${audience}</h3>
    <p class="hint">${why}</p>
    <ul class="questions">
      ${asked.map(questionOf)}
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
