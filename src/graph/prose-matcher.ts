/**
 * Finds the names of a vocabulary in prose: whole words, the longest name first. A name that is also an ordinary word is found only where its
 * spelling or a list of other names sets it apart.
 */
import { fold } from './name.ts';
import { capitalizesNouns, isOrdinary } from './ordinary-words.ts';

/** Which occurrences of a name in prose are trusted: none, those that are capitalized as the name is, or all of them. */
export type Prose = 'never' | 'capital' | 'always';

/** A node whose names are looked for. */
export type ProseEntry = {
  readonly slug: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** What the vocabulary says of its own name. Undefined if it says nothing. */
  readonly prose?: Prose | undefined;
};

/** An occurrence of a name: the index of its first character, and the index after its last. */
export type Occurrence = { readonly start: number; readonly end: number; readonly slug: string };

/**
 * Which occurrences of a name are trusted. `exact`: those in the same case. `capital`: of these, the ones that are not capitalized because a
 * sentence or another name begins there. `list`: those in the same case beside another name in a list.
 */
type Trust = 'never' | 'list' | 'capital' | 'exact' | 'always';

type Name = {
  readonly slug: string;
  readonly written: string;
  /** Its letters, digits and signs. */
  readonly letters: string;
  readonly trust: Trust;
  readonly gaps: ReadonlyMap<number, Gap>;
};

/** What separates an atom from the one before it. */
type Gap = { readonly between: string; readonly atom: Atom };

/** A run of characters of one script, of digits, or of the `+` and `#` after one. */
type Atom = { readonly script: string; readonly start: number; readonly end: number; readonly folded: string };

type Candidate = Occurrence & { readonly name: Name };

