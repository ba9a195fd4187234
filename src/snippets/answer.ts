/** Asks the graph a question in this process, without a request. */
import { type DocumentNode, execute, type ExecutionResult } from 'graphql';
import type { Context } from '../schema/builder.ts';
import { refusalOfSize } from '../schema/errors.ts';
import { schema } from '../schema/schema.ts';
import type { Variables } from './variables.ts';

/** The data of an answer. */
type Data = Readonly<Record<string, unknown>>;

/** What a question comes to: its data, or why it was refused. */
export type Answer = { readonly data: Data } | { readonly refusals: readonly string[] };

/** The answer to a valid question, read from one state of the graph. Throws what is a fault of ours. */
export function answerTo(document: DocumentNode, variableValues: Variables, context: Context): Answer {
  const { data, errors } = context.store.reading(() =>
    execute({ schema, document, variableValues, contextValue: context }),
  ) as ExecutionResult;
  if (data && !errors) return { data };
  const refusals = (errors ?? []).map((error) => refusalOfSize(error.originalError) ?? error);
  const fault = refusals.find(({ extensions, originalError }) => extensions['code'] === undefined && originalError);
  if (fault) throw fault.originalError ?? fault;
  return { refusals: refusals.map(({ message }) => message) };
}
