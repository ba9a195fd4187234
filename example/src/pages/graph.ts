/** The graph itself: walk from node to node, see why each line is there, and how two nodes are connected. */
import { type PathStep, question, type Relation, type SubjectKind } from 'career-graph-client';
import { type Named, named } from '../answers.ts';
import { graph } from '../career-graph.ts';
import { type Child, h, nodesOf } from '../element.ts';
import { type Line, Network } from '../graph/network.ts';
import { pathBetween, sentences } from '../graph/path.ts';
import { Picture } from '../graph/picture.ts';
import { kindsIn, showRelationFilter } from '../graph/relation-filter.ts';
import { Atlas, type Surroundings } from '../graph/surroundings.ts';
import type { Page, View } from '../page.ts';
import { quote } from '../parts/evidence.ts';
import { nameField } from '../parts/name-field.ts';
import { neighbors } from '../parts/neighbors.ts';
import { nodeLink } from '../parts/node-link.ts';
import { unknownNode } from '../parts/unknown-node.ts';
import { count, words } from '../parts/words.ts';
import { announce, visit } from '../router.ts';
import { pageUrl } from '../urls.ts';

/** The kinds that one can begin at by name. The others have names that only make sense beside their neighbors. */
const kinds: readonly SubjectKind[] = ['TECHNOLOGY', 'PROJECT', 'PERSON', 'ORGANIZATION', 'TALK', 'ARTICLE', 'EVENT'];

export const graphPage: Page = async ({ query, signal }) => {
  const start = query.get('at');
  return start ? walk(start, query, signal) : { title: 'The graph', body: [beginField(), await beginnings(signal)] };
};

function beginField(): HTMLElement {
  return nameField({
    label: 'Begin at',
    kinds,
    action: 'Show',
    chosen: ({ id }) => visit(pageUrl('graph', { at: id })),
    typed: (text) => visit(pageUrl('search', { text })),
  });
}

const starts = question<{
  people: { nodes: readonly (Named & { isSubject: boolean })[] };
  technologies: { nodes: readonly Named[] };
}>(`{ people(first: 100) { nodes { ...Named isSubject } } technologies(order: MOST_USED, first: 12) { nodes { ...Named } } } ${named}`);

async function beginnings(signal: AbortSignal): Promise<Child> {
  const { people, technologies } = await graph.request(starts, {}, { signal });
  const nodes = [...people.nodes.filter(({ isSubject }) => isSubject), ...technologies.nodes];
  const links = nodes.map(({ id, name }) => h('li', {}, h('a', { href: pageUrl('graph', { at: id }) }, name)));
  return h('ul', { class: 'chips' }, links);
}

