/** Paints the picture onto a canvas. Lines and dots of a color are painted together, which keeps hundreds of them smooth. */
import type { Camera } from './camera.ts';
import type { Dot, Line } from './network.ts';

/** A step of a path, in the direction in which its sentence reads. */
export interface Step {
  readonly from: string;
  readonly to: string;
}

export interface Scene {
  readonly dots: readonly Dot[];
  readonly lines: readonly Line[];
  readonly camera: Camera;
  readonly width: number;
  readonly height: number;
  readonly color: (name: string) => string;
  readonly selected: string | undefined;
  readonly pointed: Line | undefined;
  readonly pointedDot: Dot | undefined;
  readonly path: readonly Step[];
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

function drawLines(context: CanvasRenderingContext2D, { lines, camera, color, pointed, path, selected }: Scene): void {
  for (const [relation, ofRelation] of Map.groupBy(lines, ({ support }) => support.relation)) {
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
    context.fillStyle = color(line.support.relation);
    drawHead(context, line.source, line.target, 9 / Math.max(camera.scale, 0.6));
  }
  if (!pointed) return;
  context.strokeStyle = context.fillStyle = color(pointed.support.relation);
  drawArrow(context, pointed.source, pointed.target, camera);
}

function drawPath(context: CanvasRenderingContext2D, { path, dots, camera, color }: Scene): void {
  if (path.length === 0) return;
  const byId = new Map(dots.map((dot) => [dot.node.id, dot]));
  context.strokeStyle = context.fillStyle = color('accent');
  for (const { from, to } of path) {
    const [start, end] = [byId.get(from), byId.get(to)];
    if (start && end) drawArrow(context, start, end, camera);
  }
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

function drawDots(context: CanvasRenderingContext2D, { dots, camera, color, selected, pointedDot, path }: Scene): void {
  for (const [kind, ofKind] of Map.groupBy(dots, ({ node }) => node.__typename)) {
    context.fillStyle = color(kind);
    context.beginPath();
    for (const dot of ofKind) {
      context.moveTo(dot.x + radiusOf(dot), dot.y);
      context.arc(dot.x, dot.y, radiusOf(dot), 0, 2 * Math.PI);
    }
    context.fill();
  }
  const ends = new Set([path[0]?.from, path.at(-1)?.to]);
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
  const onPath = new Set(path.flatMap(({ from, to }) => [from, to]));
  const rankOf = (dot: Dot): number => {
    if (dot === pointedDot || dot === pointed?.source || dot === pointed?.target || dot.node.id === selected) return 1e6;
    return (onPath.has(dot.node.id) ? 1e5 : 0) + (dot.isExpanded ? 1e4 : 0) + dot.degree;
  };
  const taken = new Set<number>();
  const cell = 14;
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.strokeStyle = color('surface');
  context.fillStyle = color('text');
  context.lineWidth = 3;
  let drawn = 0;
  const ranked = dots.map((dot) => ({ dot, rank: rankOf(dot) })).toSorted((a, b) => b.rank - a.rank);
  for (const { dot, rank } of ranked) {
    const x = dot.x * camera.scale + camera.x + radiusOf(dot) * camera.scale + 4;
    const y = dot.y * camera.scale + camera.y;
    if (x < -100 || y < 0 || x > width || y > height) continue;
    const isBold = rank >= 1e4;
    const name = dot.node.name.length > 34 ? `${dot.node.name.slice(0, 32)}…` : dot.node.name;
    const [row, column, columns] = [Math.floor(y / cell), Math.floor(x / cell), Math.ceil((name.length * 6.4) / cell)];
    const cells = Array.from({ length: columns }, (_, index) => row * 1000 + column + index);
    if (rank < 1e6 && cells.some((at) => taken.has(at - 1000) || taken.has(at) || taken.has(at + 1000))) continue;
    for (const at of cells) taken.add(at);
    context.font = `${isBold ? '600 ' : ''}12px system-ui, sans-serif`;
    if (isBold) context.strokeText(name, x, y); // A halo costs as much as ten names without one.
    context.fillText(name, x, y);
    drawn += 1;
    if (drawn === 70) return;
  }
}
