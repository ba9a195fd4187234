/** The variables of a question: their labels, types and first values, and which of them name nodes. */
import {
  getNamedType,
  type GraphQLArgument,
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
import { kindsReferredTo } from '../schema/refers-to.ts';
import { schema } from '../career-schema.ts';
import type { Question } from './questions.ts';

/** A variable of a question. */
export type Variable = {
  readonly name: string;
  /** The variable's description. */
  readonly label: string;
  readonly type: GraphQLInputType;
  /** The example of a required variable, with roles in braces for names, or the default; undefined if there is neither. See `initialOf`. */
  readonly initial: unknown;
  /** The kinds of node that it may name; null if it does not name a node. */
  readonly kinds: readonly Kind[] | null;
};

/** The values of variables by name, as GraphQL takes them. */
export type Variables = Readonly<Record<string, unknown>>;

const cache = new WeakMap<Question, readonly Variable[]>();

/** The variables of a question, in the order of their definitions. */
export function variablesOf(question: Question): readonly Variable[] {
  let variables = cache.get(question);
  if (!variables) {
    const kinds = kindsByVariable(question);
    variables = (question.operation.variableDefinitions ?? []).map(({ variable, type, defaultValue, description }): Variable => {
      const name = variable.name.value;
      const inputType = typeFromAST(schema, type) as GraphQLInputType;
      return {
        name,
        label: description?.value ?? name,
        type: inputType,
        initial: question.examples[name] ?? (defaultValue && valueFromASTUntyped(defaultValue)),
        kinds: kinds.get(name) ?? null,
      };
    });
    cache.set(question, variables);
  }
  return variables;
}

/** The variables that have a default. */
export function defaultsOf(question: Question): Variables {
  const withDefault = variablesOf(question).filter(({ name, initial }) => initial !== undefined && !Object.hasOwn(question.examples, name));
  return Object.fromEntries(withDefault.map(({ name, initial }) => [name, initial]));
}

/** The kinds of node that each variable may name, according to where the question uses it. */
function kindsByVariable({ document }: Question): ReadonlyMap<string, readonly Kind[]> {
  const found = new Map<string, readonly Kind[]>();
  const collect = (value: ValueNode, definition: GraphQLArgument | GraphQLInputField, outerKinds: readonly Kind[] | null): void => {
    const kinds = kindsReferredTo(definition) ?? outerKinds;
    if (value.kind === Syntax.VARIABLE && kinds) found.set(value.name.value, kinds);
    if (value.kind === Syntax.LIST) for (const one of value.values) collect(one, definition, kinds);
    if (value.kind !== Syntax.OBJECT) return;
    const type = getNamedType(definition.type);
    for (const field of value.fields) {
      const inner = isInputObjectType(type) ? type.getFields()[field.name.value] : undefined;
      if (inner) collect(field.value, inner, kinds);
    }
  };
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Argument: ({ value }) => {
        const definition = types.getArgument();
        if (definition) collect(value, definition, null);
      },
    }),
  );
  return found;
}
