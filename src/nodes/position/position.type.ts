/** Positions: one person at one organization under one title for a period. */
import sql from 'sql-template-tag';
import { toOne } from '../../schema/loaders.ts';
import { addArrows, addList } from '../../schema/arrows.ts';
import { connectedTo, during, fact } from '../../schema/filter.ts';
import { nodeType } from '../../schema/node-type.ts';
import { Period, type PeriodColumns, periodOrNull } from '../../schema/period.ts';
import type { NodeRow } from '../../store/nodes.ts';
import { Organization } from '../organization/organization.type.ts';
import { Person } from '../person/person.type.ts';
import { Technology, topics, using } from '../technology/technology.type.ts';

export type PositionRow = NodeRow &
  PeriodColumns & { readonly person_id: number; readonly organization_id: number; readonly title: string };

export const Position = nodeType<PositionRow>({
  kind: 'position',
  plural: 'positions',
  description: 'One person at one organization under one title for a period.',
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
    people: connectedTo(['person'], 'from', ['WORKED'], 'Positions held by these people.'),
    during,
    isOngoing: fact(sql`m.is_ongoing = 1`, 'Whether the document says that the position is ongoing.'),
  },
  fields: (t) => ({
    title: t.exposeString('title', { description: 'The title, as written.' }),
    person: toOne(t, Person, 'person_id', 'The person who held the position.'),
    organization: toOne(t, Organization, 'organization_id', 'The organization where the position was held.'),
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
addArrows({
  from: Position,
  field: 'technologies',
  description:
    'Technologies that the statements, roles and projects of the position mention. `relation` says how: for example, USED, REPLACED or AVOIDED.',
  to: Technology,
  inverse: 'positions',
  inverseDescription: 'Positions whose statements, roles or projects mention the technology or a narrower one. `relation` says how.',
});
