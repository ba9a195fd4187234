/** `articles:` in a career's files: the articles that the person published. */
import { z } from 'zod';
import { dateInWords } from '../../graph/date-in-words.ts';
import { inside } from '../../graph/draft.ts';
import { on, spanOf } from '../../graph/period.ts';
import { publishedOn } from '../../graph/time.ts';
import { mark, ref, slugFor, within } from '../../seed/draft-builder.ts';
import { nodeKind } from '../../seed/node-kind.ts';
import { url, partialDate, refTo, section, slug, statements, words } from '../../seed/shapes.ts';

export const article = nodeKind({
  kind: 'article',
  tables: new URL('article.sql', import.meta.url),
  order: 'newest',
  usualRelation: 'ABOUT',
  // An article without a URL is its author's word: nobody can look it up.
  strength: ({ url: link }) => (link === null ? 'CLAIMED' : 'PUBLIC'),
  hasRecord: true,
  isTimelineEntry: true,
  section: {
    key: 'articles',
    shape: z.array(
      z.strictObject({
        title: words,
        slug: slug.optional(),
        publisher: refTo('organization')
          .optional()
          .meta({ refersTo: ['organization'], description: 'The organization that published it, if the document says.' }),
        date: partialDate,
        url: url.optional(),
        section: section.optional(),
        statements,
      }),
    ),
    draft(entries, around, builder, { person }) {
      for (const [index, entry] of entries.entries()) {
        const context = within(around, [index], entry, [person], publishedOn(entry.date, 'article'));
        const publisher = entry.publisher === undefined ? null : ref('organization', entry.publisher, inside(context.place, 'publisher'));
        const node = builder.addNode({
          kind: 'article',
          slug: slugFor(entry, entry.title),
          name: entry.title,
          span: spanOf(on(entry.date)),
          columns: { author_id: person, publisher_id: publisher, date: entry.date, url: entry.url ?? null },
          place: context.place,
        });
        const where = publisher === null ? '' : `${mark(publisher)}, `;
        builder.addRecord(node, 'WROTE', `${mark(person)} wrote “${entry.title}” (${where}${dateInWords(entry.date)})`, context);
        builder.addStatements(node, entry.statements, context);
      }
    },
  },
});
