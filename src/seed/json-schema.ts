/** Writes the shapes of the seed files as JSON Schema with every known name, so that editors complete references and underline wrong ones. */
import { z } from 'zod';
import type { Kind } from '../graph/draft.ts';
import type { DraftStore } from './draft-store.ts';
import { type NodeKind, vocabularyFiles } from './node-kind.ts';
import { careerShape, type Seed } from './read.ts';

/** The JSON Schema of each seed file, by the name in the file's first line (`technologies`, `career`). */
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
      // Slugs come first, because editors should offer them.
      schema.enum = [...new Set([...drafts.slugs(kinds).toSorted(), ...drafts.otherNames(kinds).toSorted()])];
    },
  });
}
