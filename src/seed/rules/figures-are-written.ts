/** A figure is in the sentence it belongs to: nothing is counted that nothing says. */
import { error } from '../problem.ts';
import type { Rule } from './rules.ts';

const inWords = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

export const figuresAreWritten: Rule = ({ draft }) =>
  draft.statements.flatMap(({ text, figures, place }) =>
    figures.flatMap((figure, index) => {
      const here = place.at('figures', index);
      if (figure.value === null && (figure.before === null || figure.after === null)) {
        return [error(here.locate(), 'this figure has no value: give one, or both "before" and "after"')];
      }
      return [figure.value, figure.before, figure.after]
        .flatMap((part) => (part === null ? [] : [String(part)]))
        .filter((part) => !stands(part, text))
        .map((needed) => error(here.locate(), `the sentence does not say ${needed}: put it there, or take it from the figure`));
    }),
  );

function stands(needed: string, text: string): boolean {
  const spelt = inWords[Number(needed)];
  const words: readonly string[] = text.toLowerCase().match(/[\p{L}\d]+(?:[.,]\d+)*/gu) ?? [];
  return words.includes(needed.toLowerCase()) || (spelt !== undefined && words.includes(spelt));
}
