/** `seed/technologies.yaml`: the vocabulary of technologies, under their official names. */
import { z } from 'zod';
import { type DraftNode, inside, type Ref, type SourcePlace } from '../../graph/draft.ts';
import { ref } from '../../seed/draft-builder.ts';
import { nodeKind } from '../../seed/node-kind.ts';
import { absoluteUrl, refTo, slug, words } from '../../seed/shapes.ts';

/** The kinds of technology, with their descriptions in the schema. */
export const technologyKinds = {
  LANGUAGE: 'A programming language.',
  PLATFORM: 'Something that other software runs on: an operating system, a cloud, an orchestrator.',
  TOOL: 'A program that people work with.',
  LIBRARY: 'Code that is built into a program, or a framework that a program is built on.',
  DATABASE: 'Something that stores data or answers queries about it: a database, a cache, a data warehouse.',
  BROKER: 'Something that passes messages or data streams between programs.',
  SERVICE: 'Something that runs and is used over a network.',
  PROTOCOL: 'A standard for programs to exchange data: a protocol, an API, a format.',
  PRACTICE: 'A way of working or a method, such as testing, lesson planning or wound care.',
  CONCEPT: 'An idea that technologies have in common, such as containers, NoSQL or microservices.',
  SUBJECT: 'A field of knowledge, such as anatomy, algebra or contract law.',
  EQUIPMENT: 'A device, a machine or an instrument, such as a ventilator, a lathe or a violin.',
  STANDARD: 'A law, a regulation or a standard that work follows, such as HIPAA or ISO 9001.',
  SECTOR: 'A trade or a part of the economy, such as nursing, retail or construction.',
  ABILITY: 'Something that helps in any work, such as leadership or communication.',
} as const;

export type TechnologyKind = keyof typeof technologyKinds;

export const technology = nodeKind({
  kind: 'technology',
  tables: new URL('technology.sql', import.meta.url),
  order: 'name',
  isTopic: true,
  hasUniqueNames: true,
  distinct: [
    { table: 'technology_broader', columns: ['technology_id', 'broader_id'], message: 'is already a broader technology of this one' },
  ],
  file: {
    name: 'technologies.yaml',
    shape: z.strictObject({
      slug,
      name: words.meta({ description: 'The official name.' }),
      kind: z
        .enum(Object.keys(technologyKinds) as (keyof typeof technologyKinds)[])
        .optional()
        .meta({ description: 'Its kind. Leave it out if nobody has classified it.' }),
      aliases: z.array(words).default([]).meta({ description: 'Other names that people type, including the spellings in documents.' }),
      broader: z
        .array(refTo('technology'))
        .default([])
        .meta({ description: 'Broader technologies. Evidence of this one is also evidence of them: EKS of AWS and Kubernetes.' }),
      vendor: refTo('organization').optional().meta({ description: 'The company that makes it, by slug, name or alias.' }),
      sameAs: absoluteUrl.optional().meta({ description: 'A URL that identifies it, such as that of its Wikidata entry.' }),
      prose: z.enum(['never', 'capital', 'always']).optional().meta({
        description:
          'Whether a sentence that has its name is about it. never: the name is a common word. capital: if it is capitalized as here. always: in any case.',
      }),
    }),
    shipped: new URL('vocabulary.json', import.meta.url),
    draft(entry, place, builder) {
      const columns = {
        technology_kind: entry.kind ?? null,
        same_as: entry.sameAs ?? null,
        vendor_id: entry.vendor === undefined ? null : ref('organization', entry.vendor, inside(place, 'vendor')),
        is_provisional: 0,
      };
      const broader = entry.broader.map((name, index) => ref('technology', name, inside(place, 'broader', index)));
      const { slug: ownSlug, name, aliases } = entry;
      const rows = broaderRows(ownSlug, broader, place);
      builder.addNode({ kind: 'technology', slug: ownSlug, name, aliases, columns, rows, broader, prose: entry.prose, place });
    },
  },
  provisional(named, builder) {
    const columns = { technology_kind: null, same_as: null, vendor_id: null, is_provisional: 1 };
    builder.addNode({ kind: 'technology', ...named, columns, rows: broaderRows(named.slug, named.broader, named.place) });
  },
});

function broaderRows(slugOfNarrower: string, broader: readonly Ref[], place: SourcePlace): DraftNode['rows'] {
  const node = ref('technology', slugOfNarrower, place);
  return broader.map((one) => ({ table: 'technology_broader', columns: { technology_id: node, broader_id: one } }));
}
