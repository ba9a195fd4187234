/** The schema as readers meet it: described, and enough by itself to check every published query. */
import { readFileSync } from 'node:fs';
import { makeExecutableSchema } from '@graphql-tools/schema';
import {
  type GraphQLArgument,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isNullableType,
  isObjectType,
  isSpecifiedScalarType,
  parse,
  validate,
} from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../src/career-schema.ts';
import { schemaText } from '../src/schema/schema-text.ts';
import { questions } from '../src/questions/questions.ts';

const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type));

test('every type, field, argument and value is described in a sentence', () => {
  const undescribed = types.flatMap((type) => {
    const parts =
      isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)
        ? Object.values(type.getFields())
        : isEnumType(type)
          ? type.getValues()
          : [];
    const all = [
      [type.name, type.description],
      ...parts.flatMap((part) => [
        [`${type.name}.${part.name}`, part.description],
        ...('args' in part ? part.args.map((arg: GraphQLArgument) => [`${type.name}.${part.name}(${arg.name})`, arg.description]) : []),
      ]),
    ];
    return all.filter(([, description]) => !/^[^a-z].{3,}[.”?)]$/s.test(description ?? '')).map(([name]) => name);
  });
  expect(undescribed).toEqual([]);
});

test('a field that may be null says what null means', () => {
  const unsaid = types
    .filter((type) => isObjectType(type) || isInterfaceType(type))
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => isNullableType(field.type) && !/null/i.test(field.description ?? ''))
        .map((field) => `${type.name}.${field.name}`),
    );
  expect(unsaid).toEqual([]);
});

test('what a node lacks is something that the document or the vocabulary does not say', () => {
  const others = types
    .filter((type) => isObjectType(type))
    .filter((type) => type.getInterfaces().some(({ name }) => name === 'Node'))
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => isNullableType(field.type) && isLeafType(field.type))
        .filter(({ name }) => name !== 'seedPointer') // It says how a file writes the statement, not what the document says.
        .filter(
          (field) =>
            !/Null if (the document|the vocabulary|it) (does not (say|give|name)|gives none|says nothing)/.test(field.description ?? ''),
        )
        .map((field) => `${type.name}.${field.name}`),
    );
  expect(others).toEqual([]);
});

test('no field is of a type that says nothing about it', () => {
  const names = types.flatMap((type) =>
    isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()).map((field) => getNamedType(field.type).name) : [],
  );
  expect(names).not.toContain('JSON');
});

test('every description makes sense alone, without the words around it', () => {
  const unclear = schemaText(schema).match(/^ *(?:""")?(?:It|Its|They|Their|This|These|That) .*/gm) ?? [];
  expect(unclear).toEqual([]);
});

const alone = makeExecutableSchema({ typeDefs: readFileSync('schema.graphql', 'utf8') });

test('schema.graphql alone makes a schema, and every question is valid against it', () => {
  for (const { name, text } of questions()) expect(validate(alone, parse(text)), name).toEqual([]);
  expect(questions().length).toBeGreaterThan(0);
});
