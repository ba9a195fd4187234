/** `career help files`: every key of every file that a person can write, from the shapes with which the files are checked. */
import wrapAnsi from 'wrap-ansi';
import { z } from 'zod';
import { nodeKinds } from '../nodes/kinds.ts';
import { vocabularyFiles } from '../seed/node-kind.ts';
import { careerShape } from '../seed/read.ts';

type Shape = {
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
};

/** The keys of a career's files and of the vocabulary files, as an outline in the form of YAML. */
export function filesHelp(): string {
  const files = [
    ['people/<slug>/*.yaml', careerShape(nodeKinds)] as const,
    ...vocabularyFiles(nodeKinds).map((file) => [file.name, z.array(file.shape)] as const),
  ];
  const outlines = files.map(([name, shape]) => `${name}\n${outlineOf(z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' }) as Shape, 1)}`);
  return `Every key that files can have. A * marks those that a record must have.\n\n${outlines.join('\n')}`;
}

/** A line for each key of a record, or of the records of a list. */
function outlineOf(shape: Shape, depth: number): string {
  const record = recordIn(shape);
  return Object.entries(record?.properties ?? {})
    .map(([key, value]) => {
      const says = value.description ?? recordlessIn(value)?.description ?? '';
      const head = `${'  '.repeat(depth)}${key}${record?.required?.includes(key) ? '*' : ''}: ${valuesOf(value)}`;
      const line = wrapAnsi(`${head.trim()}${says === '' ? '' : `  ${says}`}`, 78 - 2 * depth);
      // The keys of a statement are the same wherever it is, so they are shown once.
      const inner = key === 'statements' && depth > 1 ? '' : outlineOf(value, depth + 1);
      return `${indented(line, depth)}\n${inner}`;
    })
    .join('');
}
