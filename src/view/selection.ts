/** What a question asks for, where the schema has it: its fields with their types, and the ids of the nodes that it shows. */
import {
  type DocumentNode,
  type FieldNode,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind as Syntax,
  type SelectionNode,
  type SelectionSetNode,
  TypeInfo,
  TypeNameMetaFieldDef,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { schema } from '../career-schema.ts';

/** The key under which a question is also asked for the ids of the nodes that it names. */
export const idKey = '_id';

const identified = new WeakMap<DocumentNode, DocumentNode>();

/** The question with the id of every node that it shows, so that every name can lead to its node. */
export function withIds(document: DocumentNode): DocumentNode {
  const known = identified.get(document);
  if (known) return known;
  const types = new TypeInfo(schema);
  const id: FieldNode = { kind: Syntax.FIELD, alias: name(idKey), name: name('id') };
  const result: DocumentNode = visit(
    document,
    visitWithTypeInfo(types, {
      SelectionSet: (set): SelectionSetNode | undefined =>
        isNode(types.getParentType()) ? { ...set, selections: [...set.selections, id] } : undefined,
    }),
  );
  identified.set(document, result);
  return result;
}

/** A field of a question where it stands. */
export type Asked = {
  readonly key: string;
  readonly definition: GraphQLField<unknown, unknown>;
  readonly type: GraphQLOutputType & { readonly name: string };
  readonly isList: boolean;
  readonly selections: SelectionSetNode;
};

const empty: SelectionSetNode = { kind: Syntax.SELECTION_SET, selections: [] };

/** The fields that a selection asks for, those of fragments for some types included. */
export function fieldsOf({ selections }: SelectionSetNode, type: GraphQLOutputType): readonly Asked[] {
  const named = getNamedType(type);
  const all = selections.flatMap((selection: SelectionNode): readonly Asked[] => {
    if (selection.kind === Syntax.INLINE_FRAGMENT) {
      const on = selection.typeCondition ? schema.getType(selection.typeCondition.name.value) : named;
      return fieldsOf(selection.selectionSet, on as GraphQLObjectType);
    }
    if (selection.kind === Syntax.FRAGMENT_SPREAD || !(isObjectType(named) || isInterfaceType(named))) return [];
    const definition = selection.name.value === '__typename' ? TypeNameMetaFieldDef : named.getFields()[selection.name.value];
    if (!definition) return [];
    return [
      {
        key: (selection.alias ?? selection.name).value,
        definition,
        type: getNamedType(definition.type) as Asked['type'],
        isList: isListType(getNullableType(definition.type)),
        selections: selection.selectionSet ?? empty,
      },
    ];
  });
  return [...new Map(all.map((field) => [field.key, field])).values()];
}

/** Whether a selection of a statement asks for what a quotation shows, and no more. */
export function isQuoted(selections: SelectionSetNode): boolean {
  const shown = new Set(['text', 'section', 'document', 'id']);
  const asked = selections.selections.flatMap((one) => (one.kind === Syntax.FIELD ? [one.name.value] : []));
  return asked.includes('text') && asked.every((key) => shown.has(key));
}

/** Whether a type is a page of a list. */
export function isConnection(type: GraphQLOutputType): boolean {
  return getNamedType(type).name.endsWith('Connection');
}

/** Whether a type is a node's, or that of any node. */
export function isNode(type: GraphQLOutputType | null | undefined): boolean {
  const named = getNamedType(type);
  if (!isObjectType(named) && !isInterfaceType(named)) return false;
  return named.name === 'Node' || named.getInterfaces().some(({ name: one }) => one === 'Node');
}

function name(value: string) {
  return { kind: Syntax.NAME, value } as const;
}

/** The name of a field or a type in words: `firstUsed` → “First used”, `isOngoing` → “Ongoing”. */
export function inWords(key: string): string {
  const words = key
    .replace(/^is(?=[A-Z])/, '')
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
