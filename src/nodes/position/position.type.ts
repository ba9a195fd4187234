/** Positions: one person at one organization under one title for a period. */
import sql from 'sql-template-tag';
import { toOne } from '../../schema/loaders.ts';
import { addArrows, addList } from '../../schema/arrows.ts';
import { connectedTo, during, fact } from '../../schema/filter.ts';
import { nodeType } from '../../schema/node-type.ts';
import { Period, type PeriodColumns } from '../../schema/period.ts';
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
  listed: 'Every position.',
  isDated: true,
  isLookedUp: false,
  shorthand: using('positions in which it was used, in any role or project'),
  filters: {
    technologies: connectedTo(topics, 'from', ['USED'], 'In which these were used, in any role or project.'),
    organizations: connectedTo(['organization'], 'from', ['WORKED'], 'At these organizations.'),
    people: connectedTo(['person'], 'from', ['WORKED'], 'Held by these people.'),
    during,
    isOngoing: fact(sql`m.is_ongoing = 1`, 'Whether the document says that it goes on.'),
  },
  fields: (t) => ({
    title: t.exposeString('title', { description: 'The title, as written.' }),
    person: toOne(t, Person, 'person_id', 'Who held it.'),
    organization: toOne(t, Organization, 'organization_id', 'Where it was.'),
    period: t.field({ type: Period, description: 'When it was held.', resolve: (row) => row }),
  }),
});

addList({
  on: Person,
  field: 'positions',
  of: Position,
  direction: 'towards',
  relations: ['WORKED'],
  description: 'The positions that they held.',
});
addList({
  on: Organization,
  field: 'positions',
  of: Position,
  direction: 'towards',
  relations: ['WORKED'],
  description: 'The positions that people held there.',
});
addArrows({
  from: Position,
  field: 'technologies',
  description: 'What its roles and projects speak of. `relation` says how: used, or replaced, done without, likened to.',
  to: Technology,
  inverse: 'positions',
  inverseDescription: 'The positions whose roles or projects speak of it; `relation` says how.',
});
