/** The questions that come with the graph, each a `.graphql` file in this folder that says itself what it asks, and of whom one would ask it. */
import { readdirSync, readFileSync } from 'node:fs';
import { type DocumentNode, Kind, type OperationDefinitionNode, parse } from 'graphql';

/** Who asks, in the order in which their questions are shown, with what they come for. */
export const audiences = {
  recruiters: 'Who could do this, and how do we know?',
  'hiring managers': 'What did they do, when, and what follows from it?',
  developers: 'Everything for a page of your own, in one request.',
  owners: 'What does my own career say, and what does it only claim?',
} as const;

export type Audience = keyof typeof audiences;

export type Question = {
  /** The file's name without its ending: `talks-about`. */
  readonly name: string;
  /** The whole file. */
  readonly text: string;
  /** The first line of the operation's description: the question in words. */
  readonly title: string;
  /** The paragraphs behind the title: what counts as an answer. */
  readonly explanation: readonly string[];
  /** Who asks: the description's last line, `For: recruiters, owners`. */
  readonly audiences: readonly Audience[];
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
};

let read: readonly Question[] | undefined;

/** All questions, by name. They are read once. Throws if a file is not one described operation. */
export function questions(): readonly Question[] {
  const folder = new URL('./', import.meta.url);
  read ??= readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .toSorted()
    .map((file) => toQuestion(file.slice(0, -'.graphql'.length), readFileSync(new URL(file, folder), 'utf8')));
  return read;
}

/** The question of this name, if there is one. */
export function questionOf(name: string): Question | undefined {
  return questions().find((question) => question.name === name);
}

/** The question's name as a program writes it: `talks-about` → `talksAbout`. */
export function functionNameOf({ name }: Pick<Question, 'name'>): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function toQuestion(name: string, text: string): Question {
  const document = parse(text);
  const [operation, ...others] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION || others.length > 0)
    throw new Error(`${name}.graphql must hold one operation and nothing else`);
  const [title = '', ...paragraphs] = (operation.description?.value ?? '').split('\n\n');
  const asking = /^For: (.+)$/.exec(paragraphs.at(-1) ?? '')?.[1]?.split(', ') ?? [];
  if (asking.length === 0 || !asking.every(isAudience))
    throw new Error(`${name}.graphql must end its description with who asks: "For:" and some of ${Object.keys(audiences).join(', ')}`);
  return { name, text, title, explanation: paragraphs.slice(0, -1), audiences: asking, document, operation };
}

function isAudience(word: string): word is Audience {
  return Object.hasOwn(audiences, word);
}
