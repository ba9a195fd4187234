/** `career help files`: every key of every file that a person can write, from the shapes with which the files are checked. */
import { z } from 'zod';
import { nodeKinds } from '../nodes/kinds.ts';
import { vocabularyFiles } from '../seed/node-kind.ts';
import { careerShape } from '../seed/read.ts';
import { wrapped } from '../view/terminal.ts';

type Shape = {
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
};

/** The keys of a career's files and of the vocabulary files, as an outline. What a key means is said once. */
export function filesHelp(): string {
  const files: readonly (readonly [string, z.ZodType])[] = [
    ['people/<slug>/*.yaml', careerShape(nodeKinds)],
    ...vocabularyFiles(nodeKinds).map((file) => [file.name, z.array(file.shape)] as const),
  ];
  const said = new Set<string>();
  const outlines = files.map(([name, shape]) => {
    const schema = z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' }) as Shape;
    return `${name}\n${outlineOf(schema, 1, said)}`;
  });
  return `Every key of every file. Those with a * are required in their record.\nStatements, languages, interests, certificates and awards can be texts without\nkeys.\n\n${outlines.join('\n')}`;
}

const width = 80;

/** A line for each key of a record, or of the records of a list, with the keys in it below. */
function outlineOf(shape: Shape, depth: number, said: Set<string>): string {
  const record = variantsOf(shape).find(({ properties }) => properties);
  return Object.entries(record?.properties ?? {})
    .map(([key, value]) => {
      const head = `${key}${record?.required?.includes(key) ? '*' : ''}`;
      const text = [`${head}:`, meaningOf(value, said), valuesOf(value)].filter(Boolean).join(' ');
      const lines = wrapped(text, width - 2 * depth - 4).map((line, index) => `${'  '.repeat(depth)}${index === 0 ? '' : '    '}${line}\n`);
      const isNew = key !== 'statements' || !said.has(key);
      if (key === 'statements') said.add(key);
      return `${lines.join('')}${isNew ? outlineOf(value, depth + 1, said) : ''}`;
    })
    .join('');
}

/** What a key means; empty if it was said before. */
function meaningOf(value: Shape, said: Set<string>): string {
  const meaning = [value, ...variantsOf(value)].find(({ description }) => description)?.description ?? '';
  if (said.has(meaning)) return '';
  said.add(meaning);
  return meaning;
}

/** The values that a key can have, if they are few. */
function valuesOf(value: Shape): string {
  return variantsOf(value)
    .flatMap(({ enum: values = [] }) => values)
    .join(' | ');
}

/** The shapes that a value, or those of a list, can have. */
function variantsOf(shape: Shape): readonly Shape[] {
  if (shape.items) return variantsOf(shape.items);
  return shape.anyOf?.flatMap(variantsOf) ?? [shape];
}