/** A walk that begins at a node. Its URL changes with it, so that it can be shared. */
async function walk(start: string, query: URLSearchParams, signal: AbortSignal): Promise<View> {
  const network = new Network();
  const atlas = new Atlas(signal);
  const expanded = new Set([start, ...query.getAll('open')]);
  const ends = { from: query.get('from'), to: query.get('to') };
  let selected = start;

  const canvas = h('canvas', { role: 'img', 'aria-label': 'The graph' });
  const legend = h('div', { class: 'legend' });
  const statement = h('div', { class: 'statement', hidden: true });
  const filter = h('fieldset', { class: 'filter' });
  const route = h('section', { class: 'route', 'aria-label': 'Path' });
  const panel = h('section', { class: 'panel', 'aria-label': 'Neighbors', onfocusin: followFocus, onfocusout: () => explain(undefined) });
  const picture = new Picture(
    canvas,
    network,
    { chosen: ({ node }, isDouble) => void (isDouble ? expand(node.id) : select(node.id)), pointed: showStatement },
    signal,
  );

  const opened = await Promise.all([...expanded].map((id) => atlas.around(id)));
  const [first] = opened;
  if (!first) return unknownNode(start);

  /** Shows the neighbors of a node as a list, without adding them to the picture. */
  async function select(id: string): Promise<void> {
    selected = picture.selected = id;
    picture.redraw();
    await attempt(async () => {
      const surroundings = await atlas.around(id);
      if (surroundings && selected === id) showPanel(surroundings);
    });
  }

  /** Adds the neighbors of a node to the picture as well. */
  async function expand(id: string): Promise<void> {
    await attempt(async () => {
      const surroundings = await atlas.around(id);
      if (surroundings) addToPicture(surroundings);
    });
    await select(id);
    panel.querySelector('a')?.focus({ preventScroll: true }); // The button that was pressed is gone.
  }

  async function more(of: Surroundings): Promise<void> {
    await attempt(async () => {
      const all = await atlas.more(of);
      if (expanded.has(all.node.id)) addToPicture(all);
      showPanel(all);
      panel.querySelector<HTMLElement>(`[data-node="${CSS.escape(all.edges[of.edges.length]?.node.id ?? '')}"] a`)?.focus();
    });
  }

  function addToPicture({ node, edges }: Surroundings): void {
    const before = network.dots.size;
    const center = network.add(node);
    center.isExpanded = true;
    expanded.add(node.id);
    for (const edge of edges) {
      const neighbor = network.add(edge.node, center);
      if (edge.direction === 'BACKWARD') network.connect(neighbor, center, edge);
      else network.connect(center, neighbor, edge);
    }
    changed();
    const added = network.dots.size - before;
    announce(
      `${node.name}: ${count(edges.length, 'neighbor')}, ${added} of them new. The graph shows ${count(network.dots.size, 'node')}.`,
    );
  }

  /** The path between the two chosen nodes, in the picture and in sentences. */
  async function findPath(): Promise<void> {
    const { from, to } = ends;
    picture.path = [];
    changed();
    showRoute();
    if (!from || !to) return;
    await attempt(async () => {
      const steps = await pathBetween(from, to, signal);
      for (const step of steps) {
        const origin = network.add(step.from, network.dots.get(selected));
        network.connect(origin, network.add(step.to, origin), step);
      }
      picture.path = steps.map((step) => ({ from: step.from.id, to: step.to.id }));
      changed();
      showRoute(steps);
      announce(steps.length > 0 ? `The path has ${count(steps.length, 'step')}.` : 'No statements connect these two.');
    });
  }

  /** A fault leaves the picture as it is, and says what happened. */
  async function attempt(action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } catch (error) {
      if (!signal.aborted)
        panel.prepend(h('p', { class: 'problem', role: 'alert' }, error instanceof Error ? error.message : String(error)));
    }
  }

  /** After anything was added or filtered: the picture, what explains it, and the URL that leads here again. */
  function changed(): void {
    picture.update();
    showRelationFilter(filter, network, toggle);
    legend.replaceChildren(kindsIn(network));
    const [nodes, connections] = [count(network.dots.size, 'node'), count(network.lines.size, 'connection')];
    canvas.setAttribute('aria-label', `A drawing of ${nodes} and ${connections}. The list of neighbors says the same.`);
    const url = new URLSearchParams({ page: 'graph', at: start });
    for (const id of expanded) if (id !== start) url.append('open', id);
    for (const [name, id] of Object.entries(ends)) if (id) url.set(name, id);
    history.replaceState(history.state, '', `?${url.toString().replaceAll('%2F', '/')}`);
  }

  function toggle(relation: Relation): void {
    if (!network.hiddenRelations.delete(relation)) network.hiddenRelations.add(relation);
    changed();
    announce(`The graph shows ${count(network.shown().dots.length, 'node')}.`);
  }

  /** The line to the neighbor whose row has the focus is as if it were under the pointer. */
  function followFocus({ target }: FocusEvent): void {
    const neighbor = target instanceof Element ? target.closest<HTMLElement>('[data-node]')?.dataset['node'] : undefined;
    explain(neighbor ? network.between(selected, neighbor) : undefined);
  }

  function explain(line: Line | undefined): void {
    picture.point(line);
    showStatement(line);
  }

  function showStatement(line: Line | undefined): void {
    statement.hidden = line === undefined;
    if (!line) return;
    const { source, target, support } = line;
    const others = support.evidence.length - 2;
    statement.replaceChildren(
      h('p', {}, h('strong', {}, source.node.name), ` – ${words(support.relation)} – `, h('strong', {}, target.node.name)),
      h('ul', { class: 'quotes' }, support.evidence.slice(0, 2).map(quote)),
      ...nodesOf([others > 0 && h('p', { class: 'quiet' }, `and ${count(others, 'more statement')}`)]),
    );
  }

  function showPanel(of: Surroundings): void {
    const { node, edges, totalCount, pageInfo } = of;
    const shownCount = edges.length < totalCount ? `${edges.length} of ${count(totalCount, 'neighbor')}` : count(totalCount, 'neighbor');
    panel.replaceChildren(
      h('h2', {}, nodeLink(node), ' ', h('small', { class: 'kind' }, words(node.__typename))),
      actionsOn(node),
      h('p', { class: 'quiet' }, shownCount),
      ...nodesOf([
        neighbors(edges, ({ node: neighbor }) => actionsOn(neighbor)),
        pageInfo.hasNextPage && h('button', { type: 'button', onclick: () => void more(of) }, 'Show more neighbors'),
      ]),
    );
  }

  function actionsOn({ id, name }: Named): HTMLElement {
    const action = (text: string, act: () => void) => h('button', { type: 'button', 'aria-label': `${text}: ${name}`, onclick: act }, text);
    return h(
      'p',
      { class: 'actions' },
      !expanded.has(id) && action('Expand', () => void expand(id)),
      action('Path from here', () => setEnds({ from: id })),
      action('Path to here', () => setEnds({ to: id })),
    );
  }

  function setEnds(given: Partial<typeof ends>): void {
    Object.assign(ends, given);
    void findPath();
  }

  function showRoute(steps?: readonly PathStep[]): void {
    route.hidden = !ends.from && !ends.to;
    route.replaceChildren(
      h('h2', {}, 'Path'),
      h('p', {}, 'From ', endName(ends.from), ' to ', endName(ends.to)),
      ...nodesOf([
        steps && sentences(steps),
        h('button', { type: 'button', onclick: () => setEnds({ from: null, to: null }) }, 'Clear the path'),
      ]),
    );
  }

  function endName(id: string | null): Child {
    if (!id) return h('span', { class: 'unknown' }, 'a node of your choice');
    return nodeLink({ id, name: network.dots.get(id)?.node.name ?? id });
  }

  return {
    title: `The graph around ${first.node.name}`,
    body: h(
      'div',
      { class: 'graph' },
      h(
        'div',
        { class: 'picture' },
        canvas,
        h('p', { class: 'tools' }, [
          tool('+', 'Zoom in', () => picture.zoom(1.3)),
          tool('−', 'Zoom out', () => picture.zoom(1 / 1.3)),
          tool('Fit', 'Fit everything', () => picture.fit()),
        ]),
        legend,
        statement,
      ),
      h('div', { class: 'beside' }, beginField(), filter, route, panel),
    ),
    shown: () => {
      for (const surroundings of opened) if (surroundings) addToPicture(surroundings);
      void select(start);
      void findPath();
    },
  };
}

function tool(text: string, label: string, act: () => void): HTMLElement {
  return h('button', { type: 'button', 'aria-label': label, title: label, onclick: act }, text);
}
