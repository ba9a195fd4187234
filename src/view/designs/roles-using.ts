/** Roles in which something was used: whose, where, and when. */
import type { RolesUsingAnswer } from '../../client/questions.ts';
import { periodValue } from '../values.ts';
import { counted, sentence } from '../words.ts';
import { type Design, linkTo, tableOf } from './design.ts';
import { countedBecauseOf, proof, someOf } from './proof.ts';

export function rolesUsing({ roles }: RolesUsingAnswer): Design {
  const name = roles.named[0]?.name ?? 'it';
  const employers = [...new Set(roles.edges.flatMap(({ node }) => node.position.organization?.name ?? []))];
  const isAll = roles.edges.length === roles.totalCount;
  return {
    sentence:
      roles.totalCount === 0
        ? `The documents name no role in which ${name} was used.`
        : sentence(
            `${counted(roles.totalCount, 'role')}${isAll && employers.length > 0 ? ` at ${someOf(employers, employers.length, 5)}` : ''}`,
          ),
    parts: [
      tableOf({ key: 'roles', title: 'Roles', page: roles }, roles.edges, [
        { title: 'Role', of: ({ node }) => linkTo(node) },
        { title: 'Person', of: ({ node }) => linkTo(node.position.person) },
        { title: 'Employer', of: ({ node }) => linkTo(node.position.organization) },
        { title: 'When', of: ({ node }) => periodValue(node.period) },
        countedBecauseOf(roles.named),
        proof,
      ]),
    ],
  };
}
