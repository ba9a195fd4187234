/** GraphQL over HTTP, by POST and GET. */
import { GraphQLError } from 'graphql';
import { createYoga, maskError, type Plugin } from 'graphql-yoga';
import type { Context } from '../schema/builder.ts';
import { badInput, clipped, refusalExtensions, withExtensions } from '../schema/errors.ts';
import { argumentAround } from '../schema/place.ts';
import { executeWithinBudget } from '../schema/operation.ts';
import { schema } from '../career-schema.ts';
import { suggestion } from '../graph/spelling.ts';
import { questionOf, questions } from '../questions/questions.ts';
import { clientErrorOf, limitDocuments, maxBody, withStatus400 } from './limits.ts';
import { unexpectedErrorMessage } from './unexpected-error.ts';

/** Logs our own faults only: the errors of clients would bury them. */
const unexpectedErrorsOnly = {
  debug() {},
  info() {},
  warn: console.warn,
  error(...logged: readonly unknown[]) {
    if (!logged.some((one) => clientErrorOf(one))) console.error(...logged);
  },
};

/** Answers GraphQL requests from a graph. `contextOf` makes the context of an operation. */
export function graphqlOverHttp(contextOf: () => Context) {
  return createYoga<object, Context>({
    schema,
    context: contextOf,
    graphqlEndpoint: '/graphql',
    landingPage: false,
    multipart: false,
    batching: false,
    cors: false,
    maxRequestBodySize: maxBody,
    extraParamNames: ['documentId'],
    maskedErrors: {
      isDev: false,
      errorMessage: unexpectedErrorMessage,
      maskError: (error, message, isDev) => clientErrorOf(error) ?? maskError(error, message, isDev),
    },
    graphiql: false,
    logging: unexpectedErrorsOnly,
    plugins: [automaticPersistedQueriesAreRefused(), questionsByName(), limitDocuments(), withinBudget(), errorsAreForClients()],
  });
}

/** Answers a client that sends only the hash of a query in the words that make it send the query. The cache of parsed queries is not for clients to fill. */
function automaticPersistedQueriesAreRefused(): Plugin {
  return {
    onParams: ({ params }) => {
      if (params.query || !params.extensions?.['persistedQuery']) return;
      const extensions = refusalExtensions('PERSISTED_QUERY_NOT_SUPPORTED');
      throw withStatus400(new GraphQLError('PersistedQueryNotSupported', { extensions }));
    },
  };
}

/** `documentId` names a question that comes with the graph: `?documentId=talks-about&variables={"technology":"nomad"}`. */
function questionsByName(): Plugin {
  return {
    onParams: ({ params, request, setParams }) => {
      const name = (params as { documentId?: unknown }).documentId ?? new URL(request.url).searchParams.get('documentId');
      if (typeof name !== 'string' || params.query) return;
      const query = questionOf(name)?.text;
      const names = questions().map((question) => question.name);
      if (query === undefined)
        throw withStatus400(
          badInput(`There is no question "${clipped(name)}".${suggestion(name, names)} The questions are ${names.join(', ')}.`, {
            argument: 'documentId',
            value: name,
          }),
        );
      setParams({ ...params, query });
    },
  };
}

/** Runs each operation within the same budget as the pages and the command line do. */
function withinBudget(): Plugin {
  return {
    onExecute: ({ setExecuteFn }) => setExecuteFn(executeWithinBudget),
  };
}

/** Gives the errors of graphql-js and Yoga the extensions that all refusals have, and keeps an answer with errors out of every cache. */
function errorsAreForClients(): Plugin {
  return {
    onResultProcess: ({ result }) => {
      if (Array.isArray(result) || !('errors' in result) || !result.errors) return;
      const didRun = 'data' in result;
      result.errors = result.errors.map((error) => asRefusal(error, didRun));
      result.extensions = { ...result.extensions, http: { headers: { 'cache-control': 'no-store' } } };
    },
  };
}

/** The codes of requests that are bad whatever the client accepts. */
const alwaysBad: ReadonlySet<unknown> = new Set(['QUESTION_TOO_LARGE', 'BAD_REQUEST']);

/** An error with the extensions of a refusal, unless the fault is ours. An operation that was refused before it ran gets the HTTP status 400. */
function asRefusal(error: GraphQLError, didRun: boolean): GraphQLError {
  const { code = 'BAD_REQUEST', ...others } = error.extensions ?? {};
  if (code === 'INTERNAL_SERVER_ERROR') return error;
  // `spec`: 200 for clients that accept only application/json, as the specification of GraphQL over HTTP says.
  const http = alwaysBad.has(code) ? { status: 400 } : { spec: true, status: 400 };
  const place = error.nodes?.[0] && !others['argument'] ? argumentAround(error.nodes[0]) : null;
  return withExtensions(error, { ...(didRun ? {} : { http }), ...others, ...refusalExtensions(String(code), { ...others, ...place }) });
}
