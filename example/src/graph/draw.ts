/** Paints the picture onto a canvas. Lines and dots of a color are painted together, which keeps hundreds of them smooth. */
import type { Relation } from 'career-graph-client';
import type { Supported } from '../answers.ts';
import type { Camera, Point } from './camera.ts';
import type { Dot, Line } from './network.ts';

export interface Scene {
  readonly dots: readonly Dot[];
  readonly lines: readonly Line[];
  readonly camera: Camera;
  readonly width: number;
  readonly height: number;
  readonly color: (name: string) => string;
  readonly relationOf: (support: Supported) => Relation;
  readonly selected: string | undefined;
  readonly pointed: Line | undefined;
  readonly pointedDot: Dot | undefined;
  /** The lines of the path, and the nodes at its ends. */
  readonly path: readonly Line[];
  readonly ends: ReadonlySet<string>;
}

/** How large a node is, in units of the plane. */
export function radiusOf({ degree, isExpanded }: Dot): number {
  return (isExpanded ? 9 : 6) + Math.min(6, Math.sqrt(degree));
}

export function draw(context: CanvasRenderingContext2D, scene: Scene): void {
  const { camera, width, height } = scene;
  const ratio = devicePixelRatio;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  context.setTransform(ratio * camera.scale, 0, 0, ratio * camera.scale, ratio * camera.x, ratio * camera.y);
  drawLines(context, scene);
  drawPath(context, scene);
  drawDots(context, scene);
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  drawLabels(context, scene);
}

function drawLines(context: CanvasRenderingContext2D, { lines, camera, color, relationOf, pointed, path, selected }: Scene): void {
  for (const [relation, ofRelation] of Map.groupBy(lines, ({ support }) => relationOf(support))) {
    context.strokeStyle = color(relation);
    context.lineWidth = 1.2 / camera.scale;
    for (const isStrong of [false, true]) {
      context.globalAlpha = isStrong ? 0.9 : path.length > 0 ? 0.15 : 0.4;
      context.beginPath();
      for (const { source, target } of ofRelation) {
        if ((source.node.id === selected || target.node.id === selected) !== isStrong) continue;
        context.moveTo(source.x, source.y);
        context.lineTo(target.x, target.y);
      }
      context.stroke();
    }
  }
  context.globalAlpha = 1;
  for (const line of lines) {
    if (line.source.node.id !== selected && line.target.node.id !== selected) continue;
    const relation = relationOf(line.support);
    if (relation !== line.support.relation) continue; // The graph gives the direction of the first relation only.
    context.fillStyle = color(relation);
    drawHead(context, line.source, line.target, 9 / Math.max(camera.scale, 0.6));
  }
  if (!pointed) return;
  context.strokeStyle = context.fillStyle = color(relationOf(pointed.support));
  drawArrow(context, pointed.source, pointed.target, camera);
}

function drawPath(context: CanvasRenderingContext2D, { path, dots, camera, color }: Scene): void {
  const shown = new Set(dots);
  context.strokeStyle = context.fillStyle = color('accent');
  for (const { source, target } of path) if (shown.has(source) && shown.has(target)) drawArrow(context, source, target, camera);
}

/** A thick line with a head. */
function drawArrow(context: CanvasRenderingContext2D, start: Dot, end: Dot, { scale }: Camera): void {
  const size = 13 / Math.max(scale, 0.6);
  const angle = Math.atan2(end.y - start.y, end.x - start.x);
  const reach = radiusOf(end) + 2 + size / 2;
  context.lineWidth = 4 / scale;
  context.beginPath();
  context.moveTo(start.x, start.y);
  context.lineTo(end.x - Math.cos(angle) * reach, end.y - Math.sin(angle) * reach);
  context.stroke();
  drawHead(context, start, end, size);
}

