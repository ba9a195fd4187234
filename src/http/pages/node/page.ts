/** A node's page: its design if its kind has one, its connections as a picture, and every field of the schema under one fold. */
import { getNullableType, isListType, isNonNullType } from 'graphql';
import { html } from 'hono/html';
import type { Kind } from '../../../graph/draft.ts';
import { questions } from '../../../questions/questions.ts';
import { variablesOf } from '../../../questions/variables.ts';
import type { Context } from '../../../schema/builder.ts';
import { typeName } from '../../../schema/node.ts';
import { answerTo } from '../../../questions/answer.ts';
import { pluralOf, singularOf } from '../../../view/kind-words.ts';
import { titleOf } from '../../../view/title.ts';
import { type Part, viewOf } from '../../../view/view.ts';
import { overviewOf } from '../answer.ts';
import type { Html, HtmlPage } from '../layout.ts';
import { neighborhoodOf } from '../neighborhood.ts';
import { invalidRequestPage } from '../not-found.ts';
import { pathOf } from '../path-of.ts';
import { withMatter } from '../with-matter.ts';
import { joined } from '../link-to.ts';
import { articleDesign } from './article.ts';
import { awardDesign } from './award.ts';
import { certificateDesign } from './certificate.ts';
import { contributionDesign } from './contribution.ts';
import type { Design } from './design.ts';
import { documentPage } from './document.ts';
import { educationDesign } from './education.ts';
import { eventDesign } from './event.ts';
import { type Detail, questionAbout } from './every-field.ts';
import { languageDesign } from './language.ts';
import { organizationDesign } from './organization.ts';
import { personDesign } from './person.ts';
import { positionDesign } from './position.ts';
import { projectDesign } from './project.ts';
import { roleDesign } from './role.ts';
import { statementPage } from './statement.ts';
import { talkDesign } from './talk.ts';
import { technologyDesign } from './technology.ts';

const designs: Readonly<Partial<Record<Kind, (id: string, context: Context) => Design>>> = {
  article: articleDesign,
  award: awardDesign,
  certificate: certificateDesign,
  contribution: contributionDesign,
  education: educationDesign,
  event: eventDesign,
  language: languageDesign,
  organization: organizationDesign,
  person: personDesign,
  position: positionDesign,
  project: projectDesign,
  role: roleDesign,
  talk: talkDesign,
  technology: technologyDesign,
};

/**
 * The page of the node with an id; null if there is no such node. `given` may set for a list, by its name, the cursor to start after, and with
 * `all` opens the fold.
 */
export function nodePage(id: string, given: URLSearchParams, context: Context): HtmlPage | null {
  const kind = id.slice(0, id.indexOf('/'));
  const { parts, errors } = askAbout(id, typeName(kind), given, context);
  if (!parts) return errors.length === 0 ? null : invalidRequestPage(errors);
  if (kind === 'statement') return statementPage(id, context);
  if (kind === 'document') return documentPage(id, given, context);
  const [namePart, ...others] = parts;
  const name = namePart?.value.is === 'node' ? namePart.value.text : id;
  const design = designs[kind]?.(id, context);
  const everything = allOf(others, given);
  return {
    status: 200,
    title: name,
    description: design?.description ?? `What the documents say about ${name}, and everything connected to it.`,
    canonical: pathOf(id),
    ...(design?.data && { data: design.data }),
    body: html`<article class="node ${kind}">
      <p class="crumbs"><a href="/${kind}">${pluralOf(kind)}</a></p>
      <h1>${name}</h1>
      ${design ? topOf(design) : html`<p class="who">${singularOf(kind)}</p>`} ${neighborhoodOf(id, context)}
      ${questionsFor(id, name, design, context)} ${design ? folded(everything, given) : everything}
    </article>`,
  };
}

function topOf({ line, action, body }: Design): Html {
  const parts = line.flatMap((part) => (part === null || part === '' ? [] : [html`<span>${part}</span>`]));
  return html`<p class="who">${joined(parts, ' · ')}</p>
    ${action} ${body}`;
}

function folded(everything: Html, given: URLSearchParams): Html {
  return html`<details class="all" ${given.size > 0 && html` open`}>
    <summary><h2>All data</h2></summary>
    ${everything}
  </details>`;
}

/** Every field, with links to the next pages of lists. */
function allOf(parts: readonly Part[], given: URLSearchParams): Html {
  const cursors = [...given].filter(([key]) => key !== 'all');
  const nextLink = (list: string, cursor: string) => `?${new URLSearchParams({ ...Object.fromEntries(cursors), [list]: cursor })}`;
  return overviewOf(parts, nextLink, new Set([...given.keys(), given.get('all') ?? '']));
}

/** Everything about a node, or only names if everything exceeds the budget; no parts if there is no such node. */
function askAbout(
  id: string,
  type: string,
  given: URLSearchParams,
  context: Context,
): { readonly parts: readonly Part[] | null; readonly errors: readonly string[] } {
  let errors: readonly string[] = [];
  for (const detail of ['everything', 'names'] as const satisfies readonly Detail[]) {
    const { document, lists } = questionAbout(type, detail);
    const cursors = Object.fromEntries(lists.map((list) => [list, given.get(list)]));
    const answer = answerTo(document, { id, ...cursors }, context);
    if ('data' in answer) return { parts: answer.data['node'] === null ? null : viewOf(document, answer.data), errors: [] };
    errors = answer.errors.map(({ message }) => message);
  }
  return { parts: null, errors };
}

/** Links to the questions about a node that need nothing else, filled in with it. */
function questionsFor(id: string, name: string, design: Design | undefined, { store }: Context): Html {
  const [kind = '', ...slug] = id.split('/');
  const links = withMatter(questions(), store).flatMap((question) => {
    if (design?.questions?.includes(question.name) === false) return [];
    const variables = variablesOf(question);
    const variable = variables.find(({ kinds, type }) => kinds?.includes(kind) && kinds.length <= 3 && !isListType(getNullableType(type)));
    if (!variable || variables.some((one) => one !== variable && isNonNullType(one.type))) return [];
    const filled = { [variable.name]: variable.kinds?.[0] === kind ? slug.join('/') : id };
    return [html`<li><a href="/q/${question.name}?${new URLSearchParams(filled)}">${titleOf(question, filled, store)}</a></li>`];
  });
  return links.length === 0
    ? html``
    : html`<nav class="asked" aria-labelledby="asked">
        <h2 id="asked">Questions about ${name}</h2>
        <ul>
          ${links}
        </ul>
      </nav>`;
}
