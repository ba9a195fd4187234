/** Runs an operation synchronously, on one state of the graph, and within a budget. */
import {
  coerceInputValue,
  defaultFieldResolver,
  execute,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLError,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  isObjectType,
  Kind,
  typeFromAST,
  TypeNameMetaFieldDef,
} from 'graphql';
import type { Context } from './builder.ts';
import { refusalExtensions, refusalOfSize, withExtensions } from './errors.ts';
import { variableBehind } from './place.ts';

/** The result of an operation whose `contextValue` is a `Context`. If it exceeds its budget, the result is a single error without data. */
export function executeWithinBudget(args: ExecutionArgs): ExecutionResult {
  return (args.contextValue as Context).store.reading((budget): ExecutionResult => {
    const result = execute(args) as ExecutionResult;
    const refusal = refusalOfSize(budget.exceeded);
    if (refusal) return { errors: [refusal] };
    return { ...result, ...(result.errors && { errors: errorsWithVariables(result, args) }) };
  });
}

/** The errors of an operation, each with the place in the variables that it is about. */
function errorsWithVariables({ data, errors = [] }: ExecutionResult, args: ExecutionArgs): readonly GraphQLError[] {
  if (data === undefined) return refusedVariables(errors, args);
  return errors.map((error) => {
    const { argument, variable = null } = error.extensions;
    const field = error.nodes?.find((node) => node.kind === Kind.FIELD);
    if (!field || typeof argument !== 'string' || variable !== null) return error;
    return withExtensions(error, { ...error.extensions, variable: variableBehind(field, argument) });
  });
}

/** The refusals of an operation that did not run. A variable is the reason, or the operation is no query. */
function refusedVariables(errors: readonly GraphQLError[], { schema, variableValues }: ExecutionArgs): readonly GraphQLError[] {
  const faults = new Map<string, Fault[]>();
  return errors.map((error) => {
    const definition = error.nodes?.find((node) => node.kind === Kind.VARIABLE_DEFINITION);
    if (!definition) return error;
    const name = definition.variable.name.value;
    const value = variableValues?.[name];
    if (!faults.has(name))
      faults.set(name, value === undefined ? [] : faultsIn(value, typeFromAST(schema, definition.type) as GraphQLInputType));
    const fault = faults.get(name)?.shift() ?? { path: [], value };
    const path = [name, ...fault.path].join('.');
    return withExtensions(error, { ...refusalExtensions('BAD_USER_INPUT', { argument: path, variable: path, value: fault.value }) });
  });
}

/** A part of a value that does not fit its type. */
type Fault = { readonly path: readonly (string | number)[]; readonly value: unknown };

/** The parts of a value that do not fit its type, in the order in which graphql-js reports them. */
function faultsIn(whole: unknown, type: GraphQLInputType): Fault[] {
  const faults: Fault[] = [];
  coerceInputValue(whole, type, (path, value) => faults.push({ path, value }));
  return faults;
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
