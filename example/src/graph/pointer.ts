/** Pointer and touch input: drag a node, pan, zoom with a wheel or two fingers, point, click. */
import type { Camera, Point } from './camera.ts';

interface Target<Thing> {
  readonly camera: Camera;
  readonly thingAt: (point: Point) => Thing | undefined;
  readonly grabbed: (thing: Thing, to: Point) => void;
  readonly released: (thing: Thing) => void;
  readonly pointedAt: (point: Point | undefined) => void;
  readonly clicked: (thing: Thing | undefined, point: Point, isDouble: boolean) => void;
  readonly moved: () => void;
}

/** Listens to an element until the signal is aborted. Points are in pixels from its corner. */
export function listenTo<Thing>(element: HTMLElement, target: Target<Thing>, signal: AbortSignal): void {
  const { camera } = target;
  const fingers = new Map<number, Point>();
  let held: Thing | undefined;
  let hasMoved = false;
  let clicked: { readonly thing: Thing | undefined; readonly at: number } | undefined;

  element.addEventListener(
    'pointerdown',
    (event) => {
      if (event.button !== 0) return;
      element.setPointerCapture(event.pointerId);
      fingers.set(event.pointerId, pointOf(event));
      hasMoved = fingers.size > 1;
      held = fingers.size === 1 ? target.thingAt(pointOf(event)) : undefined;
    },
    { signal },
  );

  element.addEventListener(
    'pointermove',
    (event) => {
      const [before, now] = [fingers.get(event.pointerId), pointOf(event)];
      if (!before) return target.pointedAt(now);
      if (!hasMoved && Math.hypot(now.x - before.x, now.y - before.y) < 4) return undefined;
      hasMoved = true;
      const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
      fingers.set(event.pointerId, now);
      if (held) return target.grabbed(held, camera.at(now));
      if (other) camera.zoom(Math.hypot(now.x - other.x, now.y - other.y) / Math.hypot(before.x - other.x, before.y - other.y), other);
      else camera.pan(now.x - before.x, now.y - before.y);
      return target.moved();
    },
    { signal },
  );

  for (const kind of ['pointerup', 'pointercancel'] as const)
    element.addEventListener(
      kind,
      (event) => {
        if (!fingers.delete(event.pointerId)) return;
        if (held) target.released(held);
        if (kind === 'pointerup' && !hasMoved && fingers.size === 0) {
          target.clicked(held, pointOf(event), held !== undefined && held === clicked?.thing && event.timeStamp - clicked.at < 350);
          clicked = { thing: held, at: event.timeStamp };
        }
        held = undefined;
      },
      { signal },
    );

  // A finger leaves as soon as it is lifted, and what it pointed at stays.
  element.addEventListener('pointerleave', ({ pointerType }) => pointerType === 'mouse' && target.pointedAt(undefined), { signal });
  // One finger on empty space scrolls the page up and down; on a node it drags, and two fingers zoom.
  element.addEventListener(
    'touchstart',
    (event) => {
      const { left, top } = element.getBoundingClientRect();
      const [finger, other] = event.touches;
      if (other || (finger && target.thingAt({ x: finger.clientX - left, y: finger.clientY - top }))) event.preventDefault();
    },
    { signal, passive: false },
  );
  element.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      camera.zoom(Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.002)), pointOf(event));
      target.moved();
    },
    { signal, passive: false },
  );
}

function pointOf({ offsetX, offsetY }: MouseEvent): Point {
  return { x: offsetX, y: offsetY };
}
