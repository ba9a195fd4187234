/** The page of the question about fit: lines of a job ad as the form, and a matrix of requirements and people as the answer. */
import { html } from 'hono/html';
import type { FitAnswer } from '../../../client/questions.ts';
import { withoutLines } from '../../../questions/given-lines.ts';
import { filled, isMissing, maxValues } from '../../../questions/read-variables.ts';
import type { ReadLines } from '../../../questions/requirement-lines.ts';
import { topics } from '../../../nodes/technology/technology.type.ts';
import type { Context } from '../../../schema/builder.ts';
import { similarNodes } from '../../../schema/node-of-argument.ts';
import { defaultFirst } from '../../../schema/paging.ts';
import { nodeOfName } from '../../../store/nodes.ts';
import type { Store } from '../../../store/store.ts';
import { requirementInWords } from '../../../view/requirement-words.ts';
import { listed } from '../../../view/words.ts';
import { familiarNames } from '../familiar-names.ts';
import type { Html } from '../layout.ts';
import type { AskedQuestion } from './asked.ts';
import { fieldsFormOf } from './form.ts';
import { pathOfAnswer } from './links.ts';
import { matrixOf } from './matrix.ts';
import { meaningOf } from './meaning.ts';
import { pathWith, problemIn } from './problem.ts';
import { pageByCursor } from './paging.ts';
import { pagesOf } from './rows.ts';
import { unanswered } from './unanswered.ts';

/** Whether a question is not asked yet: it has people, or lines without a requirement, and nothing is wrong with them. */
export function isWithoutRequirements({ question, invalid }: AskedQuestion): boolean {
  return question.name === 'fit' && invalid.length > 0 && invalid.every((one) => one.path === 'requirements' && isMissing(one));
}

/** The answer in a sentence, how the lines were understood, the form, and the matrix. */
export function fitBody(asked: AskedQuestion, given: URLSearchParams, context: Context): Html {
  const { question, sentence, data, ambiguous } = asked;
  const { params, lines } = withoutLines(question, given, context.store, context.today);
  const form = formsOf(asked, given, params, context);
  const understood = understoodAs(lines, asked.variables, context.store);
  if (isWithoutRequirements(asked)) {
    const hasLines = lines !== null && lines.lines.length > 0;
    return html`${hasLines && html`<p class="sentence" id="answer" tabindex="-1">These lines name nothing to look for.</p>`}${understood}${form}`;
  }
  if (!data) return html`${unanswered(asked, params)}${form}`;
  const { people } = data as FitAnswer;
  const change = html`<details class="change">
    <summary>Change the requirements</summary>
    ${form}
  </details>`;
  return html`${
      given.size === 0 &&
      html`${form}
        <p class="label">For example:</p>`
    }
    <p class="sentence" id="answer" tabindex="-1">${sentence}</p>
    ${ambiguous.map((name) => meaningOf(name, question, params))} ${unknownNames(asked, params, context.store, people.edges.length === 0)}
    ${understood} ${given.size > 0 && change} ${people.edges.length > 0 && matrixOf(people.edges)} ${pagesAround(asked, people)}`;
}

/** A requirement as a question takes it. */
type Required = {
  readonly technology?: string;
  readonly anyOf?: readonly string[];
  readonly minMonths?: number;
  readonly usedSince?: string;
};

function requiredIn({ variables }: Pick<AskedQuestion, 'variables'>): readonly Required[] {
  return (variables['requirements'] as readonly Required[] | undefined) ?? [];
}

function namesIn({ technology, anyOf = [] }: Required): readonly string[] {
  return technology === undefined ? anyOf : [technology];
}

/** A requirement in words, with the names that the graph has for what it requires. */
function inWords(required: Required, store: Store): string {
  return requirementInWords({ ...required, names: namesIn(required).map((name) => nodeOfName(store, topics, name)?.name ?? name) });
}

