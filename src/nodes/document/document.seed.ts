/** `seed/documents.yaml`: the documents that statements come from. */
import { z } from 'zod';
import { inside } from '../../graph/draft.ts';
import { on, spanOf } from '../../graph/period.ts';
import { ref } from '../../seed/draft-builder.ts';
import { nodeKind } from '../../seed/node-kind.ts';
import { url, partialDate, refTo, slug, words } from '../../seed/shapes.ts';

/** The kinds of document, with their descriptions in the schema. */
export const documentKinds = {
  RESUME: 'A summary of a career: its positions, projects, education and so on.',
  CV: 'A full account of a career, as in academia: also publications, grants and teaching.',
  PROFILE: 'A profile on a professional network or in a directory.',
  WEB_PAGE: 'Any other web page, such as a homepage.',
  LETTER: 'A text in which people introduce themselves, such as a cover letter.',
  LIST_OF_WORKS: 'A list of publications, talks, exhibitions or other works.',
  CERTIFICATE: 'A certificate, a diploma or a license.',
  REFERENCE: 'What somebody else wrote about a person, such as a reference letter.',
} as const;

export const document = nodeKind({
  kind: 'document',
  tables: new URL('document.sql', import.meta.url),
  order: 'name',
  file: {
    name: 'documents.yaml',
    shape: z.strictObject({
      slug,
      title: words.meta({
        description: "Its own title. If that is only the author's name, or if it has none: what it is, such as Ada Lovelace's résumé.",
      }),
      kind: z.enum(Object.keys(documentKinds) as (keyof typeof documentKinds)[]),
      author: refTo('person'),
      date: partialDate
        .optional()
        .meta({ description: 'When it was written, according to itself. Leave it out if the document does not say.' }),
      url: url.optional().meta({ description: 'Its URL. Leave it out if the document does not give one, and nobody else has.' }),
    }),
    draft(entry, place, builder) {
      builder.addNode({
        kind: 'document',
        slug: entry.slug,
        name: entry.title,
        span: entry.date === undefined ? null : spanOf(on(entry.date)),
        columns: {
          document_kind: entry.kind,
          author_id: ref('person', entry.author, inside(place, 'author')),
          date: entry.date ?? null,
          url: entry.url ?? null,
        },
        place,
      });
    },
  },
});
