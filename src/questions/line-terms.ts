/** The terms of a requirement in a line of a job ad: for how long (“5+ years”), and how recently (“since 2024”, “recent”). */
import { monthOf, monthText } from '../graph/months.ts';
import { type Day, parsePartialDate, type PartialDate } from '../graph/partial-date.ts';

/** How long something must have been used, and the date on or after which it must have been used. */
export type Terms = { readonly minMonths: number | null; readonly usedSince: PartialDate | null };

const noTerms: Terms = { minMonths: null, usedSince: null };

/** A text with a mark, one character, in place of each of its terms. */
export type MarkedText = {
  readonly text: string;
  /** What the marks in a part of the text stand for, all taken together. */
  termsIn(part: string): Terms;
  /** A part of the text with the words that its marks stand for. */
  asWritten(part: string): string;
};

/** The characters that are marks: a private use area of Unicode. */
export const marks = /[\uE000-\uF8FF]/g;

/** “Recent” means used within this many months, and “current” within this many. */
const recently = { recent: 24, current: 12 } as const;

/** Marks the terms in a text. Dates such as “recent” count back from `today`. */
export function withMarkedTerms(text: string, today: Day): MarkedText {
  const taken: { readonly words: string; readonly terms: Terms }[] = [];
  let marked = text.replace(marks, ' ');
  for (const { pattern, read } of patterns) {
    marked = marked.replace(pattern, (...match: unknown[]) => {
      const words = match[0] as string;
      const terms = taken.length < 0x1900 ? read(match.at(-1) as Groups, monthOf(today)) : null;
      if (!terms) return words;
      taken.push({ words, terms });
      return String.fromCodePoint(0xdfff + taken.length);
    });
  }
  const takenAt = (mark: string) => taken[mark.charCodeAt(0) - 0xe000];
  return {
    text: marked,
    termsIn: (part) => (part.match(marks) ?? []).map((mark) => takenAt(mark)?.terms ?? noTerms).reduce(both, noTerms),
    asWritten: (part) => part.replace(marks, (mark) => takenAt(mark)?.words ?? ''),
  };
}

/** Terms that hold if both do. */
export function both(a: Terms, b: Terms): Terms {
  const [since, other] = [a.usedSince, b.usedSince];
  return {
    minMonths: a.minMonths === null || b.minMonths === null ? (a.minMonths ?? b.minMonths) : Math.max(a.minMonths, b.minMonths),
    usedSince: since === null || other === null ? (since ?? other) : since > other ? since : other,
  };
}

type Groups = Readonly<Record<string, string | undefined>>;

/** A way to write terms. `read` gives null if the words mean something else. */
type Pattern = { readonly pattern: RegExp; readonly read: (groups: Groups, thisMonth: number) => Terms | null };

const numbers: Readonly<Record<string, number>> = {
  'half a': 0.5,
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
};

const amount = String.raw`\d{1,3}(?:[.,]\d)?|half a|an?|${Object.keys(numbers).slice(3).join('|')}`;
const years = String.raw`years?|yrs?|y`;
const months = String.raw`months?|mths?|mos?`;
const upper = String.raw`up to|less than|fewer than|under|at most|no more than|max(?:imum)?(?: of)?\.?`;
const lower = String.raw`at least|between|a minimum of|minimum(?: of)?|min\.?|more than|over|≥|>=?`;
const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const date = String.raw`(?:(?<name>${monthNames.join('|')})[a-z]*\.? )?(?:(?<slashed>\d{1,2})/)?(?<date>(?:19|20)\d\d(?:-\d\d){0,2})(?![\d-])`;
const later = String.raw`(?: ?\+| or later| and later| onwards?| ?[-–—] ?(?:present|now|today))`;
// Letters and digits of any script end a word: \b knows only those of English.
const [start, end] = [String.raw`(?<![\p{L}\p{N}.])`, String.raw`(?![\p{L}\p{N}])`];

const patterns: readonly Pattern[] = [
  {
    pattern: termPattern(`(?:with)?in the (?:last|past) (?:(?<amount>${amount}) )?(?:(?<years>${years})|(?:${months}))`),
    read: ({ amount: count, years: isYears }, thisMonth) =>
      usedWithin((numberOf(count ?? '1') ?? 1) * (isYears === undefined ? 1 : 12), thisMonth),
  },
  {
    pattern: termPattern(
      `(?:(?<upper>${upper}) ?)?(?:(?:${lower}) ?)?(?<amount>${amount})(?: ?\\+|-plus| or more)?(?: ?(?:-|–|—|to|or|and) ?(?:${amount}) ?\\+?)?(?: |-)?` +
        `(?:(?<years>${years})|(?:${months}))${end}['’.]?(?: ?\\+| or more| minimum)?(?: (?:and )?(?<extra>\\d{1,2}) ?(?:${months}|m))?`,
    ),
    read: ({ upper: limit, amount: count = '', years: isYears, extra = '0' }) => {
      const length = Math.round((numberOf(count) ?? 0) * (isYears === undefined ? 1 : 12)) + Number(extra);
      // A limit, such as “up to 3 years”, does not require any.
      return { ...noTerms, minMonths: limit === undefined && length > 0 ? length : null };
    },
  },
  { pattern: termPattern(`(?:used )?(?:since|from|in|as of|starting in|starting) ${date}${later}?`), read: usedSince },
  { pattern: termPattern(`${date}${later}`), read: usedSince },
  { pattern: termPattern('recent(?:ly)?'), read: (_, thisMonth) => usedWithin(recently.recent, thisMonth) },
  { pattern: termPattern('current(?:ly)?'), read: (_, thisMonth) => usedWithin(recently.current, thisMonth) },
];

/** A pattern of whole words. A space stands for any white space, and one before a question mark for none as well. */
function termPattern(words: string): RegExp {
  return new RegExp(`${start}${words.replaceAll(' ?', String.raw`\s*`).replaceAll(' ', String.raw`\s+`)}${end}`, 'giu');
}

function numberOf(words: string): number | undefined {
  return numbers[words.toLowerCase().replace(/\s+/, ' ')] ?? Number(words.replace(',', '.'));
}

function usedWithin(count: number, thisMonth: number): Terms {
  return { ...noTerms, usedSince: monthText(thisMonth - Math.round(count)) };
}

function usedSince({ name, slashed, date: written = '' }: Groups): Terms | null {
  const month = name === undefined ? slashed : String(monthNames.indexOf(name.toLowerCase()) + 1);
  const since = parsePartialDate(month === undefined ? written : `${written.slice(0, 4)}-${month.padStart(2, '0')}`);
  return since === undefined ? null : { ...noTerms, usedSince: since };
}
