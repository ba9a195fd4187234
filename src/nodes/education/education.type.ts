/** Education: courses of study, with grade and honors. */
import sql from 'sql-template-tag';
import { ownedRows, toOne } from '../../schema/loaders.ts';
import { addList } from '../../schema/arrows.ts';
import { builder } from '../../schema/builder.ts';
import { connectedTo, during } from '../../schema/filter.ts';
import { nodeType } from '../../schema/node-type.ts';
import { Period, type PeriodColumns } from '../../schema/period.ts';
import { each } from '../../store/fragments.ts';
import type { NodeRow } from '../../store/nodes.ts';
import { Organization } from '../organization/organization.type.ts';
import { Person } from '../person/person.type.ts';

type EducationRow = NodeRow &
  PeriodColumns & {
    readonly person_id: number;
    readonly organization_id: number;
    readonly degree: string;
    readonly field: string | null;
    readonly grade: number | null;
    readonly grade_scale: number | null;
  };

const Grade = builder.objectRef<{ readonly value: number; readonly scale: number }>('Grade').implement({
  description: 'A grade, on the scale that the document gives.',
  fields: (t) => ({
    value: t.exposeFloat('value', { description: 'The grade: 3.95.' }),
    scale: t.exposeFloat('scale', { description: 'The best grade there is: 4.0.' }),
  }),
});

export const Education = nodeType<EducationRow>({
  kind: 'education',
  plural: 'studies',
  description: 'A course of study.',
  listed: 'Every course of study.',
  isDated: true,
  isLookedUp: false,
  filters: {
    people: connectedTo(['person'], 'from', ['STUDIED'], 'Of these people.'),
    organizations: connectedTo(['organization'], 'from', ['STUDIED'], 'At these schools.'),
    during,
  },
  fields: (t) => ({
    person: toOne(t, Person, 'person_id', 'Who studied.'),
    school: toOne(t, Organization, 'organization_id', 'Where.'),
    degree: t.exposeString('degree', { description: 'The degree, as written: “B.S.”' }),
    field: t.exposeString('field', { nullable: true, description: 'What was studied; null if the document does not say.' }),
    period: t.field({ type: Period, description: 'When.', resolve: (row) => row }),
    grade: t.field({
      type: Grade,
      nullable: true,
      description: 'The grade; null if the document gives none.',
      resolve: ({ grade, grade_scale: scale }) => (grade === null || scale === null ? null : { value: grade, scale }),
    }),
    honors: t.stringList({
      description: 'Honors, as written.',
      resolve: (row, _, context) =>
        ownedRows<{ owner: number; name: string }>(
          row,
          'honors',
          (ids) => sql`select h.education_id as owner, h.name
           from ${each(ids)} p
           cross join education_honor h on h.education_id = p.value
           order by h.education_id, h.ordinal`,
          context,
        ).map(({ name }) => name),
    }),
  }),
});

addList({
  on: Person,
  field: 'education',
  of: Education,
  direction: 'towards',
  relations: ['STUDIED'],
  description: 'What they studied, where and when.',
});
addList({
  on: Organization,
  field: 'education',
  of: Education,
  direction: 'towards',
  relations: ['STUDIED'],
  description: 'What people studied there.',
});
