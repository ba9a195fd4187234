/** Roles: what somebody did within a position. */
import { loadOne, toOne } from '../../schema/loaders.ts';
import sql from 'sql-template-tag';
import { addArrows, addList } from '../../schema/arrows.ts';
import { connectedTo, during, fact } from '../../schema/filter.ts';
import { nodeType } from '../../schema/node-type.ts';
import { Period, type PeriodColumns } from '../../schema/period.ts';
import type { NodeRow } from '../../store/nodes.ts';
import { Organization } from '../organization/organization.type.ts';
import { Person } from '../person/person.type.ts';
import { Position, type PositionRow } from '../position/position.type.ts';
import { Technology, topics, using } from '../technology/technology.type.ts';

type RoleRow = NodeRow & PeriodColumns & { readonly position_id: number; readonly title: string; readonly is_implicit: number };

export const Role = nodeType<RoleRow>({
  kind: 'role',
  plural: 'roles',
  description: 'What somebody did within a position. A position that names no roles has one that bears its title.',
  listed: 'Every role.',
  isDated: true,
  isLookedUp: false,
  shorthand: using('roles whose own statements say that it was used'),
  filters: {
    technologies: connectedTo(topics, 'from', ['USED'], 'Whose own statements say that these were used.'),
    organizations: connectedTo(['organization'], 'from', ['WORKED'], 'At these organizations.'),
    people: connectedTo(['person'], 'from', ['WORKED'], 'Of these people.'),
    during,
    isImplicit: fact(
      sql`exists (select 1 from role k where k.id = m.id and k.is_implicit = 1)`,
      'Whether the position names no roles, and this one bears its title.',
    ),
  },
  fields: (t) => ({
    title: t.exposeString('title', { description: 'What it is called.' }),
    position: toOne(t, Position, 'position_id', 'The position that it was part of.'),
    person: t.field({
      type: Person.ref,
      description: 'Who did it.',
      resolve: (row, _, context) =>
        loadOne(loadOne<RoleRow, PositionRow>(row, Position, 'position_id', context), Person, 'person_id', context),
    }),
    organization: t.field({
      type: Organization.ref,
      description: 'Where it was done.',
      resolve: (row, _, context) =>
        loadOne(loadOne<RoleRow, PositionRow>(row, Position, 'position_id', context), Organization, 'organization_id', context),
    }),
    period: t.field({ type: Period, description: 'When; the period of its position if it has none of its own.', resolve: (row) => row }),
    isImplicit: t.boolean({
      description: 'Whether the document names no role here, so that this one bears the title of the position.',
      resolve: ({ is_implicit: isImplicit }) => isImplicit === 1,
    }),
  }),
});

addList({ on: Position, field: 'roles', of: Role, direction: 'towards', relations: ['WORKED'], description: 'What was done within it.' });
addList({
  on: Person,
  field: 'roles',
  of: Role,
  direction: 'towards',
  relations: ['WORKED'],
  description: 'What they did, in all positions.',
});
addList({
  on: Organization,
  field: 'roles',
  of: Role,
  direction: 'towards',
  relations: ['WORKED'],
  description: 'What people did there, in all positions.',
});
addArrows({
  from: Role,
  field: 'technologies',
  description: 'What its own statements speak of, with the statements. Projects say for themselves what they used.',
  to: Technology,
  inverse: 'roles',
  inverseDescription: 'The roles whose own statements speak of it.',
});
