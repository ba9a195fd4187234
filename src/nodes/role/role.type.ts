/** Roles: what a person did within a position. */
import { loadOne, loadOneOrNull, toOne } from '../../schema/loaders.ts';
import sql from 'sql-template-tag';
import { addArrows, addList } from '../../schema/arrows.ts';
import { connectedTo, during, fact } from '../../schema/filter.ts';
import { nodeType } from '../../schema/node-type.ts';
import { Period, type PeriodColumns, periodOrNull } from '../../schema/period.ts';
import type { NodeRow } from '../../store/nodes.ts';
import { Organization } from '../organization/organization.type.ts';
import { Person } from '../person/person.type.ts';
import { Position, type PositionRow } from '../position/position.type.ts';
import { Technology, topics, using } from '../technology/technology.type.ts';

type RoleRow = NodeRow & PeriodColumns & { readonly position_id: number; readonly title: string; readonly is_implicit: number };

export const Role = nodeType<RoleRow>({
  kind: 'role',
  plural: 'roles',
  description: 'What a person did within a position. A position without named roles has one implicit role with its title.',
  listed: 'All roles.',
  isDated: true,
  isLookedUp: false,
  shorthand: using('roles whose own statements say that it was used'),
  filters: {
    technologies: connectedTo(topics, 'from', ['USED'], 'Roles whose own statements say that these technologies or projects were used.'),
    organizations: connectedTo(['organization'], 'from', ['WORKED'], 'Roles at these organizations.'),
    people: connectedTo(['person'], 'from', ['WORKED'], 'Roles of these people.'),
    during,
    isImplicit: fact(
      sql`exists (select 1 from role k where k.id = m.id and k.is_implicit = 1)`,
      'Whether it is the implicit role of a position without named roles.',
    ),
  },
  fields: (t) => ({
    title: t.exposeString('title', { description: 'Title of the role. An implicit role has the title of its position.' }),
    position: toOne(t, Position, 'position_id', 'The position that the role is part of.'),
    person: t.field({
      type: Person.ref,
      description: 'The person who had the role.',
      resolve: (row, _, context) =>
        loadOne(loadOne<RoleRow, PositionRow>(row, Position, 'position_id', context), Person, 'person_id', context),
    }),
    organization: t.field({
      type: Organization.ref,
      nullable: true,
      description: 'The organization where the person had the role. Null if the document names none, as for many freelancers.',
      resolve: (row, _, context) =>
        loadOneOrNull(loadOne<RoleRow, PositionRow>(row, Position, 'position_id', context), Organization, 'organization_id', context),
    }),
    period: t.field({
      type: Period,
      nullable: true,
      description:
        'When the person had the role. If the role is undated, the period of its position, within which the person had it. Null if both are undated.',
      // A role without dates of its own took place at some time within its position, unless it is the whole position.
      resolve: (row) => periodOrNull({ ...row, is_within: row.is_inherited === 1 && row.is_implicit === 0 ? 1 : 0 }),
    }),
    isImplicit: t.boolean({
      description: 'Whether the document names no roles for the position, so that this one has its title.',
      resolve: ({ is_implicit: isImplicit }) => isImplicit === 1,
    }),
  }),
});

addList({
  on: Position,
  field: 'roles',
  of: Role,
  direction: 'towards',
  relations: ['WORKED'],
  description: 'The roles within the position.',
});
addList({
  on: Person,
  field: 'roles',
  of: Role,
  direction: 'towards',
  relations: ['WORKED'],
  description: 'Roles of the person, in all positions.',
});
addList({
  on: Organization,
  field: 'roles',
  of: Role,
  direction: 'towards',
  relations: ['WORKED'],
  description: 'Roles that people had at the organization, in all positions.',
});
addArrows({
  from: Role,
  field: 'technologies',
  description:
    'Technologies that the statements about the role itself mention, with those statements. Technologies of projects are listed with the projects.',
  to: Technology,
  inverse: 'roles',
  inverseDescription: 'Roles whose own statements mention the technology or a narrower one. `relation` says how.',
});
