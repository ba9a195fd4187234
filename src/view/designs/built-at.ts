/** What was built at an employer, and with what. */
import type { BuiltAtAnswer, BuiltAtTechnologyEdge } from '../../client/questions.ts';
import type { Value } from '../values.ts';
import { counted, sentence } from '../words.ts';
import { type Design, linksTo, linkTo, tableOf, urlValue } from './design.ts';
import { quotes } from './proof.ts';

export function builtAt({ organization }: BuiltAtAnswer): Design {
  const { name, projects } = organization;
  return {
    sentence:
      projects.totalCount === 0
        ? sentence(`The documents name no projects at ${name}`)
        : sentence(`The documents name ${counted(projects.totalCount, 'project')} at ${name}`),
    parts: [
      tableOf({ key: 'projects', title: 'Projects', page: projects }, projects.nodes, [
        { title: 'Project', of: (project) => linkTo(project) },
        { title: 'Built with', of: ({ technologies }) => withRelation(technologies.edges, ['USED']) },
        { title: 'Replaced', of: ({ technologies }) => withRelation(technologies.edges, ['REPLACED']) },
        { title: 'Did without', of: ({ technologies }) => withRelation(technologies.edges, ['AVOIDED']) },
        { title: 'People', of: ({ people }) => linksTo(people.nodes, people.totalCount) },
        { title: 'Website', of: ({ url }) => urlValue(url) },
        { title: 'Proof', of: ({ statements }) => quotes(statements.nodes, statements.totalCount) },
      ]),
    ],
  };
}

function withRelation(edges: readonly BuiltAtTechnologyEdge[], relations: readonly string[]): Value {
  return linksTo(edges.filter(({ relation }) => relations.includes(relation)).map(({ node }) => node));
}