/** The head of an arrow: it touches the node that the statements name. */
function drawHead(context: CanvasRenderingContext2D, start: Dot, end: Dot, size: number): void {
  const angle = Math.atan2(end.y - start.y, end.x - start.x);
  const tip = { x: end.x - Math.cos(angle) * (radiusOf(end) + 2), y: end.y - Math.sin(angle) * (radiusOf(end) + 2) };
  context.beginPath();
  context.moveTo(tip.x, tip.y);
  for (const side of [-0.45, 0.45]) context.lineTo(tip.x - Math.cos(angle + side) * size, tip.y - Math.sin(angle + side) * size);
  context.fill();
}

function drawDots(context: CanvasRenderingContext2D, { dots, camera, color, selected, pointedDot, ends }: Scene): void {
  for (const [kind, ofKind] of Map.groupBy(dots, ({ node }) => node.__typename)) {
    context.fillStyle = color(kind);
    context.beginPath();
    for (const dot of ofKind) {
      context.moveTo(dot.x + radiusOf(dot), dot.y);
      context.arc(dot.x, dot.y, radiusOf(dot), 0, 2 * Math.PI);
    }
    context.fill();
  }
  context.strokeStyle = color('text');
  context.lineWidth = 2.5 / camera.scale;
  for (const dot of dots) {
    if (dot.node.id !== selected && dot !== pointedDot && !ends.has(dot.node.id)) continue;
    context.beginPath();
    context.arc(dot.x, dot.y, radiusOf(dot) + 3 / camera.scale, 0, 2 * Math.PI);
    context.stroke();
  }
}

/** Names, the most important ones first, as long as they find room. */
function drawLabels(
  context: CanvasRenderingContext2D,
  { dots, camera, color, selected, pointed, pointedDot, path, width, height }: Scene,
): void {
  const onPath = new Set(path.flatMap(({ source, target }) => [source, target]));
  const rankOf = (dot: Dot): number => {
    if (dot === pointedDot || dot === pointed?.source || dot === pointed?.target || dot.node.id === selected) return 1e6;
    return (onPath.has(dot) ? 1e5 : 0) + (dot.isExpanded ? 1e4 : 0) + dot.degree;
  };
  const taken = new Set<number>();
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.strokeStyle = color('surface');
  context.fillStyle = color('text');
  context.lineWidth = 3;
  let drawn = 0;
  const ranked = dots.map((dot) => ({ dot, rank: rankOf(dot) })).toSorted((a, b) => b.rank - a.rank);
  for (const { dot, rank } of ranked) {
    const [middle, y, gap] = [dot.x * camera.scale + camera.x, dot.y * camera.scale + camera.y, radiusOf(dot) * camera.scale + 4];
    if (middle < -100 || y < 0 || middle > width || y > height) continue;
    const isBold = rank >= 1e4;
    const name = dot.node.name.length > 34 ? `${dot.node.name.slice(0, 32)}…` : dot.node.name;
    context.font = `${isBold ? '600 ' : ''}12px system-ui, sans-serif`;
    const length = name.length * 6.4; // Measuring each name would cost more than painting it.
    const places = [
      { x: middle + gap, y },
      { x: middle - gap - length, y },
      { x: middle - length / 2, y: y + gap + 6 },
      { x: middle - length / 2, y: y - gap - 6 },
    ];
    const free = places.find((at) => at.x >= 0 && at.x + length <= width && !cellsOf(at, length).some((cell) => taken.has(cell)));
    const place = free ?? (rank >= 1e6 ? places[0] : undefined);
    if (!place) continue;
    for (const cell of cellsOf(place, length)) taken.add(cell);
    if (isBold) context.strokeText(name, place.x, place.y); // A halo costs as much as ten names without one.
    context.fillText(name, place.x, place.y);
    drawn += 1;
    if (drawn === 70) return;
  }
}

/** The squares of a grid that a name would cover: about 14 pixels high. */
function cellsOf({ x, y }: Point, length: number): readonly number[] {
  const [left, right, top, bottom] = [x, x + length, y - 6, y + 6].map((pixels) => Math.floor(pixels / 7)) as [
    number,
    number,
    number,
    number,
  ];
  const cells: number[] = [];
  for (let row = top; row <= bottom; row += 1) for (let column = left; column <= right; column += 1) cells.push(row * 1000 + column);
  return cells;
}
