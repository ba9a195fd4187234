/** What a question answers, as a TypeScript type that is exact to the last null. */
import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isUnionType,
  Kind,
  print,
  type SelectionNode,
} from 'graphql';
import { braced, doc, typeText } from './words.ts';

/** A field, and the type of which it is selected. */
type Selected = { readonly parent: GraphQLCompositeType; readonly field: FieldNode };

/** What selections give of a type: one shape, or one for each group of objects of which the same fields are selected. */
export function answerText(schema: GraphQLSchema, parent: GraphQLCompositeType, selections: readonly SelectionNode[]): string {
  const objects = isAbstractType(parent) ? schema.getPossibleTypes(parent) : [parent];
  const fieldsOf = (object: GraphQLObjectType) => [...selected(schema, selections, parent, object)];
  const groups = Map.groupBy(objects, (object) =>
    fieldsOf(object)
      .map(({ field }) => field.loc?.start)
      .join(),
  );
  return [...groups.values()].map((group) => shape(schema, group, fieldsOf(group[0]!))).join(' | ');
}

function shape(schema: GraphQLSchema, objects: readonly GraphQLObjectType[], fields: readonly Selected[]): string {
  const byName = Map.groupBy(fields, ({ field }) => (field.alias ?? field.name).value);
  return braced(
    [...byName].map(([name, same]) => {
      const { parent, field } = same[0]!;
      const isTypeName = field.name.value === '__typename' || isUnionType(parent); // A union has no other field.
      if (isTypeName) return `${name}: ${objects.map((object) => `'${object.name}'`).join(' | ')};`;
      const { type, description } = parent.getFields()[field.name.value]!;
      const named = getNamedType(type);
      const within = same.flatMap(({ field: { selectionSet } }) => selectionSet?.selections ?? []);
      return `${doc(description)}${name}: ${typeText(type, isCompositeType(named) ? answerText(schema, named, within) : undefined)};`;
    }),
  );
}

/** The fields that are asked of an object, as CollectFields() of GraphQL's specification finds them. */
function* selected(
  schema: GraphQLSchema,
  selections: readonly SelectionNode[],
  parent: GraphQLCompositeType,
  object: GraphQLObjectType,
): Generator<Selected> {
  for (const selection of selections) {
    if (selection.kind === Kind.FRAGMENT_SPREAD || selection.directives?.length)
      throw new Error(`A question writes out what it asks, without named fragments and conditions: ${print(selection)}`);
    if (selection.kind === Kind.FIELD) {
      yield { parent, field: selection };
    } else {
      const type = selection.typeCondition ? schema.getType(selection.typeCondition.name.value) : parent;
      if (type === object || (isAbstractType(type) && schema.isSubType(type, object)))
        yield* selected(schema, selection.selectionSet.selections, type, object);
    }
  }
}
