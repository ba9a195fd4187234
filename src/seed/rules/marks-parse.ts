/** Every mark can be parsed. */
import { inside } from '../../graph/draft.ts';
import { parseMarks } from '../../graph/mark.ts';
import { error } from '../problem.ts';
import type { Rule } from './rule.ts';

export const marksParse: Rule = ({ draft, locate }) =>
  draft.statements
    .filter(({ record }) => record === null)
    .flatMap(({ text, place }) =>
      parseMarks(text).problems.map(({ source, start, message }) => error(locate(inside(place, 'text', start), source), message)),
    );
