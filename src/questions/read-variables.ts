/** Reads and writes variables as text, for URLs, forms and the command line. */
import {
  getNamedType,
  getNullableType,
  GraphQLEnumType,
  GraphQLID,
  GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLScalarType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import type { Kind } from '../graph/draft.ts';
import type { Day } from '../graph/partial-date.ts';
import { kindsReferredTo } from '../schema/refers-to.ts';
import { suggestion } from '../graph/spelling.ts';
import { clipped, type Suggestion } from '../schema/errors.ts';
import { idsToUse, similarNodes } from '../schema/node-of-argument.ts';
import { type Meaning, meaningsOf, namesakesAmong } from '../store/nodes.ts';
import type { Store } from '../store/store.ts';
import { type AmbiguousName, maxOthers } from './ambiguous-name.ts';
import { withoutLines } from './given-lines.ts';
import { initialOf } from './examples.ts';
import type { Question } from './questions.ts';
import { type Variables, variablesOf } from './variables.ts';

/**
 * An error in a given value. `path` is its name, such as `technology` or `requirements.0.minMonths`; `text` is the value, null if none was given.
 * `reason` is the message without suggestions. `suggestions` are the nodes that may have been meant; null if the value does not name a node.
 */
export type InvalidValue = {
  readonly code: 'NOT_FOUND' | 'AMBIGUOUS_NAME' | 'BAD_USER_INPUT';
  readonly path: string;
  readonly text: string | null;
  readonly message: string;
  readonly reason: string;
  readonly suggestions: readonly Suggestion[] | null;
};

/** An error in a value that does not name a node. */
export function invalidValue(path: string, text: string | null, message: string): InvalidValue {
  return { code: 'BAD_USER_INPUT', path, text, message, reason: message, suggestions: null };
}

const missing = 'A value is required.';

/** Whether what is wrong with a value is that there is none. */
export function isMissing({ message }: InvalidValue): boolean {
  return message === missing;
}

/** The most values or rows in a list. No list of a question takes more. */
export const maxValues = 100;

/** The most names that get a suggestion, which is the most expensive work here. */
const maxSuggestions = 10;

/**
 * Reads variables from text: `technology=go`, `people=a&people=b`, `requirements.0.technology=aws`. A missing value gets the question's
 * example or default; an empty value is null. Lines of a job ad are read as requirements, as of `today`. Returns all errors at once, including those for names that the graph does not have, and for what the
 * question does not take.
 */
export function readVariables(
  question: Question,
  given: URLSearchParams,
  store: Store,
  today: Day | null = null,
): { readonly variables: Variables; readonly invalid: readonly InvalidValue[]; readonly ambiguous: readonly AmbiguousName[] } {
  const { params, problem } = today === null ? { params: given, problem: null } : withoutLines(question, given, store, today);
  // Examples and defaults are read like given values, since a graph need not have the nodes that they name.
  const reader = new Reader(filled(question, params, store), store);
  const variables = variablesOf(question).flatMap(({ name, type, kinds }) => {
    const value = reader.isGiven(name) ? reader.read(type, name, kinds) : undefined;
    return value === undefined ? [] : [[name, value] as const];
  });
  const { invalid, ambiguous } = reader;
  const ofLines = problem === null ? [] : [invalidValue('lines', given.get('lines'), problem)];
  return { variables: Object.fromEntries(variables), invalid: [...invalid, ...ofLines, ...notTaken(question, params)], ambiguous };
}

/** Errors for values that the question does not take: ignoring `person=andrew` would answer another question. */
function notTaken(question: Question, given: URLSearchParams): readonly InvalidValue[] {
  const others = [...new Set(given.keys())].filter((path) => !isTaken(question, path));
  return others.map((path) => {
    const taken = pathsOf(question);
    const message = `This question does not take “${clipped(path)}”.${suggestion(inFirstRow(path), taken)} It takes ${taken.join(', ')}.`;
    return invalidValue(path, null, message);
  });
}

/** Whether a question takes a value at a path. */
export function isTaken(question: Question, path: string): boolean {
  return pathsOf(question).includes(inFirstRow(path));
}

/** The paths of all values that a question takes; in a list, those of its first row. */
function pathsOf(question: Question): readonly string[] {
  return variablesOf(question).flatMap(({ name, type }) => {
    const row = getNamedType(type);
    return isInputObjectType(row) ? Object.keys(row.getFields()).map((field) => `${name}.0.${field}`) : [name];
  });
}

/** A path in the first row of a list, if it is in another row. */
function inFirstRow(path: string): string {
  return path.replace(/\.[^.]*\./, '.0.');
}

/** The given values unchanged, and the examples and defaults of the question for the rest, to fill in a form. */
export function filled(question: Question, given: URLSearchParams, store: Store): URLSearchParams {
  const params = new URLSearchParams();
  for (const variable of variablesOf(question)) {
    const { name } = variable;
    const own = [...given].filter(([path]) => isWithin(path, name));
    for (const [path, text] of own) params.append(path, text);
    const initial = own.length === 0 ? initialOf(variable, store) : undefined;
    if (initial !== undefined) write(params, name, initial);
  }
  return params;
}

/** Variables as text that `readVariables` reads back. Defaults are omitted; examples are not, so that a link always asks the same. */
export function writeVariables(question: Question, variables: Variables): URLSearchParams {
  const params = new URLSearchParams();
  for (const { name, initial } of variablesOf(question)) {
    const isDefault =
      !Object.hasOwn(question.examples, name) && JSON.stringify(variables[name] ?? null) === JSON.stringify(initial ?? null);
    if (!isDefault) write(params, name, variables[name] ?? null);
  }
  return params;
}

function write(params: URLSearchParams, path: string, value: unknown): void {
  if (Array.isArray(value)) {
    if (value.length === 0) params.append(path, '');
    for (const [index, one] of value.entries()) write(params, isRecord(one) ? `${path}.${index}` : path, one);
  } else if (isRecord(value)) {
    for (const [field, one] of Object.entries(value)) write(params, `${path}.${field}`, one);
  } else params.append(path, value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value));
}

