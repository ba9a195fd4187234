/** One YAML file whose every value knows its line and column. */
import { isUtf8 } from 'node:buffer';
import { type Document, isAlias, isMap, isScalar, LineCounter, type Node, parseDocument, visit, type YAMLError } from 'yaml';
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
        : parseDocument(this.#text, { lineCounter: this.#lines, uniqueKeys: false, prettyErrors: false, logLevel: 'error' });
    this.content = this.#document ? this.#read(this.#document, problems) : undefined;
    this.problems = problems;
  }

  /** The text of a line, counted from 1. */
  line(number: number): string | undefined {
    this.#rows ??= this.#text.split(/\r?\n/);
    return this.#rows[number - 1];
  }

  /** Where the value at a path is; of a value that is not there, where the nearest one around it is. A text has its characters as entries. */
  place(path: Path = []): Place {
    return {
      at: (...more) => this.place([...path, ...more]),
      locate: (text) => {
        const node = this.#nearest(path);
        if (!node?.range) return this.#location(0, 1);
        const [start, end] = node.range;
        const whole = this.#location(start, end - start);
        if (text === undefined) return whole;
        const from = path.at(-1);
        const before = isScalar(node) && typeof from === 'number' ? String(node.value).slice(0, from) : '';
        const found = spellings(text, this.#text.slice(start, end))[spellings(text, before).length];
        return found ? this.#location(start + found.index, found[0].length) : whole;
      },
    };
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
    const told = new Set<number>();
    for (const fault of [...document.errors, ...document.warnings]) {
      const start = isUnclosedQuote(fault) ? openingQuote(document, fault) : fault.pos[0];
      const location = this.#location(start, fault.pos[1] - fault.pos[0]);
      if (told.has(location.line)) continue; // The rest of a line that could not be read has faults that are not its author's.
      told.add(location.line);
      problems.push(error(location, faultText(fault, this.line(location.line) ?? '')));
    }
    for (const { first, again, key } of duplicateKeys(document)) {
      problems.push(
        error(
          this.#location(again, key.length),
          `the key "${key}" stands twice in one record: first on line ${this.#location(first, 1).line}`,
        ),
      );
    }
    for (const { name, range } of danglingAliases(document)) {
      problems.push(
        error(this.#location(range[0], range[1] - range[0]), `the alias *${name} follows no value marked &${name}: write the value out`),
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
        error(
          this.#location(0, 1),
          `this file's YAML aliases copy too much (at most ${mostAliases} uses of a value): write the values out`,
        ),
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

/** Aliases of values that are not there. The parser would stop at the first, and not say where it is. */
function danglingAliases(document: Document.Parsed): { name: string; range: readonly [number, number, number] }[] {
  const found: { name: string; range: readonly [number, number, number] }[] = [];
  const anchors = new Set<string>();
  visit(document, {
    Node(_, node) {
      if (!isAlias(node)) anchors.add(node.anchor ?? '');
      else if (node.range && !anchors.has(node.source)) found.push({ name: node.source, range: node.range });
    },
  });
  return found;
}

function isUnclosedQuote({ code, message }: YAMLError): boolean {
  return code === 'MISSING_CHAR' && message.endsWith('quote');
}

/** Where the quote opens that the parser misses the end of: it says so at the end of the file. */
function openingQuote(document: Document.Parsed, { pos: [end] }: YAMLError): number {
  let start = end;
  visit(document, {
    Scalar(_, { range }) {
      if (range && range[0] < end && end <= range[1]) start = range[0];
    },
  });
  return start;
}

/** What the parser says, unless it speaks to programmers. */
function faultText({ code, message }: YAMLError, line: string): string {
  if (code === 'MULTIPLE_DOCS') return 'a second document of YAML begins here: make it a file of its own';
  if (code === 'RESOURCE_EXHAUSTION') return 'this is nested too deeply to be read: no record is that deep';
  return `this is not YAML: ${message.charAt(0).toLowerCase()}${message.slice(1)}${advice(line)}`;
}

/** What to do about a line that is not YAML, where its cause can be guessed. */
function advice(line: string): string {
  if (/^\s*\t/.test(line)) return '. Indent with spaces, not with tabs';
  if (/:\s+\[\[/.test(line)) return '. Put quotes around a text that begins with [[';
  if (/^[\s-]*\w+:\s+[^\s"'[{].*:(\s|$)/.test(line)) return '. Put quotes around a text that has a colon in it';
  return '';
}

/** Where YAML spells a text. Folded lines differ from what they say in white space only. */
function spellings(text: string, yaml: string): readonly RegExpExecArray[] {
  const words = text.split(/\s+/).map((word) => RegExp.escape(word));
  return [...yaml.matchAll(new RegExp(words.join('\\s+'), 'g'))];
}
