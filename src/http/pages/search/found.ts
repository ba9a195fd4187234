/** What a search finds, as pages and suggestions show it: hits with what tells nodes of one name apart, and questions filled in. */
import { parse } from 'graphql';
import { html } from 'hono/html';
import { fold } from '../../../graph/name.ts';
import { type FoundIn, type Highlight, type Hit, maxTexts, search } from '../../../answers/search/search.ts';
import { wordPattern } from '../../../answers/search/word-forms.ts';
import { questionsAskedBy } from '../../../questions/asked-in-words.ts';
import type { FilledIn } from '../../../questions/filled-in.ts';
import type { Question } from '../../../questions/questions.ts';
import { writeVariables } from '../../../questions/read-variables.ts';
import { defaultsOf, type Variables } from '../../../questions/variables.ts';
import type { Context } from '../../../schema/builder.ts';
import { similarNodes } from '../../../schema/node-of-argument.ts';
import { nodeKinds } from '../../../nodes/kinds.ts';
import type { Store } from '../../../store/store.ts';
import { titleOf } from '../../../view/title.ts';
import { dateInWords } from '../../../graph/date-in-words.ts';
import { periodInWords, type PeriodWords } from '../../../view/words.ts';
import { dataOf } from '../ask.ts';
import { familiarNames } from '../familiar-names.ts';
import { pathOfAnswer } from '../question/links.ts';
import { quotedFields, type Quoted } from '../statements.ts';
import { statementsOf } from '../../../store/evidence.ts';
import { nodesOfAnyKind } from '../../../store/nodes.ts';

/** What the URL of a search asks for, as the variables of the question. */
export type Wanted = {
  readonly question: Question;
  readonly text: string;
  readonly kinds?: readonly string[] | null;
  readonly foundIn?: readonly FoundIn[] | null;
  readonly first?: number | null;
  readonly after?: string | null;
};

/** The path of a search. What is not given is as in a first search. */
export function pathOfSearch({ question, text }: Pick<Wanted, 'question' | 'text'>, variables: Variables = {}): string {
  return `/q/${question.name}?${writeVariables(question, { ...defaultsOf(question), text, ...variables })}`;
}

/** A hit with its node. */
export type FoundNode = {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  /** What tells it from others of its kind: “HashiConf · Sep 2017”. Can be empty. */
  readonly about: string;
  readonly foundIn: Hit['found_in'];
  readonly text: string;
  readonly highlights: readonly Highlight[];
  /** The statement that has the words, if the name does not. */
  readonly statement: Quoted | null;
};

/** The nodes of some hits, at most 100. */
export function nodesOfHits(hits: readonly Hit[], context: Context): readonly FoundNode[] {
  const { store } = context;
  const keys = keysOf(hits, context);
  const statements = statementsOf(
    store,
    hits.flatMap((hit) => hit.statement_id ?? []),
  );
  const quoted = [...statements.values()].map(({ key }) => key);
  const { nodes, sources } = dataOf<Details>(details, { ids: keys, statements: quoted }, context);
  const sourceOf = new Map(sources.map((source) => [source.id, source]));
  return hits.map(({ statement_id: statement, found_in: foundIn, text, highlights }, index) => {
    const node = nodes[index] as Detail;
    const key = statement === null ? undefined : statements.get(statement)?.key;
    const kind = node.id.slice(0, node.id.indexOf('/'));
    return {
      id: node.id,
      name: node.name,
      kind,
      about: aboutOf(node),
      foundIn,
      text,
      highlights,
      statement: sourceOf.get(key ?? '') ?? null,
    };
  });
}

/** The keys of the nodes of some hits. */
export function keysOf(hits: readonly Hit[], { store }: Context): readonly string[] {
  return nodesOfAnyKind(
    store,
    hits.map((hit) => hit.node_id),
  ).map(({ key }) => key);
}

/** Says that there may be more hits than were compared. */
export const tooMany = html`<p class="hint">
  Many texts have these words, so only the first ${maxTexts.toLocaleString('en')} names and statements were compared. Add a word to narrow
  the search.
</p>`;

/** Whether a hit was found by its whole name, in any spelling. */
export function isExact({ foundIn, text }: Pick<FoundNode, 'foundIn' | 'text'>, searched: string): boolean {
  return foundIn !== 'STATEMENT' && fold(text) === fold(searched);
}

/** A question that a text asks: its title with the names in it, its path, and whether all names in it are the text’s own. */
export type FoundQuestion = FilledIn & { readonly title: string; readonly path: string; readonly isWhole: boolean };

/** The questions that a text asks, at most `most`. */
export function questionsFor(text: string, most: number, context: Context): readonly FoundQuestion[] {
  const own = new Set(questionsAskedBy(text, [], context.store).map(pathOfFilledIn));
  return questionsAskedBy(text, familiarNames(context), context.store)
    .slice(0, most)
    .map((asked) => {
      const path = pathOfFilledIn(asked);
      return { ...asked, title: titleOf(asked.question, asked.variables, context.store), path, isWhole: own.has(path) };
    });
}

function pathOfFilledIn({ question, variables }: FilledIn): string {
  return pathOfAnswer(question, variables);
}

/** The most words that are compared with the names of a graph: comparing is the most expensive work here. */
const maxCompared = 6;

/** The text with names in place of misspelled ones; null if none is close. */
export function corrected(text: string, store: Store): string | null {
  const whole = nearestName(text, store);
  if (whole !== null) return whole;
  let left = maxCompared;
  const result = text.replace(wordPattern, (word) => {
    if (word.length < 4 || left === 0 || search(store, word, null).hits.length > 0) return word;
    left -= 1;
    return nearestName(word, store) ?? word;
  });
  return result === text ? null : result;
}

function nearestName(text: string, store: Store): string | null {
  const { nearest } = similarNodes(
    store,
    nodeKinds.map(({ kind }) => kind),
    text,
  );
  return nearest === undefined || fold(nearest) === fold(text) ? null : nearest;
}

type Name = { readonly name: string };

type Detail = Name & {
  readonly id: string;
  readonly person?: Name;
  readonly author?: Name;
  readonly school?: Name | null;
  readonly event?: Name | null;
  readonly publisher?: Name | null;
  readonly positions?: { readonly nodes: readonly { readonly title: string; readonly organization: Name | null }[] };
  readonly period?: PeriodWords | null;
  readonly date?: string | null;
};

type Details = { readonly nodes: readonly (Detail | null)[]; readonly sources: readonly Quoted[] };

const period = 'period { start end isOngoing knownUntil }';

const details = parse(`query ($ids: [ID!]!, $statements: [ID!]!) {
  nodes(ids: $ids) {
    id
    name
    ... on Person { positions(first: 1, where: { isEmployment: true }) { nodes { title organization { name } } } }
    ... on Position { person { name } ${period} }
    ... on Role { person { name } }
    ... on Education { school { name } person { name } ${period} }
    ... on Contribution { person { name } }
    ... on Talk { event { name } date }
    ... on Article { publisher { name } date }
    ... on Event { date }
    ... on Document { author { name } date }
  }
  sources: nodes(ids: $statements) { ... on Statement { ${quotedFields} } }
}`);

function aboutOf({ person, author, school, event, publisher, positions, period: dates, date }: Detail): string {
  const [latest] = positions?.nodes ?? [];
  const parts = [
    latest && [latest.title, latest.organization?.name].filter(Boolean).join(', '),
    person?.name,
    author?.name,
    school?.name,
    event?.name,
    publisher?.name,
    dates && periodInWords(dates, 'short'),
    date && dateInWords(date, 'short'),
  ];
  return parts.filter(Boolean).join(' · ');
}
