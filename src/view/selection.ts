/** Resolves what a question selects against the schema: its fields with their types. */
import {
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
} from 'graphql';
import { schema } from '../career-schema.ts';

/** A field that a question selects. */
export type SelectedField = {
  readonly key: string;
  readonly definition: GraphQLField<unknown, unknown>;
  readonly type: GraphQLOutputType & { readonly name: string };
  readonly isList: boolean;
  readonly selections: SelectionSetNode;
};

const empty: SelectionSetNode = { kind: Syntax.SELECTION_SET, selections: [] };

/** The fields of a selection, including those of inline fragments. */
export function fieldsOf({ selections }: SelectionSetNode, type: GraphQLOutputType): readonly SelectedField[] {
  const named = getNamedType(type);
  const all = selections.flatMap((selection: SelectionNode): readonly SelectedField[] => {
    if (selection.kind === Syntax.INLINE_FRAGMENT) {
      const on = selection.typeCondition ? schema.getType(selection.typeCondition.name.value) : named;
      return fieldsOf(selection.selectionSet, on as GraphQLObjectType);
    }
    if (selection.kind === Syntax.FRAGMENT_SPREAD || !(isObjectType(named) || isInterfaceType(named))) return [];
    const definition = named.getFields()[selection.name.value]; // None for __typename, which is for programs.
    if (!definition) return [];
    return [
      {
        key: (selection.alias ?? selection.name).value,
        definition,
        type: getNamedType(definition.type) as SelectedField['type'],
        isList: isListType(getNullableType(definition.type)),
        selections: selection.selectionSet ?? empty,
      },
    ];
  });
  return [...new Map(all.map((field) => [field.key, field])).values()];
}

/** Whether a selection of a statement contains only what a quotation shows. */
export function isQuotation(selections: SelectionSetNode): boolean {
  const shown = new Set(['text', 'period', 'isThroughout', 'section', 'document', 'id']);
  const selected = selections.selections.flatMap((one) => (one.kind === Syntax.FIELD ? [one.name.value] : []));
  return selected.includes('text') && selected.every((key) => shown.has(key));
}

/** Whether a type is a connection: a page of a list. */
export function isConnection(type: GraphQLOutputType): boolean {
  return getNamedType(type).name.endsWith('Connection');
}

/** Whether a type is a node type, or the interface `Node`. */
export function isNode(type: GraphQLOutputType | null | undefined): boolean {
  const named = getNamedType(type);
  if (!isObjectType(named) && !isInterfaceType(named)) return false;
  return named.name === 'Node' || named.getInterfaces().some(({ name: one }) => one === 'Node');
}

/** The name of a field or a type in words: `firstUsed` → “First used”, `isOngoing` → “Ongoing”. */
export function inWords(key: string): string {
  const words = key
    .replace(/^is(?=[A-Z])/, '')
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase()
    .replace(/\burl\b/, 'URL');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
