/** `seed/events.yaml`: single editions of conferences and meetings. */
import { z } from 'zod';
import { on, spanOf } from '../../graph/period.ts';
import { nodeKind } from '../../seed/node-kind.ts';
import { partialDate, slug, words } from '../../seed/shapes.ts';

export const event = nodeKind({
  kind: 'event',
  tables: new URL('event.sql', import.meta.url),
  order: 'newest',
  hasUniqueNames: 'usually',
  file: {
    name: 'events.yaml',
    shape: z.strictObject({
      slug,
      name: words,
      aliases: z.array(words).default([]),
      date: partialDate.optional().meta({ description: 'Leave it out if no document says.' }),
      place: words.optional().meta({ description: 'Where it took place, if its name says so.' }),
      siteState: z.enum(['NO_LONGER_AVAILABLE']).optional().meta({ description: 'What the document says about its website.' }),
    }),
    draft(entry, place, builder) {
      builder.addNode({
        kind: 'event',
        slug: entry.slug,
        name: entry.name,
        aliases: entry.aliases,
        span: entry.date === undefined ? null : spanOf(on(entry.date)),
        columns: { date: entry.date ?? null, place: entry.place ?? null, site_state: entry.siteState ?? null },
        place,
      });
    },
  },
  provisional(named, builder) {
    builder.addNode({ kind: 'event', ...named, columns: { date: null, place: null, site_state: null } });
  },
});
