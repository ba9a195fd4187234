/** Checks the content of a file against its shape, and words each problem for the file's author. */
import { z } from 'zod';
import { suggestion } from '../graph/spelling.ts';
import { keyHint, unquoted } from './key-hint.ts';
import { likelyDate, likelyPeriod, saysPresent } from './likely-date.ts';
import { error, type Problem } from './problem.ts';
import type { LocatedFile } from './source-file.ts';

type JsonSchema = {
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
};

/** The content of a file in the given shape, or its problems. */
export function checkShape<Shape extends z.ZodType>(
  file: LocatedFile,
  shape: Shape,
): { content: z.output<Shape> } | { problems: readonly Problem[] } {
  const result = shape.safeParse(file.content);
  if (result.success) return { content: result.data };
  const problems = result.error.issues.flatMap((issue) => toProblems(issue, file, shape));
  // In a text that was read as a record because of its colon, no key is missing.
  const misread = new Set(problems.filter(({ message }) => message.endsWith(unquoted)).map(({ location: { line } }) => line));
  return { problems: problems.filter(({ message, location: { line } }) => !(message.endsWith('" is missing') && misread.has(line))) };
}

function toProblems(issue: z.core.$ZodIssue, file: LocatedFile, shape: z.ZodType): readonly Problem[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  const location = file.locate(path);
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' }) as JsonSchema, path);
    const locations = file.keyLocations(path);
    return issue.keys.map((key) => {
      const hint = keyHint(key, valueAt(file.content, [...path, key]), known);
      return error(locations.get(key) ?? location, `"${key}" is not a key of this record.${hint}`);
    });
  }
  const found = valueAt(file.content, path);
  const ofOption = problemsOfOption(issue);
  if (ofOption) return ofOption.flatMap((inner) => toProblems({ ...inner, path: [...issue.path, ...inner.path] }, file, shape));
  if (found === undefined) return [error(location, `"${String(path.at(-1))}" is missing`)];
  if (issue.code === 'invalid_value') {
    const known = issue.values.map(String);
    const hint = typeof found === 'string' ? suggestion(found, known) : '';
    return [error(location, `${describe(found)} is not one of ${known.join(', ')}.${hint}`)];
  }
  const expected = expectation(issue);
  if (expected === null) return [error(location, issue.message)];
  const isText = (issue.code === 'invalid_type' && issue.expected === 'string') || expected.startsWith('expected text');
  const lacksQuotes = isText && isMisread(found);
  const written = file.written(path);
  const hint = lacksQuotes ? ': put quotes around it' : likelyMeaning(expected, path, written);
  return [error(location, `${expected}, found ${describe(found, written)}${hint}`)];
}

/** The problems of a value as the one option of a union that takes values of its type; undefined if that is not one option. */
function problemsOfOption(issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] | undefined {
  if (issue.code !== 'invalid_union') return undefined;
  const options = issue.errors.filter((problems) => !problems.some(({ code, path }) => code === 'invalid_type' && path.length === 0));
  return options.length === 1 ? options[0] : undefined;
}

/** What a date or a period most likely means that is written in another way: a sentence that begins with a period. Empty if that is not clear. */
function likelyMeaning(expected: string, path: readonly (string | number)[], written: string | undefined): string {
  if (written === undefined) return '';
  if (expected.startsWith('expected a date')) {
    const date = expected.includes('present') && saysPresent(written) ? 'present' : likelyDate(written);
    return date === undefined ? '' : `. Did you mean ${date}?`;
  }
  const period = path.at(-1) === 'period' || path.at(-1) === 'during' ? likelyPeriod(written) : undefined;
  return period === undefined ? '' : `. Did you mean ${period}?`;
}

/** What a shape expects, in its own words if it has any. */
function expectation(issue: z.core.$ZodIssue): string | null {
  if (issue.message.startsWith('expected ')) return issue.message;
  return issue.code === 'invalid_type' ? `expected ${typeNames[issue.expected] ?? issue.expected}` : null;
}

/** Whether YAML may have read text as another type: 1984, true, or a text that is a [[mark]]. */
function isMisread(value: unknown): boolean {
  return typeof value === 'number' || typeof value === 'boolean' || (Array.isArray(value) && Array.isArray(value[0]));
}

/** The keys that the record at a path may have. */
function keysAt(schema: JsonSchema, path: readonly (string | number)[]): readonly string[] {
  let here: readonly JsonSchema[] = alternatives(schema);
  for (const step of path) {
    here = here.flatMap((one) => alternatives(typeof step === 'number' ? one.items : one.properties?.[step]));
  }
  return here.flatMap((one) => Object.keys(one.properties ?? {}));
}

function alternatives(schema: JsonSchema | undefined): readonly JsonSchema[] {
  return schema === undefined ? [] : (schema.anyOf ?? [schema]);
}

function valueAt(content: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((value, step) => (value as Record<string | number, unknown> | null)?.[step], content);
}

const typeNames: Readonly<Record<string, string>> = {
  array: 'a list',
  object: 'a record with keys',
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
};

/** A value in words; a number as it is written. */
function describe(value: unknown, written?: string): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a record with keys';
  return typeof value === 'number' && written !== undefined ? written : JSON.stringify(value);
}
