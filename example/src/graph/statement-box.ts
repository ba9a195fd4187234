/** Says why a line is in the picture: how its nodes are related, and the first statements that say so. */
import type { Relation } from 'career-graph-client';
import { type Child, h } from '../element.ts';
import { quote } from '../parts/evidence.ts';
import { count, words } from '../parts/words.ts';
import type { Line } from './network.ts';
import { sentence } from './path.ts';

/** What is said about a line in the color of a relation. With `close`, it is kept open until it is closed. */
export function statementBox({ source, target, support, step }: Line, relation: Relation, close: (() => void) | undefined): Child {
  const [about, named] = [h('strong', {}, source.node.name), h('strong', {}, target.node.name)];
  const { evidence, evidenceCount = evidence.length } = support;
  const others = evidenceCount - 2;
  return [
    close && h('button', { type: 'button', class: 'close', 'aria-label': 'Close the statements', onclick: close }, '×'),
    // The graph gives the direction of the first relation only.
    h(
      'p',
      {},
      step
        ? sentence(step)
        : relation === support.relation
          ? [about, ` – ${words(relation)} – `, named]
          : [about, ' and ', named, `: ${words(relation)}`],
    ),
    h('ul', { class: 'quotes' }, evidence.slice(0, 2).map(quote)),
    others > 0 && h('p', { class: 'quiet' }, `and ${count(others, 'more statement')}`),
    !close && h('p', { class: 'quiet hint' }, 'Click the line to keep this open.'),
  ];
}
