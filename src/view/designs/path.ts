/** How two nodes are connected: a row for each step. */
import type { PathAnswer, PathStep } from '../../client/questions.ts';
import { textValue } from '../values.ts';
import { counted } from '../words.ts';
import { type Asked, type Design, linkTo, tableOf } from './design.ts';
import { proof } from './proof.ts';

export function path({ path: found }: PathAnswer, { words }: Asked): Design {
  const ends = [words('from'), words('to')];
  if (!found) return { sentence: `The graph has no short path between ${ends.join(' and ')}.`, parts: [] };
  const { steps } = found;
  return {
    sentence:
      steps.length === 0 ? `${ends[0]} is both ends of this path.` : `${ends.join(' and ')} are ${counted(steps.length, 'step')} apart.`,
    parts: [
      tableOf<PathStep>({ key: 'steps', title: 'Steps' }, steps, [
        { title: 'Step', of: ({ sentence }) => textValue(sentence) },
        { title: 'From', isDetail: true, of: ({ from }) => linkTo(from) },
        { title: 'To', isDetail: true, of: ({ to }) => linkTo(to) },
        proof,
      ]),
    ],
  };
}
