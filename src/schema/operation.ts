/** Runs an operation synchronously, on one state of the graph, and within a budget. */
import {
  defaultFieldResolver,
  execute,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLError,
  type GraphQLField,
  type GraphQLSchema,
  isObjectType,
  Kind,
  TypeNameMetaFieldDef,
} from 'graphql';
import type { Context } from './builder.ts';
import { refusalExtensions, refusalOfSize, withExtensions } from './errors.ts';

/** The result of an operation whose `contextValue` is a `Context`. If it exceeds its budget, the result is a single error without data. */
export function executeWithinBudget(args: ExecutionArgs): ExecutionResult {
  return (args.contextValue as Context).store.reading((budget): ExecutionResult => {
    const result = execute(args) as ExecutionResult;
    const refusal = refusalOfSize(budget.exceeded);
    if (refusal) return { errors: [refusal] };
    return result.data === undefined && result.errors ? { errors: result.errors.map((error) => ofVariable(error, args)) } : result;
  });
}

/** The refusal of an operation that did not run. If a variable is the reason, the refusal says which. */
function ofVariable(error: GraphQLError, { variableValues }: ExecutionArgs): GraphQLError {
  const definition = error.nodes?.find((node) => node.kind === Kind.VARIABLE_DEFINITION);
  if (!definition) return error;
  const argument = definition.variable.name.value;
  return withExtensions(error, { ...refusalExtensions('BAD_USER_INPUT', { argument, value: variableValues?.[argument] }) });
}

/**
 * Makes every field of a schema count its value against the budget of the operation. Introspection counts too, since its types are part of
 * every schema. Long texts and long aliases count as several values.
 */
export function spendingBudget(schema: GraphQLSchema): GraphQLSchema {
  const fields = Object.values(schema.getTypeMap()).flatMap((type) => (isObjectType(type) ? Object.values(type.getFields()) : []));
  for (const field of [...fields, TypeNameMetaFieldDef]) spendBudgetOn(field);
  return schema;
}

/** So many characters count as one value. */
const charactersPerValue = 100;

const spending = new WeakSet<object>();

function spendBudgetOn(field: GraphQLField<unknown, Context>): void {
  const { resolve = defaultFieldResolver } = field;
  if (spending.has(resolve)) return; // All schemas in the process share the types of introspection.
  field.resolve = (parent, args, context, info) => {
    const value: unknown = resolve(parent, args, context, info);
    const length = String(info.path.key).length + (typeof value === 'string' ? value.length : 0);
    // Without a context, the operation does not run on a graph.
    context?.store.spendValues(1 + Math.floor(length / charactersPerValue) + (Array.isArray(value) ? value.length : 0));
    return value;
  };
  spending.add(field.resolve);
}
