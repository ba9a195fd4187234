/** The schema's own words as TypeScript: its enums, inputs and scalars, which questions and their answers are made of. */
import {
  type GraphQLEnumType,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLNamedType,
  GraphQLNonNull,
  type GraphQLSchema,
  type GraphQLType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  isScalarType,
  isSpecifiedScalarType,
} from 'graphql';

/** How the values of scalars travel as JSON. */
const scalars: Readonly<Record<string, string>> = {
  Boolean: 'boolean',
  Float: 'number',
  ID: 'string',
  Int: 'number',
  PartialDate: 'string & {}', // Any string will do, and editors still show the name.
  String: 'string',
};

/** A declaration for each enum, input and scalar that the schema adds to GraphQL's own. */
export function declarations(schema: GraphQLSchema): readonly string[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type))
    .flatMap((type) => {
      const text = isEnumType(type)
        ? values(type)
        : isInputObjectType(type)
          ? ` ${input(type)}`
          : isScalarType(type)
            ? ` ${scalar(type)}`
            : undefined;
      return text === undefined ? [] : [`${doc(type.description)}export type ${type.name} =${text};`];
    });
}

/** What stands for a type of GraphQL, of which `named` is the innermost: `Array<Relation> | null`. */
export function typeText(type: GraphQLType, named = nameOf(getNamedType(type)), list = 'Array'): string {
  if (isNonNullType(type)) return nonNull(type.ofType, named, list);
  return `${nonNull(type, named, list)} | null`;
}

/** A variable, or a field of an input. Nobody changes the lists that are given. */
export function given(name: string, type: GraphQLInputType, isRequired: boolean): string {
  const text = typeText(type, undefined, 'ReadonlyArray');
  return isRequired ? `${name}: ${text};` : `${name}?: ${text} | undefined;`;
}

/** A comment that editors show, with its line break; nothing where there is nothing to say. */
export function doc(...paragraphs: readonly (string | null | undefined)[]): string {
  const text = paragraphs.filter(Boolean).join('\n').replaceAll('*/', '*\\/');
  if (text === '') return '';
  return text.includes('\n') ? `/**\n${text.replace(/^/gm, ' * ').replace(/ +$/gm, '')}\n */\n` : `/** ${text} */\n`;
}

/** Lines between braces. */
export function braced(lines: readonly string[]): string {
  return `{\n${indented(lines.join('\n'))}\n}`;
}

/** The same two columns further in. */
export function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}

function nonNull(type: GraphQLType, named: string, list: string): string {
  return isListType(type) ? `${list}<${typeText(type.ofType, named, list)}>` : named;
}

function nameOf(type: GraphQLNamedType): string {
  return isSpecifiedScalarType(type) ? scalar(type) : type.name;
}

function scalar({ name }: GraphQLNamedType): string {
  const text = scalars[name];
  if (text === undefined) throw new Error(`Say in src/codegen/words.ts how values of the scalar ${name} travel as JSON`);
  return text;
}

function values(type: GraphQLEnumType): string {
  return type
    .getValues()
    .map(({ name, description }) => `\n${indented(`${doc(description)}| '${name}'`)}`)
    .join('');
}

function input(type: GraphQLInputObjectType): string {
  const fields = Object.values(type.getFields());
  const all = fields.map((field) => `${doc(field.description)}${given(field.name, field.type, isRequiredInputField(field))}`);
  if (!type.isOneOf) return braced(all);
  const only = (one: GraphQLInputField) =>
    fields.map((field) =>
      field === one ? `${doc(field.description)}${given(field.name, new GraphQLNonNull(field.type), true)}` : `${field.name}?: never;`,
    );
  return fields.map((field) => braced(only(field))).join(' | ');
}