class Reader {
  readonly invalid: InvalidValue[] = [];
  readonly ambiguous: AmbiguousName[] = [];
  readonly #given: URLSearchParams;
  readonly #store: Store;

  constructor(given: URLSearchParams, store: Store) {
    this.#given = given;
    this.#store = store;
  }

  isGiven(path: string): boolean {
    return [...this.#given.keys()].some((key) => isWithin(key, path));
  }

  /** The value at a path; null if it is empty, undefined after an error. */
  read(type: GraphQLInputType, path: string, kinds: readonly Kind[] | null, mayBeUnknown = false): unknown {
    const nullable = getNullableType(type);
    const value = isListType(nullable)
      ? this.#readList(nullable.ofType, path, kinds, mayBeUnknown)
      : isInputObjectType(nullable)
        ? this.#readObject(nullable, path)
        : this.#readLeaf(nullable, this.#given.get(path)?.trim() ?? '', path, kinds, mayBeUnknown);
    if (value !== null || !isNonNullType(type)) return value;
    // If every value of a list is invalid, the errors are there already.
    return this.invalid.some((one) => isWithin(one.path, path)) ? undefined : this.#reject(path, null, missing);
  }

  #readList(
    type: GraphQLInputType,
    path: string,
    kinds: readonly Kind[] | null,
    mayBeUnknown: boolean,
  ): readonly unknown[] | null | undefined {
    const object = getNullableType(type);
    const indexes = indexesUnder(path, this.#given);
    const texts = this.#given.getAll(path);
    const count = Math.max(indexes.length, texts.length);
    if (count > maxValues) return this.#reject(path, null, `This list has ${count} values, and at most ${maxValues} are allowed.`);
    const values = isInputObjectType(object)
      ? indexes.map((index) => this.#readObject(object, `${path}.${index}`))
      : texts.map((text) => this.#readLeaf(object as GraphQLScalarType | GraphQLEnumType, text.trim(), path, kinds, mayBeUnknown));
    const some = values.filter((value) => value !== null && value !== undefined);
    return some.length === 0 ? null : some;
  }

  #readObject(type: GraphQLInputObjectType, path: string): Variables | null {
    const values = Object.values(type.getFields()).flatMap((field) => {
      const fieldPath = `${path}.${field.name}`;
      const value = this.isGiven(fieldPath)
        ? this.read(field.type, fieldPath, kindsReferredTo(field), field.extensions.mayBeUnknown)
        : null;
      return value === null || value === undefined ? [] : [[field.name, value] as const];
    });
    return values.length === 0 ? null : Object.fromEntries(values);
  }

  #readLeaf(
    type: GraphQLScalarType | GraphQLEnumType,
    text: string,
    path: string,
    kinds: readonly Kind[] | null,
    mayBeUnknown: boolean,
  ): unknown {
    if (text === '') return null;
    if (kinds) return this.#readName(type, text, path, { kinds, mayBeUnknown });
    if (type instanceof GraphQLEnumType) {
      const words = type.getValues().map(({ name }) => name);
      const word = text.toUpperCase();
      return words.includes(word)
        ? word
        : this.#reject(path, text, `“${text}” is not one of ${words.join(', ')}.${suggestion(word, words)}`);
    }
    const value = fromText(type, text);
    if (value === undefined)
      return this.#reject(
        path,
        text,
        `“${text}” is not ${type.name === 'Boolean' ? 'true or false' : 'a whole number, or is out of range'}.`,
      );
    try {
      type.parseValue(value);
      return value;
    } catch (cause) {
      return this.#reject(path, text, (cause as Error).message);
    }
  }

