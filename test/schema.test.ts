/** The schema as readers meet it: described, current, and enough by itself to check every published query. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { makeExecutableSchema } from '@graphql-tools/schema';
import {
  type GraphQLArgument,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isNullableType,
  isObjectType,
  isSpecifiedScalarType,
  parse,
  validate,
} from 'graphql';
import { expect, test } from 'vitest';
import { generated } from '../src/cli/generate.ts';
import { schema } from '../src/career-schema.ts';
import { readSeed } from '../src/seed/read.ts';
import { snippets } from '../src/questions/questions.ts';

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

test('no field is of a type that says nothing about it', () => {
  const names = types.flatMap((type) =>
    isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()).map((field) => getNamedType(field.type).name) : [],
  );
  expect(names).not.toContain('JSON');
});

test('schema.graphql, the questions of the client and the JSON Schemas of the seed files are current', () => {
  for (const [path, text] of generated(readSeed('seed'), 'seed')) {
    expect(existsSync(path) && readFileSync(path, 'utf8') === text, `${path} is stale: run "npm run generate"`).toBe(true);
  }
});

const alone = makeExecutableSchema({ typeDefs: readFileSync('schema.graphql', 'utf8') });

test('schema.graphql alone makes a schema, and every snippet is valid against it', () => {
  for (const { name, text } of snippets()) expect(validate(alone, parse(text)), name).toEqual([]);
  expect(snippets().length).toBeGreaterThan(0);
});

test('every seed file names its JSON Schema, so that editors find it', () => {
  for (const name of globSync('seed/**/*.yaml'))
    expect(readFileSync(name, 'utf8'), name).toMatch(/^# yaml-language-server: \$schema=(\.\.\/\.\.\/)?schema\/[a-z]+\.json\n/);
});
