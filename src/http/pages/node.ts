/** A node's page: what is said of it and what touches it, every name a link; a career also as a picture over the years. */
import { getNullableType, isListType, parse } from 'graphql';
import { html } from 'hono/html';
import type { Kind } from '../../graph/draft.ts';
import { monthOf } from '../../graph/months.ts';
import { topics } from '../../nodes/technology/technology.type.ts';
import type { Context } from '../../schema/builder.ts';
import { typeName } from '../../schema/node.ts';
import { answerTo } from '../../questions/answer.ts';
import { questions } from '../../questions/questions.ts';
import { keyOfName } from '../../store/nodes.ts';
import { variablesOf } from '../../questions/variables.ts';
import { inWords, withIds } from '../../view/selection.ts';
import { type Part, viewOf } from '../../view/view.ts';
import { overviewOf } from './answer.ts';
import type { Html, Page } from './layout.ts';
import { refusedPage } from './not-found.ts';
import { questionAbout } from './node-question.ts';
import { type Entry, type Lit, timelineOf } from './timeline.ts';

/**
 * The page of the node with an id; null if there is none. `given` may pick a technology for a career's timeline, and say for a list by its
 * name behind which cursor it begins.
 */
export function nodePage(id: string, given: URLSearchParams, context: Context): Page | null {
  const kind = id.slice(0, id.indexOf('/'));
  const type = typeName(kind);
  const { parts, errors } = about(id, type, given, context);
  if (!parts) return errors.length === 0 ? null : refusedPage(errors);
  const [named, ...others] = parts;
  const name = named?.value.is === 'node' ? named.value.text : id;
  const nextLink = (list: string, cursor: string) => `?${new URLSearchParams({ ...Object.fromEntries(given), [list]: cursor })}`;
  return {
    status: 200,
    title: name,
    description: `${inWords(type)}: what documents say of ${name}, and what touches it.`,
    body: html`<article class="node">
      <p class="crumbs">${inWords(type)}</p>
      <h1>${name}</h1>
      ${kind === 'person' && careerOf(id, given.get('technology'), context)} ${askedOf(kind, name)}
      ${overviewOf(others, nextLink, new Set(given.keys()))}
    </article>`,
  };
}

/** Everything of a node, or what can be read of it at a time; no parts if it is not there. */
function about(
  id: string,
  type: string,
  given: URLSearchParams,
  context: Context,
): { readonly parts: readonly Part[] | null; readonly errors: readonly string[] } {
  let errors: readonly string[] = [];
  for (const depth of ['everything', 'names'] as const) {
    const { document, lists } = questionAbout(type, depth);
    const cursors = Object.fromEntries(lists.map((list) => [list, given.get(list)]));
    const answer = answerTo(withIds(document), { id, ...cursors }, context);
    if ('data' in answer) return { parts: answer.data['node'] === null ? null : viewOf(withIds(document), answer.data), errors: [] };
    errors = answer.errors;
  }
  return { parts: null, errors };
}

const timeline = parse(`query ($id: ID!, $technology: String!, $isPicked: Boolean!) {
  node(id: $id) {
    ... on Person {
      name
      timeline { entries { node { id name } start end isCoarse } }
      technologies(first: 100, order: MONTHS, relations: [USED]) { edges { node { id name slug } experience { months } } }
      experience(with: $technology) @include(if: $isPicked) { months periods { start end } }
    }
  }
}`);

type Career = {
  readonly name: string;
  readonly timeline: { readonly entries: readonly Entry[] };
  readonly technologies: {
    readonly edges: readonly {
      readonly node: { readonly id: string; readonly name: string; readonly slug: string };
      readonly experience: { readonly months: number } | null;
    }[];
  };
  readonly experience?: { readonly months: number; readonly periods: Lit['periods'] } | null;
};

/** A career as a picture, and a form that picks a technology to light up. A technology that is not there lights nothing up. */
function careerOf(id: string, given: string | null, context: Context): Html {
  const picked = given === null || given === '' ? null : keyOfName(context.store, topics, given);
  const variables = { id, technology: picked?.slice(picked.indexOf('/') + 1) ?? '', isPicked: picked !== null };
  const answer = answerTo(timeline, variables, context);
  if ('errors' in answer) throw new Error(answer.errors.join('\n'));
  const { name, timeline: drawn, technologies, experience } = answer.data['node'] as Career;
  if (drawn.entries.length === 0) return html``;
  const dated = technologies.edges.filter((edge) => (edge.experience?.months ?? 0) > 0).map(({ node }) => node);
  const chosen = dated.find((one) => one.id === picked);
  const lit = experience && experience.months > 0 ? { name: chosen?.name ?? given ?? '', periods: experience.periods } : null;
  return html`<section aria-labelledby="timeline">
    <h2 id="timeline">Over the years</h2>
    ${timelineOf(name, drawn.entries, lit, monthOf(context.today))} ${dated.length > 0 && pickerOf(dated, chosen, experience?.months)}
  </section>`;
}

type Pickable = { readonly slug: string; readonly name: string };

function pickerOf(technologies: readonly Pickable[], chosen: Pickable | undefined, months: number | undefined): Html {
  return html`<form class="pick" action="#timeline">
    <label for="technology">Light up the months of</label>
    <select id="technology" name="technology">
      <option value="">nothing</option>
      ${technologies.map((one) => html`<option value="${one.slug}" ${one === chosen && html` selected`}>${one.name}</option>`)}
    </select>
    <button>Show</button>${months !== undefined && html` <output>${months > 0 ? `${months} months` : 'nothing dated'}</output>`}
  </form>`;
}

/** The questions that take a node of this kind, asked of this one. */
function askedOf(kind: Kind, name: string): Html {
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
        <summary>${links.length === 1 ? 'A question' : `${links.length} questions`} about ${name}</summary>
        <ul>
          ${links}
        </ul>
      </details>`;
}