const atomPattern =
  /[a-zA-Z\p{sc=Latin}][a-zA-Z\p{sc=Latin}\p{M}]*|\p{Nd}+|(?<=[\p{L}\p{Nd}])(?:\++(?![\p{L}\p{Nd}])|#)|\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Thai}|[\p{sc=Katakana}ー]+|\p{L}[\p{L}\p{M}]*?(?=[\p{sc=Latin}\p{sc=Han}\P{L}]|$)/gu;

/** Scripts that are written without spaces, one atom for each character: a name in one can start and end anywhere. */
const unspaced = new Set(['Han', 'Hiragana', 'Thai']);

/** Web and email addresses, paths and handles. A name in one of these is a part of it. An address starts where a run of its characters does, so that a long text takes no longer. */
const addresses =
  /\b(?:https?:\/\/|www\.)\S+|(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+|(?<![a-z0-9.-])[a-z0-9.-]+\.(?:com|org|net|edu|gov|dev)\/\S*|(?<![\p{L}\p{N}])[@~/][\p{L}\p{N}_-]+(?:\/[\p{L}\p{N}_.-]+)*/gu;

/** What can be within a name: `Node.js`, `node-js`, `Research & Development`. */
const gap = /^(?:[\s\-‐‑_./&]|\s&\s)?$/u;

/** What can be between two names in a list. */
const betweenItems = /^\s*(?:[,;/、，|·•+&]|,?\s(?:and|or|und|oder|et|ou|y|e|o|i|en|of|sowie)\s)\s*$/iu;

/** Where a sentence starts, so that its first word is capitalized whatever it is. */
const sentenceStart = /(?:^|[.!?…。]\s|\n|(?:^|\s)[-–—*•·])\s*$|[([{"“„«‘]\s*$/u;

export class ProseMatcher {
  readonly #names = new Map<string, Name>();
  /** Everything that a folded name starts with. */
  readonly #starts = new Set<string>();

  /** If entries share a name, the first has it. */
  constructor(entries: Iterable<ProseEntry>) {
    for (const { slug, name, aliases, prose } of entries) {
      this.#add(slug, name, trustIn(name, prose));
      for (const alias of aliases) this.#add(slug, alias, prose === 'never' && !isSetApart(alias) ? 'never' : trustIn(alias, undefined));
    }
  }

  /** The names in a text, in order. */
  find(text: string): readonly Occurrence[] {
    const candidates = this.#candidates(text);
    if (candidates.length === 0) return [];
    const [isShouted, hasNouns] = [isAllCapitals(text), capitalizesNouns(text)];
    const found = new Set(candidates.filter((one) => isTrusted(one, { text, candidates, isShouted, hasNouns })));
    // A name beside one that is found can be beside the next.
    for (let size = -1; size < found.size;) {
      size = found.size;
      for (const [index, one] of candidates.entries()) {
        if (found.has(one) || one.name.trust === 'never' || !hasSameCase(one, text)) continue;
        const neighbors = [[candidates[index - 1], one] as const, [one, candidates[index + 1]] as const];
        const isItem = neighbors.some(
          ([a, b]) => a && b && (found.has(a) || found.has(b)) && betweenItems.test(text.slice(a.end, b.start)),
        );
        if (isItem) found.add(one);
      }
    }
    return candidates.filter((one) => found.has(one)).map(({ start, end, slug }) => ({ start, end, slug }));
  }

  #add(slug: string, written: string, trust: Trust): void {
    const key = fold(written);
    if (key === '' || this.#names.has(key)) return;
    this.#names.set(key, { slug, written, letters: lettersOf(written), trust, gaps: gapsIn(atomsOf(written), written) });
    for (let length = 1; length <= key.length; length += 1) this.#starts.add(key.slice(0, length));
  }

  /** The longest name at each place, whether or not it is trusted there. */
  #candidates(text: string): readonly Candidate[] {
    const atoms = atomsOf(text.replace(addresses, (address) => ' '.repeat(address.length)));
    const candidates: Candidate[] = [];
    for (let from = 0; from < atoms.length;) {
      const longest = this.#longestAt(from, atoms, text);
      if (longest) candidates.push(longest.candidate);
      from = longest ? longest.next : from + 1;
    }
    return candidates;
  }

  #longestAt(from: number, atoms: readonly Atom[], text: string): { candidate: Candidate; next: number } | undefined {
    let key = '';
    let longest: { candidate: Candidate; next: number } | undefined;
    for (let to = from; to < atoms.length; to += 1) {
      const atom = atoms[to]!;
      if (to > from && !gap.test(text.slice(atoms[to - 1]!.end, atom.start))) break;
      key += atom.folded;
      if (!this.#starts.has(key)) break;
      const name = this.#names.get(key);
      if (name && isWhole(atoms, from, to, text) && hasShape(name, atoms.slice(from, to + 1), text))
        longest = { candidate: { name, slug: name.slug, start: startOf(name, atoms[from]!, text), end: atom.end }, next: to + 1 };
    }
    return longest;
  }
}

function atomsOf(text: string): readonly Atom[] {
  return [...text.matchAll(atomPattern)].map(({ 0: source, index }) => {
    const isPlain = /^[a-zA-Z]+$/.test(source);
    return {
      script: isPlain ? 'Latin' : scriptOf(source),
      start: index,
      end: index + source.length,
      folded: isPlain ? source.toLowerCase() : fold(source),
    };
  });
}

const scripts: readonly (readonly [string, RegExp])[] = [
  ['digits', /^\p{Nd}/u],
  ['symbols', /^[+#]/],
  ['Latin', /^\p{sc=Latin}/u],
  ['Han', /^\p{sc=Han}/u],
  ['Hiragana', /^\p{sc=Hiragana}/u],
  ['Katakana', /^[\p{sc=Katakana}ー]/u],
  ['Thai', /^\p{sc=Thai}/u],
];

function scriptOf(source: string): string {
  return scripts.find(([, pattern]) => pattern.test(source))?.[0] ?? 'other';
}

/** What separates some atoms, by the number of folded characters before it. */
function gapsIn(atoms: readonly Atom[], text: string): ReadonlyMap<number, Gap> {
  let length = atoms[0]?.folded.length ?? 0;
  return new Map(
    atoms.slice(1).map((atom, index) => {
      const found = [length, { between: text.slice(atoms[index]!.end, atom.start), atom }] as const;
      length += atom.folded.length;
      return found;
    }),
  );
}

/** Whether atoms are whole words: not part of a longer word, of an identifier, or of a name such as `express.js`, `C++` and `EC2`. */
function isWhole(atoms: readonly Atom[], from: number, to: number, text: string): boolean {
  const [first, last, before, after] = [atoms[from]!, atoms[to]!, atoms[from - 1], atoms[to + 1]];
  const starts =
    before?.end === first.start ? isBoundary(before, first) : !/[\p{L}\p{N}]\.$|[_$\\]$/u.test(text.slice(0, first.start).slice(-3));
  if (!starts) return false;
  if (after?.start !== last.end) return !/^(?:\.[\p{L}\p{N}]|_)/u.test(text.slice(last.end, last.end + 3));
  // A version: `Java8`, `HTML5`, but neither `EC2` nor `Log4j`.
  const isVersion = after.script === 'digits' && last.script === 'Latin' && last.end - last.start > 2 && atoms[to + 2]?.start !== after.end;
  return isVersion || isBoundary(last, after);
}

/** Whether a word can end between two atoms without anything in between: where the script changes, or is written without spaces. */
function isBoundary(a: Atom, b: Atom): boolean {
  const isWord = ({ script }: Atom) => script !== 'digits' && script !== 'symbols';
  if (unspaced.has(a.script) || unspaced.has(b.script)) return true;
  return isWord(a) && isWord(b) && a.script !== b.script;
}

/** Whether what separates the atoms in a text can separate them in the name: `MySQL` can be written `My SQL`, but it is not in `my SQL`. */
function hasShape({ written, letters, gaps }: Name, atoms: readonly Atom[], text: string): boolean {
  if (written.startsWith('.') && !/(?:^|[^\p{L}\p{N}])\.$/u.test(text.slice(0, atoms[0]!.start).slice(-2))) return false;
  return [...gapsIn(atoms, text)].every(([length, { between, atom }]) => {
    const own = gaps.get(length)?.between ?? '';
    if (between === '') return true;
    if (/[/&]/.test(between)) return own.includes(between.trim());
    if (own !== '') return true;
    const [last = '', next = ''] = [letters[length - 1], letters[length]];
    const isHump = (/\p{Ll}/u.test(last) && /\p{Lu}/u.test(next)) || /\p{N}/u.test(last) !== /\p{N}/u.test(next);
    return isHump && between !== '.' && lettersOf(text.slice(atoms[0]!.start, atom.end)) === letters.slice(0, length + atom.folded.length);
  });
}

function startOf({ written }: Name, first: Atom, text: string): number {
  return written.startsWith('.') && text[first.start - 1] === '.' ? first.start - 1 : first.start;
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N}+#]/gu, '');
}

/** Which occurrences of a name are trusted, by what the vocabulary says, or else by how the name is written. */
function trustIn(written: string, prose: Prose | undefined): Trust {
  const letters = lettersOf(written);
  const isAcronym = /\p{Lu}/u.test(letters) && !/\p{Ll}/u.test(letters);
  if (prose === 'capital') return isAcronym ? 'exact' : 'capital';
  if (prose !== undefined) return prose;
  if (letters.length === 1) return /\p{sc=Latin}/u.test(letters) ? 'list' : 'never';
  if (isSetApart(written)) return letters.length > 2 || /[+#]$/.test(letters) ? 'always' : 'exact';
  if (isAcronym) return letters.length > 3 && !isOrdinary(written) ? 'always' : 'exact';
  if (/^\p{Lu}/u.test(letters)) return letters.length > 3 && !isOrdinary(written) ? 'always' : 'capital';
  return letters.length > 4 && !isOrdinary(written) ? 'always' : 'list';
}

/** Whether a name looks like no ordinary word: it has several words, a digit, a sign or capitals inside, or letters of another script. */
function isSetApart(written: string): boolean {
  return /[^\p{sc=Latin}\p{M}]/u.test(written) || /\p{Ll}\p{Lu}|\p{Lu}\p{Lu}+\p{Ll}/u.test(written);
}

type Surroundings = {
  readonly text: string;
  readonly candidates: readonly Candidate[];
  readonly isShouted: boolean;
  readonly hasNouns: boolean;
};

function isTrusted(one: Candidate, { text, candidates, isShouted, hasNouns }: Surroundings): boolean {
  const { start, end, name } = one;
  const { length } = name.letters;
  if (name.trust === 'always' && length > 2) return true;
  const [before, after] = [text.slice(0, start), text.slice(end)];
  // R&D, C-level, AT&T, j'ai: what joins words makes another word of short ones.
  const isJoined = before.endsWith('&') || /[\p{L}\p{N}][-‐‑'’]$/u.test(before) || /^(?:[-‐‑'’][\p{L}\p{N}]|&)/u.test(after);
  switch (name.trust) {
    case 'never':
    case 'list':
      return false;
    case 'always':
      return !isJoined || /[+#]$/.test(name.letters);
    case 'exact':
      return hasSameCase(one, text) && !isShouted && !(isJoined && (length === 1 || before.endsWith('&') || after.startsWith('&')));
    case 'capital': {
      if (!hasSameCase(one, text) || isShouted || hasNouns || isJoined) return false;
      const isFound = (at: (other: Candidate) => boolean) => candidates.some((other) => other.name.trust === 'always' && at(other));
      const isAlone = sentenceStart.test(before) && /^\s*(?:$|[)\]}"”“»’])/u.test(after);
      const [previous, next] = [/(\p{Lu}[\p{L}\p{N}]*)\s$/u.exec(before), /^\s\p{Lu}/u.test(after)];
      const followsName =
        previous !== null && !sentenceStart.test(before.slice(0, previous.index)) && !isFound((other) => other.end === start - 1);
      const precedesName = next && !isFound((other) => other.start === end + 1);
      return isAlone || !(sentenceStart.test(before) || followsName || precedesName);
    }
  }
}

function hasSameCase({ start, end, name }: Candidate, text: string): boolean {
  return lettersOf(text.slice(start, end)).normalize() === name.letters.normalize();
}

/** Whether a text is a sentence in capitals, so that these say nothing. A list of acronyms is none. */
function isAllCapitals(text: string): boolean {
  return !/\p{Ll}/u.test(text) && /\p{Lu}{2,} \p{Lu}{2,}/u.test(text);
}
