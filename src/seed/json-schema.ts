/** The shapes of the seed files as JSON Schema, with every known name, so that an editor completes references and underlines wrong ones. */
import { z } from 'zod';
import type { Kind } from '../graph/entity.ts';
import { nodeKinds } from '../nodes/kinds.ts';
import { careerShape, type Seed } from './read.ts';

/** By the name that files use in their first line (`technologies`, `career`), the schema of a seed file. */
export function jsonSchemas(seed: Pick<Seed, 'draft' | 'names'>): ReadonlyMap<string, object> {
  const vocabularies = nodeKinds.flatMap(({ file }) => (file ? [[file.name.replace('.yaml', ''), z.array(file.shape)] as const] : []));
  return new Map([...vocabularies, ['career', careerShape] as const].map(([name, shape]) => [name, jsonSchema(shape, seed)]));
}

function jsonSchema(shape: z.ZodType, { draft, names }: Pick<Seed, 'draft' | 'names'>): object {
  return z.toJSONSchema(shape, {
    io: 'input',
    unrepresentable: 'any',
    override({ jsonSchema: schema }) {
      const kinds = schema['refersTo'] as readonly Kind[] | undefined;
      if (!kinds) return;
      delete schema['refersTo'];
      delete schema.minLength;
      const slugs = names.slugs(kinds);
      const others = draft.entities
        .filter(({ kind }) => kinds.includes(kind))
        .flatMap((entity) => names.namesOf(entity).map(({ name }) => name));
      // Slugs first: they are what an editor should offer.
      schema.enum = [...new Set([...slugs.toSorted(), ...others.toSorted()])];
    },
  });
}
