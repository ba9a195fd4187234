/** Contributions: work given to open-source projects. */
import { toOne } from '../../schema/loaders.ts';
import { knowing } from '../../graph/relation.ts';
import { addArrows, addList } from '../../schema/arrows.ts';
import { describedEnum } from '../../schema/builder.ts';
import { connectedTo, oneOf } from '../../schema/filter.ts';
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

const ContributionLevel = describedEnum('ContributionLevel', 'How much was given to an open-source project.', contributionLevels);

const Contribution = nodeType<ContributionRow>({
  kind: 'contribution',
  plural: 'contributions',
  description: 'Work given to an open-source project.',
  listed: 'Every open-source contribution.',
  isDated: false,
  isLookedUp: false,
  shorthand: about('contributions to it, made with it, or to something made for it', knowing),
  filters: {
    technologies: connectedTo(topics, 'from', knowing, 'To these, made with these, or to something made for these.'),
    projects: connectedTo(['project'], 'from', ['CONTRIBUTED'], 'To these projects.'),
    people: connectedTo(['person'], 'from', ['CONTRIBUTED'], 'By these people.'),
    levels: oneOf(ContributionLevel, 'contribution', 'level', 'Of one of these levels.'),
  },
  fields: (t) => ({
    level: t.expose('level', { type: ContributionLevel, description: 'How much was given.' }),
    person: toOne(t, Person, 'person_id', 'Who gave it.'),
    project: toOne(t, Project, 'project_id', 'The project that it was given to.'),
    url: t.exposeString('url', {
      nullable: true,
      description: 'Where the work can be looked up; null if the document does not say.',
    }),
  }),
});

addList({
  on: Person,
  field: 'contributions',
  of: Contribution,
  direction: 'towards',
  relations: ['CONTRIBUTED'],
  description: 'The work they gave to open-source projects.',
});
addList({
  on: Project,
  field: 'contributions',
  of: Contribution,
  direction: 'towards',
  relations: ['CONTRIBUTED'],
  description: 'The work given to it in the open, and by whom.',
});
addArrows({
  from: Contribution,
  field: 'technologies',
  description: 'What it was given to, made with or made for, with the statements that say so.',
  to: Technology,
  inverse: 'contributions',
  inverseDescription: 'Contributions to it, made with it, or to something made for it.',
});
