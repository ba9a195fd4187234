/** `certificates:` in a career's files: certificates, licenses and examinations. */
import { z } from 'zod';
import { dateInWords } from '../../graph/date-in-words.ts';
import { inside } from '../../graph/draft.ts';
import { on, spanOf } from '../../graph/period.ts';
import { publishedOn } from '../../graph/time.ts';
import { mark, ref, within } from '../../seed/draft-builder.ts';
import { nodeKind } from '../../seed/node-kind.ts';
import { orText, partialDate, refTo, section, slug, statements, url, words } from '../../seed/shapes.ts';

const number = z
  .union([words.transform(() => null), z.strictObject({ text: words, public: z.literal(true) }).transform(({ text }) => text)])
  .meta({ description: 'The number of the certificate. It stays in this file: write { text: …, public: true } to show it.' });

const record = z.strictObject({
  title: words.meta({ description: 'What was certified, as written, such as Certified Kubernetes Administrator.' }),
  slug: slug.optional(),
  issuer: refTo('organization')
    .optional()
    .meta({ refersTo: ['organization'], description: 'The organization that issued it.' }),
  date: partialDate.optional().meta({ description: 'When it was issued.' }),
  expires: partialDate.optional().meta({ description: 'When it expires or expired.' }),
  number: number.optional(),
  url: url.optional(),
  section: section.optional(),
  statements,
});

export const certificate = nodeKind({
  kind: 'certificate',
  tables: new URL('certificate.sql', import.meta.url),
  order: 'newest',
  usualRelation: 'ATTESTED',
  strength: () => 'ATTESTED',
  hasRecord: true,
  isTimelineEntry: true,
  section: {
    key: 'certificates',
    shape: z.array(orText(record, (title) => ({ title }))),
    draft(entries, around, builder, { person, slug: personSlug }) {
      for (const [index, entry] of entries.entries()) {
        const { date = null, expires = null } = entry;
        const context = within(around, [index], entry, [person], date === null ? null : publishedOn(date, 'certificate'));
        const issuer = entry.issuer === undefined ? null : ref('organization', entry.issuer, inside(context.place, 'issuer'));
        const node = builder.addNode({
          kind: 'certificate',
          slug: builder.slugFor('certificate', entry, entry.title, personSlug),
          name: entry.title,
          span: date === null ? null : spanOf(on(date)),
          columns: { person_id: person, issuer_id: issuer, date, expires, number: entry.number ?? null, url: entry.url ?? null },
          place: context.place,
        });
        const by = issuer === null ? '' : `, issued by ${mark(issuer)}`;
        const dates = `${date === null ? '' : `, ${dateInWords(date)}`}${expires === null ? '' : `, expires ${dateInWords(expires)}`}`;
        builder.addRecord(node, 'CERTIFIED', `${mark(person)} has the certificate “${entry.title}”${by}${dates}`, context);
        builder.addStatements(node, entry.statements, context);
      }
    },
  },
});
