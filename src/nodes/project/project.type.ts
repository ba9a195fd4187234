/** Projects: things built at an employer, as open source, or on one's own. */
import sql from 'sql-template-tag';
import { toOneOrNull } from '../../schema/loaders.ts';
import { addArrows } from '../../schema/arrows.ts';
import { connectedTo, during, fact } from '../../schema/filter.ts';
import { urlField } from '../../schema/url.ts';
import { nodeType } from '../../schema/node-type.ts';
import { Period, type PeriodColumns, periodOrNull } from '../../schema/period.ts';
import type { NodeRow } from '../../store/nodes.ts';
import { Organization } from '../organization/organization.type.ts';
import { Person } from '../person/person.type.ts';
import { Position } from '../position/position.type.ts';
import { aliasesOf, Technology, topics, using } from '../technology/technology.type.ts';

type ProjectRow = NodeRow & PeriodColumns & { readonly url: string | null; readonly technology_id: number | null };

export const Project = nodeType<ProjectRow>({
  kind: 'project',
  plural: 'projects',
  description:
    "Something built or maintained: at an employer, as open source, or on one's own. It is one node, wherever it appears. Only what `contributions` say is open source.",
  listed: 'All projects.',
  isDated: true,
  isLookedUp: true,
  shorthand: using('projects that used it'),
  filters: {
    technologies: connectedTo(topics, 'from', ['USED'], 'Projects that used these technologies or projects.'),
    organizations: connectedTo(['organization'], 'from', ['WORKED'], 'Projects that people worked on at these organizations.'),
    clients: connectedTo(['organization'], 'from', ['SERVED'], 'Projects for these clients.'),
    people: connectedTo(
      ['person'],
      'from',
      ['WORKED', 'CONTRIBUTED'],
      'Projects that these people worked on, or contributed to as open source.',
    ),
    during,
    isOpenSource: fact(
      sql`exists (select 1 from contribution k where k.project_id = m.id)`,
      'Whether open-source contributions to the project are recorded.',
    ),
  },
  fields: (t) => ({
    aliases: t.stringList({
      description: 'Other names by which the project can be looked up.',
      resolve: (row, _, context) => aliasesOf(row, context),
    }),
    url: urlField(t, ({ id }) => id, 'Absolute URL of the homepage of the project.'),
    period: t.field({
      type: Period,
      nullable: true,
      description:
        'When somebody worked on the project. Null if the document does not say. A project of a position was then worked on at some time during the position.',
      resolve: periodOrNull,
    }),
    technology: toOneOrNull(
      t,
      Technology,
      'technology_id',
      'The technology that the project also is, such as Nomad. Null if it is not also a technology.',
    ),
  }),
});

addArrows({
  from: Project,
  field: 'positions',
  description: 'Positions in which people worked on the project.',
  to: Position,
  inverse: 'projects',
  inverseDescription: 'Projects that the person worked on in the position.',
  relations: ['WORKED'],
});
addArrows({
  from: Project,
  field: 'people',
  description: 'People who worked on the project (WORKED), or contributed to it as open source (CONTRIBUTED).',
  to: Person,
  inverse: 'projects',
  inverseDescription: 'Projects that the person worked on (WORKED), or contributed to as open source (CONTRIBUTED).',
  relations: ['WORKED', 'CONTRIBUTED'],
});
addArrows({
  from: Project,
  field: 'organizations',
  description: 'Organizations where people worked on the project.',
  to: Organization,
  inverse: 'projects',
  inverseDescription: 'Projects that people worked on at the organization.',
  relations: ['WORKED'],
});
addArrows({
  from: Project,
  field: 'clients',
  description: 'Organizations that the project was for, as clients.',
  to: Organization,
  inverse: 'clientProjects',
  inverseDescription: 'Projects that were for the organization as a client.',
  relations: ['SERVED'],
});
addArrows({
  from: Project,
  field: 'technologies',
  description:
    'Technologies that statements about the project mention, with those statements. `relation` says how: for example, USED, REPLACED, AVOIDED or COMPARED.',
  to: Technology,
  inverse: 'projects',
  inverseDescription: 'Projects whose statements mention the technology or a narrower one. `relation` says how.',
});
addArrows({
  from: Project,
  field: 'uses',
  description: 'Other projects that the project uses or builds on.',
  to: Project,
  inverse: 'usedBy',
  inverseDescription: 'Other projects that use the project or build on it.',
  relations: ['USED'],
});
