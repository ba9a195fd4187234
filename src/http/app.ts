/** Routes every request: to the graph over GraphQL, or to a page. */
import type { GraphQLError } from 'graphql';
import { type Context as HonoContext, Hono, type MiddlewareHandler } from 'hono';
import { accepts } from 'hono/accepts';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { cors } from 'hono/cors';
import sql from 'sql-template-tag';
import { dayOf } from '../graph/partial-date.ts';
import { nodeKinds } from '../nodes/kinds.ts';
import type { Context } from '../schema/builder.ts';
import { refusalExtensions } from '../schema/errors.ts';
import { maxSuggestions, similarNodes } from '../schema/node-of-argument.ts';
import { schema } from '../career-schema.ts';
import { nearest } from '../graph/spelling.ts';
import { type Question, questionOf, questions } from '../questions/questions.ts';
import { extensionsFor } from '../questions/ambiguous-name.ts';
import { type InvalidValue, readVariables } from '../questions/read-variables.ts';
import { answerTo } from '../questions/answer.ts';
import { examplesIn } from '../questions/filled-in.ts';
import { csvOf } from '../view/csv.ts';
import { titleOf } from '../view/title.ts';
import { meaningsOf, namesakesAmong, nodeOfName } from '../store/nodes.ts';
import type { Store } from '../store/store.ts';
import { type Asset, assetsPath, responseWith } from './assets.ts';
import { conditionalGet } from './conditional-get.ts';
import { graphiqlAssets, graphiqlPage, type MenuItem, type Tab } from './graphiql/page.ts';
import type { graphqlOverHttp } from './graphql.ts';
import { maxBody } from './limits.ts';
import { pathOf } from './pages/path-of.ts';
import { choicesFor } from './pages/choices.ts';
import { homePage } from './pages/home.ts';
import { indexPage } from './pages/index-page/page.ts';
import { statementsPage } from './pages/index-page/statements.ts';
import { favicon, type HtmlPage, layout, pageAssets } from './pages/layout.ts';
import { nodePage } from './pages/node/page.ts';
import { type Live, livePath, waitingPage } from './pages/live.ts';
import { errorPage, notFoundPage, type SuggestedLink } from './pages/not-found.ts';
import { comparePage } from './pages/person/compare.ts';
import { personPage } from './pages/person/page.ts';
import { previewOf } from './pages/person/preview.ts';
import { ask, askAll } from './pages/question/asked.ts';
import { fileNameOf, questionPage } from './pages/question/page.ts';
import { graphiqlPath } from './pages/question/links.ts';
import { questionsPage } from './pages/questions.ts';
import { searchPage } from './pages/search/page.ts';
import { suggestionsFor } from './pages/search/suggestions.ts';
import { securityHeaders } from './security-headers.ts';
import { robotsAt, sitemapAt } from './sitemap.ts';

declare module 'hono' {
  interface ContextRenderer {
    (page: HtmlPage): Response | Promise<Response>;
  }
}

