/** `articles:` in a career's files: what the person wrote and published, alone or with others. */
import { z } from 'zod';
import { dateInWords } from '../../graph/date-in-words.ts';
import { inside, type Ref } from '../../graph/draft.ts';
import { on, spanOf } from '../../graph/period.ts';
import { publishedOn } from '../../graph/time.ts';
import { type DraftBuilder, mark, type RecordContext, ref, refOrNull, within } from '../../seed/draft-builder.ts';
import { nodeKind } from '../../seed/node-kind.ts';
import { doi, keysOf, url, partialDate, refTo, section, slug, statements, words } from '../../seed/shapes.ts';

/** The types of article, with their descriptions in the schema. */
export const articleTypes = {
  ARTICLE: 'An article, such as one in a magazine or a blog.',
  PAPER: 'A scientific paper.',
  CHAPTER: 'A chapter of a book.',
  BOOK: 'A book.',
  THESIS: 'A thesis or a dissertation.',
  PATENT: 'A patent or a patent application.',
  REPORT: 'A report, such as a white paper.',
} as const;

const shape = z
  .strictObject({
    article: refTo('article')
      .optional()
      .meta({ refersTo: ['article'], description: 'An article that another record defines, such as one in the career of a co-author.' }),
    title: words.optional().meta({ description: 'The title of an article that this record defines.' }),
    slug: slug.optional(),
    type: z.enum(keysOf(articleTypes)).optional().meta({ description: 'Leave it out if the document does not say.' }),
    publisher: refTo('organization')
      .optional()
      .meta({ refersTo: ['organization'], description: 'The organization that published it, if the document says.' }),
    venue: words.optional().meta({ description: 'The journal, the conference or the book in which it was published, as written.' }),
    doi: doi.optional(),
    date: partialDate.optional().meta({ description: 'When it was published. Leave it out if the document does not say.' }),
    url: url.optional(),
    with: z.array(refTo('person')).default([]).meta({ description: 'The other authors, in the order of the document.' }),
    section: section.optional(),
    statements,
  })
  .refine(({ article: other, title }) => (other === undefined) !== (title === undefined), {
    error: 'give either `title`, to define an article, or `article`, to refer to one that another record defines',
  })
  .refine(
    ({ article: other, slug: own, type, publisher, venue, doi: id, url: link, with: others }) =>
      other === undefined || ([own, type, publisher, venue, id, link].every((one) => one === undefined) && others.length === 0),
    'with `article`, give only `date`, `section` and `statements`: the other record has the rest',
  );

type Entry = z.output<typeof shape>;

export const article = nodeKind({
  kind: 'article',
  tables: new URL('article.sql', import.meta.url),
  order: 'newest',
  usualRelation: 'ABOUT',
  // An article without a URL or a DOI is its author's word: nobody can look it up.
  strength: ({ url: link }) => (link === null ? 'CLAIMED' : 'PUBLIC'),
  hasRecord: true,
  isTimelineEntry: true,
  section: {
    key: 'articles',
    shape: z.array(shape),
    draft(entries, around, builder, { person }) {
      for (const [index, entry] of entries.entries()) {
        const time = entry.date === undefined ? null : publishedOn(entry.date, 'article');
        const context = within(around, [index], entry, [person], time);
        const others = entry.with.map((name, at) => ref('person', name, inside(context.place, 'with', at)));
        const publisher = refOrNull('organization', entry.publisher, inside(context.place, 'publisher'));
        const node = articleOf(entry, person, publisher, context, builder);
        const title = entry.title ?? mark(node);
        const where = [publisher && mark(publisher), entry.venue, entry.date && dateInWords(entry.date)].filter(Boolean).join(', ');
        const wrote = `wrote “${title}”${where === '' ? '' : ` (${where})`}`;
        builder.addRecord(node, 'WROTE', `${mark(person)} ${wrote}`, context);
        for (const [at, other] of others.entries()) {
          const place = inside(context.place, 'with', at);
          builder.addRecord(node, 'WROTE', `${mark(other)} ${wrote}`, { ...context, countsFor: [other], place });
        }
        builder.addStatements(node, entry.statements, { ...context, countsFor: [person, ...others] });
      }
    },
  },
});

/** The article that a record refers to. If the record defines it, adds it to the draft. */
function articleOf(entry: Entry, author: Ref, publisher: Ref | null, context: RecordContext, builder: DraftBuilder): Ref {
  if (entry.title === undefined) return ref('article', entry.article ?? '', inside(context.place, 'article'));
  return builder.addNode({
    kind: 'article',
    slug: builder.slugFor('article', entry, entry.title),
    name: entry.title,
    span: entry.date === undefined ? null : spanOf(on(entry.date)),
    columns: {
      author_id: author,
      publisher_id: publisher,
      article_type: entry.type ?? null,
      venue: entry.venue ?? null,
      doi: entry.doi ?? null,
      date: entry.date ?? null,
      url: entry.url ?? entry.doi ?? null,
    },
    place: context.place,
  });
}
