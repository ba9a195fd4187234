/** One YAML file whose every value knows its line and column. */
import { isUtf8 } from 'node:buffer';
import { type Document, isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import type { Location, Path } from '../graph/draft.ts';
import { error, type Problem } from './problem.ts';
import { yamlProblems } from './yaml-problems.ts';

/** Larger files are refused: a career fits, and the parser's cost is bounded. Bytes. */
const largest = 256 * 1024;
const maxAliases = 50;

export class SourceFile {
  /** Relative to the seed folder's parent, as problems name it: `seed/technologies.yaml`. */
  readonly name: string;
  readonly #text: string;
  #rows: readonly string[] | undefined;
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
      problems.length > 0
        ? null
        : parseDocument(this.#text, { lineCounter: this.#lines, stringKeys: true, uniqueKeys: false, prettyErrors: false });
    this.content = this.#document ? this.#read(this.#document, problems) : undefined;
    this.problems = problems;
  }

  /** The text of a line, counted from 1. */
  line(number: number): string | undefined {
    this.#rows ??= this.#text.split(/\r?\n/);
    return this.#rows[number - 1];
  }

  /**
   * Where the value at a path is; of a value that is not there, where the nearest one around it is. With `text`, where that text stands
   * within the value: from the nth character on, if that is the path's last step.
   */
  locate(path: Path, text?: string): Location {
    const node = this.#nearest(path);
    if (!node?.range) return this.#location(0, 1);
    const [start, end] = node.range;
    const whole = this.#location(start, end - start);
    if (text === undefined) return whole;
    const from = path.at(-1);
    const before = isScalar(node) && typeof from === 'number' ? String(node.value).slice(0, from) : '';
    const found = spellings(text, this.#text.slice(start, end))[spellings(text, before).length];
    return found ? this.#location(start + found.index, found[0].length) : whole;
  }

  /** Where the keys of the map at a path are. */
  keyLocations(path: Path): ReadonlyMap<string, Location> {
    const map = this.#nearest(path);
    const keys = isMap(map) ? map.items.map(({ key }) => key) : [];
    return new Map(
      keys.flatMap((key) =>
        isScalar(key) && key.range ? [[String(key.value), this.#location(key.range[0], key.range[1] - key.range[0])]] : [],
      ),
    );
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
    const text = new TextDecoder().decode(bytes); // Drops the byte order mark that some editors write.
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
    for (const { start, length, message } of yamlProblems(document, lineOf)) problems.push(error(this.#location(start, length), message));
    if (problems.length > 0) return undefined;
    if (document.contents === null || (isScalar(document.contents) && document.contents.value === null)) {
      problems.push(error(this.#location(0, 1), 'this file is empty: fill it or remove it'));
      return undefined;
    }
    try {
      return document.toJS({ maxAliasCount: maxAliases });
    } catch (cause) {
      if (!(cause instanceof ReferenceError)) throw cause;
      problems.push(
        error(this.#location(0, 1), `this file's YAML aliases copy too much (at most ${maxAliases} uses of a value): write the values out`),
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

/** Where YAML spells a text. Folded lines differ from what they say in white space only. */
function spellings(text: string, yaml: string): readonly RegExpExecArray[] {
  const words = text.split(/\s+/).map((word) => RegExp.escape(word));
  return [...yaml.matchAll(new RegExp(words.join('\\s+'), 'g'))];
}
