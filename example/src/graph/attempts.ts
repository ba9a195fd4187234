/** Asks the graph while a page is shown: says that it takes time, and what went wrong, without touching the rest of the page. */
import { nodesOf, h } from '../element.ts';
import { explanationOf } from '../explanation.ts';
import type { Visit } from '../page.ts';

export type Attempt = (action: () => Promise<void>) => Promise<void>;

/** Runs actions, and shows the last fault in `alert` until one succeeds. `busy` is what an action is going to change. */
export function attempts(alert: HTMLElement, busy: HTMLElement, { query, signal }: Visit): Attempt {
  let running = 0;

  const mark = (change: number) => {
    running += change;
    busy.setAttribute('aria-busy', String(running > 0));
    document.documentElement.classList.toggle('loading', running > 0);
  };

  return async function attempt(action) {
    if (signal.aborted) return;
    mark(1);
    try {
      await action();
      if (!signal.aborted) alert.replaceChildren();
    } catch (error) {
      if (signal.aborted) return;
      const { title, body } = explanationOf(error, query, () => void attempt(action));
      alert.replaceChildren(...nodesOf([h('h2', {}, title), body]));
    } finally {
      if (!signal.aborted) mark(-1); // The class belongs to the next page by now.
    }
  };
}