  #readName(
    type: GraphQLScalarType | GraphQLEnumType,
    text: string,
    path: string,
    { kinds, mayBeUnknown }: { readonly kinds: readonly Kind[]; readonly mayBeUnknown: boolean },
  ): unknown {
    const meanings = meaningsOf(this.#store, kinds, text, 1 + maxOthers);
    const namesakes = namesakesAmong(meanings);
    if (namesakes.length > 0) {
      const reason = `There is more than one ${namesakes[0]?.kind} called “${text}”.`;
      return this.#rejectName('AMBIGUOUS_NAME', path, text, reason, idsToUse(namesakes), namesakes);
    }
    const [taken, ...others] = meanings;
    if (taken) {
      if (others.length > 0) this.ambiguous.push({ path, text, taken, others });
      return type === GraphQLID ? taken.key : text;
    }
    if (mayBeUnknown) return text;
    const what = kinds.length > 3 ? 'nothing' : `no ${kinds.join(' or ')}`;
    const { nearest, nodes } = this.invalid.length < maxSuggestions ? similarNodes(this.#store, kinds, text) : noneSimilar;
    const reason = `There is ${what} called “${text}” in the graph.`;
    return this.#rejectName(
      'NOT_FOUND',
      path,
      text,
      reason,
      nearest === undefined ? '' : `Did you mean ${JSON.stringify(nearest)}?`,
      nodes,
    );
  }

  #rejectName(
    code: InvalidValue['code'],
    path: string,
    text: string,
    reason: string,
    remedy: string,
    nodes: readonly Meaning[],
  ): undefined {
    const suggestions = nodes.map(({ key, name }) => ({ id: key, name }));
    this.invalid.push({ code, path, text, message: `${reason} ${remedy}`.trim(), reason, suggestions });
  }

  #reject(path: string, text: string | null, message: string): undefined {
    this.invalid.push(invalidValue(path, text, message));
  }
}

const noneSimilar = { nearest: undefined, nodes: [] } as const;

/** The indexes of the given rows of a list, in order: `requirements.0.technology` is in row 0. */
export function indexesUnder(path: string, given: URLSearchParams): readonly number[] {
  const indexes = [...given.keys()].flatMap((key) => {
    const index = key.startsWith(`${path}.`) ? /^\d{1,3}(?=\.)/.exec(key.slice(path.length + 1))?.[0] : undefined;
    return index === undefined ? [] : [Number(index)];
  });
  return [...new Set(indexes)].toSorted((a, b) => a - b);
}

/** The text as a value of the type; undefined if it is not one. */
function fromText(type: GraphQLScalarType, text: string): unknown {
  switch (type.name) {
    case 'Boolean':
      return text === 'true' ? true : text === 'false' ? false : undefined;
    case 'Int':
      return (Number(text) | 0) === Number(text) ? Number(text) : undefined; // GraphQL integers have 32 bits.
    default:
      return text;
  }
}

/** Whether a path is that of a value or of a part of it. */
function isWithin(path: string, whole: string): boolean {
  return path === whole || path.startsWith(`${whole}.`);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
