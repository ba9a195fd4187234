/** A list that goes on when its end comes into view, and has a button for those who do not scroll. */
import type { PageInfo } from '../answers.ts';
import { h } from '../element.ts';
import { announce } from '../router.ts';
import { count } from './words.ts';

interface Rows {
  readonly rows: readonly HTMLElement[];
  readonly totalCount: number;
  readonly pageInfo: PageInfo;
}

/** The list with its first rows. `more` asks for those after a cursor. */
export function endlessList(
  noun: string,
  first: Rows,
  more: (after: string) => Promise<Rows>,
  signal: AbortSignal,
): { readonly list: HTMLElement; readonly shown: () => void } {
  let { pageInfo } = first;
  let isLoading = false;
  const rows = h('ol', { class: 'rows' }, first.rows);
  const state = h('p', { class: 'quiet' });
  const button = h('button', { type: 'button', onclick: () => void load(true) }, `Show more ${noun}s`);
  const list = h('div', { class: 'endless' }, rows, h('div', { class: 'end' }, state, button));

  function update(): void {
    state.textContent = `${rows.childElementCount.toLocaleString('en')} of ${count(first.totalCount, noun)}`;
    button.hidden = !pageInfo.hasNextPage;
  }

  async function load(isAsked: boolean): Promise<void> {
    if (isLoading || !pageInfo.endCursor || !pageInfo.hasNextPage) return;
    isLoading = true;
    try {
      const next = await more(pageInfo.endCursor);
      ({ pageInfo } = next);
      const [top] = next.rows;
      rows.append(...next.rows);
      update();
      if (isAsked) top?.querySelector<HTMLElement>('a, summary')?.focus({ preventScroll: true }); // Reading goes on where the new rows begin.
      announce(state.textContent);
    } catch (error) {
      if (signal.aborted) return;
      state.textContent = `The next ${noun}s could not be loaded: ${error instanceof Error ? error.message : String(error)}`;
    } finally {
      isLoading = false;
    }
  }

  /** Looks again after each page: the end may still be in view, and an observer reports only changes. */
  function shown(): void {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        void load(false).then(() => {
          observer.unobserve(button);
          if (!button.hidden && !signal.aborted) observer.observe(button);
        });
      },
      { rootMargin: '400px' },
    );
    observer.observe(button);
    signal.addEventListener('abort', () => observer.disconnect());
  }

  update();
  return { list, shown };
}
