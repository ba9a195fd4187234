/** The graph itself: walk from node to node, see why each line is there, and how two nodes are connected. */
import { question, type Relation, type SubjectKind } from 'career-graph-client';
import { type Named, named } from '../answers.ts';
import { graph } from '../career-graph.ts';
import { type Child, h, nodesOf } from '../element.ts';
import { attempts } from '../graph/attempts.ts';
import type { Line } from '../graph/network.ts';
import { paletteOf } from '../graph/palette.ts';
import { panel } from '../graph/panel.ts';
import { type Ends, pathBetween, route, type Step, whyEmpty } from '../graph/path.ts';
import { Picture } from '../graph/picture.ts';
import { kindsIn, showRelationFilter } from '../graph/relation-filter.ts';
import { statementBox } from '../graph/statement-box.ts';
import { Atlas, type Surroundings } from '../graph/surroundings.ts';
import { Walk } from '../graph/walk.ts';
import type { Page, View, Visit } from '../page.ts';
import { nameField } from '../parts/name-field.ts';
import { unknownNode } from '../parts/unknown-node.ts';
import { count } from '../parts/words.ts';
import { announce, visit } from '../router.ts';
import { pageUrl } from '../urls.ts';

/** The kinds that one can start at by name. The others have names that only make sense beside their neighbors. */
const kinds: readonly SubjectKind[] = ['TECHNOLOGY', 'PROJECT', 'PERSON', 'ORGANIZATION', 'TALK', 'ARTICLE', 'EVENT'];

export const graphPage: Page = async (visiting) => {
  const start = visiting.query.get('at');
  return start ? walkFrom(start, visiting) : { title: 'The graph', body: [beginField(), await beginnings(visiting.signal)] };
};

