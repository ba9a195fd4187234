/** The text of a statement, in which the nodes that it mentions are links. */
import type { Statement } from '../answers.ts';
import { type Child, h } from '../element.ts';
import { nodeUrl } from '../urls.ts';

/** The text, in pieces. Where two mentions overlap, the first one is the link. */
export function statementText({ text, mentions = [] }: Pick<Statement, 'text' | 'mentions'>): Child {
  const pieces: Child[] = [];
  let end = 0;
  for (const { start, length, node } of mentions.toSorted((a, b) => a.start - b.start || b.length - a.length)) {
    if (start < end) continue;
    pieces.push(text.slice(end, start), h('a', { href: nodeUrl(node.id) }, text.slice(start, start + length)));
    end = start + length;
  }
  return [pieces, text.slice(end)];
}
