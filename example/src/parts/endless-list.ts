/** An infinite list: it grows when its end comes into view, and has a button for those who do not scroll. */
import type { PageInfo } from '../answers.ts';
import { h } from '../element.ts';
import { announce, keepPlace, placeOf } from '../router.ts';
import { count, plural } from './words.ts';

/** A page of the list. */
export interface Rows {
  readonly rows: readonly HTMLElement[];
  readonly totalCount: number;
  readonly pageInfo: PageInfo;
}

/** The list with its first rows, or as many as were there when the visitor left. `more` asks for those after a cursor. */
export async function endlessList(
  noun: string,
  first: Rows,
  more: (after: string) => Promise<Rows>,
  signal: AbortSignal,
): Promise<{ readonly list: HTMLElement; readonly shown: () => void }> {
  let { pageInfo } = first;
  let isLoading = false;
  const rows = h('ol', { class: 'rows' }, first.rows);
  const state = h('p', { class: 'quiet' });
  const button = h('button', { type: 'button', onclick: () => void load(true) });
  const list = h('div', { class: 'endless' }, rows, h('div', { class: 'end' }, state, button));
  const observer = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && void load(false), {
    rootMargin: '400px',
  });

  /** Adds the next page, and returns its first row. */
  async function append(): Promise<HTMLElement | undefined> {
    const next = await more(pageInfo.endCursor!);
    ({ pageInfo } = next);
    rows.append(...next.rows);
    return next.rows[0];
  }

  function update(): void {
    state.textContent = `${rows.childElementCount.toLocaleString('en')} of ${count(first.totalCount, noun)}`;
    button.textContent = `Show more ${plural(noun)}`;
    button.hidden = !pageInfo.hasNextPage;
  }

  async function load(isAsked: boolean): Promise<void> {
    if (isLoading || !pageInfo.hasNextPage) return;
    isLoading = true;
    observer.unobserve(button);
    try {
      const top = await append();
      if (signal.aborted) return;
      update();
      keepPlace({ rows: rows.childElementCount });
      if (isAsked) top?.querySelector<HTMLElement>('a, summary')?.focus({ preventScroll: true }); // Reading continues where the new rows begin.
      if (pageInfo.hasNextPage) observer.observe(button); // The end may still be in view, and an observer reports only changes.
    } catch {
      if (signal.aborted) return;
      state.textContent = `Can't load more ${plural(noun)}.`;
      button.textContent = 'Try again'; // Only when asked: a graph that fails is not asked again and again.
    } finally {
      isLoading = false;
    }
    announce(state.textContent);
  }

  function shown(): void {
    if (pageInfo.hasNextPage) observer.observe(button);
    signal.addEventListener('abort', () => observer.disconnect());
  }

  while (pageInfo.hasNextPage && rows.childElementCount < placeOf().rows) await append();
  update();
  return { list, shown };
}
