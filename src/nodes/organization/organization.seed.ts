/** `seed/organizations.yaml`: employers, schools, publishers, vendors, and organizations that people represented at events. */
import { z } from 'zod';
import { nodeKind } from '../../seed/node-kind.ts';
import { url, slug, words } from '../../seed/shapes.ts';

export const organization = nodeKind({
  kind: 'organization',
  tables: new URL('organization.sql', import.meta.url),
  order: 'name',
  hasUniqueNames: 'usually',
  file: {
    name: 'organizations.yaml',
    shape: z.strictObject({
      slug,
      name: words,
      aliases: z.array(words).default([]),
      url: url.optional(),
    }),
    draft(entry, place, builder) {
      builder.addNode({
        kind: 'organization',
        slug: entry.slug,
        name: entry.name,
        aliases: entry.aliases,
        columns: { url: entry.url ?? null },
        place,
      });
    },
  },
  provisional(named, builder) {
    builder.addNode({ kind: 'organization', ...named, columns: { url: null } });
  },
});
