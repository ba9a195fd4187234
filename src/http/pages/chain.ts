/** A path as a chain: its nodes as boxes, and on each arrow the sentence with its evidence. */
import { html } from 'hono/html';
import type { Html } from './layout.ts';
import { pathOf } from './path-of.ts';
import { type Quoted, statementsOf } from './statements.ts';

/** A node of a chain. */
type Link = { readonly id: string; readonly name: string; readonly nodeKind: string };

/** A step of a chain. Each starts where the previous one ends. */
export type Step = {
  readonly from: Link;
  readonly to: Link;
  readonly sentence: string;
  readonly evidence: readonly Quoted[];
  readonly evidenceCount: number;
};

/** The steps from the first node to the last, as a list. */
export function chainOf(steps: readonly Step[]): Html {
  const end = steps.at(-1)?.to;
  return html`<ol class="chain">
    ${steps.map(
      ({ from, sentence, evidence, evidenceCount }) =>
        html`<li>
          ${boxOf(from)}
          <div class="step">
            <p class="says">${sentence}</p>
            ${statementsOf(evidence, evidenceCount)}
          </div>
        </li>`,
    )}
    ${end && html`<li>${boxOf(end)}</li>`}
  </ol>`;
}

function boxOf({ id, name, nodeKind }: Link): Html {
  return html`<p class="box"><a href="${pathOf(id)}">${name}</a> <span class="kind">${nodeKind.toLowerCase()}</span></p>`;
}
