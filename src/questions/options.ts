/** The variables of a question as options of a command line: `--technology go --as-of 2024`, `--requirements.0.min-months 24`. */
import { parseArgs } from 'node:util';
import { getNamedType, getNullableType, type GraphQLInputType, isInputObjectType, isListType } from 'graphql';
import { commonOptions } from '../cli/options.ts';
import type { Kind } from '../graph/draft.ts';
import { kindsReferredTo } from '../schema/refers-to.ts';
import { suggestion } from '../graph/spelling.ts';
import type { Question } from './questions.ts';
import { type Variable, variablesOf } from './variables.ts';

/** An option of a question. */
export type Option = {
  /** As it is written behind two dashes. The rows of a list are counted from 0; this names a field of the first. */
  readonly name: string;
  readonly label: string;
  readonly type: GraphQLInputType;
  readonly kinds: readonly Kind[] | null;
  /** What it is if nobody says: undefined for nothing. */
  readonly initial: unknown;
};

/** What options say: those of the question as `readVariables` takes them, and those that every question has. */
export type ParsedOptions = {
  readonly given: URLSearchParams;
  readonly seed: string;
  readonly database: string;
  readonly json: boolean;
  readonly csv: boolean;
  readonly help: boolean;
};

const ofEveryQuestion = { ...commonOptions, json: { type: 'boolean', default: false }, csv: { type: 'boolean', default: false } } as const;

/** What stands in the name of an option for the first row of a list. */
export const firstRow = '.0.';

/** The options of a question, in the order of its variables. */
export function optionsOf(question: Question): readonly Option[] {
  return variablesOf(question).flatMap((variable) => fieldsOf(variable) ?? [{ ...variable, name: asOption(variable.name) }]);
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

/** Reads the options of a question, or of none. Returns a sentence for the person who typed them if one is not understood. */
export function readOptions(question: Question | undefined, args: readonly string[]): ParsedOptions | string {
  const options = question ? optionsOf(question) : [];
  const own: Record<string, { type: 'string' | 'boolean'; multiple: boolean }> = {};
  for (const arg of args) {
    const written = /^--([^=]+)/.exec(arg)?.[1];
    if (written === undefined || Object.hasOwn(ofEveryQuestion, written)) continue;
    const option = options.find(({ name, type }) => name === named(written) || (isFlag(type) && `no-${name}` === named(written)));
    if (!option) {
      const known = optionsLike(written, options);
      return `There is no option "--${written}".${suggestion(`--${written}`, known)} There are ${known.join(', ')}.`;
    }
    own[isFlag(option.type) ? option.name : written] = {
      type: isFlag(option.type) ? 'boolean' : 'string',
      multiple: isRepeated(option.type),
    };
  }
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { ...own, ...ofEveryQuestion },
      allowNegative: true,
      allowPositionals: true,
    });
    const [stray] = positionals;
    if (stray !== undefined) return `No option stands before "${stray}". There are ${optionsLike('', options).join(', ')}.`;
    const { seed, database, json, csv, help, ...others } = values as typeof values & Readonly<Record<string, string | boolean | string[]>>;
    const given = Object.entries(others).flatMap(([name, value]) => [value].flat().map((one) => [asPath(name), String(one)]));
    return { given: new URLSearchParams(given), seed, database, json, csv, help };
  } catch (cause) {
    if (cause instanceof TypeError && 'code' in cause) return `${cause.message}.`;
    throw cause;
  }
}

/** Whether an option says yes by being there, and no behind `no-`. */
export function isFlag(type: GraphQLInputType): boolean {
  return getNamedType(type).name === 'Boolean';
}

/** Whether an option may be given several times. */
export function isRepeated(type: GraphQLInputType): boolean {
  return isListType(getNullableType(type));
}

/** The options there are, as they would be written where this was: for the same row. */
function optionsLike(written: string, options: readonly Option[]): readonly string[] {
  const [row = firstRow] = /\.\d+\./.exec(written) ?? [];
  return [...options.map(({ name }) => name.replace(firstRow, row)), ...Object.keys(ofEveryQuestion)].map((name) => `--${name}`);
}

/** The option that was written: of whatever row, and with capitals or hyphens. */
function named(written: string): string {
  return asOption(written).replace(/\.\d+\./, firstRow);
}

function asPath(option: string): string {
  return option.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** The name of a variable or a field as an option is written: `requirements.0.minMonths` → `requirements.0.min-months`. */
export function asOption(path: string): string {
  return path.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
