/** Reduces English words to a stem that their forms share: "invoice" and "Invoicing", "cost" and "costs", "library" and "libraries". */

import { pairsIn, runsIn } from './unspaced.ts';

/** The words of a text, as the index splits it: letters and digits, with the signs of C++ and C#. */
export const wordPattern = /[+#]*[\p{L}\p{N}][\p{L}\p{N}\p{M}+#]*/gu;

/** In letters. A shorter word has no other forms: "going" is none of "Go". */
const minLength = 3;

/** The stem of a word, in lowercase and without accents. Null if it has no other forms: if it is not made of Latin letters alone, or is short. */
export function stemOf(word: string): string | null {
  const plain = plainOf(word);
  if (!/^[a-z]+$/.test(plain)) return null;
  const stem = withoutFinalE(withFinalI(withoutTense(withoutPlural(plain))));
  return stem.length < minLength ? null : stem;
}

/**
 * What finds the words of a text besides the words themselves, separated by spaces: the stems of those that are not their own stem, and the
 * parts of those that are written without spaces.
 */
export function stemsIn(text: string): string {
  const words = text.match(wordPattern) ?? [];
  return words
    .flatMap((word) => {
      const runs = runsIn(word);
      return runs.length === 0
        ? ownStem(word)
        : runs.flatMap((run) => (run.isUnspaced ? pairsIn(run.text) : [plainOf(run.text), ...ownStem(run.text)]));
    })
    .join(' ');
}

/** The stem of a word, unless the word is its own stem or has none. */
function ownStem(word: string): readonly string[] {
  const stem = stemOf(word);
  return stem === null || stem === plainOf(word) ? [] : [stem];
}

/** A word in lowercase and without accents. */
export function plainOf(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

// Steps 1 and 5 of Porter's algorithm (M. F. Porter, "An algorithm for suffix stripping", 1980), which remove endings of number and tense. The
// steps between remove suffixes that make other words ("organ" of "organization"), so they are left out.

const consonants = '[^aeiou][^aeiouy]*';
const vowels = '[aeiouy][aeiou]*';

/** `vowel`: has a vowel. `sequence`: has a vowel and then a consonant. `long`: has two such sequences. `short`: ends like "scal" or "hop". */
const has = {
  vowel: new RegExp(`^(${consonants})?[aeiouy]`),
  sequence: new RegExp(`^(${consonants})?${vowels}${consonants}`),
  long: new RegExp(`^(${consonants})?(${vowels}${consonants}){2}`),
  short: new RegExp(`^${consonants}[aeiouy][^aeiouwxy]$`),
};

function withoutPlural(word: string): string {
  return word.replace(/(ss|i)es$/, '$1').replace(/(?<=[^s])s$/, '');
}

function withoutTense(word: string): string {
  const participle = /^(.+)eed$/.exec(word);
  if (participle) return has.sequence.test(participle[1]!) ? word.slice(0, -1) : word;
  const stem = /^(.+)(?:ed|ing)$/.exec(word)?.[1];
  if (stem === undefined || !has.vowel.test(stem)) return word;
  if (/(at|bl|iz)$/.test(stem) || has.short.test(stem)) return `${stem}e`;
  return stem.replace(/([^aeiouylsz])\1$/, '$1');
}

function withFinalI(word: string): string {
  return has.vowel.test(word.slice(0, -1)) ? word.replace(/y$/, 'i') : word;
}

function withoutFinalE(word: string): string {
  const stem = word.replace(/e$/, '');
  const isRemovable = has.long.test(stem) || (has.sequence.test(stem) && !has.short.test(stem));
  return (isRemovable ? stem : word).replace(/ll$/, has.long.test(stem) ? 'l' : 'll');
}
