/** The picture of a network on a canvas: it moves until everything has a place, and follows hands. */
import { Camera, type Point } from './camera.ts';
import { draw, radiusOf } from './draw.ts';
import type { Dot, Line, Network } from './network.ts';
import { paletteOf } from './palette.ts';
import { listenTo } from './pointer.ts';
import { place, simulation } from './simulation.ts';

interface Events {
  /** A node was clicked, or with two clicks asked to expand. */
  readonly chosen: (dot: Dot, isDouble: boolean) => void;
  /** The connection under the pointer changed, or was clicked and is kept until another click. */
  readonly pointed: (line: Line | undefined, isKept: boolean) => void;
}

/** Draws whenever something changed, at most once a frame, and not at all when nothing moves. */
export class Picture {
  readonly canvas: HTMLCanvasElement;
  selected: string | undefined;
  /** The lines of the path, and the nodes at its ends. */
  path: readonly Line[] = [];
  ends: ReadonlySet<string> = new Set();
  readonly #network: Network;
  readonly #camera = new Camera();
  readonly #motion = simulation();
  readonly #events: Events;
  readonly #isStill = matchMedia('(prefers-reduced-motion: reduce)');
  #color: (name: string) => string = () => '';
  #shown: ReturnType<Network['shown']> = { dots: [], lines: [] };
  #pointed: Line | undefined;
  #isKept = false;
  #pointedDot: Dot | undefined;
  #frame = 0;
  /** Whether the picture keeps everything in view: until somebody moves it by hand. */
  #isFitting = true;

  constructor(canvas: HTMLCanvasElement, network: Network, events: Events, signal: AbortSignal) {
    this.canvas = canvas;
    this.#network = network;
    this.#events = events;
    this.#motion.on('tick', () => this.redraw());
    const resized = new ResizeObserver(() => this.#resize());
    resized.observe(canvas);
    const dark = matchMedia('(prefers-color-scheme: dark)');
    dark.addEventListener('change', () => this.#resize(), { signal });
    signal.addEventListener('abort', () => {
      resized.disconnect();
      this.#motion.stop();
      cancelAnimationFrame(this.#frame);
    });
    this.#listen(signal);
  }

  /** Takes what was added to the network or filtered, and finds a place for it. */
  update(): void {
    this.#shown = this.#network.shown();
    place(this.#motion, this.#shown.dots, this.#shown.lines);
    this.#motion.alpha(0.9);
    if (this.#isStill.matches) this.#settle();
    else this.#motion.restart();
    this.redraw();
  }

  redraw(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#draw();
    });
  }

  /** Emphasizes a connection, for the keyboard as for the pointer. */
  point(line: Line | undefined, isKept = false): void {
    this.#pointed = line;
    this.#isKept = isKept;
    this.#events.pointed(line, isKept);
    this.redraw();
  }

  zoom(factor: number): void {
    this.#isFitting = false;
    this.#camera.zoom(factor, { x: this.canvas.clientWidth / 2, y: this.canvas.clientHeight / 2 });
    this.redraw();
  }

  fit(): void {
    this.#isFitting = true;
    this.redraw();
  }

  /** Everything at its place at once, for those who want no motion. */
  #settle(): void {
    this.#motion.stop();
    this.#motion.tick(160);
    this.redraw();
  }

  #resize(): void {
    const { canvas } = this;
    canvas.width = canvas.clientWidth * devicePixelRatio;
    canvas.height = canvas.clientHeight * devicePixelRatio;
    this.#color = paletteOf(canvas);
    this.redraw();
  }

  #draw(): void {
    const { clientWidth: width, clientHeight: height } = this.canvas;
    const context = this.canvas.getContext('2d');
    if (!context || width === 0) return;
    if (this.#isFitting) this.#camera.fit(this.#shown.dots, width, height);
    draw(context, {
      ...this.#shown,
      camera: this.#camera,
      width,
      height,
      color: this.#color,
      relationOf: (support) => this.#network.relationOf(support),
      selected: this.selected,
      pointed: this.#pointed,
      pointedDot: this.#pointedDot,
      path: this.path,
      ends: this.ends,
    });
  }

  #listen(signal: AbortSignal): void {
    listenTo<Dot>(
      this.canvas,
      {
        camera: this.#camera,
        thingAt: (point) => this.#dotAt(point),
        grabbed: (dot, to) => {
          this.#isFitting = false;
          dot.fx = to.x;
          dot.fy = to.y;
          if (this.#isStill.matches) {
            dot.x = to.x;
            dot.y = to.y;
            this.redraw();
          } else this.#motion.alphaTarget(0.2).restart();
        },
        released: (dot) => {
          dot.fx = dot.fy = null;
          this.#motion.alphaTarget(0);
        },
        pointedAt: (point) => this.#pointAt(point),
        clicked: (dot, point, isDouble) => {
          const line = dot ? undefined : this.#lineAt(point);
          this.point(line, line !== undefined);
          if (dot) this.#events.chosen(dot, isDouble);
        },
        moved: () => {
          this.#isFitting = false;
          this.redraw();
        },
      },
      signal,
    );
  }

  #pointAt(point: Point | undefined): void {
    const dot = point && this.#dotAt(point);
    const line = point && !dot ? this.#lineAt(point) : undefined;
    this.canvas.style.cursor = dot ? 'pointer' : line ? 'help' : '';
    if (dot !== this.#pointedDot) this.redraw();
    this.#pointedDot = dot;
    if (line !== this.#pointed && !this.#isKept) this.point(line);
  }

  #dotAt(point: Point): Dot | undefined {
    const { x, y } = this.#camera.at(point);
    const reach = 6 / this.#camera.scale;
    return this.#shown.dots.findLast((dot) => Math.hypot(dot.x - x, dot.y - y) < radiusOf(dot) + reach);
  }

  #lineAt(point: Point): Line | undefined {
    const at = this.#camera.at(point);
    const distances = this.#shown.lines.map((line) => ({ line, distance: distanceTo(line, at) }));
    const [nearest] = distances.toSorted((a, b) => a.distance - b.distance);
    return nearest && nearest.distance < 6 / this.#camera.scale ? nearest.line : undefined;
  }
}

/** How far a point is from a line between two nodes, in units of the plane. */
function distanceTo({ source, target }: Line, { x, y }: Point): number {
  const [dx, dy] = [target.x - source.x, target.y - source.y];
  const along = Math.min(1, Math.max(0, ((x - source.x) * dx + (y - source.y) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(source.x + along * dx - x, source.y + along * dy - y);
}
