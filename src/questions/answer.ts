/** Runs a question in this process, without HTTP. */
import type { DocumentNode, GraphQLError } from 'graphql';
import type { Context } from '../schema/builder.ts';
import { executeWithinBudget } from '../schema/operation.ts';
import { schema } from '../career-schema.ts';
import type { Variables } from './variables.ts';

/** The data of an answer, or the errors that the client can fix. */
export type Answer = { readonly data: Readonly<Record<string, unknown>> } | { readonly errors: readonly GraphQLError[] };

/** The answer to a valid question. Throws if the fault is ours. */
export function answerTo(document: DocumentNode, variableValues: Variables, context: Context): Answer {
  const { data, errors = [] } = executeWithinBudget({ schema, document, variableValues, contextValue: context });
  if (data && errors.length === 0) return { data };
  const fault = errors.find(({ extensions, originalError }) => extensions['code'] === undefined && originalError);
  if (fault) throw fault.originalError ?? fault;
  return { errors };
}
