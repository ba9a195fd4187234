/** Measured results: what changed, by how much, and the sentence that says so. */
import type { AchievementsAnswer } from '../../client/questions.ts';
import { figureText, textValue } from '../values.ts';
import { counted } from '../words.ts';
import { type Design, linkTo, tableOf } from './design.ts';
import { quotes } from './proof.ts';

export function achievements({ statements }: AchievementsAnswer): Design {
  return {
    sentence:
      statements.totalCount === 0
        ? 'The documents mention no measured results.'
        : `${counted(statements.totalCount, 'statement has', 'statements have')} a measured result.`,
    parts: [
      tableOf({ key: 'statements', title: 'Results', page: statements }, statements.nodes, [
        {
          title: 'Result',
          of: ({ figures }) => ({
            is: 'list',
            of: 'names',
            values: figures.filter(({ kind }) => kind === 'RESULT').map((figure) => textValue(figureText(figure))),
            total: null,
          }),
        },
        { title: 'About', of: ({ subject }) => linkTo(subject) },
        { title: 'Person', of: ({ document }) => linkTo(document.author) },
        { title: 'Proof', of: (statement) => quotes([statement]) },
      ]),
    ],
  };
}
