/** Which part of the plane the picture shows: what is at a point of the screen, and how zooming and fitting move it. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export class Camera {
  /** Where the origin of the plane is on the screen, and how many pixels a unit of the plane takes. */
  x = 0;
  y = 0;
  scale = 1;

  /** The point of the plane at a point of the screen. */
  at({ x, y }: Point): Point {
    return { x: (x - this.x) / this.scale, y: (y - this.y) / this.scale };
  }

  pan(dx: number, dy: number): void {
    this.x += dx;
    this.y += dy;
  }

  /** Zooms so that what is at a point of the screen stays there. */
  zoom(factor: number, { x, y }: Point): void {
    const scale = Math.min(6, Math.max(0.08, this.scale * factor));
    this.x = x - ((x - this.x) * scale) / this.scale;
    this.y = y - ((y - this.y) * scale) / this.scale;
    this.scale = scale;
  }

  /** Shows all of some points within a width and a height. */
  fit(points: readonly Point[], width: number, height: number): void {
    if (points.length === 0) return;
    const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const [margin, label] = [Math.min(40, width / 12), Math.min(150, width / 5)]; // Pixels around, and for the names to the right of the points.
    const [roomX, roomY] = [Math.max(80, width - 2 * margin - label), Math.max(80, height - 2 * margin)];
    this.scale = Math.min(1.4, roomX / (right - left || 1), roomY / (bottom - top || 1));
    this.x = margin + roomX / 2 - ((left + right) / 2) * this.scale;
    this.y = margin + roomY / 2 - ((top + bottom) / 2) * this.scale;
  }
}
