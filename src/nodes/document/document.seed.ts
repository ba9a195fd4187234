/** `seed/documents.yaml`: the documents that statements come from. */
import { z } from 'zod';
import { inside } from '../../graph/draft.ts';
import { on, spanOf } from '../../graph/period.ts';
import { ref } from '../../seed/draft-builder.ts';
import { nodeKind } from '../../seed/node-kind.ts';
import { url, partialDate, refTo, slug, words } from '../../seed/shapes.ts';

/** The kinds of document, with their descriptions in the schema. */
export const documentKinds = {
  RESUME: 'A page that lists positions, projects and the rest of a career.',
  LETTER: 'A text in which people introduce themselves.',
} as const;

export const document = nodeKind({
  kind: 'document',
  tables: new URL('document.sql', import.meta.url),
  order: 'name',
  file: {
    name: 'documents.yaml',
    shape: z.strictObject({
      slug,
      title: words,
      kind: z.enum(Object.keys(documentKinds) as (keyof typeof documentKinds)[]),
      author: refTo('person'),
      date: partialDate.optional(),
      url: url.optional(),
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
