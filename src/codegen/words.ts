/** Writes the types of the schema that questions and answers use as TypeScript: enums, inputs and scalars. */
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

/** The TypeScript type of each scalar in JSON. */
const scalars: Readonly<Record<string, string>> = {
  Boolean: 'boolean',
  Float: 'number',
  ID: 'string',
  Int: 'number',
  PartialDate: 'string & {}', // Accepts any string, and editors still show the name.
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

/** The TypeScript type for a GraphQL type, with `named` as the innermost type: `Array<Relation> | null`. */
export function typeText(type: GraphQLType, named = nameOf(getNamedType(type)), list = 'Array'): string {
  if (isNonNullType(type)) return nonNull(type.ofType, named, list);
  return `${nonNull(type, named, list)} | null`;
}

/** A variable or an input field as a property. Its lists are readonly. */
export function property(name: string, type: GraphQLInputType, isRequired: boolean): string {
  const text = typeText(type, undefined, 'ReadonlyArray');
  return isRequired ? `${name}: ${text};` : `${name}?: ${text} | undefined;`;
}

/** A doc comment and its line break; empty without text. */
export function doc(...paragraphs: readonly (string | null | undefined)[]): string {
  const text = paragraphs.filter(Boolean).join('\n').replaceAll('*/', '*\\/');
  if (text === '') return '';
  return text.includes('\n') ? `/**\n${text.replace(/^/gm, ' * ').replace(/ +$/gm, '')}\n */\n` : `/** ${text} */\n`;
}

/** The tag that makes editors strike a deprecated name through. */
export function deprecation({ deprecationReason }: { readonly deprecationReason?: string | null | undefined }): string | undefined {
  return deprecationReason ? `@deprecated ${deprecationReason}` : undefined;
}

/** Lines in braces. */
export function braced(lines: readonly string[]): string {
  return `{\n${indented(lines.join('\n'))}\n}`;
}

/** Text indented by two spaces. */
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
  if (text === undefined) throw new Error(`src/codegen/words.ts has no TypeScript type for the scalar ${name}`);
  return text;
}

function values(type: GraphQLEnumType): string {
  return type
    .getValues()
    .map((value) => `\n${indented(`${doc(value.description, deprecation(value))}| '${value.name}'`)}`)
    .join('');
}

function input(type: GraphQLInputObjectType): string {
  const fields = Object.values(type.getFields());
  const all = fields.map((field) => `${docOf(field)}${property(field.name, field.type, isRequiredInputField(field))}`);
  if (!type.isOneOf) return braced(all);
  const only = (one: GraphQLInputField) =>
    fields.map((field) =>
      field === one ? `${docOf(field)}${property(field.name, new GraphQLNonNull(field.type), true)}` : `${field.name}?: never;`,
    );
  return fields.map((field) => braced(only(field))).join(' | ');
}

function docOf(field: GraphQLInputField): string {
  return doc(field.description, deprecation(field));
}
