/** A role is part of a position, so it cannot begin before it or outlast it. */
import { inside, ownPeriod, type Ref } from '../../graph/draft.ts';
import { exceeds, periodText } from '../../graph/period.ts';
import { error } from '../problem.ts';
import type { Rule } from './rule.ts';

export const rolesLieWithinPositions: Rule = ({ draft, names, locate }) =>
  draft.nodes
    .filter(({ kind }) => kind === 'role')
    .flatMap((role) => {
      const position = names.find(role.columns['position_id'] as Ref);
      const inner = ownPeriod(role);
      const outer = position && ownPeriod(position);
      if (!inner || !outer || !exceeds(inner, outer)) return [];
      return [
        error(
          locate(inside(role.place, 'period')),
          `this role's period, ${periodText(inner)}, is not within its position's, ${periodText(outer)}`,
        ),
      ];
    });
