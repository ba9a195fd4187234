/** Shows one hit of a search, with the words that were found. */
import { html } from 'hono/html';
import type { Highlight } from '../../../answers/search/search.ts';
import { singularOf } from '../../../view/kind-words.ts';
import type { Html } from '../layout.ts';
import { pathOf } from '../path-of.ts';
import type { FoundNode } from './found.ts';

/** A hit by its name. If an alias was found, it is there as well. `isKindShown`: it is among nodes of other kinds. */
export function nameOf({ id, name, kind, about, foundIn, text, highlights }: FoundNode, isKindShown = false): Html {
  const [main, alias] = foundIn === 'NAME' ? [marked(text, highlights), null] : [html`${name}`, marked(text, highlights)];
  return html`<li>
    <a href="${pathOf(id)}">${main}</a>${alias && html` <span class="hint">also called ${alias}</span>`}
    <span class="hint about">${[isKindShown && singularOf(kind), about].filter(Boolean).join(' · ')}</span>
  </li>`;
}

/** A hit by a statement: what it says, about what, and its source. */
export function sentenceOf({ id, name, kind, statement, text, highlights }: FoundNode): Html {
  return html`<li>
    <p class="statement">${marked(text, highlights)}</p>
    <p class="source">
      <a class="subject" href="${pathOf(id)}">${name}</a> (${singularOf(kind).toLowerCase()})
      ${statement && html` · <a href="${pathOf(statement.id)}">${statement.document.title} › ${statement.section}</a>`}
    </p>
  </li>`;
}

/** A text with the words that were found. Highlights can touch, but do not overlap. */
function marked(text: string, highlights: readonly Highlight[]): Html {
  const ends = [0, ...highlights.map(({ start, length }) => start + length)];
  const starts = [...highlights.map(({ start }) => start), text.length];
  return html`${starts.map((start, index) => {
    const found = highlights[index];
    return html`${text.slice(ends[index], start)}${found && html`<mark>${text.slice(start, start + found.length)}</mark>`}`;
  })}`;
}
