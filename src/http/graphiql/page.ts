/** GraphiQL without third-party requests: a small page with a header of ours, and its scripts as assets. */
import { readFileSync } from 'node:fs';
import { html, raw } from 'hono/html';
import { type Asset, asset } from '../assets.ts';
import { jsonInHtml, siteName } from '../pages/head.ts';
import type { Html } from '../pages/layout.ts';

type GraphiqlAssets = { readonly [Name in 'script' | 'style' | 'start' | 'editorWorker' | 'jsonWorker' | 'graphqlWorker']: Asset };

/** A tab that GraphiQL opens with. Its variables are JSON. */
export type Tab = { readonly query: string; readonly variables: string };

/** A question in the menu. */
export type MenuItem = Tab & { readonly title: string; readonly path: string };

/** The most tabs with edits of their own that a returning visitor finds again. */
const mostKept = 3;

/** A query for the second tab, which any graph answers. */
const example: Tab = {
  query: `# Ask anything: Ctrl+Space completes, and the book on the left explains.
query Careers {
  people(where: { isSubject: true }, first: 5) {
    nodes {
      name
      positions(first: 1) {
        nodes {
          title
          organization {
            name
          }
        }
      }
      technologies(first: 5, order: MONTHS) {
        nodes {
          name
        }
      }
    }
  }
}
`,
  variables: '',
};

let loaded: Promise<GraphiqlAssets> | undefined;

/** The page, with a tab open, one with an example beside it, and a menu of questions. GraphiQL's own scripts are 9 MB, so they are loaded when the page is first requested. */
export async function graphiqlPage(opened: Tab, menu: readonly MenuItem[]): Promise<Html> {
  const { script, style, start, editorWorker, jsonWorker, graphqlWorker } = await assets();
  const config = {
    workers: { editorWorkerService: editorWorker.path, json: jsonWorker.path, graphql: graphqlWorker.path },
    // What comes with the page, and is not the visitor's own.
    own: Object.fromEntries([example, ...menu].map(({ query, variables }) => [query, variables])),
    mostKept,
    options: {
      title: siteName,
      defaultTabs: [opened, example],
      variables: opened.variables,
      // A returning visitor gets this in a new tab before the tabs left open.
      query: opened.query,
      schemaDescription: true,
      inputValueDeprecation: true,
    },
  };
  return html`<!doctype html>
    <html lang="en">
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <meta name="robots" content="noindex" />
      <title>GraphiQL · ${siteName}</title>
      <link rel="icon" href="/favicon.ico" />
      <link rel="stylesheet" href="${style.path}" />
      <body class="no-focus-outline">
        <header>
          <a class="brand" href="/">${siteName}</a>
          <details>
            <summary>Questions</summary>
            <ul>
              ${menu.map(({ title, path }) => html`<li><a href="${path}">${title}</a></li>`)}
            </ul>
          </details>
          <a href="/schema.graphql">Schema</a>
          <button type="button" id="copy">Copy link</button>
        </header>
        <div id="root"><noscript>GraphiQL needs JavaScript. The GraphQL endpoint at this URL does not.</noscript></div>
        <script type="application/json" id="config">
          ${raw(jsonInHtml(config))}
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
    script: asset('graphiql.js', withoutIconTitles(graphiql.js)),
    style: asset('graphiql.css', `${graphiql.css}\n${readFileSync(new URL('style.css', import.meta.url), 'utf8')}`),
    start: asset('start.js', readFileSync(new URL('start.js', import.meta.url), 'utf8')),
    editorWorker: asset('editor-worker.js', graphiql.editorWorkerService),
    jsonWorker: asset('json-worker.js', graphiql.jsonWorker),
    graphqlWorker: asset('graphql-worker.js', graphiql.graphqlWorker),
  };
}

/** The titles of icons are names of minified functions (“wze icon”), which screen readers read out. Their buttons have labels. */
function withoutIconTitles(script: string): string {
  return script.replace(/\w+\.name\.replace\("Svg",""\)[^;,]*,[^;,]*\+" icon"/, 'undefined');
}
