/** The graph over HTTP: GraphQL by POST and GET, GraphiQL for browsers, and the few addresses beside them. */
import { execute, type ExecutionArgs } from 'graphql';
import { createYoga, maskError, type Plugin } from 'graphql-yoga';
import { dayOf } from '../graph/partial-date.ts';
import type { Context } from '../schema/builder.ts';
import { schema, schemaText } from '../schema/schema.ts';
import { snippets } from '../snippets/snippets.ts';
import type { Store } from '../store/store.ts';
import { assetsPath, graphiqlAsset, graphiqlPage, type Tab } from './graphiql.ts';
import { documentsAreBounded, refusalOf } from './limits.ts';

/** Bytes. */
const largestBody = 256 * 1024;

/** Answers requests from a graph. `now` tells the time of an operation: what is ongoing goes on until then. */
export function graphOverHttp(store: Store, now: () => Date = () => new Date()) {
  return createYoga<object, Context>({
    schema,
    context: () => ({ store, today: dayOf(now()) }),
    graphqlEndpoint: '/graphql',
    healthCheckEndpoint: '/health',
    landingPage: false,
    multipart: false,
    batching: false,
    maxRequestBodySize: largestBody,
    cors: { origin: '*', credentials: false, methods: ['GET', 'POST', 'OPTIONS'] },
    maskedErrors: {
      isDev: false,
      errorMessage: 'Something went wrong on our side; it has been noted. The question itself may be fine.',
      maskError: (error, message, isDev) => refusalOf(error) ?? maskError(error, message, isDev),
    },
    graphiql: true,
    renderGraphiQL: () => graphiqlPage('career-graph', tabs()),
    plugins: [documentsAreBounded(), oneTransactionAnOperation(store), otherAddresses(store)],
  });
}

/** The snippets, each in a tab, beginning with the question that shows what this is for. */
function tabs(): readonly Tab[] {
  return snippets()
    .toSorted((a, b) => Number(b.name === 'talks-about') - Number(a.name === 'talks-about'))
    .map(({ text }) => ({ query: text }));
}

/** Executes each operation synchronously, in one read transaction: the answer shows one state of the graph. */
function oneTransactionAnOperation(store: Store): Plugin {
  return {
    onExecute: ({ setExecuteFn }) => setExecuteFn((args: ExecutionArgs) => store.reading(() => execute(args))),
  };
}

/** `/`, `/schema.graphql`, `/ready` and what GraphiQL is made of. */
function otherAddresses(store: Store): Plugin {
  const sdl = schemaText();
  return {
    onRequest: async (event) => {
      const { request, url } = event;
      if (url.pathname.startsWith(assetsPath)) {
        event.endResponse((await graphiqlAsset(url.pathname, request.headers.get('accept-encoding') ?? '')) ?? notFound(url));
      } else if (url.pathname === '/') {
        event.endResponse(new Response(null, { status: 302, headers: { location: '/graphql' } }));
      } else if (url.pathname === '/schema.graphql') {
        event.endResponse(new Response(sdl, { headers: { 'content-type': 'application/graphql; charset=utf-8' } }));
      } else if (url.pathname === '/ready') {
        event.endResponse(isReady(store) ? new Response('ready\n') : new Response('the graph cannot be read\n', { status: 503 }));
      } else if (!answeredByYoga.has(url.pathname)) {
        event.endResponse(notFound(url));
      }
    },
  };
}

const answeredByYoga: ReadonlySet<string> = new Set(['/graphql', '/health']);

function isReady(store: Store): boolean {
  try {
    return store.rows('select 1 from build').length === 1;
  } catch {
    return false;
  }
}

function notFound(url: URL): Response {
  return new Response(`There is nothing at ${url.pathname}. The graph is at /graphql.\n`, {
    status: 404,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
}
