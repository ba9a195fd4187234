/** Documents: the sources of all statements. */
import { toOne } from '../../schema/loaders.ts';
import { describedEnum } from '../../schema/builder.ts';
import { oneOf } from '../../schema/filter.ts';
import { urlField } from '../../schema/url.ts';
import { nodeType } from '../../schema/node-type.ts';
import type { PartialDate } from '../../graph/partial-date.ts';
import type { NodeRow } from '../../store/nodes.ts';
import { Person } from '../person/person.type.ts';
import { documentKinds } from './document-node.ts';

type DocumentRow = NodeRow & {
  readonly document_kind: keyof typeof documentKinds;
  readonly author_id: number;
  readonly date: PartialDate | null;
  readonly url: string | null;
};

const DocumentKind = describedEnum('DocumentKind', 'The kind of a document.', documentKinds);

nodeType<DocumentRow>({
  kind: 'document',
  plural: 'documents',
  description: 'A document that statements come from, such as a résumé.',
  listed: 'All documents that statements come from.',
  isDated: false,
  isLookedUp: true,
  filters: { kinds: oneOf(DocumentKind, 'document', 'document_kind', 'Documents of one of these kinds.') },
  fields: (t) => ({
    title: t.exposeString('name', {
      description: "Title of the document. If it has none but its author's name, what it is, such as “Ada Lovelace’s résumé”.",
    }),
    kind: t.expose('document_kind', { type: DocumentKind, description: 'Kind of the document.' }),
    author: toOne(t, Person, 'author_id', 'The person who wrote the document.'),
    date: t.expose('date', {
      type: 'PartialDate',
      nullable: true,
      description: 'Date of the document, as precise as it gives it. Null if the document does not say.',
    }),
    url: urlField(t, ({ id }) => id, 'Absolute URL of the document.'),
  }),
});
