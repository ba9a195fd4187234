/** Starts GraphiQL with an answer in it, and keeps the URL that of the query in the editor. */

const { workers, options, own, mostKept } = JSON.parse(document.getElementById('config').textContent);
const root = document.getElementById('root');

self.MonacoEnvironment = { globalAPI: false, getWorkerUrl: (_, label) => workers[label] ?? workers.editorWorkerService };

/** What is in the editor. */
let shown = { query: options.query, variables: options.variables };

forgetTabs();
YogaGraphiQL.renderYogaGraphiQL(root, {
  ...options,
  onEditQuery: () => {}, // GraphiQL would write the query into the URL without its variables.
  onTabChange({ tabs, activeTabIndex }) {
    const { query, variables } = tabs[activeTabIndex];
    if (query === shown.query && variables === shown.variables) return;
    shown = { query, variables };
    history.replaceState(null, '', linkTo(shown));
  },
});
runOnce();

document.getElementById('copy').addEventListener('click', async ({ target }) => {
  const label = target.textContent;
  const link = new URL(linkTo(shown), location.href).href;
  history.replaceState(null, '', link);
  try {
    await navigator.clipboard.writeText(link);
    target.textContent = 'Copied';
  } catch {
    // Browsers allow copying only on localhost and over HTTPS.
    target.textContent = 'Copy it from the address bar';
  }
  setTimeout(() => (target.textContent = label), 2000);
});

// The menu closes like other menus: by Escape, and by a click elsewhere.
const menu = document.querySelector('details');
addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape' || !menu.open) return;
  menu.open = false;
  menu.firstElementChild.focus();
});
addEventListener('pointerdown', ({ target }) => {
  if (!menu.contains(target)) menu.open = false;
});

/** The URL that opens GraphiQL with a query and its variables. */
function linkTo({ query, variables }) {
  const params = new URLSearchParams({ query: query ?? '' });
  if (variables?.trim()) params.set('variables', variables);
  return `/graphql?${params}`;
}

/** Forgets the tabs of earlier visits that the visitor has not edited, and the oldest of those that they have. */
function forgetTabs() {
  const key = 'graphiql:tabState';
  try {
    const { tabs } = JSON.parse(localStorage.getItem(key)) ?? { tabs: [] };
    const kept = tabs.filter(({ query, variables }) => query?.trim() && own[query] !== (variables ?? '')).slice(-mostKept);
    if (kept.length > 0) localStorage.setItem(key, JSON.stringify({ tabs: kept, activeTabIndex: 0 }));
    else localStorage.removeItem(key);
  } catch {
    localStorage.removeItem(key);
  }
}

/** Runs the query as soon as the editor has it. */
function runOnce() {
  const observer = new MutationObserver(() => {
    const button = root.querySelector('.graphiql-execute-button');
    if (!button || !root.querySelector('.graphiql-query-editor .view-line')) return;
    observer.disconnect();
    // The editor tells GraphiQL what it has after it shows it.
    setTimeout(() => button.click(), 100);
  });
  observer.observe(root, { childList: true, subtree: true });
}
