/** Figures: the numbers and frequencies in statements. */
import { figureKinds } from '../graph/figure.ts';
import type { FigureRow } from '../store/statements.ts';
import { builder, describedEnum } from './builder.ts';

export const FigureKindType = describedEnum('FigureKind', 'What a figure says about the work.', figureKinds);

const Change = describedEnum('Change', 'The direction of a change.', {
  INCREASE: 'The number went up.',
  DECREASE: 'The number went down.',
});

const Hedge = describedEnum('Hedge', 'How a document qualifies a number.', {
  OVER: 'More than the number: “over 10”.',
  ABOUT: 'Approximately the number: “around 8”.',
  NEARLY: 'Just under the number: “near 100%”.',
});

export const Figure = builder.objectRef<FigureRow>('Figure').implement({
  description: 'A number or a frequency in a statement: what was measured, how it changed, and how the document qualifies it.',
  fields: (t) => ({
    kind: t.expose('kind', { type: FigureKindType, description: 'Whether it is a result, a level or an aim.' }),
    measure: t.exposeString('measure', { description: 'What the number measures, such as “cloud spend”.' }),
    value: t.exposeFloat('value', {
      nullable: true,
      description: 'The number. Null if the document gives only a frequency, or `before` and `after`.',
    }),
    unit: t.exposeString('unit', {
      nullable: true,
      description: 'Unit of the number, such as “percent” or “developers”. Null if it has none.',
    }),
    frequency: t.exposeString('frequency', {
      nullable: true,
      description: "How often, in the document's words (“weekly”). Null if the figure is not a frequency.",
    }),
    change: t.expose('change', {
      type: Change,
      nullable: true,
      description: 'Direction of the change. Null if the figure is not a change.',
    }),
    hedge: t.expose('hedge', { type: Hedge, nullable: true, description: 'How the document qualifies the number. Null if it does not.' }),
    before: t.exposeString('before', {
      nullable: true,
      description: 'The state before the change, in words (“days”). Null if the document gives only a number.',
    }),
    after: t.exposeString('after', {
      nullable: true,
      description: 'The state after the change, in words (“minutes”). Null if the document gives only a number.',
    }),
  }),
});
