/** The positions that people held when they gave a talk or published an article, over GraphQL. */
import { monthOf } from '../../graph/months.ts';
import { earliest, latest } from '../../graph/partial-date.ts';
import { Article } from '../../nodes/article/article.type.ts';
import { Position } from '../../nodes/position/position.type.ts';
import { Talk } from '../../nodes/talk/talk.type.ts';
import { builder, type Context } from '../../schema/builder.ts';
import { loadMany } from '../../schema/loaders.ts';
import type { NodeRow } from '../../store/nodes.ts';
import { batched, siblings } from '../../store/siblings.ts';
import { type DatedPosition, positionsAround, withPeriod } from './dated.ts';
import { monthsOf } from './timeline.ts';

for (const [publication, field, description] of [
  [Talk, 'givenWhileAt', 'Positions that people on stage certainly held in the month of the talk.'],
  [Article, 'writtenWhileAt', 'Positions that the authors certainly held in the month of publication.'],
] as const) {
  builder.objectField(publication.object, field, (t) =>
    t.field({
      type: [Position.ref],
      description: `${description} This follows from the dates; no document says it. Only people whose careers are in the graph have positions.`,
      resolve: (row: NodeRow, _, context) => {
        const held = batched(row, 'positions held', (rows) => {
          const all = positionsAround(
            context.store,
            rows.map(({ id }) => id),
          );
          return siblings(
            all.map((positions) => ({ ids: positions.filter((one) => wasHeld(one, context)).map(({ position }) => position) })),
          );
        });
        return loadMany(held, Position, 'positions', ({ ids }) => ids, context);
      },
    }),
  );
}

/** Whether a position was held in all months that the date of a talk or an article can mean. */
function wasHeld({ date, ...position }: DatedPosition, { today }: Context): boolean {
  const [from, to] = [monthOf(earliest(date)), monthOf(latest(date))];
  const certain = monthsOf(withPeriod(position, today), to)?.certain;
  return certain !== null && certain !== undefined && certain.from <= from && certain.to >= to;
}
