/** Adds a document to the graph: from a list of documents, or what somebody wrote about a person. */
import type { Ref, SourcePlace } from '../../graph/draft.ts';
import type { PartialDate } from '../../graph/partial-date.ts';
import { on, spanOf } from '../../graph/period.ts';
import type { DraftBuilder } from '../../seed/draft-builder.ts';

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

/** A document as files write it. */
type WrittenDocument = {
  readonly slug: string;
  readonly title: string;
  readonly kind: keyof typeof documentKinds;
  readonly date?: PartialDate | undefined;
  readonly url?: string | undefined;
};

/** Adds a document, and returns a reference to it. */
export function addDocument(
  { slug, title, kind, date, url }: WrittenDocument,
  author: Ref,
  place: SourcePlace,
  builder: DraftBuilder,
): Ref {
  return builder.addNode({
    kind: 'document',
    slug,
    name: title,
    span: date === undefined ? null : spanOf(on(date)),
    columns: { document_kind: kind, author_id: author, date: date ?? null, url: url ?? null },
    place,
  });
}
