/** Education: courses of study, with grade and honors. */
import { addList, toOne } from '../../schema/arrows.ts';
import { builder } from '../../schema/builder.ts';
import { connectedTo, during } from '../../schema/filter.ts';
import { ownedRows } from '../../schema/linked.ts';
import { nodeType } from '../../schema/node-type.ts';
import { Period, type PeriodColumns } from '../../schema/period.ts';
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
  plural: 'educations',
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
    person: t.field({
      type: Person.ref,
      description: 'Who studied.',
      resolve: (row, _, context) => toOne(row, Person, 'person_id', context),
    }),
    school: t.field({
      type: Organization.ref,
      description: 'Where.',
      resolve: (row, _, context) => toOne(row, Organization, 'organization_id', context),
    }),
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
        ownedRows<EducationRow, { owner: number; name: string }>(
          row,
          'honors',
          `select h.education_id as owner, h.name
           from json_each(:ids) p
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
