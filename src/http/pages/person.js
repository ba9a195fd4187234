/** Opens proofs beside the grid without loading the page again, and adds a button that prints it. */

addEventListener('click', async (event) => {
  const link = event.target.closest('.career a[href*="#proof"]');
  if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  // The `href` of a link in a drawing is an object.
  const address = link.getAttribute('href');
  history.pushState(null, '', address);
  await showProof(address);
  const panel = document.getElementById('proof');
  panel.focus({ preventScroll: true });
  panel.scrollIntoView({ block: 'nearest' });
});

addEventListener('popstate', () => document.getElementById('proof') && showProof(location.href));

/** Replaces the sentences by those of another address, and marks the links that lead there. */
async function showProof(address) {
  const response = await fetch(address);
  if (!response.ok) return location.assign(address);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  document.getElementById('proof').replaceWith(page.getElementById('proof'));
  const [shown, loaded] = [document, page].map((one) => [...one.querySelectorAll('.skills a, .skills tr')]);
  for (const [index, one] of shown.entries()) {
    one.className = loaded[index].className;
    one.toggleAttribute('aria-current', false);
    if (loaded[index].hasAttribute('aria-current')) one.setAttribute('aria-current', 'true');
  }
}

for (const actions of document.querySelectorAll('.career .actions')) {
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'quiet', textContent: 'Print' });
  button.addEventListener('click', () => print());
  actions.append(button);
}
