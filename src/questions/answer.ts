/** Asks the graph a question in this process, without a request. */
import type { DocumentNode } from 'graphql';
import type { Context } from '../schema/builder.ts';
import { executeWithinBudget } from '../schema/operation.ts';
import { schema } from '../career-schema.ts';
import type { Variables } from './variables.ts';

/** The data of an answer. */
type Data = Readonly<Record<string, unknown>>;

/** What a question comes to: its data, or why it was refused. */
export type Answer = { readonly data: Data } | { readonly refusals: readonly string[] };

/** The answer to a valid question, read from one state of the graph. Throws what is a fault of ours. */
export function answerTo(document: DocumentNode, variableValues: Variables, context: Context): Answer {
  const { data, errors = [] } = executeWithinBudget({ schema, document, variableValues, contextValue: context });
  if (data && errors.length === 0) return { data };
  const fault = errors.find(({ extensions, originalError }) => extensions['code'] === undefined && originalError);
  if (fault) throw fault.originalError ?? fault;
  return { refusals: errors.map(({ message }) => message) };
}
