/** The variables of a question as JSON Schema, which is how assistants learn what a tool takes. */
import { getNamedType, getNullableType, type GraphQLInputType, isEnumType, isInputObjectType, isListType, isNonNullType } from 'graphql';
import type { Kind } from '../graph/draft.ts';
import { kindsReferredTo } from '../schema/refers-to.ts';
import { takesLines } from '../questions/given-lines.ts';
import type { Question } from '../questions/questions.ts';
import { maxValues } from '../questions/read-variables.ts';
import { variablesOf } from '../questions/variables.ts';
import { listed } from '../view/words.ts';

/** A JSON Schema. */
export type JsonSchema = { readonly [key: string]: unknown };

/** The JSON Schema of the object with a question's variables. */
export function inputSchemaOf(question: Question): JsonSchema & { readonly type: 'object' } {
  const variables = variablesOf(question);
  const hasLines = takesLines(question);
  const lines = {
    lines: {
      type: 'string',
      description: 'The lines of a job ad instead of `requirements`, such as "Go 3y, AWS 2y".',
    },
  };
  return {
    type: 'object',
    properties: {
      ...Object.fromEntries(
        variables.map(({ name, label, type, kinds }) => [name, { ...schemaOf(type), description: described(label, kinds) }]),
      ),
      ...(hasLines ? lines : {}),
    },
    // Lines stand in for requirements.
    required: variables.filter(({ name, type }) => isNonNullType(type) && !(hasLines && name === 'requirements')).map(({ name }) => name),
    additionalProperties: false,
  };
}

function schemaOf(given: GraphQLInputType): JsonSchema {
  const type = getNullableType(given);
  if (isListType(type)) return { type: 'array', items: schemaOf(type.ofType), maxItems: maxValues };
  if (isEnumType(type)) return { type: 'string', enum: type.getValues().map(({ name }) => name) };
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    return {
      type: 'object',
      properties: Object.fromEntries(
        fields.map((field) => {
          const description = described(field.description ?? field.name, kindsReferredTo(field));
          return [field.name, { ...schemaOf(field.type), description }];
        }),
      ),
      required: fields.filter((field) => isNonNullType(field.type)).map(({ name }) => name),
      additionalProperties: false,
    };
  }
  const name = getNamedType(type).name;
  if (name === 'Int') return { type: 'integer' };
  if (name === 'Boolean') return { type: 'boolean' };
  if (name === 'PartialDate') return { type: 'string', pattern: String.raw`^\d{4}(-\d{2}(-\d{2})?)?$` };
  return { type: 'string' };
}

function described(label: string, kinds: readonly Kind[] | null): string {
  if (!kinds) return label;
  const sentence = /[.?!]$/.test(label) ? label : `${label}.`;
  return `${sentence} The name, slug or ID of ${kinds.length > 3 ? 'any node' : listed(kinds.map(withArticle), 'or')}.`;
}

function withArticle(kind: Kind): string {
  return `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`;
}
