/** What other people say about a person, each sentence with its author and document. */
import { html } from 'hono/html';
import type { Html } from '../layout.ts';
import { pathOf } from '../path-of.ts';
import type { Career, SelfSentence } from './career.ts';

/** The sentences that the person did not write, by document. Empty if there are none. */
export function othersOf(career: Career): Html {
  const documents = [...Map.groupBy(byOthers(career), ({ document }) => document.id).values()];
  if (documents.length === 0) return html``;
  return html`<section class="job self" aria-labelledby="others">
    <h2 id="others">What others say</h2>
    <ul class="columns">
      ${documents.map((sentences) => {
        const [{ document } = sentences[0]!] = sentences;
        return html`<li>
          ${sentences.map(({ id, text }) => html`<a href="${pathOf(id)}">${text}</a> `)}
          <span class="hint">${document.title.includes(document.author.name) ? '' : `${document.author.name} · `}${document.title}</span>
        </li>`;
      })}
    </ul>
  </section>`;
}

/** The sentences about the person that the person wrote. */
export function byThemselves({ id, self }: Career): readonly SelfSentence[] {
  return self.nodes.filter(({ isRecord, document }) => !isRecord && document.author.id === id);
}

function byOthers({ id, self }: Career): readonly SelfSentence[] {
  return self.nodes.filter(({ isRecord, document }) => !isRecord && document.author.id !== id);
}
