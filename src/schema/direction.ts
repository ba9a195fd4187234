/** The enum `Direction`: which of two connected nodes the statements are about. */
import { describedEnum } from './builder.ts';

export const Direction = describedEnum(
  'Direction',
  'The direction of an arrow: from the node that its statements are about to the node that they name.',
  {
    FORWARD:
      'Statements are about the first node and name the second: from `from` to `to`, or from the node that has a list to a node in it.',
    BACKWARD: 'Statements are about the second node and name the first.',
  },
);
