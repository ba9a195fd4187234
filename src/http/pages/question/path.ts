/** The answer of the question about a path: a chain. */
import { html } from 'hono/html';
import type { PathAnswer } from '../../../client/questions.ts';
import { chainOf } from '../chain.ts';
import type { Html } from '../layout.ts';
import type { AskedQuestion } from './asked.ts';

/** The chain from one node to the other; nothing if there is none. */
export function pathAnswer({ question, data }: AskedQuestion): Html {
  const { path } = data as PathAnswer;
  return html`${path && path.steps.length > 0 && chainOf(path.steps)}
    <details class="meanings">
      <summary>How the path is chosen</summary>
      ${question.explanation.map((paragraph) => html`<p>${paragraph}</p>`)}
    </details>`;
}
