/** `person:` in a career's files: the subject of the career. `seed/people.yaml`: other people whom careers mention. */
import { z } from 'zod';
import { mark, ref, within } from '../../seed/draft-builder.ts';
import { nodeKind } from '../../seed/node-kind.ts';
import { url, section, slug, statements, words } from '../../seed/shapes.ts';

const link = z.strictObject({
  label: words.meta({ description: 'What it links to, such as LinkedIn, blog or resume.' }),
  handle: words.optional().meta({ description: 'The name used there.' }),
  url,
});

export const person = nodeKind({
  kind: 'person',
  tables: new URL('person.sql', import.meta.url),
  order: 'name',
  usualRelation: 'CLAIMED',
  strength: () => 'CLAIMED',
  file: {
    name: 'people.yaml',
    shape: z.strictObject({ slug, name: words, aliases: z.array(words).default([]) }),
    draft(entry, place, builder) {
      builder.addNode({
        kind: 'person',
        slug: entry.slug,
        name: entry.name,
        aliases: entry.aliases,
        columns: { is_subject: 0, pronouns: null },
        place,
      });
    },
  },
  section: {
    key: 'person',
    shape: z.strictObject({
      name: words,
      aliases: z.array(words).default([]),
      pronouns: words.optional(),
      section: section.optional(),
      links: z.array(link).default([]),
      statements,
    }),
    draft(entry, around, builder, { slug: personSlug }) {
      const context = within(around, [], entry, []);
      const node = ref('person', personSlug, context.place);
      builder.addNode({
        kind: 'person',
        slug: personSlug,
        name: entry.name,
        aliases: entry.aliases,
        columns: { is_subject: 1, pronouns: entry.pronouns ?? null },
        rows: entry.links.map(({ label, handle, url: to }, ordinal) => ({
          table: 'person_link',
          columns: { person_id: node, ordinal, label, handle: handle ?? null, url: to },
        })),
        place: context.place,
      });
      if (context.document) builder.addRecord(node, 'ABOUT', `“${mark(context.document)}” describes the career of ${entry.name}`, context);
      builder.addStatements(node, entry.statements, context);
    },
  },
});
