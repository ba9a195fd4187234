/** Reads requirements from the lines of a job ad: “Go 3y, AWS or Azure 2y, Terraform since 2024”. */
import { maxNames, maxRequirements } from '../answers/fit/fit.type.ts';
import type { Day } from '../graph/partial-date.ts';
import { topics } from '../nodes/technology/technology.type.ts';
import { nodeOfName } from '../store/nodes.ts';
import type { Store } from '../store/store.ts';
import { both, type MarkedText, marks, type Terms, withMarkedTerms } from './line-terms.ts';

/** Something required. Any of its names will do. The graph need not have them. */
export type LineRequirement = Terms & { readonly names: readonly string[] };

/** A part of a line as written, and the requirements that it became. */
type ReadLine = {
  readonly text: string;
  /** Indexes of its requirements. Empty if it was left out. */
  readonly requirements: readonly number[];
  /** Whether it was left out only because a question takes no more requirements. */
  readonly isBeyondLimit: boolean;
};

/** The requirements in a text, at most as many as a question takes, and every part of the text. */
export type ReadLines = { readonly requirements: readonly LineRequirement[]; readonly lines: readonly ReadLine[] };

/** Reads the lines of a job ad. Requirements of the same things become one. */
export function readLines(text: string, store: Store, today: Day): ReadLines {
  const requirements = new Map<string, LineRequirement>();
  const keys: { readonly text: string; readonly found: readonly string[] }[] = [];
  const reader = new LineReader(store);
  const marked = withMarkedTerms(text, today);
  for (const part of marked.text.split(/[\r\n]+/).flatMap(partsOfLine)) {
    const found = reader.requirementsIn(part, marked);
    for (const { key, requirement } of found) {
      const earlier = requirements.get(key);
      requirements.set(key, earlier ? { ...earlier, ...both(earlier, requirement) } : requirement);
    }
    keys.push({ text: marked.asWritten(part).replace(/\s+/g, ' ').trim(), found: found.map(({ key }) => key) });
  }
  const indexes = new Map([...requirements.keys()].slice(0, maxRequirements).map((key, index) => [key, index]));
  return {
    requirements: [...requirements.values()].slice(0, maxRequirements),
    lines: keys.map(({ text: written, found }) => {
      const kept = [...new Set(found.flatMap((key) => indexes.get(key) ?? []))];
      return { text: written, requirements: kept, isBeyondLimit: found.length > 0 && kept.length === 0 };
    }),
  };
}

const bullet = /^[\s\-–—*•·▪▫◦‣●○■□✓✔>]+|^\s*\(?\d{1,2}[.)]\s+/u;

/** The parts of a line that stand between commas outside parentheses. A part with nothing but terms belongs to its neighbor: “Kubernetes, 2+ years”. */
function partsOfLine(line: string): readonly string[] {
  const parts: string[] = [];
  for (const part of line.replace(bullet, '').split(/[,;•|](?![^(]*\))/u)) {
    const previous = parts.at(-1);
    if (previous !== undefined && (isOnlyTerms(part) || isOnlyTerms(previous))) parts[parts.length - 1] = `${previous},${part}`;
    else if (/^\s*or\s/iu.test(part)) parts.splice(0, parts.length, ...withChoice(parts, part));
    else if (/[\p{L}\p{N}\uE000-\uF8FF]/u.test(part)) parts.push(part);
  }
  return parts;
}

/** “Go, Python, or Rust” is one choice. It begins after the last part that ends with its own terms: “AWS 2y, Go, or Rust”. */
function withChoice(parts: readonly string[], last: string): readonly string[] {
  const first =
    parts.findLastIndex((part) =>
      part
        .replace(/[\s)]+$/u, '')
        .at(-1)
        ?.match(marks),
    ) + 1;
  return [...parts.slice(0, first), [...parts.slice(first), last].join(',')];
}

function isOnlyTerms(part: string): boolean {
  return part.search(marks) >= 0 && nameIn(part) === '';
}

/** Words before a name that say nothing of what is required. */
const opening = new RegExp(
  String.raw`^(?:[^\p{L}\p{N}.]+|(?:${[
    "we (?:require|need|expect)|you(?:’|')?(?:ll|ve)?(?: have| know| bring)?|must[- ]haves?|nice[- ]to[- ]haves?|required|requirements?|skills?|preferred|preferably|ideally|bonus(?: points)?(?: for)?|plus",
    'a|an|the|any|some|and|of|in|with|on|for|to|have|has|having|using|used',
    'strong|solid|good|great|deep|proven|hands[- ]on|practical|extensive|in[- ]depth|professional|working|excellent|advanced|relevant|prior|previous|commercial|production|real[- ]world|demonstrated|significant',
    'experienced?|expertise|expert|knowledge|understanding|command|grasp|familiarity|familiar|proficiency|proficient|fluency|fluent|skilled|background|competen(?:ce|cy|t)|mastery|exposure|comfortable|track record',
  ].join('|')})(?![\p{L}\p{N}+#-]))`,
  'iu',
);

