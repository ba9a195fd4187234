/** `education:` in a career's files: courses of study, with grade and honors. */
import { z } from 'zod';
import { inside } from '../../graph/draft.ts';
import { spanOf } from '../../graph/period.ts';
import { throughout } from '../../graph/time.ts';
import { datesText, mark, periodColumns, ref, slugFor, within } from '../../seed/draft-builder.ts';
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
      z.strictObject({
        school: refTo('organization'),
        slug: slug.optional(),
        degree: words.meta({ description: 'The degree as written, such as B.S.' }),
        field: words.optional().meta({ description: 'The field of study.' }),
        period: period.optional(),
        grade: z
          .strictObject({ value: z.number(), scale: z.number() })
          .refine(({ value, scale }) => value <= scale, 'the grade is higher than its scale allows')
          .optional(),
        honors: z.array(words).default([]),
        section: section.optional(),
        statements,
      }),
    ),
    draft(entries, around, builder, { person, slug: personSlug }) {
      for (const [index, entry] of entries.entries()) {
        const context = within(around, [index], entry, [person], entry.period ? throughout(entry.period, 'education') : null);
        const school = ref('organization', entry.school, inside(context.place, 'school'));
        const name = entry.field === undefined ? entry.degree : `${entry.degree}, ${entry.field}`;
        const educationSlug = `${personSlug}/${slugFor(entry, entry.school)}`;
        const node = ref('education', educationSlug, context.place);
        builder.addNode({
          kind: 'education',
          slug: educationSlug,
          name,
          span: entry.period ? spanOf(entry.period) : null,
          columns: {
            person_id: person,
            organization_id: school,
            degree: entry.degree,
            field: entry.field ?? null,
            ...periodColumns(entry.period),
            grade: entry.grade?.value ?? null,
            grade_scale: entry.grade?.scale ?? null,
          },
          rows: entry.honors.map((honor, ordinal) => ({ table: 'education_honor', columns: { education_id: node, ordinal, name: honor } })),
          place: context.place,
        });
        builder.addRecord(node, 'STUDIED', `${mark(person)} studied at ${mark(school)} (${name})${datesText(entry.period)}`, context);
        builder.addStatements(node, entry.statements, context);
      }
    },
  },
});
