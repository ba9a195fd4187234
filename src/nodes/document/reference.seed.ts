/** `references:` in a career's files: what other people wrote about the person. Each is a document of its own. */
import { z } from 'zod';
import { inside } from '../../graph/draft.ts';
import { mark, ref, within } from '../../seed/draft-builder.ts';
import { careerSection } from '../../seed/node-kind.ts';
import { partialDate, refTo, section, slug, statements, url, words } from '../../seed/shapes.ts';
import { addDocument } from './document-node.ts';

export const references = careerSection({
  key: 'references',
  shape: z.array(
    z.strictObject({
      author: refTo('person').meta({ refersTo: ['person'], description: 'Who wrote it: somebody else than the person of the career.' }),
      slug: slug.optional(),
      title: words.optional().meta({ description: 'Its title, if it has one.' }),
      date: partialDate.optional().meta({ description: 'When it was written, if it says so.' }),
      url: url.optional(),
      section: section.optional(),
      statements,
    }),
  ),
  draft(entries, around, builder, { person, slug: personSlug }) {
    for (const [index, entry] of entries.entries()) {
      const place = inside(around.place, index);
      const author = ref('person', entry.author, inside(place, 'author'));
      const title = entry.title ?? `Reference by ${mark(author)}`;
      const written = {
        ...entry,
        slug: builder.slugFor('document', entry, entry.title ?? entry.author, personSlug),
        title,
        kind: 'REFERENCE',
      } as const;
      const document = addDocument(written, author, place, builder);
      const context = within({ ...around, document, section: entry.title ?? 'Reference' }, [index], entry, []);
      builder.addRecord(person, 'ABOUT', `${mark(author)} wrote “${mark(document)}” about ${mark(person)}`, context);
      builder.addStatements(person, entry.statements, context);
    }
  },
});
