/** Documents: where everything was read. */
import { toOne } from '../../schema/loaders.ts';
import { describedEnum } from '../../schema/builder.ts';
import { oneOf } from '../../schema/filter.ts';
import { nodeType } from '../../schema/node-type.ts';
import type { PartialDate } from '../../graph/partial-date.ts';
import type { NodeRow } from '../../store/nodes.ts';
import { Person } from '../person/person.type.ts';
import { documentKinds } from './document.seed.ts';

type DocumentRow = NodeRow & {
  readonly document_kind: keyof typeof documentKinds;
  readonly author_id: number;
  readonly date: PartialDate | null;
  readonly url: string | null;
};

const DocumentKind = describedEnum('DocumentKind', 'What sort of document it is.', documentKinds);

nodeType<DocumentRow>({
  kind: 'document',
  plural: 'documents',
  description: 'A document that careers were read in.',
  listed: 'Every document that was read.',
  isDated: false,
  isLookedUp: true,
  filters: { kinds: oneOf(DocumentKind, 'document', 'document_kind', 'Of one of these kinds.') },
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Its short name in ids and URLs.' }),
    title: t.exposeString('name', { description: 'Its title.' }),
    kind: t.expose('document_kind', { type: DocumentKind, description: 'What sort of document it is.' }),
    author: toOne(t, Person, 'author_id', 'Who wrote it.'),
    date: t.expose('date', { type: 'PartialDate', nullable: true, description: 'When it was written; null if it does not say.' }),
    url: t.exposeString('url', { nullable: true, description: 'Where it can be read; null if that is not known.' }),
  }),
});
