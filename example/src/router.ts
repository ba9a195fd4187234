/** Shows the page that the URL names, and follows links within the site without loading it anew. */
import { h, nodesOf } from './element.ts';
import { explanationOf } from './explanation.ts';
import type { Page, View, Visit } from './page.ts';

const main = document.querySelector('main')!;
const announcer = document.querySelector('#announcer')!;
let leave = new AbortController();
let pageFor: (query: URLSearchParams) => Page;

/** Shows the page of the current URL, and from then on that of every link that is followed. */
export async function start(find: typeof pageFor): Promise<void> {
  pageFor = find;
  history.scrollRestoration = 'manual'; // Browsers restore the place before the page is there.
  addEventListener('popstate', () => void show(placeOf().top));
  addEventListener('scrollend', () => keepPlace({ top: scrollY }));
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest('a');
    if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    if (link.origin !== location.origin || link.pathname !== location.pathname || link.target) return;
    event.preventDefault();
    if (link.hash) document.querySelector<HTMLElement>(link.hash)?.focus();
    else visit(link.href);
  });
  await show(placeOf().top, true);
}

/** Goes to a URL of the site. Going to the current one again adds nothing to the history. */
export function visit(url: string): void {
  if (new URL(url, location.href).href === location.href) history.replaceState(null, '');
  else history.pushState(null, '', url);
  void show(0);
}

/** Where the visitor was when they left a page: how far down, in pixels, and how many rows of an endless list were there. */
interface Place {
  readonly top: number;
  readonly rows: number;
}

/** The place on the current page, as its entry in the history keeps it. */
export function placeOf(): Place {
  return { top: 0, rows: 0, ...(history.state as Partial<Place> | null) };
}

/** Keeps the place on the current page for when the visitor comes back. */
export function keepPlace(place: Partial<Place>): void {
  history.replaceState({ ...placeOf(), ...place }, '');
}

/** Tells those who cannot see the page what changed on it. */
export function announce(text: string): void {
  announcer.textContent = text;
}

/** The page that is there stays until the next one is, so nothing flashes; a bar at the top appears if that takes a while. */
async function show(top: number, isFirst = false): Promise<void> {
  leave.abort();
  leave = new AbortController();
  const { signal } = leave;
  const query = new URLSearchParams(location.search);
  document.documentElement.classList.add('loading');
  main.setAttribute('aria-busy', 'true');
  const view = await viewOf({ query, signal });
  if (!view) return; // The visitor is elsewhere by now.
  document.documentElement.classList.remove('loading');
  main.removeAttribute('aria-busy');
  document.title = query.size > 0 ? `${view.title} · Career graph` : view.title;
  main.replaceChildren(...nodesOf([h('h1', {}, view.title), view.body]));
  markCurrent(query);
  if (!isFirst) {
    main.focus({ preventScroll: true });
    announce(view.title);
  }
  view.shown?.();
  scrollTo(0, top);
}

/** What to show; undefined if the visitor left before it was there. */
async function viewOf({ query, signal }: Visit): Promise<View | undefined> {
  try {
    const view = await pageFor(query)({ query, signal });
    return signal.aborted ? undefined : view;
  } catch (error) {
    return signal.aborted ? undefined : explanationOf(error, query, () => void show(0));
  }
}

function markCurrent(query: URLSearchParams): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('header nav a')) {
    const isCurrent = new URL(link.href).searchParams.get('page') === query.get('page') && query.has('page');
    if (isCurrent) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}
