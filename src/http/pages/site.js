/** What pages do better with a script. Everything works without. */

const every = (selector, act) => document.querySelectorAll(selector).forEach(act);

// A field that already has a name would offer only that name: what is typed replaces it.
addEventListener('focusin', ({ target }) => target.list && target.select());
addEventListener('input', ({ target }) => offerMore(target));

// A date can be picked; a year or a month is still typed.
every('input.date', (input) => {
  if (!('showPicker' in input)) return;
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'quiet', textContent: 'Pick' });
  button.setAttribute('aria-label', 'Pick a day');
  input.after(button);
});

addEventListener('click', ({ target }) => {
  const input = target.closest('.date + button')?.previousElementSibling;
  if (!input) return;
  const picker = Object.assign(document.createElement('input'), { type: 'date', tabIndex: -1, className: 'unseen', ariaHidden: 'true' });
  picker.addEventListener('change', () => (input.value = picker.value));
  target.after(picker);
  picker.showPicker();
});

// The last of several fields, or of several rows of them, is followed by another one once something is in it.
addEventListener('input', ({ target }) => {
  for (let group = target.closest('[data-repeats]'); group; group = group.parentElement.closest('[data-repeats]')) extend(group);
});

function extend(group) {
  const last = group.lastElementChild;
  if ([...last.querySelectorAll('input, select')].every((field) => field.value === '')) return;
  const next = last.cloneNode(true);
  // A field among several is told apart by the end of its id; a row by the number in all its names.
  const path = `${group.dataset.repeats}${last.matches('.row') ? '.' : '-'}`;
  const renumbered = (name) => {
    if (!name.startsWith(path)) return name;
    const number = Number.parseInt(name.slice(path.length), 10);
    return `${path}${number + 1}${name.slice(path.length + String(number).length)}`;
  };
  for (const inner of next.querySelectorAll('[data-repeats]')) inner.replaceChildren(inner.firstElementChild);
  for (const problem of next.querySelectorAll('.problem')) problem.remove();
  for (const part of [next, ...next.querySelectorAll('*')]) {
    part.classList.remove('wrong');
    part.removeAttribute('aria-invalid');
    part.removeAttribute('aria-describedby');
    for (const name of ['id', 'for', 'name', 'data-repeats'])
      if (part.hasAttribute(name)) part.setAttribute(name, renumbered(part.getAttribute(name)));
    if (part.matches('input, select')) part.value = '';
  }
  const title = next.querySelector('legend, label');
  title.textContent = title.textContent.replace(/\d+$/, (number) => Number(number) + 1);
  group.append(next);
}

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
    // Only pages from here or over HTTPS may copy.
    asker.textContent = asker.href ? 'It is in the address bar' : 'Select it to copy';
  }
  setTimeout(() => (asker.textContent = said), 2000);
}

/** Lets a field that has more names to offer than came with the page ask for those that fit. */
async function offerMore(input) {
  const { list } = input;
  const typed = input.value.trim();
  if (!list?.dataset.more || typed === '') return;
  const response = await fetch(`${list.dataset.more}&text=${encodeURIComponent(typed)}`);
  if (!response.ok || input.value.trim() !== typed) return;
  const isById = list.dataset.more.includes('by=id');
  list.replaceChildren(...(await response.json()).map(({ id, name }) => new Option(name, isById ? id : name)));
}