function beginField(): HTMLElement {
  return nameField({
    label: 'Start at',
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
async function walkFrom(id: string, visiting: Visit): Promise<View> {
  const { query, signal } = visiting;
  const atlas = new Atlas(signal);
  const pagesOf = (of: string) => 1 + query.getAll('more').filter((each) => each === of).length;
  const end = async (name: string) => (query.has(name) ? atlas.node(query.get(name)!) : null);
  const first = await atlas.around(id);
  if (!first) return unknownNode(id);
  const walk = new Walk(first.node);
  const [from, to, ...opened] = await Promise.all([
    end('from'),
    end('to'),
    ...[...new Set([id, ...query.getAll('open')])].map((each) => atlas.find(each, pagesOf(each))),
  ]);
  walk.ends = { from, to };

  const canvas = h('canvas', { role: 'img', 'aria-label': 'The graph' });
  const legend = h('div', { class: 'legend' });
  const statement = h('div', { class: 'statement', hidden: true });
  const filter = h('fieldset', { class: 'filter' });
  const path = h('section', { class: 'route', 'aria-label': 'Path' });
  const problem = h('div', { class: 'problem', role: 'alert' });
  const list = h('section', {
    class: 'panel',
    'aria-label': 'Neighbors',
    onfocusin: followFocus,
    onfocusout: () => picture.point(undefined),
  });
  const picture = new Picture(
    canvas,
    walk.network,
    { chosen: ({ node }, isDouble) => void (isDouble ? expand(node) : select(node)), pointed: showStatement },
    signal,
  );
  const attempt = attempts(problem, list, visiting);
  let listed = first;

  /** Shows the neighbors of a node as a list, without adding them to the picture. */
  async function select(node: Named): Promise<void> {
    walk.selected = node;
    picture.selected = node.id;
    picture.redraw();
    await attempt(async () => {
      const surroundings = await atlas.around(node.id);
      if (surroundings && walk.selected === node) showList(surroundings);
    });
  }

  /** Adds the neighbors of a node to the picture as well. */
  async function expand(node: Named): Promise<void> {
    await attempt(async () => {
      const surroundings = await atlas.around(node.id);
      if (!surroundings || signal.aborted) return;
      addToPicture(surroundings);
      walk.selected = node;
      picture.selected = node.id;
      showList(surroundings);
    });
  }

  async function more(of: Surroundings): Promise<void> {
    await attempt(async () => {
      const all = await atlas.more(of);
      if (walk.isExpanded(all.node.id)) addToPicture(all);
      const added = all.edges[of.edges.length]?.node.id ?? '';
      if (walk.selected.id === all.node.id) showList(all, `[data-node="${CSS.escape(added)}"] a`);
    });
  }

  function addToPicture(surroundings: Surroundings): void {
    const added = walk.expand(surroundings);
    changed();
    const neighbors = count(surroundings.edges.length, 'neighbor');
    announce(`${surroundings.node.name}: ${neighbors}, ${added} new. The graph shows ${count(walk.network.shown().dots.length, 'node')}.`);
  }

  /** Chooses an end of the path, or both, and looks for it. */
  function choose(given: Partial<Ends>): void {
    walk.ends = { ...walk.ends, ...given };
    const { from: start, to: goal } = walk.ends;
    if (start && !goal) announce(`The path starts at ${start.name}. Choose where it ends.`);
    if (goal && !start) announce(`The path ends at ${goal.name}. Choose where it starts.`);
    void findPath();
  }

  function clearPath(): void {
    choose({ from: null, to: null });
    announce('The path is cleared.');
    list.querySelector('a')?.focus({ preventScroll: true }); // The button that was pressed is gone.
  }

  /** The path between the two chosen nodes, in the picture and in sentences. */
  async function findPath(): Promise<void> {
    const { ends } = walk;
    picture.path = [];
    picture.ends = new Set([ends.from?.id ?? '', ends.to?.id ?? '']);
    changed();
    showPath();
    const { from: start, to: goal } = ends;
    if (!start || !goal) return;
    await attempt(async () => {
      const steps = await pathBetween(start.id, goal.id, signal);
      if (walk.ends !== ends || signal.aborted) return;
      picture.path = walk.follow(steps);
      changed();
      showPath(steps);
      announce(steps.length > 0 ? `The path has ${count(steps.length, 'step')}.` : whyEmpty(start, goal));
    });
  }

  /** After anything was added or filtered: the picture, what explains it, and the URL that leads here again. */
  function changed(): void {
    if (signal.aborted) return; // The URL is that of the next page by now.
    picture.update();
    showRelationFilter(filter, walk.network, toggle);
    legend.replaceChildren(kindsIn(walk.network, paletteOf(canvas)));
    describe();
    history.replaceState(history.state, '', walk.url);
  }

  /** What those who do not see the picture are told about it. */
  function describe(): void {
    const { dots, lines } = walk.network.shown();
    const [nodes, connections] = [count(dots.length, 'node'), count(lines.length, 'connection')];
    canvas.setAttribute('aria-label', `A drawing of ${nodes} and ${connections}. The list has the neighbors of ${listed.node.name}.`);
  }

  function toggle(relation: Relation): void {
    const { hiddenRelations } = walk.network;
    if (!hiddenRelations.delete(relation)) hiddenRelations.add(relation);
    changed();
    showList(listed);
    announce(`The graph shows ${count(walk.network.shown().dots.length, 'node')}.`);
  }

  /** The line to the neighbor whose row has the focus is as if it were under the pointer. */
  function followFocus({ target }: FocusEvent): void {
    const neighbor = target instanceof Element ? target.closest<HTMLElement>('[data-node]')?.dataset['node'] : undefined;
    picture.point(neighbor ? walk.network.between(walk.selected.id, neighbor) : undefined);
  }

  function showStatement(line: Line | undefined, isKept: boolean): void {
    statement.hidden = line === undefined;
    statement.classList.toggle('kept', isKept);
    const close = isKept ? () => picture.point(undefined) : undefined;
    statement.replaceChildren(...nodesOf([line && statementBox(line, walk.network.relationOf(line.support), close)]));
  }

  /** If the focus was in the list, it goes to the first element of the new one that the selector finds, and else stays where it is. */
  function showList(of: Surroundings, focused = 'a'): void {
    if (signal.aborted) return;
    const hadFocus = [list, problem].some((part) => part.contains(document.activeElement));
    listed = of;
    list.replaceChildren(...nodesOf([panel(of, walk, { expand: (node) => void expand(node), more: (all) => void more(all), choose })]));
    if (hadFocus) list.querySelector<HTMLElement>(focused)?.focus({ preventScroll: true });
    describe();
  }

  function showPath(steps?: readonly Step[]): void {
    const { from: start, to: goal } = walk.ends;
    path.hidden = !start && !goal;
    path.replaceChildren(...nodesOf([route(walk.ends, steps, clearPath)]));
  }

  return {
    title: `The graph around ${first.node.name}`,
    body: h(
      'div',
      { class: 'graph', onkeydown: ({ key }: KeyboardEvent) => key === 'Escape' && picture.point(undefined) },
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
      h('div', { class: 'beside' }, beginField(), problem, filter, path, list),
    ),
    shown: () => {
      for (const surroundings of opened) if (surroundings) addToPicture(surroundings);
      void select(first.node);
      void findPath();
    },
  };
}

function tool(text: string, label: string, act: () => void): HTMLElement {
  return h('button', { type: 'button', 'aria-label': label, title: label, onclick: act }, text);
}
