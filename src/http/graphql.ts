/** GraphQL over HTTP, by POST and GET. */
import { createYoga, maskError, type Plugin } from 'graphql-yoga';
import type { Context } from '../schema/builder.ts';
import { badInput, clipped } from '../schema/errors.ts';
import { executeWithinBudget } from '../schema/operation.ts';
import { schema } from '../career-schema.ts';
import { suggestion } from '../graph/spelling.ts';
import { questionOf, questions } from '../questions/questions.ts';
import { documentsAreBounded, refusalOf, withStatus400 } from './limits.ts';

/** Bytes. */
const largestBody = 256 * 1024;

/** Requests whose answers have errors, and are not to be kept. */
export const refused = new WeakSet<Request>();

/** What was refused is no fault of ours, and would bury those that are. */
const unexpectedErrorsOnly = {
  debug() {},
  info() {},
  warn: console.warn,
  error(...said: readonly unknown[]) {
    if (!said.some((one) => refusalOf(one))) console.error(...said);
  },
};

/** Answers GraphQL requests from a graph; `contextOf` gives the graph, and what an operation is answered with. */
export function graphqlOverHttp(contextOf: () => Context) {
  return createYoga<object, Context>({
    schema,
    context: contextOf,
    graphqlEndpoint: '/graphql',
    landingPage: false,
    multipart: false,
    batching: false,
    cors: false,
    maxRequestBodySize: largestBody,
    extraParamNames: ['documentId'],
    maskedErrors: {
      isDev: false,
      errorMessage: 'Something went wrong on our side; it has been noted. The question itself may be fine.',
      maskError: (error, message, isDev) => refusalOf(error) ?? maskError(error, message, isDev),
    },
    graphiql: false,
    logging: unexpectedErrorsOnly,
    plugins: [questionsByName(), documentsAreBounded(), withinBudget(), errorsAreNoted()],
  });
}

/** `documentId` stands for one of our own questions: `?documentId=talks-about&variables={"technology":"nomad"}`. */
function questionsByName(): Plugin {
  return {
    onParams: ({ params, request, setParams }) => {
      const name = (params as { documentId?: unknown }).documentId ?? new URL(request.url).searchParams.get('documentId');
      if (typeof name !== 'string' || params.query) return;
      const query = questionOf(name)?.text;
      const names = questions().map((question) => question.name);
      if (query === undefined)
        throw withStatus400(badInput(`There is no question "${clipped(name)}".${suggestion(name, names)} They are ${names.join(', ')}.`));
      setParams({ ...params, query });
    },
  };
}

/** Runs each operation as every other door does. */
function withinBudget(): Plugin {
  return {
    onExecute: ({ setExecuteFn }) => setExecuteFn(executeWithinBudget),
  };
}

/** Remembers which requests were refused, in whole or in part. */
function errorsAreNoted(): Plugin {
  return {
    onResultProcess: ({ request, result }) => {
      if (!Array.isArray(result) && 'errors' in result && result.errors) refused.add(request);
    },
  };
}
