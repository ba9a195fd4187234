/** A node's page: its statements and everything connected to it, with every name a link. A person's page also has a timeline. */
import { getNullableType, isListType, parse } from 'graphql';
import { html } from 'hono/html';
import type { Kind } from '../../graph/draft.ts';
import { monthOf } from '../../graph/months.ts';
import { topics } from '../../nodes/technology/technology.type.ts';
import type { Context } from '../../schema/builder.ts';
import { typeName } from '../../schema/node.ts';
import { answerTo } from '../../questions/answer.ts';
import { questions } from '../../questions/questions.ts';
import { nodeOfName } from '../../store/nodes.ts';
import { variablesOf } from '../../questions/variables.ts';
import { inWords } from '../../view/selection.ts';
import { type Part, viewOf } from '../../view/view.ts';
import { overviewOf } from './answer.ts';
import { dataOf } from './ask.ts';
import type { Html, HtmlPage } from './layout.ts';
import { invalidRequestPage } from './not-found.ts';
import { questionAbout } from './node-question.ts';
import { type HighlightedTechnology, timelineOf, type TimelineItem } from './timeline.ts';

/**
 * The page of the node with an id; null if there is no such node. `given` may pick a technology to highlight in a timeline, and set for a
 * list, by its name, the cursor to start after.
 */
export function nodePage(id: string, given: URLSearchParams, context: Context): HtmlPage | null {
  const kind = id.slice(0, id.indexOf('/'));
  const type = typeName(kind);
  const { parts, errors } = askAbout(id, type, given, context);
  if (!parts) return errors.length === 0 ? null : invalidRequestPage(errors);
  const [namePart, ...others] = parts;
  const name = namePart?.value.is === 'node' ? namePart.value.text : id;
  const nextLink = (list: string, cursor: string) => `?${new URLSearchParams({ ...Object.fromEntries(given), [list]: cursor })}`;
  return {
    status: 200,
    title: name,
    description: `${inWords(type)}: what documents say about ${name}, and everything connected to it.`,
    body: html`<article class="node">
      <p class="crumbs">${inWords(type)}</p>
      <h1>${name}</h1>
      ${kind === 'person' && careerOf(id, given.get('technology'), context)} ${questionsFor(kind, name)}
      ${overviewOf(others, nextLink, new Set(given.keys()))}
    </article>`,
  };
}

/** Everything about a node, or only names if everything exceeds the budget; no parts if there is no such node. */
function askAbout(
  id: string,
  type: string,
  given: URLSearchParams,
  context: Context,
): { readonly parts: readonly Part[] | null; readonly errors: readonly string[] } {
  let errors: readonly string[] = [];
  for (const detail of ['everything', 'names'] as const) {
    const { document, lists } = questionAbout(type, detail);
    const cursors = Object.fromEntries(lists.map((list) => [list, given.get(list)]));
    const answer = answerTo(document, { id, ...cursors }, context);
    if ('data' in answer) return { parts: answer.data['node'] === null ? null : viewOf(document, answer.data), errors: [] };
    errors = answer.errors.map(({ message }) => message);
  }
  return { parts: null, errors };
}

const timeline = parse(`query ($id: ID!, $technology: String!, $isPicked: Boolean!) {
  node(id: $id) {
    ... on Person {
      name
      timeline { entries { node { id name } start end isOngoing knownUntil isCoarse } }
      technologies(first: 100, order: MONTHS, relations: [USED]) { edges { node { id name slug } experience { months } } }
      experience(with: $technology) @include(if: $isPicked) { months periods { start end } }
    }
  }
}`);

type CareerTimeline = {
  readonly name: string;
  readonly timeline: { readonly entries: readonly TimelineItem[] };
  readonly technologies: {
    readonly edges: readonly {
      readonly node: { readonly id: string; readonly name: string; readonly slug: string };
      readonly experience: { readonly months: number | null } | null;
    }[];
  };
  readonly experience?: { readonly months: number | null; readonly periods: HighlightedTechnology['periods'] } | null;
};

/** The timeline of a career, and a form that picks a technology to highlight. An unknown technology highlights nothing. */
function careerOf(id: string, given: string | null, context: Context): Html {
  const picked = given === null || given === '' ? null : (nodeOfName(context.store, topics, given)?.key ?? null);
  const variables = { id, technology: picked?.slice(picked.indexOf('/') + 1) ?? '', isPicked: picked !== null };
  const { name, timeline: dated, technologies, experience } = dataOf<{ node: CareerTimeline }>(timeline, variables, context).node;
  if (dated.entries.length === 0) return html``;
  const choices = technologies.edges.filter((edge) => (edge.experience?.months ?? 0) > 0).map(({ node }) => node);
  const chosen = choices.find((one) => one.id === picked);
  const highlighted =
    experience && experience.periods.length > 0 ? { name: chosen?.name ?? given ?? '', periods: experience.periods } : null;
  return html`<section aria-labelledby="timeline">
    <h2 id="timeline">Timeline</h2>
    ${timelineOf(name, dated.entries, highlighted, monthOf(context.today))} ${choices.length > 0 && pickerOf(choices, chosen, experience)}
  </section>`;
}

type Pickable = { readonly slug: string; readonly name: string };

function pickerOf(technologies: readonly Pickable[], chosen: Pickable | undefined, experience: CareerTimeline['experience']): Html {
  const months = experience?.months ?? null;
  return html`<form class="pick" action="#timeline">
    <label for="technology">Highlight</label>
    <select id="technology" name="technology">
      <option value="">nothing</option>
      ${technologies.map((one) => html`<option value="${one.slug}" ${one === chosen && html` selected`}>${one.name}</option>`)}
    </select>
    <button>Show</button
    >${experience && html` <output>${months === null ? 'no dates' : `${months} ${months === 1 ? 'month' : 'months'}`}</output>`}
  </form>`;
}

/** Links to the questions about a node of this kind, filled in with this node. */
function questionsFor(kind: Kind, name: string): Html {
  const links = questions().flatMap((question) => {
    const variable = variablesOf(question).find(
      ({ kinds, type }) => kinds?.includes(kind) && kinds.length <= 3 && !isListType(getNullableType(type)),
    );
    return variable
      ? [html`<li><a href="/q/${question.name}?${new URLSearchParams({ [variable.name]: name })}">${question.title}</a></li>`]
      : [];
  });
  return links.length === 0
    ? html``
    : html`<details class="asked">
        <summary>${links.length === 1 ? '1 question' : `${links.length} questions`} about ${name}</summary>
        <ul>
          ${links}
        </ul>
      </details>`;
}
