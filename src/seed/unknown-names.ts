/** Names that nothing defines. Each is one problem, wherever it is used, and can become an entry of a vocabulary file. */
import { isDeepStrictEqual } from 'node:util';
import { isSeq, parseDocument, stringify } from 'yaml';
import { z } from 'zod';
import type { Kind } from '../graph/draft.ts';
import { fold, slugOf } from '../graph/name.ts';
import type { NodeKind } from './node-kind.ts';
import type { Problem } from './problem.ts';

/** A name that nothing defines, the kinds of node that it can be, and what it may have been meant to be, as a sentence. */
export type UnknownName = { readonly kinds: readonly Kind[]; readonly name: string; readonly suggestion: string };

/** A record for a vocabulary file. */
export type NewEntry = {
  /** The name of the file: `technologies.yaml`. */
  readonly file: string;
  readonly record: Readonly<Record<string, string>>;
  /** What the name may have been meant to be instead; empty if nothing is similar. */
  readonly suggestion: string;
};

/** Problems in which each unknown name occurs once, at its first place, with its other places. */
export function groupedByName(problems: readonly Problem[]): readonly Problem[] {
  const groups = Map.groupBy(problems, ({ unknown, location: { file, line, column }, message }) =>
    unknown ? `${unknown.kinds.join()}/${fold(unknown.name) || unknown.name}` : `${file}:${line}:${column} ${message}`,
  );
  return [...groups.values()].map(([first, ...others]) =>
    others.length === 0 ? first! : { ...first!, also: others.map(({ location }) => location) },
  );
}

/** An entry for each unknown name of a kind that has a vocabulary file, in the order of the problems. */
export function newEntries(problems: readonly Problem[], kinds: readonly NodeKind[]): readonly NewEntry[] {
  return problems.flatMap(({ unknown, location }) => {
    const file = unknown && kinds.find(({ kind, file: own }) => own && unknown.kinds.includes(kind))?.file;
    const slug = unknown && slugOf(unknown.name);
    if (!file || !slug) return [];
    const [, career = ''] = /[\\/]people[\\/]([^\\/]+)[\\/]/.exec(location.file) ?? [];
    return { file: file.name, record: recordOf(slug, unknown.name, file.shape, career), suggestion: unknown.suggestion };
  });
}

/** A record with what its shape requires: its slug and its name, or else the first of the values that it can have, or the person of a career. */
function recordOf(slug: string, name: string, shape: z.ZodType, career: string): Readonly<Record<string, string>> {
  const { properties = {}, required = [] } = z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' });
  const known: Record<string, string> = { slug, name: inWords(name), title: inWords(name) };
  const entries = required.map((key) => {
    const { enum: values } = properties[key] as { readonly enum?: readonly unknown[] };
    return [key, known[key] ?? (values ? String(values[0]) : career)] as const;
  });
  return Object.fromEntries(entries);
}

/** A name as it is written; `Text mining` for the slug `text-mining`. */
function inWords(name: string): string {
  const words = name.replaceAll('-', ' ');
  return name === slugOf(name) ? words.charAt(0).toUpperCase() + words.slice(1) : name;
}

/** An entry as a line of a file: `{ slug: text-mining, name: Text mining }`. */
export function lineOf(record: NewEntry['record']): string {
  return stringify(record, { collectionStyle: 'flow', lineWidth: 0 }).trimEnd();
}

/** The text of a vocabulary file with more entries at its end; the rest stays as it is. Null if they cannot be added to such a file. */
export function withEntries(text: string, records: readonly NewEntry['record'][]): string | null {
  const document = parseDocument(text);
  const { contents } = document;
  const lines = records.map((record) => lineOf(record));
  const before = (document.toJS() ?? []) as unknown;
  if (!Array.isArray(before) || document.errors.length > 0) return null;
  let extended: string;
  if (isSeq(contents) && contents.flow && contents.range) {
    const end = contents.range[1] - 1;
    extended = text.slice(0, end) + [...(contents.items.length === 0 ? [] : ['']), ...lines].join(', ') + text.slice(end);
  } else {
    const start = isSeq(contents) && contents.range ? contents.range[0] : 0;
    const indentation = ' '.repeat(start - (text.lastIndexOf('\n', start - 1) + 1));
    extended = `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${lines.map((line) => `${indentation}- ${line}\n`).join('')}`;
  }
  const after = parseDocument(extended);
  return after.errors.length === 0 && isDeepStrictEqual(after.toJS(), [...before, ...records]) ? extended : null;
}
