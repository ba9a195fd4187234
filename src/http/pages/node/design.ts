/** What the page of a kind of node shows above the fold. */
import type { DocumentNode } from 'graphql';
import { parse } from 'graphql';
import { html } from 'hono/html';
import type { Context } from '../../../schema/builder.ts';
import { dataOf } from '../ask.ts';
import type { Html } from '../layout.ts';

/** The top of a node's page. */
export type Design = {
  /** Who, where and when, on one line. Parts that the documents do not give are null. */
  readonly line: readonly (Html | string | null)[];
  /** The one thing to do, or why it cannot be done. */
  readonly action?: Html | undefined;
  /** The sentences about it, and what else matters most. */
  readonly body: Html;
  /** The names of the questions that make sense. Default: all that can be asked about its kind. */
  readonly questions?: readonly string[] | undefined;
  /** In one sentence, for search engines and link previews. */
  readonly description?: string | undefined;
  /** What the page is about, in terms of schema.org. */
  readonly data?: object | undefined;
};

const documents = new Map<string, DocumentNode>();

/** The fields of a node that a design shows. The node exists. */
export function nodeOf<Fields>(id: string, type: string, fields: string, context: Context): Fields {
  const text = `query ($id: ID!) { node(id: $id) { ... on ${type} { ${fields} } } }`;
  const document = documents.get(text) ?? parse(text);
  documents.set(text, document);
  return dataOf<{ node: Fields }>(document, { id }, context).node;
}

/** A link that looks like a button. */
export function actionTo(url: string, words: string): Html {
  return html`<p class="action"><a class="button" rel="noopener" href="${url}">${words}</a> <span class="host">${hostOf(url)}</span></p>`;
}

/** Why there is nothing to do. */
export function noAction(words: string): Html {
  return html`<p class="action none">${words}</p>`;
}

/** A titled part of a page; nothing if it is empty. */
export function partOf(title: string, content: Html | null): Html {
  if (content === null) return html``;
  return html`<section class="about">
    <h2>${title}</h2>
    ${content}
  </section>`;
}

/** `youtube.com` for a URL of a video there. */
function hostOf(url: string): string {
  return URL.parse(url)?.hostname.replace(/^www\./, '') ?? '';
}