/** Answers requests from a graph. Ongoing periods count until `now`. If its files are watched, `live` is their state, and nothing is cached. */
export function graphOverHttp(store: Store, now: () => Date = () => new Date(), live?: () => Live): Hono {
  const context = (): Context => ({ store, today: dayOf(now()) });
  // Pages need neither Yoga nor the text of the schema, so these are loaded when somebody asks for them, and a start takes less time.
  let yoga: ReturnType<typeof graphqlOverHttp> | undefined;
  const graphql = async (request: globalThis.Request) => {
    yoga ??= (await import('./graphql.ts')).graphqlOverHttp(context);
    // Yoga does not answer HEAD. It gets a GET, and the server drops the body.
    return yoga.fetch(request.method === 'HEAD' ? new Request(request.url, { headers: request.headers }) : request);
  };
  let sdl: string | undefined;
  const app = new Hono();

  app.use(cors({ origin: '*', allowMethods: ['GET', 'HEAD', 'POST', 'OPTIONS'], exposeHeaders: ['ETag'], maxAge: 86_400 }));
  app.use(async (c, next) => {
    await next();
    c.header('timing-allow-origin', '*'); // Front ends on other origins can measure their requests.
  });
  app.use(securityHeaders);
  app.use((c, next) => {
    c.setRenderer((page) => c.html(layout(page, { url: new URL(c.req.url), today: dayOf(now()), live: live?.() }), page.status));
    return next();
  });
  app.get('/health', (c) => c.text('alive\n'));
  app.get('/ready', (c) => (isReady(store) ? c.text('ready\n') : c.text('the graph cannot be read\n', 503)));
  app.get(`${assetsPath}*`, assetAt);
  app.use(compress());
  app.use(live ? uncached : conditionalGet(store, () => dayOf(now())));
  if (live) app.get(livePath, (c) => c.text(live().version));
  app.get('/favicon.ico', (c) => c.body(favicon, 200, { 'content-type': 'image/x-icon' }));
  app.get('/robots.txt', (c) => c.text(robotsAt(new URL(c.req.url).origin)));
  app.get('/sitemap.xml', (c) => {
    return c.html(sitemapAt(new URL(c.req.url).origin, store), 200, { 'content-type': 'application/xml; charset=utf-8' });
  });
  app.get('/schema.graphql', async (c) => {
    sdl ??= (await import('../schema/schema-text.ts')).schemaText(schema);
    return c.body(sdl, 200, { 'content-type': 'text/plain; charset=utf-8' });
  });
  app.post('/mcp', bodyLimit({ maxSize: maxBody, onError: tooLong }), async (c) =>
    (await import('./mcp.ts')).mcpOverHttp(c.req.raw, context),
  ); // Loaded when an assistant asks.
  app.all('/mcp', (c) =>
    c.text('Assistants send POST requests here, by the Model Context Protocol. People ask at /.\n', 405, { allow: 'POST' }),
  );
  app.all('/graphql', (c) => (wantsPage(c) ? graphiql(c, context()) : graphql(c.req.raw)));

  app.get('/', (c) => show(c, homePage(context())));
  app.get('/choices', (c) => c.json(choicesFor(c.req.query('text') ?? '', kindsOf(c), store)));
  app.get('/suggest', (c) => c.json(suggestionsFor(c.req.query('text') ?? '', context())));
  app.get('/q', (c) => show(c, questionsPage(context())));
  app.get('/q/:file', (c) => questionAt(c, context()));
  app.get('/person/:file{[^/]+\\.(?:json|jsonld)}', (c) => exportAt(c, context()));
  app.get('/preview/:id{.+\\.png}', (c) => previewAt(c, context()));
  app.get('/compare', (c) => show(c, comparePage(new URL(c.req.url).searchParams, context())));
  app.get('/:kind', (c, next) => indexAt(c, context()) ?? next());
  app.get('/:kind/:slug{.+}', (c) => nodeAt(c, context()));

  app.notFound((c) => show(c, notFoundPage(`nothing at ${decoded(new URL(c.req.url).pathname)}`, [])));
  app.onError((error, c) => {
    console.error(error);
    return show(c, errorPage());
  });
  return app;
}

/** Answers requests while there is no graph, because its files have problems. */
export function withoutGraph(live: () => Live): Hono {
  const app = new Hono();
  app.use(securityHeaders);
  app.get(`${assetsPath}*`, assetAt);
  app.use(uncached);
  app.get('/health', (c) => c.text('alive\n'));
  app.get('/ready', (c) => c.text('there is no graph yet\n', 503));
  app.get(livePath, (c) => c.text(live().version));
  app.all('*', (c) => c.html(layout(waitingPage(), { url: new URL(c.req.url), today: dayOf(new Date()), live: live() }), 503));
  return app;
}

/** Keeps responses out of every cache. */
const uncached: MiddlewareHandler = async (c, next) => {
  await next();
  c.header('cache-control', 'no-store');
};

/** The answer to a request with a body that is larger than any question. */
function tooLong(c: HonoContext): Response {
  return c.text(`The body of this request is larger than ${maxBody / 1024} kB. Send less.\n`, 413);
}

