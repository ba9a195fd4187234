/** Writes the answer to a question as an exact TypeScript type, including every null. */
import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  GraphQLNonNull,
  isAbstractType,
  isCompositeType,
  isNonNullType,
  isUnionType,
  Kind,
  print,
  type SelectionNode,
} from 'graphql';
import { braced, doc, typeText } from './words.ts';

/** A field, and the type that it is selected on. */
type FieldOnType = { readonly parent: GraphQLCompositeType; readonly field: FieldNode };

/** The type of a selection: one shape, or a union with a shape for each group of object types that have the same selected fields. */
export function answerText(schema: GraphQLSchema, parent: GraphQLCompositeType, selections: readonly SelectionNode[]): string {
  const objects = isAbstractType(parent) ? schema.getPossibleTypes(parent) : [parent];
  const fieldsOf = (object: GraphQLObjectType) => [...collectFields(schema, selections, parent, object)];
  const groups = Map.groupBy(objects, (object) =>
    fieldsOf(object)
      .map(({ field }) => field.loc?.start)
      .join(),
  );
  return [...groups.values()].map((group) => shape(schema, group, fieldsOf(group[0]!))).join(' | ');
}

function shape(schema: GraphQLSchema, objects: readonly GraphQLObjectType[], fields: readonly FieldOnType[]): string {
  const byName = Map.groupBy(fields, ({ field }) => (field.alias ?? field.name).value);
  return braced(
    [...byName].map(([name, same]) => {
      const { parent, field } = same[0]!;
      const isTypeName = field.name.value === '__typename' || isUnionType(parent); // A union has no other field.
      if (isTypeName) return `${name}: ${objects.map((object) => `'${object.name}'`).join(' | ')};`;
      const { type: declared, description, extensions } = parent.getFields()[field.name.value]!;
      const isNonNull = (extensions['directives'] as { semanticNonNull?: object } | undefined)?.semanticNonNull !== undefined;
      const type = isNonNull && !isNonNullType(declared) ? new GraphQLNonNull(declared) : declared;
      const named = getNamedType(type);
      const inner = same.flatMap(({ field: { selectionSet } }) => selectionSet?.selections ?? []);
      return `${doc(description)}${name}: ${typeText(type, isCompositeType(named) ? answerText(schema, named, inner) : undefined)};`;
    }),
  );
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
