/** Finds what makes a file invalid or ambiguous YAML, whatever its content. */
import { type Document, isAlias, isScalar, visit, type YAMLError } from 'yaml';

/** A problem, and the characters that it concerns. */
export type YamlProblem = { readonly start: number; readonly length: number; readonly message: string };

/** A line of the file, with its number counted from 1. */
type Line = { readonly number: number; readonly text: string };

/** The problems of a parsed file. `lineOf` returns the line of a character. */
export function yamlProblems(document: Document.Parsed, lineOf: (offset: number) => Line): readonly YamlProblem[] {
  const problems = parserProblems(document, lineOf);
  return problems.length > 0 ? problems : [...repeatedKeys(document, lineOf), ...danglingAliases(document)];
}

/** The parser's errors and warnings, one per line: further ones on the same line usually follow from the first. */
function parserProblems(document: Document.Parsed, lineOf: (offset: number) => Line): readonly YamlProblem[] {
  const byLine = new Map<number, YamlProblem>();
  for (const problem of [...document.errors, ...document.warnings]) {
    const start = isUnclosedQuote(problem) ? openingQuote(document, problem) : problem.pos[0];
    const { number, text } = lineOf(start);
    if (!byLine.has(number)) byLine.set(number, { start, length: problem.pos[1] - problem.pos[0], message: wording(problem, text) });
  }
  return [...byLine.values()];
}

/** Keys that occur twice in one map. The parser's own check takes quadratic time. */
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
          const message = `this record already has the key "${name}" on line ${lineOf(before).number}: remove one of them`;
          found.push({ start, length: end - start, message });
        }
      }
    },
  });
  return found;
}

/** Aliases without an anchor. The parser would stop at the first, without its location. */
function danglingAliases(document: Document.Parsed): readonly YamlProblem[] {
  const found: YamlProblem[] = [];
  const anchors = new Set<string>();
  visit(document, {
    Node(_, node) {
      if (!isAlias(node)) {
        if (node.anchor !== undefined) anchors.add(node.anchor);
      } else if (node.range && !anchors.has(node.source)) {
        const [start, end] = node.range;
        const message = `no value before the alias *${node.source} is marked &${node.source}: write the value out`;
        found.push({ start, length: end - start, message });
      }
    },
  });
  return found;
}

function isUnclosedQuote({ code, message }: YAMLError): boolean {
  return code === 'MISSING_CHAR' && message.endsWith('quote');
}

/** The start of an unclosed quote, which the parser reports at the end of the file. */
function openingQuote(document: Document.Parsed, { pos: [end] }: YAMLError): number {
  let start = end;
  visit(document, {
    Scalar(_, { range }) {
      if (range && range[0] < end && end <= range[1]) start = range[0];
    },
  });
  return start;
}

/** The parser's message, or a plainer one. */
function wording({ code, message }: YAMLError, line: string): string {
  if (code === 'MULTIPLE_DOCS') return 'a second YAML document begins here: move it to a file of its own';
  if (code === 'NON_STRING_KEY') return 'this cannot be a key: write a word';
  if (code === 'RESOURCE_EXHAUSTION') return 'this is nested too deeply: no record is that deep';
  return `this is not valid YAML: ${message.charAt(0).toLowerCase()}${message.slice(1)}${advice(line)}`;
}

/** How to fix a line that is not YAML, if the cause can be guessed. */
function advice(line: string): string {
  if (/^\s*\t/.test(line)) return '. Indent with spaces, not tabs';
  if (/(?::|^\s*-)\s+\[\[/.test(line)) return '. Put quotes around text that begins with [[';
  if (/^[\s-]*\w+:\s+[^\s"'[{].*:(\s|$)/.test(line)) return '. Put quotes around text that contains a colon';
  return '';
}
