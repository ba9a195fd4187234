/** `education:` in a career's files: courses of study, with grade, courses and honors. */
import { z } from 'zod';
import { inside, type Ref } from '../../graph/draft.ts';
import { spanOf } from '../../graph/period.ts';
import { throughout } from '../../graph/time.ts';
import { datesText, mark, periodColumns, ref, refOrNull, within } from '../../seed/draft-builder.ts';
import { nodeKind } from '../../seed/node-kind.ts';
import { period, refTo, section, slug, statements, words } from '../../seed/shapes.ts';

export const education = nodeKind({
  kind: 'education',
  tables: new URL('education.sql', import.meta.url),
  order: 'newest',
  hasRecord: true,
  isPeriodOfUse: true,
  isTimelineEntry: true,
  section: {
    key: 'education',
    shape: z.array(
      z
        .strictObject({
          school: refTo('organization')
            .optional()
            .meta({ refersTo: ['organization'], description: 'Leave it out if the document does not say.' }),
          slug: slug.optional().meta({
            description: 'Required if a person studied twice at one school. Default: the school as written, or without one, the degree.',
          }),
          degree: words.optional().meta({ description: 'The degree as written, such as B.S.' }),
          field: words.optional().meta({ description: 'The field of study.' }),
          period: period.optional(),
          grade: z
            .strictObject({ value: z.number(), scale: z.number() })
            .refine(({ value, scale }) => value <= scale, 'the grade is higher than its scale allows')
            .optional(),
          score: words.optional().meta({ description: 'The result as written, such as magna cum laude, if it is not a grade on a scale.' }),
          honors: z.array(words).default([]),
          courses: z.array(words).default([]).meta({ description: 'The courses taken, as written.' }),
          section: section.optional(),
          statements,
        })
        .refine(
          ({ school, degree, field }) => (school ?? degree ?? field) !== undefined,
          'give at least one of "school", "degree" and "field"',
        ),
    ),
    draft(entries, around, builder, { person, slug: personSlug }) {
      for (const [index, entry] of entries.entries()) {
        const context = within(around, [index], entry, [person], entry.period ? throughout(entry.period, 'education') : null);
        const school = refOrNull('organization', entry.school, inside(context.place, 'school'));
        const course = [entry.degree, entry.field].filter((one) => one !== undefined).join(', ');
        const at = school ? ` at ${mark(school)}` : '';
        const educationSlug = builder.slugFor('education', entry, entry.school ?? course, personSlug);
        const node = ref('education', educationSlug, context.place);
        builder.addNode({
          kind: 'education',
          slug: educationSlug,
          name: course || `Studies${at}`,
          span: entry.period ? spanOf(entry.period) : null,
          columns: {
            person_id: person,
            organization_id: school,
            degree: entry.degree ?? null,
            field: entry.field ?? null,
            ...periodColumns(entry.period),
            grade: entry.grade?.value ?? null,
            grade_scale: entry.grade?.scale ?? null,
            score: entry.score ?? null,
          },
          rows: [...named('education_honor', node, entry.honors), ...named('education_course', node, entry.courses)],
          place: context.place,
        });
        const courseText = course === '' ? '' : ` (${course})`;
        builder.addRecord(node, 'STUDIED', `${mark(person)} studied${at}${courseText}${datesText(entry.period)}`, context);
        builder.addStatements(node, entry.statements, context);
      }
    },
  },
});

/** The rows of a table of names that belong to a course of study, in the order of the document. */
function named(table: string, node: Ref, names: readonly string[]) {
  return names.map((name, ordinal) => ({ table, columns: { education_id: node, ordinal, name } }));
}
