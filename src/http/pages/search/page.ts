/** The page of a search: names by kind, then sentences, and the questions that the words ask. */
import { html } from 'hono/html';
import type { Question } from '../../../questions/questions.ts';
import { readVariables } from '../../../questions/read-variables.ts';
import type { Context } from '../../../schema/builder.ts';
import { familiarNames } from '../familiar-names.ts';
import type { HtmlPage } from '../layout.ts';
import { invalidRequestPage } from '../not-found.ts';
import { pathOfAnswer } from '../question/links.ts';
import { pathOfSearch, type Wanted } from './found.ts';
import { listOf } from './list.ts';
import { overviewOf, questionList } from './overview.ts';

/** The page for the words in a URL, and for a kind of node if the URL names one. Without words, it says what to search for. */
export function searchPage(question: Question, given: URLSearchParams, context: Context): HtmlPage {
  const text = (given.get('text') ?? '').trim();
  if (text === '') return hintsPage(context);
  const { variables, invalid } = readVariables(question, given, context.store);
  if (invalid.length > 0) return { ...invalidRequestPage(invalid.map(({ message }) => message)), searched: text };
  const wanted = { question, text, ...variables } as Wanted;
  const isNarrow = ['kinds', 'foundIn', 'after', 'first'].some((name) => given.get(name));
  const body = isNarrow ? listOf(wanted, context) : overviewOf(wanted, context);
  if (!body) return { ...invalidRequestPage(['There is no such page of these results. Search again.']), searched: text };
  return {
    status: 200,
    title: `Search: ${text}`,
    description: `What careers say about “${text}”: names, statements and questions.`,
    searched: text,
    body: html`<article class="search">
      ${body}
      <ul class="take" aria-label="Take these results along">
        <li><a href="${pathOfSearch(wanted, variables)}" data-copies>Copy link</a></li>
        <li><a href="${pathOfAnswer(question, variables, undefined, '.csv')}" download>CSV</a></li>
        <li><a href="${pathOfAnswer(question, variables, undefined, '.json')}">JSON</a></li>
      </ul>
    </article>`,
  };
}

/** What the search page says before a search. */
function hintsPage(context: Context): HtmlPage {
  const names = familiarNames(context);
  const person = names.find(({ kind }) => kind === 'person')?.name;
  const technology = names.find(({ kind }) => kind === 'technology')?.name;
  const examples = [technology, person, technology && `talks about ${technology}`, technology && `who has used ${technology}`].filter(
    (example) => example !== undefined,
  );
  return {
    status: 200,
    title: 'Search',
    description: 'Search the names, statements and questions of all careers.',
    canonical: '/q/search',
    body: html`<article class="search">
      <h1>Search</h1>
      <p class="lead">Type a name, a few words, or a question in the box above.</p>
      ${questionList(examples.map((text) => ({ title: text, path: `/q/search?${new URLSearchParams({ text })}` })))}
      <p class="hint">
        A word also finds its other forms: “invoice” finds “invoicing”. You can leave the last word unfinished. Put words in quotes to find
        them exactly as they are.
      </p>
    </article>`,
  };
}
