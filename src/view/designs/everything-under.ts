/** Everything connected to a technology or its parts, by kind. */
import type { EverythingUnderAnswer } from '../../client/questions.ts';
import { enumInWords } from '../enum-words.ts';
import { isEmpty, textValue } from '../values.ts';
import type { Part } from '../view.ts';
import { counted, listed } from '../words.ts';
import { type Cells, type Design, linksTo, linkTo, tableOf } from './design.ts';
import { countedBecauseOf } from './proof.ts';

type Edge = {
  readonly node: { readonly id: string; readonly name: string } | { readonly id: string; readonly title: string };
  readonly relation: string;
  readonly matchedVia: readonly { readonly id: string; readonly name: string }[];
};
type Page<Of extends Edge> = { readonly totalCount: number; readonly edges: readonly Of[] };

export function everythingUnder({ technology }: EverythingUnderAnswer): Design {
  const { name, broader, narrower, people, roles, projects, talks, articles, contributions } = technology;
  const counts = [
    people.totalCount > 0 && counted(people.totalCount, 'person', 'people'),
    roles.totalCount > 0 && counted(roles.totalCount, 'role'),
    projects.totalCount > 0 && counted(projects.totalCount, 'project'),
    talks.totalCount > 0 && counted(talks.totalCount, 'talk'),
    articles.totalCount > 0 && counted(articles.totalCount, 'article'),
    contributions.totalCount > 0 && counted(contributions.totalCount, 'contribution'),
  ].filter((part) => part !== false);
  const table = <Of extends Edge>(key: string, title: string, first: string, page: Page<Of>, others: readonly Cells<Of>[] = []) =>
    tableOf<Of>({ key, title, page }, page.edges, [
      { title: first, of: ({ node }) => linkTo(node) },
      ...others,
      { title: 'How', of: ({ relation }) => textValue(enumInWords('Relation', relation)) },
      countedBecauseOf([technology]),
    ]);
  const parts: readonly Part[] = [
    { key: 'broader', title: 'Part of', hint: '', value: linksTo(broader) },
    { key: 'narrower', title: 'Includes', hint: '', value: linksTo(narrower) },
    table('people', 'People', 'Person', people),
    table('roles', 'Roles', 'Role', roles, [{ title: 'Employer', of: ({ node }) => linkTo(node.position.organization) }]),
    table('projects', 'Projects', 'Project', projects),
    table('talks', 'Talks', 'Talk', talks),
    table('articles', 'Articles', 'Article', articles),
    table('contributions', 'Open-source work', 'Contribution', contributions),
  ];
  return {
    sentence: counts.length === 0 ? `The documents don't mention ${name}.` : `${listed(counts)}.`,
    parts: parts.filter(({ value }) => !isEmpty(value)),
  };
}
