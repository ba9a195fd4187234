/** GraphiQL without the internet: a small page, and its scripts as assets. */
import { html, raw } from 'hono/html';
import { type Asset, asset } from './assets.ts';
import type { Html } from './pages/layout.ts';

type Parts = { readonly [Name in 'script' | 'style' | 'start' | 'editorWorker' | 'jsonWorker' | 'graphqlWorker']: Asset };

/** A tab that GraphiQL opens with; its variables are JSON. */
export type Tab = { readonly query: string; readonly variables: string };

let loaded: Promise<Parts> | undefined;

/** The page, the first of its tabs in front. GraphiQL's own scripts are 9 MB, so they are loaded when the first page is asked for. */
export async function graphiqlPage(title: string, tabs: readonly Tab[]): Promise<Html> {
  const { script, style, start, editorWorker, jsonWorker, graphqlWorker } = await parts();
  const config = {
    workers: { editorWorkerService: editorWorker.address, json: jsonWorker.address, graphql: graphqlWorker.address },
    options: {
      title,
      defaultTabs: tabs,
      variables: tabs[0]?.variables ?? '',
      // Put into a tab in front of those that a returning visitor has left open.
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
      <link rel="stylesheet" href="${style.address}" />
      <body class="no-focus-outline">
        <noscript>GraphiQL needs JavaScript. The graph answers without it, at this same address.</noscript>
        <div id="root"></div>
        <script type="application/json" id="config">
          ${raw(JSON.stringify(config).replaceAll('<', '\\u003c'))}
        </script>
        <script src="${script.address}"></script>
        <script src="${start.address}"></script>
      </body>
    </html> `;
}

/** Everything that the page loads. */
export async function graphiqlAssets(): Promise<readonly Asset[]> {
  return Object.values(await parts());
}

function parts(): Promise<Parts> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Parts> {
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

/** The editor would put a box around every › of a section, as a character that looks like another. */
const style = '.monaco-editor .unicode-highlight { border: 0; background: none; }';

/** What the page runs once GraphiQL is there. */
const start = `
const { workers, options } = JSON.parse(document.getElementById('config').textContent);
self.MonacoEnvironment = { globalAPI: false, getWorkerUrl: (_, label) => workers[label] ?? workers.editorWorkerService };
YogaGraphiQL.renderYogaGraphiQL(document.getElementById('root'), options);
`;
