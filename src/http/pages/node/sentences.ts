/** The sentences about a node, with the names in them as links, and where they come from. */
import { html } from 'hono/html';
import type { Relation } from '../../../graph/relation.ts';
import { enumInWords } from '../../../view/enum-words.ts';
import { counted } from '../../../view/words.ts';
import type { Html } from '../layout.ts';
import { type Named, named } from '../link-to.ts';
import { pathOf } from '../path-of.ts';
import { headingsOf, joint, sectionPath } from './section.ts';

/** A statement with the words in it that name nodes: the fields that `sentenceFields` selects. */
export type Sentence = {
  readonly id: string;
  readonly text: string;
  readonly isRecord: boolean;
  readonly section: string;
  readonly document: { readonly id: string; readonly title: string };
  readonly mentions: readonly Mention[];
};

export type Mention = {
  readonly start: number;
  readonly length: number;
  readonly relation: Relation;
  readonly isConfirmed: boolean;
  readonly node: Named;
};

/** The class of a mention, and what it is to the subject in words. */
export function mentionInWords({ relation, isConfirmed }: Pick<Mention, 'relation' | 'isConfirmed'>): {
  readonly name: string;
  readonly words: string;
} {
  return isConfirmed
    ? { name: relation.toLowerCase(), words: enumInWords('Relation', relation) }
    : { name: 'unconfirmed', words: 'named in the text, not confirmed' };
}

/** The GraphQL selection of a `Sentence`. */
export const sentenceFields = `id text isRecord section document { id title } mentions { start length relation isConfirmed node { ${named} } }`;

/** A page of statements about a node itself. */
export type Own = { readonly totalCount: number; readonly nodes: readonly Sentence[] };

/** The GraphQL selection of an `Own`. */
export const own = `statements(isOwn: true, first: 25) { totalCount nodes { ${sentenceFields} } }`;

/** The sentences, those from one section together, with a link to it. Those after the first few are collapsed. Records, such as headings, are shown only if there is nothing else. */
export function sentencesOf({ nodes }: { readonly nodes: readonly Sentence[] }, maxOpen = 6): Html | null {
  const written = nodes.filter(({ isRecord }) => !isRecord);
  const sentences = written.length > 0 ? written : nodes;
  if (sentences.length === 0) return null;
  const rest = sentences.slice(maxOpen);
  return html`${groupsOf(sentences.slice(0, maxOpen))}${
    rest.length > 0 &&
    html`<details class="evidence">
      <summary>${counted(rest.length, 'more sentence')}</summary>
      ${groupsOf(rest)}
    </details>`
  }`;
}

function groupsOf(sentences: readonly Sentence[]): readonly Html[] {
  const groups = [...Map.groupBy(sentences, ({ section, document }) => `${document.id} ${section}`).values()];
  return groups.map((group) => {
    const [{ document, section } = sentences[0]!] = group;
    const headings = headingsOf(section);
    const short = headings.length > 2 ? [headings[0], '…', headings.at(-1)].join(joint) : section;
    return html`<div class="said">
      <ul>
        ${group.map((one) => html`<li>${sentenceOf(one)}</li>`)}
      </ul>
      <p class="source">From <a href="${sectionPath(document.id, section)}" title="${section}">${document.title}${joint}${short}</a></p>
    </div>`;
  });
}

/** One sentence with the names in it as links, and a link to its own page. */
export function sentenceOf(sentence: Pick<Sentence, 'id' | 'text' | 'mentions'>): Html {
  return html`<p class="statement">
    ${markedText(sentence)}&nbsp;<a class="cite" href="${pathOf(sentence.id)}" title="About this sentence" aria-label="About this sentence"
      >¶</a
    >
  </p>`;
}

/** A text in which the words that name nodes are links. Their look tells what was used from what was replaced or avoided. */
export function markedText({ text, mentions }: Pick<Sentence, 'text' | 'mentions'>): Html {
  let end = 0;
  const pieces = mentions
    .toSorted((a, b) => a.start - b.start)
    .flatMap(({ start, length, relation, isConfirmed, node }) => {
      if (start < end) return []; // Two names for the same words.
      const before = text.slice(end, start);
      end = start + length;
      const words = text.slice(start, end);
      const { name, words: how } = mentionInWords({ relation, isConfirmed });
      const title = `${node.name}: ${how}`;
      return [html`${before}<a class="marked ${name}" href="${pathOf(node.id)}" title="${title}">${words}</a>`];
    });
  return html`${pieces}${text.slice(end)}`;
}