/** A question as a page, or in the format that the file extension names. */
function questionAt(c: HonoContext, context: Context): Response | Promise<Response> {
  const [, name = '', format = ''] = /^(.*?)(?:\.(json|csv))?$/.exec(c.req.param('file') ?? '') ?? [];
  const question = questionOf(name);
  if (!question) return show(c, notFoundPage(`no question “${name}”`, questionsLike(name)));
  const { searchParams, origin } = new URL(c.req.url);
  if (format === 'json') return c.json(...plainAnswer(question, searchParams, context));
  if (name === 'search' && format === '') return show(c, searchPage(question, searchParams, context));
  const asked = (format === 'csv' ? askAll : ask)(question, searchParams, context);
  if (format === 'csv' && asked.invalid.length === 0 && asked.errors.length === 0) {
    c.header('content-disposition', `attachment; filename="${fileNameOf(asked, context)}.csv"`);
    return c.body(csvOf(asked.parts), 200, { 'content-type': 'text/csv; charset=utf-8' });
  }
  return show(c, questionPage(asked, searchParams, origin, context));
}

/** The answer as GraphQL returns it, and its HTTP status. */
function plainAnswer(question: Question, given: URLSearchParams, context: Context): [answer: object, status: 200 | 400] {
  const { variables, invalid, ambiguous } = readVariables(question, given, context.store, context.today);
  const answer = invalid.length > 0 ? { errors: invalid.map(refusalOf) } : answerTo(question.document, variables, context);
  return 'data' in answer ? [{ ...answer, ...extensionsFor(ambiguous) }, 200] : [{ errors: answer.errors }, 400];
}

/** The refusal of a value, as GraphQL returns it. */
function refusalOf({ code, path, text, message, suggestions }: InvalidValue): Pick<GraphQLError, 'message' | 'extensions'> {
  const subject = { argument: path, variable: path, value: text, suggestions: suggestions ?? [] };
  return { message, extensions: { ...refusalExtensions(code, subject) } };
}

function questionsLike(name: string): readonly SuggestedLink[] {
  const names = questions().map((question) => question.name);
  const similar = nearest(name, names, 2).flatMap((one) => questionOf(one) ?? []);
  return similar.map((question) => ({ path: `/q/${question.name}`, name: question.title }));
}

/** The page with all nodes of a kind; null if the path is not a kind. */
function indexAt(c: HonoContext, context: Context): Response | Promise<Response> | null {
  const kind = c.req.param('kind') ?? '';
  const { searchParams } = new URL(c.req.url);
  const page = kind === 'statement' ? statementsPage(searchParams, context) : indexPage(kind, searchParams, context);
  return page && show(c, page);
}

/** A node's page, or a redirect to it from another of its names. */
function nodeAt(c: HonoContext, context: Context): Response | Promise<Response> {
  const { searchParams, pathname, search } = new URL(c.req.url);
  const id = decoded(pathname.slice(1));
  const kind = id.slice(0, id.indexOf('/'));
  const name = id.slice(kind.length + 1);
  if (!isKind(kind)) return c.notFound();
  const page = (kind === 'person' && personPage(id, searchParams, context)) || nodePage(id, searchParams, context);
  if (page) return show(c, page);
  const key = kind === 'statement' ? null : (nodeOfName(context.store, [kind], name)?.key ?? null);
  if (key !== null) return c.redirect(`${pathOf(key)}${search}`, 301);
  const similar = kind === 'statement' ? [] : similarNodes(context.store, [kind], name).nodes;
  const links = similar.map((node) => ({ path: pathOf(node.key), name: node.name }));
  const namesakes = kind === 'statement' ? [] : namesakesAmong(meaningsOf(context.store, [kind], name, maxSuggestions.namesakes));
  if (namesakes.length > 0)
    return show(
      c,
      notFoundPage(
        `more than one ${kind} called “${name}”`,
        namesakes.map((one) => ({ path: pathOf(one.key), name: one.key })),
        name,
      ),
    );
  return show(c, notFoundPage(`no ${kind} “${name}” in the graph`, links, kind === 'statement' ? '' : name));
}

