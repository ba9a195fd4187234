/** GraphiQL without third-party requests: a small page, with its scripts as assets. */
import { html, raw } from 'hono/html';
import { type Asset, asset } from './assets.ts';
import type { Html } from './pages/layout.ts';

type GraphiqlAssets = { readonly [Name in 'script' | 'style' | 'start' | 'editorWorker' | 'jsonWorker' | 'graphqlWorker']: Asset };

/** A tab that GraphiQL opens with. Its variables are JSON. */
export type Tab = { readonly query: string; readonly variables: string };

let loaded: Promise<GraphiqlAssets> | undefined;

/** The page, with its first tab active. GraphiQL's own scripts are 9 MB, so they are loaded when the page is first requested. */
export async function graphiqlPage(title: string, tabs: readonly Tab[]): Promise<Html> {
  const { script, style, start, editorWorker, jsonWorker, graphqlWorker } = await assets();
  const config = {
    workers: { editorWorkerService: editorWorker.path, json: jsonWorker.path, graphql: graphqlWorker.path },
    options: {
      title,
      defaultTabs: tabs,
      variables: tabs[0]?.variables ?? '',
      // A returning visitor gets this in a new tab before the tabs left open.
      query: tabs[0]?.query,
      schemaDescription: true,
      inputValueDeprecation: true,
    },
  };
  return html`<!doctype html>
    <html lang="en">
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <title>${title}</title>
      <link rel="icon" href="data:," />
      <link rel="stylesheet" href="${style.path}" />
      <body class="no-focus-outline">
        <noscript>GraphiQL needs JavaScript. The GraphQL endpoint at this URL does not.</noscript>
        <div id="root"></div>
        <script type="application/json" id="config">
          ${raw(JSON.stringify(config).replaceAll('<', '\\u003c'))}
        </script>
        <script src="${script.path}"></script>
        <script src="${start.path}"></script>
      </body>
    </html> `;
}

/** Every asset that the page loads. */
export async function graphiqlAssets(): Promise<readonly Asset[]> {
  return Object.values(await assets());
}

function assets(): Promise<GraphiqlAssets> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<GraphiqlAssets> {
  const graphiql = await import('@graphql-yoga/render-graphiql/graphiql');
  return {
    script: asset('graphiql.js', graphiql.js),
    style: asset('graphiql.css', `${graphiql.css}\n${style}`),
    start: asset('start.js', start),
    editorWorker: asset('editor-worker.js', graphiql.editorWorkerService),
    jsonWorker: asset('json-worker.js', graphiql.jsonWorker),
    graphqlWorker: asset('graphql-worker.js', graphiql.graphqlWorker),
  };
}

/** The editor highlights every › of a section as an ambiguous character. */
const style = '.monaco-editor .unicode-highlight { border: 0; background: none; }';

/** Runs once GraphiQL has loaded. */
const start = `
const { workers, options } = JSON.parse(document.getElementById('config').textContent);
self.MonacoEnvironment = { globalAPI: false, getWorkerUrl: (_, label) => workers[label] ?? workers.editorWorkerService };
YogaGraphiQL.renderYogaGraphiQL(document.getElementById('root'), options);
`;
