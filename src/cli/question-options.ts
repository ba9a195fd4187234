/** The variables of a question as command-line options: `--technology go --as-of 2024`, `--requirements.0.min-months 24`. */
import { parseArgs } from 'node:util';
import { getNamedType, getNullableType, type GraphQLInputType, GraphQLString, isInputObjectType, isListType } from 'graphql';
import { commonOptions } from './options.ts';
import type { Kind } from '../graph/draft.ts';
import { kindsReferredTo } from '../schema/refers-to.ts';
import { suggestion } from '../graph/spelling.ts';
import { takesLines } from '../questions/given-lines.ts';
import type { Question } from '../questions/questions.ts';
import { type Variable, variablesOf } from '../questions/variables.ts';

/** An option of a question. */
export type Option = {
  /** The name after the two dashes. The rows of a list are numbered from 0; this names a field of the first row. */
  readonly name: string;
  readonly label: string;
  readonly type: GraphQLInputType;
  readonly kinds: readonly Kind[] | null;
  /** Its value if it is not given; undefined if there is none. */
  readonly initial: unknown;
};

/** Parsed options: those of the question as input for `readVariables`, and those that every question has. */
export type ParsedOptions = {
  readonly given: URLSearchParams;
  readonly seed: string | undefined;
  readonly database: string | undefined;
  readonly 'leave-out': boolean | undefined;
  readonly json: boolean;
  readonly csv: boolean;
  readonly help: boolean;
};

const sharedOptions = {
  ...commonOptions,
  help: { type: 'boolean', short: 'h', default: false },
  json: { type: 'boolean', default: false },
  csv: { type: 'boolean', default: false },
} as const;

/** Stands for the first row of a list in the name of an option. */
export const firstRow = '.0.';

/** The options of a question, in the order of its variables. */
export function optionsOf(question: Question): readonly Option[] {
  const lines = {
    name: 'lines',
    label: 'Requirements as lines of a job ad: "Go 3y, AWS 2y"',
    type: GraphQLString,
    kinds: null,
    initial: undefined,
  };
  const options = variablesOf(question).flatMap((variable) => fieldsOf(variable) ?? [{ ...variable, name: asOption(variable.name) }]);
  return takesLines(question) ? [lines, ...options] : options;
}

/** The fields of a variable's first row; null if it has none. */
function fieldsOf({ name, label, type, initial }: Variable): readonly Option[] | null {
  const row = getNamedType(type);
  if (!isInputObjectType(row)) return null;
  const [first] = Array.isArray(initial) ? (initial as readonly Readonly<Record<string, unknown>>[]) : [];
  return Object.values(row.getFields()).map((field) => ({
    name: asOption(`${name}${firstRow}${field.name}`),
    label: field.description ?? label,
    type: field.type,
    kinds: kindsReferredTo(field),
    initial: first?.[field.name],
  }));
}

/** Parses the options of a question, or the shared options without a question. Returns an error message if one is invalid. */
export function readOptions(question: Question | undefined, args: readonly string[]): ParsedOptions | string {
  const options = question ? optionsOf(question) : [];
  const own: Record<string, { type: 'string' | 'boolean'; multiple: boolean }> = {};
  for (const arg of args) {
    const typed = /^--([^=]+)/.exec(arg)?.[1];
    if (typed === undefined || Object.hasOwn(sharedOptions, typed)) continue;
    const option = options.find(({ name, type }) => name === normalized(typed) || (isFlag(type) && `no-${name}` === normalized(typed)));
    if (!option) {
      const valid = optionsLike(typed, options);
      return `There is no option "--${typed}".${suggestion(`--${typed}`, valid)} The options are ${valid.join(', ')}.`;
    }
    own[isFlag(option.type) ? option.name : typed] = {
      type: isFlag(option.type) ? 'boolean' : 'string',
      multiple: isRepeated(option.type),
    };
  }
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { ...own, ...sharedOptions },
      allowNegative: true,
      allowPositionals: true,
    });
    const [stray] = positionals;
    if (stray !== undefined) return `"${stray}" has no option before it. The options are ${optionsLike('', options).join(', ')}.`;
    const {
      seed,
      database,
      'leave-out': leaveOut,
      json,
      csv,
      help,
      ...others
    } = values as typeof values & Readonly<Record<string, string | boolean | string[]>>;
    const given = Object.entries(others).flatMap(([name, value]) => [value].flat().map((one) => [asPath(name), String(one)]));
    return { given: new URLSearchParams(given), seed, database, 'leave-out': leaveOut, json, csv, help };
  } catch (cause) {
    if (cause instanceof TypeError && 'code' in cause) return `${cause.message}.`;
    throw cause;
  }
}

/** Whether an option is a flag: true by itself, false with the prefix `no-`. */
export function isFlag(type: GraphQLInputType): boolean {
  return getNamedType(type).name === 'Boolean';
}

/** Whether an option may be given several times. */
export function isRepeated(type: GraphQLInputType): boolean {
  return isListType(getNullableType(type));
}

/** The valid options, for the same row as the typed one. */
function optionsLike(typed: string, options: readonly Option[]): readonly string[] {
  const [row = firstRow] = /\.\d+\./.exec(typed) ?? [];
  return [...options.map(({ name }) => name.replace(firstRow, row)), ...Object.keys(sharedOptions)].map((name) => `--${name}`);
}

/** The name of a typed option: in kebab case, and for the first row. */
function normalized(typed: string): string {
  return asOption(typed).replace(/\.\d+\./, firstRow);
}

function asPath(option: string): string {
  return option.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** The name of a variable or a field as an option: `requirements.0.minMonths` → `requirements.0.min-months`. */
export function asOption(path: string): string {
  return path.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
