/** Courses of study, with grade, courses and honors. */
import sql, { raw } from 'sql-template-tag';
import { ownedRows, toOne, toOneOrNull } from '../../schema/loaders.ts';
import { addList } from '../../schema/arrows.ts';
import { builder, type Context } from '../../schema/builder.ts';
import { connectedTo, during } from '../../schema/filter.ts';
import { nodeType } from '../../schema/node-type.ts';
import { Period, type PeriodColumns, periodOrNull } from '../../schema/period.ts';
import { each } from '../../store/fragments.ts';
import type { NodeRow } from '../../store/nodes.ts';
import { Organization } from '../organization/organization.type.ts';
import { Person } from '../person/person.type.ts';

type EducationRow = NodeRow &
  PeriodColumns & {
    readonly person_id: number;
    readonly organization_id: number | null;
    readonly degree: string | null;
    readonly field: string | null;
    readonly grade: number | null;
    readonly grade_scale: number | null;
    readonly score: string | null;
  };

const Grade = builder.objectRef<{ readonly value: number; readonly scale: number }>('Grade').implement({
  description: 'A grade and its scale, as the document gives them.',
  fields: (t) => ({
    value: t.exposeFloat('value', { description: 'The grade, such as 3.95.' }),
    scale: t.exposeFloat('scale', { description: 'The best possible grade, such as 4.0.' }),
  }),
});

export const Education = nodeType<EducationRow>({
  kind: 'education',
  plural: 'studies',
  description: 'A course of study, usually at a school.',
  listed: 'All courses of study.',
  isDated: true,
  isLookedUp: false,
  filters: {
    people: connectedTo(['person'], 'from', ['STUDIED'], 'Courses of study that these people took.'),
    organizations: connectedTo(['organization'], 'from', ['STUDIED'], 'Courses of study at these schools.'),
    during,
  },
  fields: (t) => ({
    person: toOne(t, Person, 'person_id', 'The person who studied.'),
    school: toOneOrNull(t, Organization, 'organization_id', 'The school. Null if the document does not say.'),
    degree: t.exposeString('degree', { nullable: true, description: 'The degree, as written: “B.S.” Null if the document does not say.' }),
    field: t.exposeString('field', { nullable: true, description: 'The field of study. Null if the document does not say.' }),
    period: t.field({
      type: Period,
      nullable: true,
      description: 'When the person studied. Null if the document gives no dates.',
      resolve: periodOrNull,
    }),
    grade: t.field({
      type: Grade,
      nullable: true,
      description: 'The grade. Null if the document does not give one.',
      resolve: ({ grade, grade_scale: scale }) => (grade === null || scale === null ? null : { value: grade, scale }),
    }),
    score: t.exposeString('score', {
      nullable: true,
      description: 'The result, as written, if it is not a grade on a scale. Null if the document does not give one.',
    }),
    honors: t.stringList({
      description: 'Honors, as written.',
      resolve: (row, _, context) => namesIn('education_honor', row, context),
    }),
    courses: t.stringList({
      description: 'Courses that the person took, as written.',
      resolve: (row, _, context) => namesIn('education_course', row, context),
    }),
  }),
});

/** The names in a table that belong to a course of study, in the order of the document. */
function namesIn(table: 'education_honor' | 'education_course', row: EducationRow, context: Context): string[] {
  return ownedRows<{ owner: number; name: string }>(
    row,
    table,
    (ids) => sql`select h.education_id as owner, h.name
     from ${each(ids)} p
     cross join ${raw(table)} h on h.education_id = p.value
     order by h.education_id, h.ordinal`,
    context,
  ).map(({ name }) => name);
}

addList({
  on: Person,
  field: 'education',
  of: Education,
  direction: 'towards',
  relations: ['STUDIED'],
  description: 'Courses of study of the person.',
});
addList({
  on: Organization,
  field: 'education',
  of: Education,
  direction: 'towards',
  relations: ['STUDIED'],
  description: 'Courses of study that people took at the school.',
});
