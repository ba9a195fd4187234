/** Writes the shapes of the seed files as JSON Schema with every known name, so that editors complete references and underline wrong ones. */
import { z } from 'zod';
import type { Kind } from '../graph/draft.ts';
import { type NodeKind, vocabularyFiles } from './node-kind.ts';
import { careerShape, type Seed } from './read.ts';

/** What names a seed can use. */
type Known = Pick<Seed, 'drafts' | 'vocabulary'>;

/** The JSON Schema of each seed file, by the name in the file's first line (`technologies`, `career`). */
export function jsonSchemas(seed: Known, kinds: readonly NodeKind[]): ReadonlyMap<string, object> {
  const vocabularies = vocabularyFiles(kinds).map((file) => [file.name.replace('.yaml', ''), z.array(file.shape)] as const);
  return new Map([...vocabularies, ['career', careerShape(kinds)] as const].map(([name, shape]) => [name, jsonSchema(shape, seed)]));
}

/** The most names of a kind that a schema has. Editors become slow with more, and accept any name then. */
const maxNames = 2_000;

function jsonSchema(shape: z.ZodType, seed: Known): object {
  const definitions: Record<string, object> = {};
  const schema = z.toJSONSchema(shape, {
    io: 'input',
    unrepresentable: 'any',
    override({ jsonSchema: reference }) {
      const kinds = reference['refersTo'] as readonly Kind[] | undefined;
      if (!kinds) return;
      const name = kinds.join(' or ');
      definitions[name] ??= namesOf(kinds, seed);
      delete reference['refersTo'];
      delete reference.minLength;
      reference.$ref = `#/$defs/${encodeURIComponent(name)}`;
    },
  });
  return Object.keys(definitions).length === 0 ? schema : { ...schema, $defs: definitions };
}

/** The names of some kinds. Slugs come first, because editors should offer them. Shipped names have other spellings, too, so they exclude no other text. */
function namesOf(kinds: readonly Kind[], { drafts, vocabulary }: Known): object {
  const shipped = kinds.flatMap((kind) => vocabulary.entries(kind).map(({ name }) => name));
  const names = [...new Set([...drafts.slugs(kinds).toSorted(), ...drafts.otherNames(kinds).toSorted(), ...shipped])];
  const isComplete = shipped.length === 0 && names.length <= maxNames;
  return isComplete ? { enum: names } : { anyOf: [{ enum: names.slice(0, maxNames) }, { type: 'string' }] };
}