/** Words after a name that say nothing of what is required. */
const closing =
  /(?:[^\p{L}\p{N}+#)]+|(?<![\p{L}\p{N}])(?:experience|expertise|skills?|knowledge|proficiency|or (?:similar|equivalent|the like)|etc|required|preferred|is|are|a|an|as|must|plus|of|with|in|for|and|used))$/iu;

/** What is left of a part without its terms, and without words such as “experience with”. */
function nameIn(part: string): string {
  let name = part.replace(marks, ' ').replace(/\(\s*\)/g, ' ');
  for (let last = ''; last !== name;) {
    last = name;
    name = name.replace(opening, '').replace(closing, '');
  }
  return name.replace(/\s+/g, ' ');
}

/** What has more words is a sentence, and not a name. */
const maxWords = { ofName: 4, ofKnownName: 6 } as const;

/** In characters. */
const maxLength = 60;

type Found = { readonly key: string; readonly requirement: LineRequirement };

/** Finds the names in parts of lines. */
class LineReader {
  readonly #store: Store;
  readonly #keys = new Map<string, string | null>();

  constructor(store: Store) {
    this.#store = store;
  }

  requirementsIn(part: string, marked: MarkedText): readonly Found[] {
    const terms = marked.termsIn(part);
    const name = nameIn(part);
    if (name === '') return [];
    if (this.#isKnown(name)) return [this.#found([name], terms)];
    const joined = part.split(/\s+(?:and|&|as well as|plus)\s+/iu);
    if (joined.length > 1 && joined.some((one) => this.#isChoice(nameIn(one)))) {
      // “5 years of Go and AWS” requires as much of both.
      const own = joined.filter((one) => one.search(marks) >= 0).length > 1;
      return joined.flatMap((one) => this.#named(nameIn(one), own ? marked.termsIn(one) : terms));
    }
    return this.#named(name, terms);
  }

  #named(name: string, terms: Terms): readonly Found[] {
    if (name === '') return [];
    if (this.#isKnown(name)) return [this.#found([name], terms)];
    const [outside = '', inside] = /\(/.test(name)
      ? [name.replace(/\([^)]*\)/g, ' '), name.replace(/[^(]*\(([^)]*)\)?/g, '$1,')].map(nameIn)
      : [];
    const clear = [outside, inside].find((one) => one !== undefined && one !== name && this.#isChoice(one));
    if (clear !== undefined) return this.#named(clear, terms);
    if (this.#isChoice(name)) return [this.#found(choicesIn(name), terms)];
    const words = name.split(' ');
    const known = this.#knownIn(words);
    // “Azure DevOps” is not Azure.
    const isProperName = words.length <= maxWords.ofName && words.every((word) => /^\P{L}*\p{Lu}/u.test(word));
    if (known.length > 0 && !isProperName) return known.map((names) => this.#found(names, terms));
    const isName = words.length <= maxWords.ofName && name.length <= maxLength && !name.endsWith(':') && /[\p{L}\p{N}]/u.test(name);
    return isName ? [this.#found([name], terms)] : [];
  }

  /** Whether a name, or one of the names in “AWS or Azure”, is in the graph. */
  #isChoice(name: string): boolean {
    const choices = choicesIn(name);
    return choices.some((one) => this.#isKnown(one)) && choices.every((one) => one.split(' ').length <= maxWords.ofName);
  }

  /** The longest names in the words of a sentence. Those with “or” between them are one choice. */
  #knownIn(words: readonly string[]): readonly (readonly string[])[] {
    const found: string[][] = [];
    let next = -1;
    for (let index = 0; index < words.length; index += 1) {
      for (let length = Math.min(maxWords.ofKnownName, words.length - index); length > 0; length -= 1) {
        const name = words
          .slice(index, index + length)
          .join(' ')
          .replace(/^\P{L}+|[^\p{L}\p{N}+#]+$/gu, '');
        // In a sentence, “go” is a verb.
        if (/^\p{Ll}{1,3}$/u.test(name) || !this.#isKnown(name)) continue;
        if (index === next + 1 && /^or$/i.test(words[next] ?? '')) found.at(-1)?.push(name);
        else found.push([name]);
        index += length - 1;
        next = index + 1;
        break;
      }
    }
    return found;
  }

  #found(names: readonly string[], terms: Terms): Found {
    const some = names.slice(0, maxNames);
    const key = some
      .map((name) => this.#keyOf(name) ?? name.toLowerCase())
      .toSorted()
      .join('\n');
    return { key, requirement: { names: some, ...terms } };
  }

  #isKnown(name: string): boolean {
    return this.#keyOf(name) !== null;
  }

  #keyOf(name: string): string | null {
    const known = this.#keys.get(name);
    if (known !== undefined) return known;
    const key = name === '' ? null : (nodeOfName(this.#store, topics, name)?.key ?? null);
    this.#keys.set(name, key);
    return key;
  }
}

/** The names in “AWS, Azure or GCP” or “AWS/Azure”. */
function choicesIn(name: string): readonly string[] {
  return name
    .replace(/^(?:either|one of|any of)\s+/i, '')
    .split(/[\s,]+or\s+|\s*[,/]\s*/iu)
    .map(nameIn)
    .filter(Boolean);
}
