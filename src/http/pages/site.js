/** What pages do better with a script. Everything works without. */

const every = (selector, act) => document.querySelectorAll(selector).forEach(act);

// A field that already has a name would offer only that name: what is typed replaces it.
every('input[list]', (input) => {
  input.addEventListener('focus', () => input.select());
  offerMore(input);
});

// A date can be picked; a year or a month is still typed.
every('input.date', (input) => {
  const picker = Object.assign(document.createElement('input'), { type: 'date', tabIndex: -1, className: 'unseen' });
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'quiet', textContent: 'Pick' });
  button.setAttribute('aria-label', 'Pick a day');
  if (!picker.showPicker) return;
  picker.setAttribute('aria-hidden', 'true');
  picker.addEventListener('change', () => (input.value = picker.value));
  button.addEventListener('click', () => picker.showPicker());
  input.after(button, picker);
});

// The last of several fields, once something is in it, is followed by another one.
every('[data-repeats]', (group) => {
  group.addEventListener('input', () => {
    const last = group.lastElementChild;
    if ([...last.querySelectorAll('input, select')].every((field) => field.value === '')) return;
    const next = last.cloneNode(true);
    const row = group.children.length;
    for (const part of next.querySelectorAll('[id], [for], [name]')) {
      for (const name of ['id', 'for', 'name']) {
        const value = part.getAttribute(name);
        if (value) part.setAttribute(name, value.replace(/(?<=[.-])\d+(?=\.|$)/, row));
      }
      if ('value' in part) part.value = '';
    }
    const title = next.querySelector('legend, label');
    title.textContent = title.textContent.replace(/\d+$/, row + 1);
    next.querySelectorAll('input[list]').forEach(offerMore);
    group.append(next);
  });
});

every('form[data-submits] select', (select) => select.addEventListener('change', () => select.form.requestSubmit()));

every('a[data-copies]', (link) => {
  link.addEventListener('click', async (event) => {
    event.preventDefault();
    history.replaceState(null, '', link.href);
    await copy(link.href, link);
  });
});

every('.example', (example) => {
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'quiet', textContent: 'Copy' });
  button.addEventListener('click', () => copy(example.querySelector('code').textContent, button));
  example.prepend(button);
});

addEventListener('beforeprint', () => every('.evidence', (details) => (details.open = true)));

/** Copies a text, and says so where it was asked for. */
async function copy(text, asker) {
  const said = asker.textContent;
  try {
    await navigator.clipboard.writeText(text);
    asker.textContent = 'Copied';
  } catch {
    asker.textContent = 'Copy it from the address bar';
  }
  setTimeout(() => (asker.textContent = said), 2000);
}

/** Lets a field that has more names to offer than came with the page ask for those that fit. */
function offerMore(input) {
  const list = input.list;
  if (!list?.dataset.more) return;
  input.addEventListener('input', async () => {
    const typed = input.value.trim();
    if (typed === '') return;
    const response = await fetch(`${list.dataset.more}&text=${encodeURIComponent(typed)}`);
    if (!response.ok || input.value.trim() !== typed) return;
    const isById = list.dataset.more.includes('by=id');
    list.replaceChildren(...(await response.json()).map(({ id, name }) => new Option(name, isById ? id : name)));
  });
}
