/** A field for the name of a node, with suggestions while typing: the combobox of the ARIA Authoring Practices, with a list below it. */
import type { SearchEdge, SubjectKind } from 'career-graph-client';
import type { Named } from '../answers.ts';
import { graph } from '../career-graph.ts';
import { h } from '../element.ts';
import { announce } from '../router.ts';
import { count, words } from './words.ts';

interface Options {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  /** Which kinds of node to suggest. All kinds if not given. */
  readonly kinds?: readonly SubjectKind[];
  /** What is in the field at first. */
  readonly text?: string;
  /** What the button says. */
  readonly action: string;
  /** Called with the node that was chosen from the suggestions. */
  readonly chosen: (node: Named) => void;
  /** Called with the text that was entered without choosing. */
  readonly typed: (text: string) => void;
  /** Ends the suggestions with the visit. A field that is on every page has none. */
  readonly signal?: AbortSignal;
}

let fields = 0;

/** The field with its button, as a form. */
export function nameField({ label, isLabelHidden, kinds, text = '', action, chosen, typed, signal: visiting }: Options): HTMLFormElement {
  const id = `name-${(fields += 1)}`;
  let searching = new AbortController();
  let suggested: readonly Named[] = [];
  let active = -1;

  const list = h('ul', { id: `${id}-list`, role: 'listbox', 'aria-label': `Suggestions for ${label}`, hidden: true });
  const input = h('input', {
    id,
    type: 'text',
    value: text,
    role: 'combobox',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
    placeholder: isLabelHidden && label,
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': list.id,
    oninput: () => void suggest(),
    onkeydown: move,
    onblur: close,
  });

  /** Each search replaces the one before, which is aborted: an answer that comes late never overwrites a newer one. */
  async function suggest(): Promise<void> {
    searching.abort();
    searching = new AbortController();
    const { signal } = searching;
    if (input.value.trim() === '') return close();
    try {
      const { search } = await graph.search({ text: input.value, kinds, foundIn: ['NAME', 'ALIAS'], first: 8 }, { signal });
      if (!signal.aborted) offer(search.edges);
    } catch {
      if (!signal.aborted) close(); // Suggestions are a help. Whatever is wrong, the answer itself will say it.
    }
  }

  function offer(matches: readonly SearchEdge[]): void {
    suggested = matches.map(({ node }) => node);
    list.replaceChildren(
      ...matches.map(({ node, foundIn, excerpt }, index) =>
        h(
          'li',
          { id: `${id}-${index}`, role: 'option', 'aria-selected': 'false', onpointerdown: (event: Event) => choose(event, index) },
          h('span', {}, node.name),
          h('small', {}, foundIn === 'ALIAS' ? `${words(node.__typename)}, also “${excerpt}”` : words(node.__typename)),
        ),
      ),
    );
    activate(-1);
    list.hidden = suggested.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
    announce(suggested.length > 0 ? count(suggested.length, 'suggestion') : 'No suggestions');
  }

  function activate(index: number): void {
    active = index;
    for (const [at, option] of [...list.children].entries()) option.setAttribute('aria-selected', String(at === index));
    list.children[index]?.scrollIntoView({ block: 'nearest' });
    if (index < 0) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', `${id}-${index}`);
  }

  function move(event: KeyboardEvent): void {
    if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      return close();
    }
    if (list.hidden || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    event.preventDefault();
    const places = suggested.length + 1; // The one before the first is the text as it was typed.
    activate(((active + 1 + (event.key === 'ArrowDown' ? 1 : -1) + places) % places) - 1);
  }

  function close(): void {
    searching.abort();
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    activate(-1);
  }

  function choose(event: Event, index: number): void {
    event.preventDefault(); // The field keeps the focus.
    const node = suggested[index]!;
    close();
    input.value = node.name;
    chosen(node);
  }

  visiting?.addEventListener('abort', () => searching.abort());

  const submit = (event: Event) => {
    if (active >= 0) return choose(event, active);
    event.preventDefault();
    close();
    if (input.value.trim() !== '') typed(input.value.trim());
  };

  return h(
    'form',
    { class: 'name-field', role: 'search', 'aria-label': label, onsubmit: submit },
    h('label', { for: id, class: isLabelHidden && 'hidden' }, label),
    h('div', { class: 'combobox' }, input, list),
    h('button', { type: 'submit', class: 'primary' }, action),
  );
}
