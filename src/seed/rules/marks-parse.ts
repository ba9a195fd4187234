/** Every mark can be read, and stands in a sentence: a text that is nothing but brackets says nothing. */
import { inside } from '../../graph/draft.ts';
import { parseMarks } from '../../graph/mark.ts';
import { error } from '../problem.ts';
import type { Rule } from './rule.ts';

export const marksParse: Rule = ({ draft, locate }) =>
  draft.statements
    .filter(({ record }) => record === null)
    .flatMap(({ text, place }) =>
      parseMarks(text).faults.map(({ source, start, message }) => error(locate(inside(place, 'text', start), source), message)),
    );
