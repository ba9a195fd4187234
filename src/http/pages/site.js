/** Improves pages in browsers that run scripts. Everything works without it. */

const forEachMatch = (selector, act) => document.querySelectorAll(selector).forEach(act);

// A filled field would suggest only its own value, so select it for typing to replace it.
addEventListener('focusin', ({ target }) => target.list && target.select());
addEventListener('input', ({ target }) => suggestNames(target));

// A button picks a full date. A year or a month is typed.
forEachMatch('input.date', (input) => {
  if (!('showPicker' in input)) return;
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'quiet', textContent: 'Pick' });
  button.setAttribute('aria-label', 'Pick a date');
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

// Once the last field or row of a list has a value, append an empty one.
addEventListener('input', ({ target }) => {
  for (let group = target.closest('[data-repeats]'); group; group = group.parentElement.closest('[data-repeats]')) extend(group);
});

function extend(group) {
  const last = group.lastElementChild;
  if ([...last.querySelectorAll('input, select')].every((field) => field.value === '')) return;
  const next = last.cloneNode(true);
  // The index of a field is at the end of its id; the index of a row is in the name of each of its fields.
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

forEachMatch('a[data-copies]', (link) => {
  link.addEventListener('click', async (event) => {
    event.preventDefault();
    history.replaceState(null, '', link.href);
    await copy(link.href, link);
  });
});

forEachMatch('.example', (example) => {
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'quiet', textContent: 'Copy' });
  button.addEventListener('click', () => copy(example.querySelector('code').textContent, button));
  example.prepend(button);
});

addEventListener('beforeprint', () => forEachMatch('.evidence', (details) => (details.open = true)));

/** Copies a text, and briefly shows the outcome in the link or button that was clicked. */
async function copy(text, clicked) {
  const label = clicked.textContent;
  try {
    await navigator.clipboard.writeText(text);
    clicked.textContent = 'Copied';
  } catch {
    // Browsers allow copying only on localhost and over HTTPS.
    clicked.textContent = clicked.href ? 'Copy it from the address bar' : 'Select the text to copy it';
  }
  setTimeout(() => (clicked.textContent = label), 2000);
}

/** Fetches matching names for a field that has more than the page includes. */
async function suggestNames(input) {
  const { list } = input;
  const typed = input.value.trim();
  if (!list?.dataset.more || typed === '') return;
  const response = await fetch(`${list.dataset.more}&text=${encodeURIComponent(typed)}`);
  if (!response.ok || input.value.trim() !== typed) return;
  const isById = list.dataset.more.includes('by=id');
  list.replaceChildren(...(await response.json()).map(({ id, name }) => new Option(name, isById ? id : name)));
}
