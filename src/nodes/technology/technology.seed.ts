/** `seed/technologies.yaml`: the vocabulary of technologies, under their official spelling. */
import { z } from 'zod';
import { inside } from '../../graph/draft.ts';
import { ref } from '../../seed/draft-builder.ts';
import { nodeKind } from '../../seed/node-kind.ts';
import { refTo, slug, words } from '../../seed/shapes.ts';

/** What kinds of technology there are, with the sentence that the schema shows. */
export const technologyKinds = {
  LANGUAGE: 'A programming language.',
  PLATFORM: 'Something that other software runs on: an operating system, a cloud, an orchestrator.',
  TOOL: 'A program that people work with.',
  LIBRARY: 'Code that is built into a program, or a framework that a program is built in.',
  DATABASE: 'Something that stores data, caches included.',
  SERVICE: 'Something that runs and is used over a network.',
  PROTOCOL: 'An agreed way for programs to talk: a protocol, an API, a format.',
  PRACTICE: 'A way of working or of building.',
} as const;

export const technology = nodeKind({
  kind: 'technology',
  tables: new URL('technology.sql', import.meta.url),
  order: 'name',
  isTopic: true,
  hasUniqueNames: true,
  file: {
    name: 'technologies.yaml',
    shape: z.strictObject({
      slug,
      name: words.meta({ description: 'The official spelling.' }),
      kind: z.enum(Object.keys(technologyKinds) as (keyof typeof technologyKinds)[]),
      aliases: z.array(words).default([]).meta({ description: 'Other names that people type, and the spellings of the documents.' }),
      broader: z
        .array(refTo('technology'))
        .default([])
        .meta({ description: 'What evidence of this one is evidence of, too: EKS is AWS and Kubernetes.' }),
    }),
    draft(entry, place, builder) {
      const broader = entry.broader.map((name, index) => ref('technology', name, inside(place, 'broader', index)));
      const node = ref('technology', entry.slug, place);
      builder.addNode({
        kind: 'technology',
        slug: entry.slug,
        name: entry.name,
        aliases: entry.aliases,
        columns: { technology_kind: entry.kind },
        rows: broader.map((broaderOne) => ({ table: 'technology_broader', columns: { technology_id: node, broader_id: broaderOne } })),
        broader,
        place,
      });
    },
  },
});
