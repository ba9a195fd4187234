/** A figure is in the sentence it belongs to: nothing is counted that nothing says. */
import { inside } from '../../graph/draft.ts';
import { error } from '../problem.ts';
import type { Rule } from './rule.ts';

const inWords = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

export const figuresAreWritten: Rule = ({ draft, locate }) =>
  draft.statements.flatMap(({ text, figures, place }) =>
    figures.flatMap((figure, index) => {
      const here = locate(inside(place, 'figures', index));
      if (figure.value === null && (figure.before === null || figure.after === null)) {
        return [error(here, 'this figure has no value: give one, or both "before" and "after"')];
      }
      return [figure.value, figure.before, figure.after]
        .flatMap((part) => (part === null ? [] : [String(part)]))
        .filter((part) => !stands(part, text))
        .map((needed) => error(here, `the sentence does not say ${needed}: put it there, or take it from the figure`));
    }),
  );

function stands(needed: string, text: string): boolean {
  return wordsOf(text).includes(wordsOf(needed));
}

/** The words of a text between spaces, with numbers in one spelling: `Saved 1,000 hours, 10x` → ` saved 1000 hours 10 x `. */
function wordsOf(text: string): string {
  const words = text.toLowerCase().match(/\d+(?:[.,]\d+)*|\p{L}[\p{L}\d]*/gu) ?? [];
  return ` ${words.map((word) => (inWords.includes(word) ? String(inWords.indexOf(word)) : plainNumber(word))).join(' ')} `;
}

function plainNumber(word: string): string {
  const number = Number(word.replace(/,(?=\d{3}(?!\d))/g, ''));
  return Number.isNaN(number) ? word : String(number);
}
