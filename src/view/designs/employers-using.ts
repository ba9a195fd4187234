/** Employers where something was used. */
import type { EmployersUsingAnswer } from '../../client/questions.ts';
import { counted, sentence } from '../words.ts';
import { type Design, linkTo, tableOf, urlValue } from './design.ts';
import { countedBecauseOf, proof, someOf } from './proof.ts';

export function employersUsing({ employers }: EmployersUsingAnswer): Design {
  const name = employers.named[0]?.name ?? 'it';
  const names = employers.edges.map(({ node }) => node.name);
  return {
    sentence:
      employers.totalCount === 0
        ? `The documents name no employer that used ${name}.`
        : sentence(`${counted(employers.totalCount, 'employer')}: ${someOf(names, employers.totalCount, 5)}`),
    parts: [
      tableOf({ key: 'employers', title: 'Employers', page: employers }, employers.edges, [
        { title: 'Employer', of: ({ node }) => linkTo(node) },
        countedBecauseOf(employers.named),
        { title: 'Website', isDetail: true, of: ({ node }) => urlValue(node.url) },
        proof,
      ]),
    ],
  };
}
