/** Writes the answer to a question as exact TypeScript types, including every null: one for each part of the answer, so that each has a name. */
import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
  GraphQLNonNull,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isUnionType,
  Kind,
  print,
  type SelectionNode,
} from 'graphql';
import { braced, deprecation, doc, typeText } from './words.ts';

/** What is selected on a type. */
export type Selected = { readonly type: GraphQLCompositeType; readonly selections: readonly SelectionNode[] };

/** The objects at one place in an answer. */
export type Part = Selected & {
  /** The types of the objects around it, outermost first, without edges and connections. */
  readonly owners: readonly string[];
};

/** The parts in a part, at any depth, in the order of the question. */
export function* partsIn(schema: GraphQLSchema, part: Part): Generator<Part> {
  for (const { objects, fields } of shapesOf(schema, part)) {
    const owner = objects.length === 1 ? objects[0]!.name : part.type.name;
    const owners = isPaging(owner) ? part.owners : [...part.owners, owner];
    for (const inner of fields.flatMap(({ part: of }) => (of ? [{ ...of, owners }] : []))) {
      yield inner;
      yield* partsIn(schema, inner);
    }
  }
}

/** The type of a part: one shape, or a union with a shape for each group of object types that have the same selected fields. */
export function partText(schema: GraphQLSchema, part: Selected, nameOf: (inner: Selected) => string): string {
  return shapesOf(schema, part)
    .map(({ objects, fields }) =>
      braced(
        fields.map(({ name, definition, part: inner }) => {
          if (!definition) return `${name}: ${objects.map((object) => `'${object.name}'`).join(' | ')};`;
          const type = typeText(typeInAnswer(definition), inner && nameOf(inner));
          return `${doc(descriptionOf(definition), deprecation(definition))}${name}: ${type};`;
        }),
      ),
    )
    .join(' | ');
}

/** What two parts share if they have the same type: the type and the selected fields, in any order. */
export function shapeKey({ type, selections }: Selected): string {
  return `${type.name} ${fieldsText(selections)}`;
}

function fieldsText(selections: readonly SelectionNode[]): string {
  const texts = selections.map((selection) => {
    const inner = 'selectionSet' in selection && selection.selectionSet ? `{${fieldsText(selection.selectionSet.selections)}}` : '';
    if (selection.kind !== Kind.FIELD)
      return `... on ${selection.kind === Kind.INLINE_FRAGMENT ? selection.typeCondition?.name.value : ''}${inner}`;
    return `${selection.alias ? `${selection.alias.value}:` : ''}${selection.name.value}${inner}`;
  });
  return texts.toSorted().join(' ');
}

/** A field of a shape. Without a definition, it is the name of the object's type. */
type ShapeField = {
  readonly name: string;
  readonly definition: GraphQLField<unknown, unknown> | null;
  readonly part: Selected | undefined;
};

/** The object types that have the same selected fields, and these fields. */
type Shape = { readonly objects: readonly GraphQLObjectType[]; readonly fields: readonly ShapeField[] };

function shapesOf(schema: GraphQLSchema, { type, selections }: Selected): readonly Shape[] {
  const objects = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
  const fieldsOf = (object: GraphQLObjectType) => [...collectFields(schema, selections, type, object)];
  const groups = Map.groupBy(objects, (object) =>
    fieldsOf(object)
      .map(({ field }) => field.loc?.start)
      .join(),
  );
  return [...groups.values()].map((group) => ({ objects: group, fields: merged(fieldsOf(group[0]!)) }));
}

/** A field, and the type that it is selected on. */
type FieldOnType = { readonly parent: GraphQLCompositeType; readonly field: FieldNode };

/** Each field once, with all that is selected in it. */
function merged(fields: readonly FieldOnType[]): readonly ShapeField[] {
  const byName = Map.groupBy(fields, ({ field }) => (field.alias ?? field.name).value);
  return [...byName].map(([name, same]) => {
    const { parent, field } = same[0]!;
    const isTypeName = field.name.value === '__typename' || isUnionType(parent); // A union has no other field.
    if (isTypeName) return { name, definition: null, part: undefined };
    const definition = parent.getFields()[field.name.value]!;
    const type = getNamedType(definition.type);
    const selections = same.flatMap(({ field: { selectionSet } }) => selectionSet?.selections ?? []);
    return { name, definition, part: isCompositeType(type) ? { type, selections } : undefined };
  });
}

/** The fields selected on an object type, as CollectFields() of the GraphQL specification finds them. */
function* collectFields(
  schema: GraphQLSchema,
  selections: readonly SelectionNode[],
  parent: GraphQLCompositeType,
  object: GraphQLObjectType,
): Generator<FieldOnType> {
  for (const selection of selections) {
    if (selection.kind === Kind.FRAGMENT_SPREAD || selection.directives?.length)
      throw new Error(`A question must select its fields directly, without named fragments or directives: ${print(selection)}`);
    if (selection.kind === Kind.FIELD) {
      yield { parent, field: selection };
    } else {
      const type = selection.typeCondition ? schema.getType(selection.typeCondition.name.value) : parent;
      if (type === object || (isAbstractType(type) && schema.isSubType(type, object)))
        yield* collectFields(schema, selection.selectionSet.selections, type, object);
    }
  }
}

/** A `@semanticNonNull` field is null only beside an error, and the client rejects on errors. */
function typeInAnswer(field: GraphQLField<unknown, unknown>): GraphQLOutputType {
  return isSemanticNonNull(field) ? new GraphQLNonNull(getNullableType(field.type)) : field.type;
}

/** Without the sentence about the null that is not in the type. */
function descriptionOf(field: GraphQLField<unknown, unknown>): string | null | undefined {
  return isSemanticNonNull(field) ? field.description?.replace(/\s*Null only together with an error\./, '') : field.description;
}

function isSemanticNonNull({ extensions }: GraphQLField<unknown, unknown>): boolean {
  const directives = extensions['directives'] as Readonly<Record<string, unknown>> | undefined;
  return directives !== undefined && 'semanticNonNull' in directives;
}

function isPaging(type: string): boolean {
  return type.endsWith('Connection') || type.endsWith('Edge');
}
