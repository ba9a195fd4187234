/** The graph itself: walk from node to node, see why each line is there, and how two nodes are connected. */
import { type NodeKind, question, type Relation } from 'career-graph-client';
import { type Named, named, type PageInfo, pageInfo, type Supported, supported } from '../answers.ts';
import { ask } from '../ask.ts';
import { type Child, h, nodesOf } from '../element.ts';
import { type Line, Network } from '../graph/network.ts';
import { Picture } from '../graph/picture.ts';
import type { Page } from '../page.ts';
import { evidence, quote } from '../parts/evidence.ts';
import { nameField } from '../parts/name-field.ts';
import { type Neighbor, neighbors } from '../parts/neighbors.ts';
import { nodeLink } from '../parts/node-link.ts';
import { unknownNode } from '../parts/unknown-node.ts';
import { count, words } from '../parts/words.ts';
import { announce, visit } from '../router.ts';
import { pageUrl } from '../urls.ts';

interface Surroundings {
  readonly node:
    | (Named & { readonly related: { readonly totalCount: number; readonly edges: readonly Neighbor[]; readonly pageInfo: PageInfo } })
    | null;
}

const around = question<Surroundings, { id: string; after?: string }>(`query Around($id: ID!, $after: String) {
  node(id: $id) { ${named} related(first: 100, after: $after) { totalCount edges { node { ${named} } ${supported} } ${pageInfo} } }
}`);

interface PathStep extends Supported {
  readonly sentence: string;
  readonly from: Named;
  readonly to: Named;
}

const between = question<
  { path: { steps: readonly PathStep[] } | null },
  { from: string; to: string }
>(`query Between($from: ID!, $to: ID!) {
  path(from: $from, to: $to) { steps { sentence from { ${named} } to { ${named} } ${supported} } }
}`);

/** What is known around a node: its neighbors so far, and where the next ones begin. */
interface Known {
  readonly node: Named;
  readonly edges: Neighbor[];
  totalCount: number;
  pageInfo: PageInfo;
}

const searchable: readonly NodeKind[] = ['TECHNOLOGY', 'PROJECT', 'PERSON', 'ORGANIZATION', 'TALK', 'ARTICLE', 'EVENT'];

