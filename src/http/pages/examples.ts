/** How developers ask the same question: its GraphQL, and calls that can be copied. */
import { html } from 'hono/html';
import { functionNameOf, type Question } from '../../questions/questions.ts';
import type { Variables } from '../../questions/variables.ts';
import type { Html } from './layout.ts';

/** A fold with the question and the calls that ask it, with these variables, at this address. */
export function examplesOf(question: Question, variables: Variables, origin: string): Html {
  const given = JSON.stringify(variables, null, 2);
  const endpoint = `${origin}/graphql`;
  const address = `${endpoint}?${new URLSearchParams({ documentId: question.name, variables: JSON.stringify(variables) })}`;
  const examples = [
    ['GraphQL', question.text],
    ['Variables', given],
    ['curl', `curl '${address.replaceAll("'", '%27')}'`],
    ['fetch', `const response = await fetch(${JSON.stringify(address)});\nconst { data } = await response.json();`],
    [
      'TypeScript, with the typed client',
      `import { careerGraph } from 'career-graph-client';\n\nconst graph = careerGraph(${JSON.stringify(endpoint)});\nconst data = await graph.${functionNameOf(question)}(${given});`,
    ],
    [
      'graphql-request',
      `import { request, gql } from 'graphql-request';\n\nconst question = gql\`${question.text.replaceAll(/[`\\$]/g, '\\$&').trimEnd()}\`;\nconst data = await request(${JSON.stringify(endpoint)}, question, ${given});`,
    ],
  ] as const;
  return html`<details class="developers">
    <summary>For developers</summary>
    <p>
      A GET can be kept by a cache; a POST with the GraphQL itself may ask for anything else as well. The schema is at
      <a href="/schema.graphql">/schema.graphql</a>.
    </p>
    ${examples.map(
      ([title, code]) =>
        html`<section class="example">
          <h3>${title}</h3>
          <pre tabindex="0" aria-label="${title}"><code>${code}</code></pre>
        </section>`,
    )}
  </details>`;
}
