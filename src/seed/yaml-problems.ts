/** What is wrong with a file before anybody asks what it says: it is not YAML, or YAML that could mean two things. */
import { type Document, isAlias, isScalar, visit, type YAMLError } from 'yaml';

/** A fault, and the characters that it is about. */
export type YamlProblem = { readonly start: number; readonly length: number; readonly message: string };

/** A line of the file: its number, counted from 1, and its text. */
type Line = { readonly number: number; readonly text: string };

/** The faults of a parsed file. `lineOf` gives the line that a character is on. */
export function yamlProblems(document: Document.Parsed, lineOf: (offset: number) => Line): readonly YamlProblem[] {
  const faults = parserProblems(document, lineOf);
  return faults.length > 0 ? faults : [...repeatedKeys(document, lineOf), ...danglingAliases(document)];
}

/** What the parser found, once a line: the rest of a line that could not be read has faults that are not its author's. */
function parserProblems(document: Document.Parsed, lineOf: (offset: number) => Line): readonly YamlProblem[] {
  const byLine = new Map<number, YamlProblem>();
  for (const fault of [...document.errors, ...document.warnings]) {
    const start = isUnclosedQuote(fault) ? openingQuote(document, fault) : fault.pos[0];
    const { number, text } = lineOf(start);
    if (!byLine.has(number)) byLine.set(number, { start, length: fault.pos[1] - fault.pos[0], message: wording(fault, text) });
  }
  return [...byLine.values()];
}

/** Keys that stand twice in one map. The parser's own check takes quadratic time. */
function repeatedKeys(document: Document.Parsed, lineOf: (offset: number) => Line): readonly YamlProblem[] {
  const found: YamlProblem[] = [];
  visit(document, {
    Map(_, map) {
      const first = new Map<string, number>();
      for (const { key } of map.items) {
        if (!isScalar(key) || !key.range) continue;
        const name = String(key.value);
        const [start, end] = key.range;
        const before = first.get(name);
        if (before === undefined) first.set(name, start);
        else {
          const message = `the key "${name}" stands twice in one record: first on line ${lineOf(before).number}`;
          found.push({ start, length: end - start, message });
        }
      }
    },
  });
  return found;
}

/** Aliases of values that are not there. The parser would stop at the first, and not say where it is. */
function danglingAliases(document: Document.Parsed): readonly YamlProblem[] {
  const found: YamlProblem[] = [];
  const anchors = new Set<string>();
  visit(document, {
    Node(_, node) {
      if (!isAlias(node)) {
        if (node.anchor !== undefined) anchors.add(node.anchor);
      } else if (node.range && !anchors.has(node.source)) {
        const [start, end] = node.range;
        const message = `the alias *${node.source} follows no value marked &${node.source}: write the value out`;
        found.push({ start, length: end - start, message });
      }
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
function wording({ code, message }: YAMLError, line: string): string {
  if (code === 'MULTIPLE_DOCS') return 'a second document of YAML begins here: make it a file of its own';
  if (code === 'NON_STRING_KEY') return 'a key is a word: this is something else';
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
