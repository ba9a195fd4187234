/** Contributions to open-source projects. */
import { toOne } from '../../schema/loaders.ts';
import { knowing } from '../../graph/relation.ts';
import { addArrows, addList } from '../../schema/arrows.ts';
import { describedEnum } from '../../schema/builder.ts';
import { connectedTo, oneOf } from '../../schema/filter.ts';
import { urlField } from '../../schema/url.ts';
import { nodeType } from '../../schema/node-type.ts';
import type { NodeRow } from '../../store/nodes.ts';
import { Person } from '../person/person.type.ts';
import { Project } from '../project/project.type.ts';
import { about, Technology, topics } from '../technology/technology.type.ts';
import { contributionLevels } from './contribution.seed.ts';

type ContributionRow = NodeRow & {
  readonly person_id: number;
  readonly project_id: number;
  readonly level: keyof typeof contributionLevels;
  readonly url: string | null;
};

const ContributionLevel = describedEnum(
  'ContributionLevel',
  'How much a person contributed to an open-source project.',
  contributionLevels,
);

const Contribution = nodeType<ContributionRow>({
  kind: 'contribution',
  plural: 'contributions',
  description: 'The contribution of one person to one open-source project.',
  listed: 'All open-source contributions.',
  isDated: false,
  isLookedUp: false,
  shorthand: about('contributions to it, made with it, or to something made for it', knowing),
  filters: {
    technologies: connectedTo(
      topics,
      'from',
      knowing,
      'Contributions to these technologies or projects, made with them, or to something made for them.',
    ),
    projects: connectedTo(['project'], 'from', ['CONTRIBUTED'], 'Contributions to these projects.'),
    people: connectedTo(['person'], 'from', ['CONTRIBUTED'], 'Contributions by these people.'),
    levels: oneOf(ContributionLevel, 'contribution', 'level', 'Contributions of one of these levels.'),
  },
  fields: (t) => ({
    level: t.expose('level', { type: ContributionLevel, description: 'How much the person contributed.' }),
    person: toOne(t, Person, 'person_id', 'The person who contributed.'),
    project: toOne(t, Project, 'project_id', 'The project that the person contributed to.'),
    url: urlField(t, ({ id }) => id, 'Absolute URL where the contribution can be looked up.'),
  }),
});

addList({
  on: Person,
  field: 'contributions',
  of: Contribution,
  direction: 'towards',
  relations: ['CONTRIBUTED'],
  description: 'Open-source contributions by the person.',
});
addList({
  on: Project,
  field: 'contributions',
  of: Contribution,
  direction: 'towards',
  relations: ['CONTRIBUTED'],
  description: 'Open-source contributions to the project.',
});
addArrows({
  from: Contribution,
  field: 'technologies',
  description:
    'Technologies that statements about the contribution mention, with those statements. `relation` says how: for example, CONTRIBUTED or USED.',
  to: Technology,
  inverse: 'contributions',
  inverseDescription: 'Contributions whose statements mention the technology or a narrower one. `relation` says how.',
});
