/**
 * The questions that come with the graph: each is a `.graphql` file in this folder whose description explains it and names its audience. What
 * the file assigns to a required variable is an example, not a default: without the variable, the question is not asked. A name is given by
 * its role, since each graph has its own: `{the first person}`. Its first line is the
 * title, with the words for a variable without a value: `Who has used {technology: a technology}?`. What is in brackets is left out without
 * a value, or replaced by what follows a bar: `[Does {people or} fit?|Who meets these requirements?]`. Several values have “and” or “or” between them.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { type ConstValueNode, type DocumentNode, Kind, type OperationDefinitionNode, parse, valueFromASTUntyped } from 'graphql';

/** Who asks, in display order, and what each audience wants to know. */
export const audiences = {
  recruiters: 'Who could do this, and how do we know?',
  'hiring managers': 'What did they do, when, and what does it show?',
  developers: 'How do I get the data for my own page?',
  owners: 'What does my career show, and what is only self-reported?',
} as const;

export type Audience = keyof typeof audiences;

export type Question = {
  /** The file's name without its extension: `talks-about`. */
  readonly name: string;
  /** The question as GraphQL: the file without its examples. */
  readonly text: string;
  /** The question in words, whatever its variables are: “Who has used a technology?”. */
  readonly title: string;
  /** The title with places for values, as the file writes it. */
  readonly titleTemplate: string;
  /** The paragraphs after the title: what counts as an answer. */
  readonly explanation: readonly string[];
  /** Who asks: the description's last line, `For: recruiters, owners`. */
  readonly audiences: readonly Audience[];
  /** An example for each variable that the question needs, with roles in braces for names. `examples.ts` finds the values in a graph. */
  readonly examples: Readonly<Record<string, unknown>>;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
};

let cached: readonly Question[] | undefined;

/** All questions, ordered by name. They are read once. Throws if a file is not a single operation with a description. */
export function questions(): readonly Question[] {
  const folder = new URL('./', import.meta.url);
  cached ??= readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .toSorted()
    .map((file) => toQuestion(file.slice(0, -'.graphql'.length), readFileSync(new URL(file, folder), 'utf8')));
  return cached;
}

/** The question with this name, if there is one. */
export function questionOf(name: string): Question | undefined {
  return questions().find((question) => question.name === name);
}

/** The question's name as a function name: `talks-about` → `talksAbout`. */
export function functionNameOf({ name }: Pick<Question, 'name'>): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function toQuestion(name: string, text: string): Question {
  const written = operationOf(name, parse(text));
  const examples = examplesIn(written);
  const [titleTemplate = ''] = (written.description?.value ?? '').split('\n\n');
  const plain = withoutExamples(text, examples).replace(titleTemplate, () => filledTitle(titleTemplate, () => null));
  const document = parse(plain);
  const operation = operationOf(name, document);
  const [title = '', ...paragraphs] = (operation.description?.value ?? '').split('\n\n');
  const words = /^For: (.+)$/.exec(paragraphs.at(-1) ?? '')?.[1]?.split(', ') ?? [];
  if (words.length === 0 || !words.every(isAudience))
    throw new Error(
      `${name}.graphql must end its description with its audiences: "For: " and one or more of ${Object.keys(audiences).join(', ')}`,
    );
  const values = examples.map(({ variable, value }) => [variable, valueFromASTUntyped(value)] as const);
  return {
    name,
    text: plain,
    title,
    titleTemplate,
    explanation: paragraphs.slice(0, -1),
    audiences: words,
    examples: Object.fromEntries(values),
    document,
    operation,
  };
}

/** A title with the words for each variable in its place. `wordsFor` gives null for a variable without a value. */
export function filledTitle(template: string, wordsFor: (variable: string, joint: 'and' | 'or') => string | null): string {
  const place = /\{(\w+)( or)?(?:: ([^}]*))?\}/g;
  const isWithoutValue = (part: string) => [...part.matchAll(place)].some(([, name = '']) => wordsFor(name, 'and') === null);
  return template
    .replace(/\[([^\]|]*)(?:\|([^\]]*))?\]/g, (_, part: string, without = '') => (isWithoutValue(part) ? without : part))
    .replace(place, (_, name: string, or?: string, otherwise = '') => wordsFor(name, or ? 'or' : 'and') ?? otherwise);
}

function operationOf(name: string, { definitions }: DocumentNode): OperationDefinitionNode {
  const [operation, ...others] = definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION || others.length > 0)
    throw new Error(`${name}.graphql must hold one operation and nothing else`);
  return operation;
}

/** An example, and its place in the file with its equals sign. */
type Example = { readonly variable: string; readonly value: ConstValueNode; readonly start: number; readonly end: number };

function examplesIn({ variableDefinitions = [] }: OperationDefinitionNode): readonly Example[] {
  return variableDefinitions.flatMap(({ variable, type, defaultValue: value }) =>
    type.kind === Kind.NON_NULL_TYPE && type.loc && value?.loc
      ? [{ variable: variable.name.value, value, start: type.loc.end, end: value.loc.end }]
      : [],
  );
}

function withoutExamples(text: string, examples: readonly Example[]): string {
  return examples.toReversed().reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
}

function isAudience(word: string): word is Audience {
  return Object.hasOwn(audiences, word);
}
