/** What a question can be asked with: its variables, what to call them, and which of them name nodes. */
import {
  getNamedType,
  type GraphQLArgument,
  GraphQLID,
  type GraphQLInputField,
  type GraphQLInputType,
  isInputObjectType,
  Kind as Syntax,
  typeFromAST,
  TypeInfo,
  type ValueNode,
  valueFromASTUntyped,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { Kind } from '../graph/draft.ts';
import { nodeKinds } from '../nodes/kinds.ts';
import { kindsReferredTo } from '../schema/refers-to.ts';
import { schema } from '../career-schema.ts';
import type { Question } from './questions.ts';

/** A variable of a question. */
export type Variable = {
  readonly name: string;
  /** What to call it: the variable's own description. */
  readonly label: string;
  readonly type: GraphQLInputType;
  /** What it is if nobody says: undefined for nothing. */
  readonly initial: unknown;
  /** The kinds of node that it names; null if it is no name. */
  readonly kinds: readonly Kind[] | null;
};

/** Variables by their names, as GraphQL takes them. */
export type Variables = Readonly<Record<string, unknown>>;

const known = new WeakMap<Question, readonly Variable[]>();

/** The variables of a question, in its order. */
export function variablesOf(question: Question): readonly Variable[] {
  let variables = known.get(question);
  if (!variables) {
    const kinds = kindsByVariable(question);
    variables = (question.operation.variableDefinitions ?? []).map(({ variable, type, defaultValue, description }): Variable => {
      const name = variable.name.value;
      const inputType = typeFromAST(schema, type) as GraphQLInputType;
      return {
        name,
        label: description?.value ?? name,
        type: inputType,
        initial: defaultValue && valueFromASTUntyped(defaultValue),
        kinds: getNamedType(inputType) === GraphQLID ? everyKind : (kinds.get(name) ?? null),
      };
    });
    known.set(question, variables);
  }
  return variables;
}

const everyKind: readonly Kind[] = nodeKinds.map(({ kind }) => kind);

/** What the question is asked with when nobody says otherwise. */
export function initialVariables(question: Question): Variables {
  return Object.fromEntries(variablesOf(question).flatMap(({ name, initial }) => (initial === undefined ? [] : [[name, initial]])));
}

/** For each variable the kinds of node that it names where the question uses it. */
function kindsByVariable({ document }: Question): ReadonlyMap<string, readonly Kind[]> {
  const found = new Map<string, readonly Kind[]>();
  const look = (value: ValueNode, definition: GraphQLArgument | GraphQLInputField, around: readonly Kind[] | null): void => {
    const kinds = kindsReferredTo(definition) ?? around;
    if (value.kind === Syntax.VARIABLE && kinds) found.set(value.name.value, kinds);
    if (value.kind === Syntax.LIST) for (const one of value.values) look(one, definition, kinds);
    if (value.kind !== Syntax.OBJECT) return;
    const type = getNamedType(definition.type);
    for (const field of value.fields) {
      const inner = isInputObjectType(type) ? type.getFields()[field.name.value] : undefined;
      if (inner) look(field.value, inner, kinds);
    }
  };
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Argument: ({ value }) => {
        const definition = types.getArgument();
        if (definition) look(value, definition, null);
      },
    }),
  );
  return found;
}
