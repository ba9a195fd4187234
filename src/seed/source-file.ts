/** A YAML or JSON file in which every value can be located. */
import { isUtf8 } from 'node:buffer';
import { type Document, isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import type { KeyPath, Location } from '../graph/draft.ts';
import { error, type Problem } from './problem.ts';
import { yamlProblems } from './yaml-problems.ts';

/** Larger files are rejected, which bounds the parser's cost. A career fits. JSON that a program wrote may have much space. In bytes. */
const maxSizes = { yaml: 256 * 1024, json: 1024 * 1024 } as const;
const maxAliases = 50;

/** A file in which values can be located, whatever its format. */
export type LocatedFile = Pick<SourceFile, 'name' | 'content' | 'problems' | 'line' | 'locate' | 'keyLocations' | 'written'>;

export class SourceFile {
  /** Relative to the seed folder's parent, as problems name it: `seed/technologies.yaml`. */
  readonly name: string;
  readonly #text: string;
  #textLines: readonly string[] | undefined;
  readonly #lines = new LineCounter();
  readonly #document: Document.Parsed | null;
  /** The parsed content, of any shape; undefined if the file cannot be read. */
  readonly content: unknown;
  readonly problems: readonly Problem[];

  constructor(name: string, bytes: Buffer) {
    this.name = name;
    const problems: Problem[] = [];
    this.#text = this.#decode(bytes, problems);
    this.#document =
      problems.length > 0
        ? null
        : parseDocument(this.#text, { lineCounter: this.#lines, stringKeys: true, uniqueKeys: false, prettyErrors: false });
    this.content = this.#document ? this.#read(this.#document, problems) : undefined;
    this.problems = problems;
  }

  get text(): string {
    return this.#text;
  }

  /** The text of a line, counted from 1. */
  line(number: number): string | undefined {
    this.#textLines ??= this.#text.split(/\r?\n/);
    return this.#textLines[number - 1];
  }

  /**
   * The location of the value at a path, or of the nearest enclosing value if it does not exist. With `text`, the location of that text
   * within the value, at or after the index that is the path's last step, if it is a number.
   */
  locate(path: KeyPath, text?: string): Location {
    const node = this.#nearest(path);
    if (!node?.range) return this.#location(0, 1);
    const [start, end] = node.range;
    const whole = this.#location(start, end - start);
    if (text === undefined) return whole;
    const from = path.at(-1);
    const before = isScalar(node) && typeof from === 'number' ? String(node.value).slice(0, from) : '';
    const found = occurrences(text, this.#text.slice(start, end))[occurrences(text, before).length];
    return found ? this.#location(start + found.index, found[0].length) : whole;
  }

  /** The text of the value at a path as it is written, before YAML reads it as a number or a date; undefined if it is a list or a map. */
  written(path: KeyPath): string | undefined {
    const node = this.#document?.getIn(path, true);
    return isScalar(node) ? node.source : undefined;
  }

  /** The locations of the keys of the map at a path. */
  keyLocations(path: KeyPath): ReadonlyMap<string, Location> {
    const map = this.#nearest(path);
    const keys = isMap(map) ? map.items.map(({ key }) => key) : [];
    return new Map(
      keys.flatMap((key) =>
        isScalar(key) && key.range ? [[String(key.value), this.#location(key.range[0], key.range[1] - key.range[0])]] : [],
      ),
    );
  }

  get #isJson(): boolean {
    return this.name.endsWith('.json');
  }

  #decode(bytes: Buffer, problems: Problem[]): string {
    const maxSize = maxSizes[this.#isJson ? 'json' : 'yaml'];
    if (bytes.length > maxSize) {
      problems.push(
        error(this.#location(0, 1), `this file is ${Math.ceil(bytes.length / 1024)} kB, and the limit is ${maxSize / 1024} kB: split it`),
      );
      return '';
    }
    const text = new TextDecoder().decode(bytes); // Drops a byte order mark.
    if (isUtf8(bytes)) return text;
    const before = text.slice(0, text.indexOf('\uFFFD')).split('\n');
    const location = { file: this.name, line: before.length, column: (before.at(-1)?.length ?? 0) + 1, length: 1 };
    problems.push(error(location, 'this file is not UTF-8 from here on: save it as UTF-8'));
    return text;
  }

  #read(document: Document.Parsed, problems: Problem[]): unknown {
    const lineOf = (offset: number) => {
      const { line } = this.#location(offset, 1);
      return { number: line, text: this.line(line) ?? '' };
    };
    const json = this.#isJson ? this.#readJson(problems) : undefined;
    if (problems.length > 0) return undefined;
    for (const { start, length, message } of yamlProblems(document, lineOf)) problems.push(error(this.#location(start, length), message));
    if (problems.length > 0) return undefined;
    if (document.contents === null || (isScalar(document.contents) && document.contents.value === null)) {
      problems.push(error(this.#location(0, 1), 'this file is empty: fill it or remove it'));
      return undefined;
    }
    if (this.#isJson) return json;
    try {
      return document.toJS({ maxAliasCount: maxAliases });
    } catch (cause) {
      if (!(cause instanceof ReferenceError)) throw cause;
      problems.push(
        error(
          this.#location(0, 1),
          `this file's YAML aliases expand too much (the limit is ${maxAliases} uses of a value): write the values out`,
        ),
      );
      return undefined;
    }
  }

  #readJson(problems: Problem[]): unknown {
    try {
      return JSON.parse(this.#text);
    } catch (cause) {
      if (!(cause instanceof SyntaxError)) throw cause;
      const [, offset] = /at position (\d+)/.exec(cause.message) ?? [];
      const location = this.#location(offset === undefined ? this.#text.trimEnd().length : Number(offset), 1);
      problems.push(error(location, `this is not JSON: ${cause.message.replace(/ (?:in JSON )?at position .*$/s, '')}`));
      return undefined;
    }
  }

  #nearest(path: KeyPath): Node | null {
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
    const restOfLine = (endOfLine === -1 ? this.#text.length : endOfLine) - offset;
    return { file: this.name, line, column: col, length: Math.max(1, Math.min(length, restOfLine)) };
  }
}

/** The occurrences of a text in YAML source. Folded lines differ from their value only in white space. */
function occurrences(text: string, yaml: string): readonly RegExpExecArray[] {
  const words = text.split(/\s+/).map((word) => RegExp.escape(word));
  return [...yaml.matchAll(new RegExp(words.join('\\s+'), 'g'))];
}
