/** Finds the questions that a text asks, such as “talks about Nomad” or “who has used kubernetes”. */
import { stemOf, wordPattern } from '../answers/search/word-forms.ts';
import { search } from '../answers/search/search.ts';
import { topics } from '../nodes/technology/technology.type.ts';
import { type Meaning, nodeOfName } from '../store/nodes.ts';
import type { Store } from '../store/store.ts';
import { type FilledIn, type Named, withNames } from './filled-in.ts';
import { type Question, questions } from './questions.ts';

/** The most words of a text that are read, and the most of them that a name has. */
const maxWords = { text: 12, name: 4 } as const;

/** Words that every question has: they tell none from another. */
const common = new Set(
  'a about an and any anyone are as at by can did do does for from has have he her his how i in is it me of on or she show that the their they this to was we were what when where which who why with you'.split(
    ' ',
  ),
);

/** Kinds whose names are looked for in a text. */
const namedKinds = [...topics, 'person', 'organization'] as const;

/**
 * The questions that a text asks, filled in with the names in it, the closest first. `others` are names for what the text leaves open. None if
 * the text has neither a name nor a word of a question.
 */
export function questionsAskedBy(text: string, others: readonly Named[], store: Store): readonly FilledIn[] {
  const { names, words } = readNames(text, store);
  const stems = words.map(stemmed).filter((stem) => !common.has(stem));
  const candidates = questions()
    .filter(({ name, audiences }) => name !== 'search' && audiences.some((audience) => audience !== 'developers'))
    .flatMap((question, index) => {
      const score = scoreOf(question, stems);
      const isAsked = score >= stems.length * inTitle * 0.5 && score > 0;
      const filledIn = withNames(question, names, isAsked ? others : []);
      return filledIn && (names.length > 0 || isAsked) ? [{ filledIn, score, index }] : [];
    });
  return candidates.toSorted((a, b) => b.score - a.score || rankOf(a.filledIn) - rankOf(b.filledIn)).map(({ filledIn }) => filledIn);
}

/** Among questions that fit equally well, those that most people ask come first. */
const usual = ['who-knows', 'talks-about', 'career-at-a-glance', 'built-at', 'employers-using', 'claimed-never-shown'];

function rankOf({ question }: FilledIn): number {
  const rank = usual.indexOf(question.name);
  return rank < 0 ? usual.length : rank;
}

/** What a word counts if the title of a question has it, and if only its name or explanation does. */
const [inTitle, elsewhere] = [3, 1];

function scoreOf({ name, title, explanation }: Question, stems: readonly string[]): number {
  const [titled, explained] = [stemsOf(title), stemsOf([name, ...explanation].join(' '))];
  return stems.reduce((sum, stem) => sum + (titled.has(stem) ? inTitle : explained.has(stem) ? elsewhere : 0), 0);
}

function stemsOf(text: string): ReadonlySet<string> {
  return new Set((text.match(wordPattern) ?? []).map(stemmed));
}

function stemmed(word: string): string {
  return stemOf(word) ?? word.toLowerCase();
}

/** The nodes and the years that a text names, and the words that name nothing. Of two names that begin with a word, the longer one is meant. */
function readNames(text: string, store: Store): { readonly names: readonly Named[]; readonly words: readonly string[] } {
  const found = [...text.matchAll(wordPattern)].slice(0, maxWords.text);
  const names: Named[] = [];
  const words: string[] = [];
  for (let at = 0; at < found.length;) {
    const [name, count] = nameAt(text, found.slice(at, at + maxWords.name), store) ?? [null, 1];
    if (name) names.push(name);
    else words.push(found[at]![0]);
    at += count;
  }
  return { names: [...new Map(names.map((name) => [name.key, name])).values()], words };
}

/** The node that the first of some words begin to name, or the year, and how many of the words its name has. */
function nameAt(text: string, words: readonly RegExpExecArray[], store: Store): [name: Named, count: number] | null {
  const first = words[0]!;
  if (/^(19|20)\d\d$/.test(first[0])) return [{ kind: 'date', key: first[0] }, 1];
  for (let count = words.length; count > 0; count -= 1) {
    const last = words[count - 1]!;
    const written = text.slice(first.index, last.index + last[0].length);
    if (count === 1 && common.has(written.toLowerCase())) return null;
    const named = nodeOfName(store, namedKinds, written);
    if (named) return [named, count];
  }
  const person = personCalled(first[0], store);
  return person ? [person, 1] : null;
}

/** The only person with a word in their name, such as a first name. */
function personCalled(word: string, store: Store): Meaning | null {
  if (word.length < 3) return null;
  const { hits, isTruncated } = search(store, `"${word}"`, ['person'], ['NAME', 'ALIAS']);
  return hits.length === 1 && !isTruncated ? nodeOfName(store, ['person'], hits[0]!.text) : null;
}
