/** What documents say about a person as such: all that there is to read about someone whose jobs nobody names. */
import { html } from 'hono/html';
import { counted } from '../../../view/words.ts';
import type { Html } from '../layout.ts';
import { pathOf } from '../path-of.ts';
import type { Career, SelfSentence } from './career.ts';
import { byThemselves } from './others.ts';

/** Sentences that are open if there are no jobs to read about. */
const openSentences = 12;

/** The sentences about the person, in the order of the documents. With jobs above them, they start collapsed. Empty if there are none. */
export function selfOf(career: Career): Html {
  const { name, self, positions } = career;
  const sentences = byThemselves(career);
  if (sentences.length === 0) return html``;
  const open = positions.nodes.length > 0 ? 0 : openSentences;
  const [shown, rest] = [sentences.slice(0, open), sentences.slice(open)];
  const missing = self.totalCount - self.nodes.length;
  return html`<section class="job self" aria-labelledby="self">
    <h2 id="self">About ${name} <span class="count">${sentences.length}</span></h2>
    ${listOf(shown)}
    ${
      rest.length > 0 &&
      html`<details>
        <summary>${counted(rest.length, shown.length > 0 ? 'more statement' : 'statement')}</summary>
        ${listOf(rest)}
      </details>`
    }
    ${missing > 0 && html`<p class="hint">${counted(missing, 'more statement')} not shown.</p>`}
  </section>`;
}

function listOf(sentences: readonly SelfSentence[]): Html {
  if (sentences.length === 0) return html``;
  return html`<ul class="columns">
    ${sentences.map(({ id, text }) => html`<li><a href="${pathOf(id)}">${text}</a></li>`)}
  </ul>`;
}