export const graph: Page = async ({ query, signal }) => {
  const network = new Network();
  const known = new Map<string, Known>();
  const start = query.get('at');
  /** The nodes whose neighbors are shown, in the order in which they were expanded. */
  const expanded = new Set(query.getAll('open'));
  const ends: { from: string | null; to: string | null } = { from: query.get('from'), to: query.get('to') };
  let selected: string | undefined;

  const field = nameField({
    label: 'Begin at',
    kinds: searchable,
    action: 'Show',
    chosen: ({ id }) => visit(pageUrl('graph', { at: id })),
    typed: (text) => visit(pageUrl('search', { text })),
  });
  if (!start)
    return {
      title: 'The graph',
      body: [
        h('p', { class: 'lead' }, 'Choose a node to begin at. Then expand its neighbors, and theirs.'),
        field,
        await beginnings(signal),
      ],
    };

  const canvas = h('canvas', { role: 'img', 'aria-label': 'The graph' });
  const statement = h('div', { class: 'statement', hidden: true });
  const panel = h('div', { class: 'panel' });
  const route = h('section', { class: 'route', 'aria-label': 'Path' });
  const filter = h('fieldset', { class: 'filter' });
  const picture = new Picture(
    canvas,
    network,
    { chosen: (dot, isDouble) => void (isDouble ? expand(dot.node.id) : select(dot.node.id)), pointed: showStatement },
    signal,
  );

  async function knownAround(id: string): Promise<Known | undefined> {
    const before = known.get(id);
    if (before) return before;
    const { node } = await ask(around, { id }, signal);
    if (!node) return undefined;
    const { related, ...name } = node;
    const now = { node: name, ...related, edges: [...related.edges] };
    known.set(id, now);
    return now;
  }

  /** Shows the neighbors of a node in the panel, without adding them to the picture. */
  async function select(id: string): Promise<void> {
    selected = id;
    picture.selected = id;
    picture.redraw();
    await attempt(async () => {
      const surroundings = await knownAround(id);
      if (surroundings && selected === id) showPanel(surroundings);
    });
  }

  /** Adds the neighbors of a node to the picture. */
  async function expand(id: string): Promise<void> {
    await attempt(async () => {
      const surroundings = await knownAround(id);
      if (surroundings) addToPicture(surroundings);
      await select(id);
    });
  }

  function addToPicture(of: Known): void {
    const before = network.dots.size;
    const center = network.add(of.node);
    center.isExpanded = true;
    expanded.add(of.node.id);
    for (const edge of of.edges) network.connect(center, network.add(edge.node, center), edge);
    changed();
    announce(
      `${of.node.name}: ${count(of.edges.length, 'neighbor')}, ${network.dots.size - before} of them new. The graph shows ${count(network.dots.size, 'node')}.`,
    );
  }

  async function more(of: Known): Promise<void> {
    await attempt(async () => {
      const { node } = await ask(around, { id: of.node.id, after: of.pageInfo.endCursor! }, signal);
      if (!node) return;
      of.edges.push(...node.related.edges);
      of.pageInfo = node.related.pageInfo;
      if (expanded.has(of.node.id)) addToPicture(of);
      showPanel(of);
    });
  }

  /** The path between the two chosen nodes, in the picture and in sentences. */
  async function findPath(): Promise<void> {
    showRoute(undefined);
    const { from, to } = ends;
    picture.path = [];
    if (!from || !to) return changed();
    await attempt(async () => {
      const { path } = await ask(between, { from, to }, signal);
      for (const step of path?.steps ?? []) {
        const origin = network.add(step.from, network.dots.values().next().value);
        network.connect(origin, network.add(step.to, origin), step);
      }
      picture.path = path?.steps.map((step) => ({ from: step.from.id, to: step.to.id })) ?? [];
      changed();
      showRoute(path?.steps ?? []);
      announce(path ? `A path of ${count(path.steps.length, 'step')}.` : 'No statements connect these two.');
    });
  }

  /** What fails here leaves the picture as it is, and says so. */
  async function attempt(action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } catch (error) {
      if (signal.aborted) return;
      const reason = error instanceof TypeError ? 'The graph does not answer.' : error instanceof Error ? error.message : String(error);
      panel.replaceChildren(h('p', { class: 'problem', role: 'alert' }, reason));
    }
  }

  /** After anything was added or filtered: the picture, the filter, and the URL that leads here again. */
  function changed(): void {
    picture.update();
    showFilter();
    canvas.setAttribute(
      'aria-label',
      `Drawing of ${count(network.dots.size, 'node')} and ${count(network.lines.size, 'connection')}. The neighbors beside it are the same as text.`,
    );
    const url = new URLSearchParams({ page: 'graph', at: start! });
    for (const id of expanded) if (id !== start) url.append('open', id);
    for (const [name, id] of Object.entries(ends)) if (id) url.set(name, id);
    history.replaceState(history.state, '', `?${url.toString().replaceAll('%2F', '/')}`);
  }

  function showStatement(line: Line | undefined): void {
    statement.hidden = line === undefined;
    if (!line) return;
    const { source, target, support } = line;
    statement.replaceChildren(
      h('p', {}, h('strong', {}, source.node.name), ` – ${words(support.relation)} – `, h('strong', {}, target.node.name)),
      h('ul', { class: 'quotes' }, support.evidence.slice(0, 2).map(quote)),
      ...nodesOf([
        support.evidence.length > 2 && h('p', { class: 'quiet' }, `and ${count(support.evidence.length - 2, 'more statement')}`),
      ]),
    );
  }

  function showPanel(of: Known): void {
    const { node, edges, totalCount } = of;
    panel.replaceChildren(
      h('h2', {}, nodeLink(node), ' ', h('small', { class: 'kind' }, words(node.__typename))),
      h('p', { class: 'actions' }, actionsOn(node)),
      h('p', { class: 'quiet' }, `${edges.length < totalCount ? `${edges.length} of ` : ''}${count(totalCount, 'neighbor')}`),
      ...nodesOf([
        neighbors(edges, ({ node: neighbor }) => h('p', { class: 'actions' }, actionsOn(neighbor))),
        of.pageInfo.hasNextPage &&
          h('button', { type: 'button', onclick: () => void more(of) }, `Show more of ${count(totalCount, 'neighbor')}`),
      ]),
    );
  }

  function actionsOn(node: Named): Child {
    const action = (text: string, act: () => unknown) =>
      h('button', { type: 'button', 'aria-label': `${text}: ${node.name}`, onclick: act }, text);
    return [
      !expanded.has(node.id) && action('Expand', () => expand(node.id)),
      action('Path from here', () => ((ends.from = node.id), findPath())),
      action('Path to here', () => ((ends.to = node.id), findPath())),
    ];
  }

  function showRoute(steps: readonly PathStep[] | undefined): void {
    const { from, to } = ends;
    route.hidden = !from && !to;
    route.replaceChildren(
      h('h2', {}, 'Path'),
      h('p', {}, 'From ', end(from), ' to ', end(to)),
      ...nodesOf([
        steps?.length === 0 && h('p', {}, 'No statements connect these two.'),
        steps &&
          h(
            'ol',
            { class: 'steps' },
            steps.map((step) => h('li', {}, step.sentence, ' ', evidence(step))),
          ),
        h('button', { type: 'button', onclick: () => ((ends.from = ends.to = null), void findPath()) }, 'Clear the path'),
      ]),
    );
  }

  function end(id: string | null): Child {
    if (!id) return h('span', { class: 'unknown' }, 'choose a node');
    return nodeLink({ id, name: network.dots.get(id)?.node.name ?? id });
  }

  function showFilter(): void {
    const counts = new Map<Relation, number>();
    for (const { support } of network.lines.values())
      for (const relation of support.relations) counts.set(relation, (counts.get(relation) ?? 0) + 1);
    const focused = document.activeElement instanceof HTMLInputElement ? document.activeElement.name : undefined;
    filter.replaceChildren(
      h('legend', {}, 'Relations'),
      ...[...counts].map(([relation, number]) =>
        h(
          'label',
          {},
          h('input', {
            type: 'checkbox',
            name: relation,
            checked: !network.hiddenRelations.has(relation),
            onchange: () => toggle(relation),
          }),
          h('i', { class: `swatch ${relation.toLowerCase()}`, 'aria-hidden': 'true' }),
          `${words(relation)} `,
          h('small', {}, number),
        ),
      ),
    );
    if (focused) filter.querySelector<HTMLInputElement>(`input[name="${focused}"]`)?.focus();
  }

  function toggle(relation: Relation): void {
    if (!network.hiddenRelations.delete(relation)) network.hiddenRelations.add(relation);
    changed();
    announce(
      `${words(relation)} is ${network.hiddenRelations.has(relation) ? 'hidden' : 'shown'}. The graph shows ${count(network.shown().dots.length, 'node')}.`,
    );
  }

  /** The line to the neighbor whose row has the focus is as if it were pointed at. */
  panel.addEventListener('focusin', ({ target }) => {
    const neighbor = target instanceof Element ? target.closest<HTMLElement>('[data-node]')?.dataset['node'] : undefined;
    const line = neighbor && selected ? network.between(selected, neighbor) : undefined;
    picture.point(line);
    showStatement(line);
  });
  panel.addEventListener('focusout', () => {
    picture.point(undefined);
    showStatement(undefined);
  });

  const opened = await Promise.all([start, ...expanded].map(knownAround));
  const [first] = opened;
  if (!first) return unknownNode(start);
  return {
    title: `The graph around ${first.node.name}`,
    body: [
      h(
        'div',
        { class: 'graph' },
        h(
          'div',
          { class: 'picture' },
          canvas,
          h(
            'p',
            { class: 'tools' },
            tool('+', 'Zoom in', () => picture.zoom(1.3)),
            tool('−', 'Zoom out', () => picture.zoom(1 / 1.3)),
            tool('Fit', 'Show everything', () => picture.fit()),
          ),
          statement,
        ),
        h('div', { class: 'beside' }, field, filter, route, panel),
      ),
    ],
    shown: () => {
      for (const surroundings of opened) if (surroundings) addToPicture(surroundings);
      void select(start);
      void findPath();
    },
  };
};

/** Where one could begin. */
async function beginnings(signal: AbortSignal): Promise<Child> {
  const { people, technologies } = await ask(starts, {}, signal);
  const nodes = [...people.nodes.filter(({ isSubject }) => isSubject), ...technologies.nodes];
  return h(
    'ul',
    { class: 'chips' },
    nodes.map(({ id, name }) => h('li', {}, h('a', { href: pageUrl('graph', { at: id }) }, name))),
  );
}

const starts = question<{ people: { nodes: readonly (Named & { isSubject: boolean })[] }; technologies: { nodes: readonly Named[] } }>(
  `{ people(first: 100) { nodes { ${named} isSubject } } technologies(order: MOST_USED, first: 12) { nodes { ${named} } } }`,
);

function tool(text: string, label: string, act: () => void): HTMLElement {
  return h('button', { type: 'button', 'aria-label': label, title: label, onclick: act }, text);
}
