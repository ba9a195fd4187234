/** Figures: the numbers in statements, as data. */
import type { FigureRow } from '../store/statements.ts';
import { builder, describedEnum } from './builder.ts';

const Change = describedEnum('Change', 'Which way something went.', { INCREASE: 'It went up.', DECREASE: 'It went down.' });

const Hedge = describedEnum('Hedge', 'How the document qualifies a number.', {
  OVER: 'More than the number: “over 10”.',
  ABOUT: 'More or less the number: “around 8”.',
  NEARLY: 'Almost the number: “near 100%”.',
});

export const Figure = builder.objectRef<FigureRow>('Figure').implement({
  description: 'A number in a statement, as an achievement that can be asked for: what was measured, how much, which way, how sure.',
  fields: (t) => ({
    measure: t.exposeString('measure', { description: 'What was measured: “cloud spend”.' }),
    value: t.exposeFloat('value', {
      nullable: true,
      description: 'The number; null if the document gives none, only what it was `before` and `after`.',
    }),
    unit: t.exposeString('unit', { nullable: true, description: '“percent”, “developers”; null if the number is a bare one.' }),
    change: t.expose('change', {
      type: Change,
      nullable: true,
      description: 'Which way it went; null if the figure is a level and not a change.',
    }),
    hedge: t.expose('hedge', { type: Hedge, nullable: true, description: 'How the number is qualified; null if it is stated as it is.' }),
    before: t.exposeString('before', { nullable: true, description: 'What it was before, in words (“days”); null if a number says it.' }),
    after: t.exposeString('after', {
      nullable: true,
      description: 'What it was afterwards, in words (“minutes”); null if a number says it.',
    }),
  }),
});
