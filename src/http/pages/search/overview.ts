/** The first hits of a search: the node with that name, the questions that the words ask, names by kind, then sentences. */
import { html } from 'hono/html';
import type { Kind } from '../../../graph/draft.ts';
import { type FoundIn, type Hit, search } from '../../../answers/search/search.ts';
import { nodeKinds } from '../../../nodes/kinds.ts';
import type { Context } from '../../../schema/builder.ts';
import { pluralOf } from '../../../view/kind-words.ts';
import { counted } from '../../../view/words.ts';
import type { Html } from '../layout.ts';
import { answeredOf } from './answered.ts';
import {
  corrected,
  type FoundNode,
  type FoundQuestion,
  isExact,
  keysOf,
  nodesOfHits,
  pathOfSearch,
  questionsFor,
  tooMany,
  type Wanted,
} from './found.ts';
import { nameOf, sentenceOf } from './hit.ts';

/** The most hits of a kind, sentences and questions that are shown. */
const most = { ofKind: 6, sentences: 10, questions: 4 } as const;

const inNames: readonly FoundIn[] = ['NAME', 'ALIAS'];

/** The first hits of each kind, with links to all of them. */
export function overviewOf(wanted: Wanted, context: Context): Html {
  const { text } = wanted;
  const pathToKind = (kind: Kind) => pathOfSearch(wanted, { kinds: [kind.toUpperCase()], foundIn: inNames });
  const pathToSentences = pathOfSearch(wanted, { foundIn: ['STATEMENT'] });
  const [named, said] = [search(context.store, text, null, inNames), search(context.store, text, null, ['STATEMENT'])];
  const groups = byKind(named.hits, context);
  const first = [...groups.values()].flatMap((hits) => hits.slice(0, most.ofKind));
  const nodes = nodesOfHits(first, context);
  const best = nodes.filter((hit) => isExact(hit, text));
  const sentences = nodesOfHits(said.hits.slice(0, most.sentences), context);
  const asked = questionsFor(text, most.questions, context);
  const answered = asked[0]?.isWhole && isQuestion(best) ? answeredOf(asked[0], context) : null;
  const questions = answered ? asked.slice(1) : asked;
  const isEmpty = !answered && named.hits.length + said.hits.length === 0;
  const kinds = [...groups].map(([kind, hits]) => {
    const others = nodes.filter((hit) => hit.kind === kind && !best.includes(hit));
    return others.length === 0
      ? ''
      : section(
          pluralOf(kind),
          html`<ul>
              ${others.map((hit) => nameOf(hit))}
            </ul>
            ${allOf(hits, most.ofKind, pathToKind(kind))}`,
        );
  });
  return html`<h1>${isEmpty ? 'No results' : 'Results'} for “${text}”</h1>
    ${isEmpty && nothingFor(text, context)} ${answered}
    <ul class="facets" aria-label="Results by kind">
      ${[...groups].map(([kind, hits]) => facet(pluralOf(kind), hits, pathToKind(kind)))}
      ${said.hits.length > 0 && facet('Statements', said.hits, pathToSentences)}
    </ul>
    ${(named.isTruncated || said.isTruncated) && tooMany}
    <div class="groups">
      ${
        best.length > 0 &&
        section(
          'Best match',
          html`<ul class="best">
            ${best.map((hit) => nameOf(hit, true))}
          </ul>`,
        )
      }
      ${questions.length > 0 && section('Questions', questionList(questions))} ${kinds}
    </div>
    ${
      sentences.length > 0 &&
      section(
        'Statements',
        html`<ul class="quotes">
            ${sentences.map(sentenceOf)}
          </ul>
          ${allOf(said.hits, most.sentences, pathToSentences)}`,
      )
    }`;
}

/** Whether what was searched is a question rather than the name of something with a page that answers it: a technology’s name asks who used it. */
function isQuestion(best: readonly FoundNode[]): boolean {
  return best.length === 0 || best.some(({ kind }) => kind === 'technology');
}

/** Questions as links. */
export function questionList(questions: readonly Pick<FoundQuestion, 'title' | 'path'>[]): Html {
  return html`<ul class="asks">
    ${questions.map(({ title, path }) => html`<li><a href="${path}">${title}</a></li>`)}
  </ul>`;
}

function facet(name: string, hits: readonly Hit[], path: string): Html {
  return html`<li>
    <a href="${path}">${name} <span class="count">${hits.length.toLocaleString('en')}</span></a>
  </li>`;
}

function section(title: string, content: Html): Html {
  const id = `found-${title.toLowerCase().replaceAll(' ', '-')}`;
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    ${content}
  </section>`;
}

/** A link to all hits, if there are more than are shown. */
function allOf(hits: readonly Hit[], shown: number, path: string): Html {
  return hits.length > shown ? html`<p><a href="${path}">All ${counted(hits.length, 'result')}</a></p>` : html``;
}

function nothingFor(text: string, { store }: Context): Html {
  const better = corrected(text, store);
  return html`${better !== null && html`<p class="lead">Did you mean <a href="/q/search?${new URLSearchParams({ text: better })}">${better}</a>?</p>`}
    <p>
      No name and no statement here has ${text.includes(' ') ? 'all of these words' : 'this word'}. Try other words, or browse
      <a href="/technology">technologies</a>, <a href="/person">careers</a> and <a href="/q">questions</a>.
    </p>`;
}

/** Kinds that people look for come first. */
const kindOrder: readonly Kind[] = ['technology', 'person', 'project', 'organization', 'talk', 'article', 'event'];

function byKind(hits: readonly Hit[], context: Context): ReadonlyMap<Kind, readonly Hit[]> {
  const keys = keysOf(hits, context);
  const groups = Map.groupBy(hits, (_, index) => kindOfKey(keys[index]!));
  const order = new Set([...kindOrder, ...nodeKinds.map(({ kind }) => kind)]);
  return new Map([...order].flatMap((kind) => (groups.has(kind) ? [[kind, groups.get(kind)!] as const] : [])));
}

function kindOfKey(key: string): Kind {
  return key.slice(0, key.indexOf('/'));
}
