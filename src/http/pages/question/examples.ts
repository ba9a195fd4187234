/** Shows developers how to ask the same question: its GraphQL, and calls to copy. */
import { html } from 'hono/html';
import { functionNameOf, type Question } from '../../../questions/questions.ts';
import type { Variables } from '../../../questions/variables.ts';
import type { Html } from '../layout.ts';

/** The question and the calls that ask it with these variables, collapsed. `origin` is the origin of this server. */
export function examplesOf(question: Question, variables: Variables, origin: string): Html {
  const json = JSON.stringify(variables, null, 2);
  const endpoint = `${origin}/graphql`;
  const url = `${endpoint}?${new URLSearchParams({ documentId: question.name, variables: JSON.stringify(variables) })}`;
  const examples = [
    ['GraphQL', question.text],
    ['Variables', json],
    ['curl', `curl '${url.replaceAll("'", '%27')}'`],
    ['fetch', `const response = await fetch(${JSON.stringify(url)});\nconst { data } = await response.json();`],
    [
      'TypeScript, with the typed client',
      `import { careerGraph } from 'career-graph-client';\n\nconst graph = careerGraph(${JSON.stringify(endpoint)});\nconst data = await graph.${functionNameOf(question)}(${json});`,
    ],
    [
      'graphql-request',
      `import { request, gql } from 'graphql-request';\n\nconst question = gql\`${question.text.replaceAll(/[`\\$]/g, '\\$&').trimEnd()}\`;\nconst data = await request(${JSON.stringify(endpoint)}, question, ${json});`,
    ],
  ] as const;
  return html`<details class="developers">
    <summary>For developers</summary>
    <p>
      GET responses can be cached. To ask anything else, POST your own GraphQL. The schema is at
      <a href="/schema.graphql">/schema.graphql</a>.
    </p>
    ${examples.map(
      ([title, code]) =>
        html`<section class="example">
          <h2>${title}</h2>
          <pre tabindex="0" aria-label="${title}"><code>${code}</code></pre>
        </section>`,
    )}
  </details>`;
}
