/** Shows something on demand. It is made when it is first asked for, so that a page with a thousand statements stays light. */
import { type Child, h, nodesOf } from '../element.ts';

/** A line that unfolds to more. */
export function unfold(summary: Child, content: () => Child): HTMLDetailsElement {
  const details = h('details', { class: 'unfold' }, h('summary', {}, summary));
  details.addEventListener('toggle', () => details.append(...nodesOf([content()])), { once: true });
  return details;
}
