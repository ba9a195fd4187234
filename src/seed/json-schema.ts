/** The shapes of the seed files as JSON Schema, with every known name, so that an editor completes references and underlines wrong ones. */
import { z } from 'zod';
import type { Kind } from '../graph/draft.ts';
import type { DraftStore } from './draft-store.ts';
import { type NodeKind, vocabularyFiles } from './node-kind.ts';
import { careerShape, type Seed } from './read.ts';

/** By the name that files use in their first line (`technologies`, `career`), the schema of a seed file. */
export function jsonSchemas({ drafts }: Pick<Seed, 'drafts'>, kinds: readonly NodeKind[]): ReadonlyMap<string, object> {
  const vocabularies = vocabularyFiles(kinds).map((file) => [file.name.replace('.yaml', ''), z.array(file.shape)] as const);
  return new Map([...vocabularies, ['career', careerShape(kinds)] as const].map(([name, shape]) => [name, jsonSchema(shape, drafts)]));
}

function jsonSchema(shape: z.ZodType, drafts: DraftStore): object {
  return z.toJSONSchema(shape, {
    io: 'input',
    unrepresentable: 'any',
    override({ jsonSchema: schema }) {
      const kinds = schema['refersTo'] as readonly Kind[] | undefined;
      if (!kinds) return;
      delete schema['refersTo'];
      delete schema.minLength;
      // Slugs first: they are what an editor should offer.
      schema.enum = [...new Set([...drafts.slugs(kinds).toSorted(), ...drafts.otherNames(kinds).toSorted()])];
    },
  });
}