/** A career as JSON Resume, or as JSON-LD. */
async function exportAt(c: HonoContext, context: Context): Promise<Response> {
  const [, slug = '', format = ''] = /^(.*)\.(jsonld|json)$/.exec(c.req.param('file') ?? '') ?? [];
  const { origin } = new URL(c.req.url);
  const { exportOf } = await import('../export/formats.ts'); // Loaded when somebody exports.
  const text = exportOf(format === 'json' ? 'jsonresume' : 'jsonld', `person/${slug}`, context, (id) => `${origin}${pathOf(id)}`);
  if (text === null) return c.json({ errors: [{ message: `There is no career “${slug}” in the graph.` }] }, 404);
  return c.body(text, 200, {
    'content-type': format === 'json' ? 'application/json; charset=utf-8' : 'application/ld+json; charset=utf-8',
  });
}

/** The picture of a career, for link previews. */
async function previewAt(c: HonoContext, context: Context): Promise<Response> {
  const picture = await previewOf(decoded(c.req.path.slice('/preview/'.length, -'.png'.length)), context);
  if (picture === 'busy') return c.text('Too many pictures are being drawn. Try again in a few seconds.\n', 503, { 'retry-after': '5' });
  return picture ? c.body(new Uint8Array(picture), 200, { 'content-type': 'image/png' }) : c.notFound();
}

/** GraphiQL, with the query or the question that the URL names, or else the first question. */
async function graphiql(c: HonoContext, context: Context): Promise<Response> {
  const { documentId = 'who-knows', query, variables } = c.req.query();
  const asked = questions().map((question) => ({ question, variables: examplesIn(context.store, question) ?? {} }));
  const menu = asked.map((one): MenuItem => {
    const title = titleOf(one.question, one.variables, context.store);
    return { title, path: graphiqlPath(one.question, one.variables), ...tabOf(one.question, JSON.stringify(one.variables, null, 2)) };
  });
  const question = questionOf(documentId);
  const [ofQuestion = menu[0]!] = question ? menu.filter(({ query: text }) => text === tabOf(question, '').query) : [];
  const given = variables === undefined ? undefined : prettyJson(variables);
  const { query: text, variables: values } =
    query === undefined ? { ...ofQuestion, variables: given ?? ofQuestion.variables } : { query, variables: given ?? '' };
  return c.html(await graphiqlPage({ query: text, variables: values }, menu));
}

/** A question as a tab of GraphiQL, with its title instead of its description. */
function tabOf({ text, title }: Question, variables: string): Tab {
  return { query: text.replace(/^"""[^]*?"""/, `# ${title}`), variables };
}

/** JSON with a line for each value. Other text is returned unchanged. */
function prettyJson(json: string): string {
  try {
    return JSON.stringify(JSON.parse(json), null, 2);
  } catch {
    return json;
  }
}

function show(c: HonoContext, page: HtmlPage): Response | Promise<Response> {
  return c.render(page);
}

async function assetAt(c: HonoContext): Promise<Response> {
  const path = new URL(c.req.url).pathname;
  const isRequested = (one: Asset) => one.path === path;
  const found = pageAssets.find(isRequested) ?? (await graphiqlAssets()).find(isRequested);
  if (!found) {
    c.header('cache-control', 'no-store');
    return c.notFound();
  }
  return responseWith(found, accepts(c, { header: 'Accept-Encoding', supports: ['br', 'gzip', 'identity'], default: 'identity' }));
}

/** Whether a request to /graphql comes from a person with a browser rather than from a program. */
function wantsPage(c: HonoContext): boolean {
  const { method } = c.req;
  const programs = ['application/json', 'application/graphql-response+json'];
  const wanted = () => accepts(c, { header: 'Accept', supports: ['text/html', ...programs], default: 'application/json' });
  return (method === 'GET' || method === 'HEAD') && wanted() === 'text/html';
}

function kindsOf(c: HonoContext): readonly string[] {
  return (c.req.queries('kind') ?? []).filter((kind) => kind !== 'statement' && isKind(kind));
}

function isKind(kind: string): boolean {
  return kind === 'statement' || nodeKinds.some((one) => one.kind === kind);
}

function isReady(store: Store): boolean {
  try {
    return store.rows(sql`select 1 from build`).length === 1;
  } catch {
    return false;
  }
}

/** A path with its percent-encoding decoded, or unchanged if that is malformed. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
