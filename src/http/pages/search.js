/** Suggests pages while a visitor types into the search box, which then is a combobox: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/. */

{
  const box = document.getElementById('site-search');

  // A slash leads to the box from anywhere but a field.
  addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest?.('input, select, textarea, [contenteditable]')) return;
    event.preventDefault();
    box?.focus();
    box?.select();
  });

  if (box) suggestIn(box);

  function optionOf({ name, kind, path }, index) {
    const option = Object.assign(document.createElement('li'), { id: `suggestion-${index}`, role: 'option', ariaSelected: 'false' });
    option.dataset.path = path;
    option.append(name, ' ', Object.assign(document.createElement('span'), { className: 'hint', textContent: kind }));
    return option;
  }

  /** Adds a list of suggestions to a field. */
  function suggestIn(input) {
    const list = Object.assign(document.createElement('ul'), { id: 'suggestions', className: 'suggestions', hidden: true });
    const news = Object.assign(document.createElement('p'), { className: 'unseen', role: 'status' });
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', 'Suggestions');
    input.after(list, news);
    for (const [name, value] of Object.entries({
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-controls': list.id,
      'aria-expanded': 'false',
      'aria-keyshortcuts': '/',
    }))
      input.setAttribute(name, value);

    let asking;
    let timer;
    let active = -1;

    input.addEventListener('input', () => {
      asking?.abort();
      clearTimeout(timer);
      if (input.value.trim() === '') show([]);
      else timer = setTimeout(suggest, 120);
    });
    input.addEventListener('keydown', (event) => {
      const count = list.children.length;
      if (event.isComposing || list.hidden || count === 0) return;
      if (event.key === 'ArrowDown') activate(active + 1 < count ? active + 1 : -1);
      else if (event.key === 'ArrowUp') activate(active < 0 ? count - 1 : active - 1);
      else if (event.key === 'Escape') show([]);
      else if (event.key === 'Enter' && active >= 0) location.assign(list.children[active].dataset.path);
      else return;
      event.preventDefault();
    });
    input.addEventListener('focus', () => {
      if (list.children.length > 0) open(true);
    });
    // A click on a suggestion must not first take the focus away, which closes the list.
    list.addEventListener('mousedown', (event) => event.preventDefault());
    list.addEventListener('click', (event) => {
      const option = event.target.closest('[role=option]');
      if (option) location.assign(option.dataset.path);
    });
    input.addEventListener('blur', () => open(false));

    async function suggest() {
      asking = new AbortController();
      try {
        const response = await fetch(`/suggest?text=${encodeURIComponent(input.value)}`, { signal: asking.signal });
        if (response.ok) show(await response.json());
      } catch {
        // The visitor typed on, or the server is away: the form still searches.
      }
    }

    function show(suggestions) {
      list.replaceChildren(...suggestions.map(optionOf));
      open(suggestions.length > 0 && document.activeElement === input);
      news.textContent = suggestions.length === 0 ? '' : `${suggestions.length} ${suggestions.length === 1 ? 'suggestion' : 'suggestions'}`;
    }

    function open(isOpen) {
      list.hidden = !isOpen;
      input.setAttribute('aria-expanded', String(isOpen));
      activate(-1);
    }

    function activate(index) {
      active = index;
      for (const [at, option] of [...list.children].entries()) option.ariaSelected = String(at === index);
      if (index < 0) input.removeAttribute('aria-activedescendant');
      else {
        input.setAttribute('aria-activedescendant', list.children[index].id);
        list.children[index].scrollIntoView({ block: 'nearest' });
      }
    }
  }
}
