/** Runs an operation: synchronously, against one state of the graph, and within a budget, whoever asks. */
import {
  defaultFieldResolver,
  execute,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLField,
  type GraphQLSchema,
  isObjectType,
  TypeNameMetaFieldDef,
} from 'graphql';
import type { Context } from './builder.ts';
import { refusalOfSize } from './errors.ts';

/** The result of an operation whose `contextValue` is a `Context`; a single refusal, and no data, if it exceeded its budget. */
export function executeWithinBudget(args: ExecutionArgs): ExecutionResult {
  return (args.contextValue as Context).store.reading((budget): ExecutionResult => {
    const result = execute(args) as ExecutionResult;
    const refusal = refusalOfSize(budget.exceeded);
    return refusal ? { errors: [refusal] } : result;
  });
}

/**
 * Makes every field of a schema spend its value from the budget of the operation. That is why introspection counts as well: its types are
 * part of every schema. A text spends more the longer it is, and so does the name that the client gives it.
 */
export function spendingBudget(schema: GraphQLSchema): GraphQLSchema {
  const fields = Object.values(schema.getTypeMap()).flatMap((type) => (isObjectType(type) ? Object.values(type.getFields()) : []));
  for (const field of [...fields, TypeNameMetaFieldDef]) spendBudgetOn(field);
  return schema;
}

/** Characters that spend as much as a value does. */
const charactersOfValue = 100;

const spending = new WeakSet<object>();

function spendBudgetOn(field: GraphQLField<unknown, Context>): void {
  const { resolve = defaultFieldResolver } = field;
  if (spending.has(resolve)) return; // Introspection's types are those of every schema in the process.
  field.resolve = (parent, args, context, info) => {
    const value: unknown = resolve(parent, args, context, info);
    const length = String(info.path.key).length + (typeof value === 'string' ? value.length : 0);
    // Without a context it is no operation on a graph.
    context?.store.spendValues(1 + Math.floor(length / charactersOfValue) + (Array.isArray(value) ? value.length : 0));
    return value;
  };
  spending.add(field.resolve);
}