/** A text field for the lines of a job ad, and below it a field for each part of each requirement. */
function formsOf(asked: AskedQuestion, given: URLSearchParams, params: URLSearchParams, context: Context): Html {
  const { question, invalid } = asked;
  const { store } = context;
  const people = given.getAll('people').filter(Boolean).slice(0, maxValues);
  const everyone = new URLSearchParams([...given].filter(([key]) => key !== 'people'));
  const names = people.map((person) => nodeOfName(store, ['person'], person)?.name ?? person);
  const text =
    given.get('lines') ??
    requiredIn(asked)
      .map((required) => inWords(required, store))
      .join('\n');
  const problem = invalid.find(({ path }) => path === 'lines');
  const isInFields = invalid.some(({ path, text: value }) => path.startsWith('requirements.') && value !== null);
  const values = {
    params: filled(question, params, store),
    invalid,
    isAsked: true,
    problem: (one: (typeof invalid)[number]) => problemIn(one, question, params),
  };
  return html`<div class="ask">
    <form class="question lines" action="/q/fit#answer">
      <label for="lines">Paste the lines of a job ad</label>
      <textarea
        id="lines"
        name="lines"
        rows="${Math.min(Math.max(text.split('\n').length, 3), 12)}"
        spellcheck="false"
        placeholder="${exampleLines(context)}"
        ${problem && html` aria-invalid="true" aria-describedby="lines-problem"`}
      >
${text}</textarea>
      ${problem && html`<p class="problem" id="lines-problem">${problem.message}</p>`}
      ${people.map((person) => html`<input type="hidden" name="people" value="${person}" />`)}
      <button>${people.length > 0 ? 'Check' : 'Find people'}</button>
      ${people.length > 0 && html`<p class="hint">This asks only about ${listed(names)}. <a href="/q/fit?${everyone}">Ask about everyone</a></p>`}
    </form>
    <details class="fields-instead" ${isInFields && html` open`}>
      <summary>Or fill in fields</summary>
      ${fieldsFormOf(question, values, store)}
    </details>
  </div>`;
}

/** Lines with the skills that this graph proves best. */
function exampleLines(context: Context): string {
  const skills = familiarNames(context).flatMap(({ kind, name }) => (kind === 'technology' ? name : []));
  const endings = [' 3y', ' since 2024', ''];
  return skills.map((name, index) => `${name}${endings[index] ?? ''}`).join('\n');
}

/** Each line as written, with what it was understood to require, which leads to the fields that correct it. */
function understoodAs(lines: ReadLines | null, variables: AskedQuestion['variables'], store: Store): Html {
  if (!lines || lines.lines.length === 0) return html``;
  const required = requiredIn({ variables });
  return html`<section class="understood" aria-labelledby="understood">
    <h2 class="label" id="understood">How your lines were understood. Follow one to correct it.</h2>
    <ul>
      ${lines.lines.map(({ text, requirements, isBeyondLimit }) => {
        const meant = requirements.flatMap((index) => {
          const one = required[index];
          return one ? [{ one, index }] : [];
        });
        const reason = isBeyondLimit ? `left out: at most ${lines.requirements.length} are compared` : 'not understood, left out';
        return html`<li ${meant.length === 0 && html` class="left-out"`}>
          <q>${text}</q>
          ${
            meant.length === 0
              ? html`<span>${reason}</span>`
              : meant.map(
                  ({ one, index }) =>
                    html`<a href="#requirements.${index}.${fieldOf(one)}">${isKnown(one, store) ? inWords(one, store) : 'not found'}</a> `,
                )
          }
        </li>`;
      })}
    </ul>
  </section>`;
}

function fieldOf({ technology }: Required): string {
  return technology === undefined ? 'anyOf-0' : 'technology';
}

function isKnown(required: Required, store: Store): boolean {
  return namesIn(required).some((name) => nodeOfName(store, topics, name) !== null);
}

/** The most names that get suggestions. */
const maxSuggestions = 5;

/** For names that the graph does not have: the same question with similar ones, and a search. `isUnsaid`: the sentence does not mention them. */
function unknownNames(asked: AskedQuestion, params: URLSearchParams, store: Store, isUnsaid: boolean): Html {
  const unknown = requiredIn(asked).flatMap((required, index) =>
    namesIn(required)
      .filter((name) => nodeOfName(store, topics, name) === null)
      .map((name) => ({ name, path: `requirements.${index}.${required.technology === undefined ? 'anyOf' : 'technology'}` })),
  );
  return html`${unknown.slice(0, maxSuggestions).map(({ name, path }) => {
    const links = similarNodes(store, topics, name).nodes.map(
      (node) => html`<a href="${pathWith(asked.question, params, path, name, node.name)}">${node.name}</a>`,
    );
    const search = html`<a href="/q/search?${new URLSearchParams({ text: name })}">Search the statements for “${name}”</a>`;
    return html`<p class="hint">
      ${isUnsaid && `“${name}” was not found. `}${links.length > 0 && html`Did you mean ${links.map((link, at) => html`${at > 0 && ' or '}${link}`)} instead of “${name}”?`}
      ${search}
    </p>`;
  })}`;
}

/** Links to the pages around this one. */
function pagesAround(
  { question, variables, shown }: AskedQuestion,
  { edges, totalCount, isTruncated, pageInfo }: FitAnswer['people'],
): Html {
  const size = typeof variables['first'] === 'number' ? variables['first'] : defaultFirst;
  const next = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  const page = pageByCursor({ count: edges.length, total: totalCount, next }, shown, size);
  return html`${page && pagesOf(page, (other) => `${pathOfAnswer(question, variables, other)}#answer`)}
  ${isTruncated && html`<p class="hint">Too many people know some of this to compare all of them. These are the ones with evidence for the most requirements.</p>`}`;
}
