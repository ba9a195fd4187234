/** One YAML file whose every value knows its line and column. */
import { isMap, isScalar, LineCounter, type Node, parseDocument, visit, type Document } from 'yaml';
import type { Location, Place } from '../graph/entity.ts';
import { error, type Problem } from './problem.ts';

/** Larger files are refused: a career fits, and the parser's cost is bounded. Bytes. */
const largest = 256 * 1024;
const mostAliases = 50;

type Path = readonly (string | number)[];

export class SourceFile {
  /** Relative to the seed folder's parent, as problems name it: `seed/technologies.yaml`. */
  readonly name: string;
  readonly #text: string;
  readonly #lines = new LineCounter();
  readonly #document: Document.Parsed | null;
  /** What the file says, with no promise about its shape; undefined when it cannot be read. */
  readonly content: unknown;
  readonly problems: readonly Problem[];

  constructor(name: string, bytes: Buffer) {
    this.name = name;
    const problems: Problem[] = [];
    this.#text = this.#decode(bytes, problems);
    this.#document =
      problems.length > 0 ? null : parseDocument(this.#text, { lineCounter: this.#lines, uniqueKeys: false, prettyErrors: false });
    this.content = this.#document ? this.#read(this.#document, problems) : undefined;
    this.problems = problems;
  }

  /** The text of a line, counted from 1. */
  line(number: number): string | undefined {
    return this.#text.split(/\r?\n/, number)[number - 1];
  }

  /** Where the value at a path is; of a value that is not there, where the nearest one around it is. */
  place(path: Path = []): Place {
    return {
      at: (...more) => this.place([...path, ...more]),
      locate: (text) => {
        const node = this.#nearest(path);
        if (!node?.range) return this.#location(0, 1);
        const [start, end] = node.range;
        const found = text === undefined ? -1 : this.#text.slice(start, end).indexOf(text);
        return found === -1 ? this.#location(start, end - start) : this.#location(start + found, text?.length ?? 1);
      },
    };
  }

  /** Where a key of the map at a path is. */
  keyLocation(path: Path, key: string): Location {
    const map = this.#nearest(path);
    const pair = isMap(map) ? map.items.find((item) => isScalar(item.key) && String(item.key.value) === key) : undefined;
    const range = (pair?.key as Node | undefined)?.range;
    return range ? this.#location(range[0], range[1] - range[0]) : this.place(path).locate();
  }

  /** Whether the file has a value at a path. */
  has(path: Path): boolean {
    return path.length === 0 || this.#document?.hasIn(path) === true;
  }

  #decode(bytes: Buffer, problems: Problem[]): string {
    if (bytes.length > largest) {
      problems.push(
        error(
          this.#location(0, 1),
          `this file is ${Math.ceil(bytes.length / 1024)} kB, and no file may be over ${largest / 1024} kB: split it`,
        ),
      );
      return '';
    }
    const text = bytes.toString('utf8');
    const replaced = text.indexOf('\uFFFD');
    if (replaced === -1 || Buffer.from(text, 'utf8').equals(bytes)) return text;
    const before = text.slice(0, replaced).split('\n');
    const location = { file: this.name, line: before.length, column: (before.at(-1)?.length ?? 0) + 1, length: 1 };
    problems.push(error(location, 'this file is not UTF-8 from here on: save it as UTF-8'));
    return text;
  }

  #read(document: Document.Parsed, problems: Problem[]): unknown {
    for (const fault of [...document.errors, ...document.warnings]) {
      problems.push(error(this.#location(fault.pos[0], fault.pos[1] - fault.pos[0]), `this is not YAML: ${lowerFirst(fault.message)}`));
    }
    for (const { first, again, key } of duplicateKeys(document)) {
      problems.push(
        error(
          this.#location(again, key.length),
          `the key "${key}" stands twice in one record: first on line ${this.#location(first, 1).line}`,
        ),
      );
    }
    if (problems.length > 0) return undefined;
    if (document.contents === null || (isScalar(document.contents) && document.contents.value === null)) {
      problems.push(error(this.#location(0, 1), 'this file is empty: fill it or remove it'));
      return undefined;
    }
    try {
      return document.toJS({ maxAliasCount: mostAliases });
    } catch (cause) {
      if (!(cause instanceof ReferenceError)) throw cause;
      problems.push(
        error(this.#location(0, 1), `this file's YAML aliases cannot be followed (at most ${mostAliases} uses): write the values out`),
      );
      return undefined;
    }
  }

  #nearest(path: Path): Node | null {
    for (let length = path.length; length >= 0; length -= 1) {
      const found = length === 0 ? this.#document?.contents : this.#document?.getIn(path.slice(0, length), true);
      if (found) return found as Node;
    }
    return null;
  }

  #location(offset: number, length: number): Location {
    const { line, col } = this.#lines.linePos(offset);
    if (line === 0) return { file: this.name, line: 1, column: 1, length: 1 };
    const endOfLine = this.#text.indexOf('\n', offset);
    const room = (endOfLine === -1 ? this.#text.length : endOfLine) - offset;
    return { file: this.name, line, column: col, length: Math.max(1, Math.min(length, room)) };
  }
}

/** Keys that stand twice in one map. The parser's own check takes quadratic time. */
function duplicateKeys(document: Document.Parsed): { key: string; first: number; again: number }[] {
  const found: { key: string; first: number; again: number }[] = [];
  visit(document, {
    Map(_, map) {
      const seen = new Map<string, number>();
      for (const { key } of map.items) {
        if (!isScalar(key) || !key.range) continue;
        const name = String(key.value);
        const first = seen.get(name);
        if (first === undefined) seen.set(name, key.range[0]);
        else found.push({ key: name, first, again: key.range[0] });
      }
    },
  });
  return found;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
