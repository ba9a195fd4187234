/** Every figure is part of its statement's sentence. */
import { inside } from '../../graph/draft.ts';
import { error } from '../problem.ts';
import type { Rule } from './rule.ts';

const numberWords = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

export const figuresAreWritten: Rule = ({ draft, locate }) =>
  draft.statements.flatMap(({ text, figures, place }) =>
    figures.flatMap((figure, index) => {
      const here = locate(inside(place, 'figures', index));
      if (figure.value === null && figure.frequency === null && (figure.before === null || figure.after === null)) {
        return [error(here, 'this figure has no value: add a "value", a "frequency", or both "before" and "after"')];
      }
      return [figure.value, figure.frequency, figure.before, figure.after]
        .flatMap((part) => (part === null ? [] : [String(part)]))
        .filter((part) => !contains(text, part))
        .map((needed) => error(here, `the sentence does not say ${needed}: add it there, or remove it from the figure`));
    }),
  );

function contains(text: string, part: string): boolean {
  return wordsOf(text).includes(wordsOf(part));
}

/** The words of a text, with spaces around them and numbers in one spelling: `Saved 1,000 hours, 10x` → ` saved 1000 hours 10 x `. */
function wordsOf(text: string): string {
  const words = text.toLowerCase().match(/\d+(?:[.,]\d+)*|\p{L}[\p{L}\d]*/gu) ?? [];
  return ` ${words.map((word) => (numberWords.includes(word) ? String(numberWords.indexOf(word)) : plainNumber(word))).join(' ')} `;
}

function plainNumber(word: string): string {
  const number = Number(word.replace(/,(?=\d{3}(?!\d))/g, ''));
  return Number.isNaN(number) ? word : String(number);
}
