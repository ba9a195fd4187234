/** `awards:` in a career's files: prizes and other honors. */
import { z } from 'zod';
import { dateInWords } from '../../graph/date-in-words.ts';
import { inside } from '../../graph/draft.ts';
import { on, spanOf } from '../../graph/period.ts';
import { publishedOn } from '../../graph/time.ts';
import { mark, ref, within } from '../../seed/draft-builder.ts';
import { nodeKind } from '../../seed/node-kind.ts';
import { orText, partialDate, refTo, section, slug, statements, words } from '../../seed/shapes.ts';

const record = z.strictObject({
  title: words.meta({ description: 'The name of the award, as written.' }),
  slug: slug.optional(),
  issuer: refTo('organization')
    .optional()
    .meta({ refersTo: ['organization'], description: 'The organization that gave it.' }),
  date: partialDate.optional().meta({ description: 'When it was given.' }),
  section: section.optional(),
  statements,
});

export const award = nodeKind({
  kind: 'award',
  tables: new URL('award.sql', import.meta.url),
  order: 'newest',
  usualRelation: 'ATTESTED',
  strength: () => 'ATTESTED',
  hasRecord: true,
  isTimelineEntry: true,
  section: {
    key: 'awards',
    shape: z.array(orText(record, (title) => ({ title }))),
    draft(entries, around, builder, { person, slug: personSlug }) {
      for (const [index, entry] of entries.entries()) {
        const { date = null } = entry;
        const context = within(around, [index], entry, [person], date === null ? null : publishedOn(date, 'award'));
        const issuer = entry.issuer === undefined ? null : ref('organization', entry.issuer, inside(context.place, 'issuer'));
        const node = builder.addNode({
          kind: 'award',
          slug: builder.slugFor('award', entry, entry.title, personSlug),
          name: entry.title,
          span: date === null ? null : spanOf(on(date)),
          columns: { person_id: person, issuer_id: issuer, date },
          place: context.place,
        });
        const from = issuer === null ? '' : ` from ${mark(issuer)}`;
        const dated = date === null ? '' : ` (${dateInWords(date)})`;
        builder.addRecord(node, 'AWARDED', `${mark(person)} received “${entry.title}”${from}${dated}`, context);
        builder.addStatements(node, entry.statements, context);
      }
    },
  },
});
