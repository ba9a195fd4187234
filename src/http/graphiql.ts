/** GraphiQL without the internet: a small page, and its scripts as assets that a browser keeps for ever. */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** A file that the page needs, under an address that changes with its content. */
type Asset = { readonly address: string; readonly type: string; readonly body: Buffer; readonly compressed: Map<string, Promise<Buffer>> };

type Assets = { readonly [Name in 'script' | 'style' | 'start' | 'editorWorker' | 'jsonWorker' | 'graphqlWorker']: Asset };

/** A tab that GraphiQL opens with. */
export type Tab = { readonly query: string; readonly variables?: string };

/** Where assets are served. */
export const assetsPath = '/graphiql/';

let loaded: Promise<Assets> | undefined;

/** The page. GraphiQL's own scripts are 9 MB, so they are loaded when the first page is asked for. */
export async function graphiqlPage(title: string, tabs: readonly Tab[]): Promise<string> {
  const { script, style, start, editorWorker, jsonWorker, graphqlWorker } = await assets();
  const config = {
    workers: { editorWorkerService: editorWorker.address, json: jsonWorker.address, graphql: graphqlWorker.address },
    options: {
      title,
      defaultTabs: tabs,
      variables: tabs[0]?.variables ?? '',
      defaultQuery: tabs[0]?.query,
      schemaDescription: true,
      inputValueDeprecation: true,
    },
  };
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${style.address}">
<body class="no-focus-outline">
<noscript>GraphiQL needs JavaScript. The graph answers without it, at this same address.</noscript>
<div id="root"></div>
<script type="application/json" id="config">${JSON.stringify(config).replaceAll('<', '\\u003c')}</script>
<script src="${script.address}"></script>
<script src="${start.address}"></script>
</body>
</html>
`;
}

/** The asset at a path, compressed as the client accepts; null when there is none. */
export async function graphiqlAsset(path: string, acceptEncoding: string): Promise<Response | null> {
  const found = Object.values(await assets()).find(({ address }) => address === path);
  if (!found) return null;
  const encoding = /\bbr\b/.test(acceptEncoding) ? 'br' : /\bgzip\b/.test(acceptEncoding) ? 'gzip' : undefined;
  const body = encoding ? await compressed(found, encoding) : found.body;
  return new Response(new Uint8Array(body), {
    headers: {
      'content-type': found.type,
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
      ...(encoding ? { 'content-encoding': encoding } : {}),
    },
  });
}

function assets(): Promise<Assets> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Assets> {
  const graphiql = await import('@graphql-yoga/render-graphiql/graphiql');
  const script = 'text/javascript; charset=utf-8';
  return {
    script: asset('graphiql.js', script, graphiql.js),
    style: asset('graphiql.css', 'text/css; charset=utf-8', `${graphiql.css}\n${style}`),
    start: asset('start.js', script, start),
    editorWorker: asset('editor-worker.js', script, graphiql.editorWorkerService),
    jsonWorker: asset('json-worker.js', script, graphiql.jsonWorker),
    graphqlWorker: asset('graphql-worker.js', script, graphiql.graphqlWorker),
  };
}

/** The editor would put a box around every › of a section, as a character that looks like another. */
const style = '.monaco-editor .unicode-highlight { border: 0; background: none; }';

/** What the page runs once GraphiQL is there. */
const start = `
const { workers, options } = JSON.parse(document.getElementById('config').textContent);
self.MonacoEnvironment = { globalAPI: false, getWorkerUrl: (_, label) => workers[label] ?? workers.editorWorkerService };
YogaGraphiQL.renderYogaGraphiQL(document.getElementById('root'), options);
`;

function asset(name: string, type: string, text: string): Asset {
  const body = Buffer.from(text);
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12);
  return { address: `${assetsPath}${hash}/${name}`, type, body, compressed: new Map() };
}

function compressed({ body, compressed: known }: Asset, encoding: 'br' | 'gzip'): Promise<Buffer> {
  let result = known.get(encoding);
  if (!result) {
    result =
      encoding === 'gzip' ? promisify(gzip)(body) : promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
    known.set(encoding, result);
  }
  return result;
}
