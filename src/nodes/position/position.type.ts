/** Positions: what one person did under one title for a period, usually at an organization. */
import sql from 'sql-template-tag';
import { toOne, toOneOrNull } from '../../schema/loaders.ts';
import { addArrows, addList } from '../../schema/arrows.ts';
import { describedEnum } from '../../schema/builder.ts';
import { connectedTo, during, fact, oneOf } from '../../schema/filter.ts';
import { nodeType } from '../../schema/node-type.ts';
import { Period, type PeriodColumns, periodOrNull } from '../../schema/period.ts';
import type { NodeRow } from '../../store/nodes.ts';
import { Organization } from '../organization/organization.type.ts';
import { Person } from '../person/person.type.ts';
import { Technology, topics, using } from '../technology/technology.type.ts';
import { engagements, workloads, workplaces } from './position.seed.ts';

export type PositionRow = NodeRow &
  PeriodColumns & {
    readonly person_id: number;
    readonly organization_id: number | null;
    readonly client_id: number | null;
    readonly title: string;
    readonly location: string | null;
    readonly workplace: keyof typeof workplaces | null;
    readonly engagement: keyof typeof engagements | null;
    readonly workload: keyof typeof workloads | null;
    readonly is_employment: number;
  };

const Engagement = describedEnum('Engagement', 'The way in which a person is engaged.', engagements);
const Workplace = describedEnum('Workplace', 'Where a person works.', workplaces);
const Workload = describedEnum('Workload', 'How much of the time a person works.', workloads);

const isEmployment = sql`exists (select 1 from position k where k.id = m.id and k.is_employment = 1)`;

export const Position = nodeType<PositionRow>({
  kind: 'position',
  plural: 'positions',
  description:
    'What one person did under one title for a period, usually at an organization: a job, freelance work, volunteering or a membership. `engagement` says which.',
  listed: 'All positions.',
  isDated: true,
  isLookedUp: false,
  shorthand: using('positions in which it was used, in any role or project'),
  filters: {
    technologies: connectedTo(
      topics,
      'from',
      ['USED'],
      'Positions in which these technologies or projects were used, in any role or project.',
    ),
    organizations: connectedTo(['organization'], 'from', ['WORKED'], 'Positions at these organizations.'),
    clients: connectedTo(['organization'], 'from', ['SERVED'], 'Positions in which the work was for these clients.'),
    people: connectedTo(['person'], 'from', ['WORKED'], 'Positions held by these people.'),
    engagements: oneOf(
      Engagement,
      'position',
      'engagement',
      'Positions with one of these engagements. If the document does not say, none matches.',
    ),
    workplaces: oneOf(
      Workplace,
      'position',
      'workplace',
      'Positions with one of these workplaces. If the document does not say, none matches.',
    ),
    isEmployment: fact(isEmployment, 'Whether it is work, and not volunteering or a membership.'),
    during,
    isOngoing: fact(sql`m.is_ongoing = 1`, 'Whether the document says that the position is ongoing.'),
  },
  fields: (t) => ({
    title: t.exposeString('title', { description: 'The title, as written.' }),
    person: toOne(t, Person, 'person_id', 'The person who held the position.'),
    organization: toOneOrNull(
      t,
      Organization,
      'organization_id',
      'The organization where the position was held. Null if the document names none, as for many freelancers.',
    ),
    client: toOneOrNull(
      t,
      Organization,
      'client_id',
      'The client that the work was for, if that is not the organization itself. Null if the document names none.',
    ),
    location: t.exposeString('location', {
      nullable: true,
      description: 'Where the person worked, as written. Null if the document does not say.',
    }),
    workplace: t.expose('workplace', {
      type: Workplace,
      nullable: true,
      description: 'Whether the person worked on site or remotely. Null if the document does not say.',
    }),
    engagement: t.expose('engagement', {
      type: Engagement,
      nullable: true,
      description: 'The way in which the person was engaged. Null if the document does not say.',
    }),
    workload: t.expose('workload', {
      type: Workload,
      nullable: true,
      description: 'Whether it was full time or part time. Null if the document does not say.',
    }),
    isEmployment: t.boolean({
      description:
        'Whether it is work, and not volunteering or a membership. Only work makes an organization an employer, and counts in gaps and totals. What the document calls neither is work.',
      resolve: ({ is_employment: isWork }) => isWork === 1,
    }),
    period: t.field({
      type: Period,
      nullable: true,
      description: 'When the position was held. Null if the document gives no dates.',
      resolve: periodOrNull,
    }),
  }),
});

addList({
  on: Person,
  field: 'positions',
  of: Position,
  direction: 'towards',
  relations: ['WORKED'],
  description: 'Positions that the person held.',
});
addList({
  on: Organization,
  field: 'positions',
  of: Position,
  direction: 'towards',
  relations: ['WORKED'],
  description: 'Positions that people held at the organization.',
});
addList({
  on: Organization,
  field: 'clientPositions',
  of: Position,
  direction: 'towards',
  relations: ['SERVED'],
  description: 'Positions elsewhere in which the work was for the organization as a client.',
});
addArrows({
  from: Position,
  field: 'technologies',
  description:
    'Technologies that the statements, roles and projects of the position mention. `relation` says how: for example, USED, REPLACED or AVOIDED.',
  to: Technology,
  inverse: 'positions',
  inverseDescription: 'Positions whose statements, roles or projects mention the technology or a narrower one. `relation` says how.',
});
