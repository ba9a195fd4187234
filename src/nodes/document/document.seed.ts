/** `seed/documents.yaml` and `documents:` in a career's files: the documents that statements come from. */
import { z } from 'zod';
import { inside } from '../../graph/draft.ts';
import { mark, ref, within } from '../../seed/draft-builder.ts';
import { careerSection, nodeKind } from '../../seed/node-kind.ts';
import { url, partialDate, refTo, slug, words } from '../../seed/shapes.ts';
import { addDocument, documentKinds } from './document-node.ts';
import { references } from './reference.seed.ts';

const fields = {
  slug,
  title: words.meta({
    description: "Its own title. If that is only the author's name, or if it has none: what it is, such as Ada Lovelace's résumé.",
  }),
  kind: z.enum(Object.keys(documentKinds) as (keyof typeof documentKinds)[]),
  date: partialDate
    .optional()
    .meta({ description: 'When it was written, according to itself. Leave it out if the document does not say.' }),
  url: url.optional().meta({ description: 'Its URL. Leave it out if the document does not give one, and nobody else has.' }),
} as const;

const inVocabulary = z.strictObject({ ...fields, author: refTo('person') });

const inCareer = z.strictObject({
  ...fields,
  author: refTo('person')
    .optional()
    .meta({ refersTo: ['person'], description: 'Who wrote it. Left out: the person of the career.' }),
});

/** `documents:` in a career's files: the documents that come with it. */
const documents = careerSection({
  key: 'documents',
  shape: z.array(inCareer),
  draft(entries, around, builder, { person }) {
    for (const [index, entry] of entries.entries()) {
      const context = within(around, [index], {}, []);
      const author = entry.author === undefined ? person : ref('person', entry.author, inside(context.place, 'author'));
      const node = addDocument(entry, author, context.place, builder);
      const itself = { ...context, document: node, section: entry.title };
      builder.addRecord(person, 'ABOUT', `“${mark(node)}” is a document of this career`, itself);
    }
  },
});

export const document = nodeKind({
  kind: 'document',
  tables: new URL('document.sql', import.meta.url),
  order: 'name',
  file: {
    name: 'documents.yaml',
    shape: inVocabulary,
    draft(entry, place, builder) {
      addDocument(entry, ref('person', entry.author, inside(place, 'author')), place, builder);
    },
  },
  section: [documents, references],
});
