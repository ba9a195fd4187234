/** The colors of the picture: those of the style sheet, by day and by night. */

/** Reads the colors of the style sheet: `--used` for the relation USED, `--technology` for the kind Technology. */
export function paletteOf(element: HTMLElement): (name: string) => string {
  const read = new Map<string, string>();
  return (name) => {
    const known = read.get(name);
    if (known) return known;
    // A custom property reads as it is written, `light-dark(…)`. The color of an element reads as it is shown.
    element.style.color = `var(--${name.toLowerCase()})`;
    const { color } = getComputedStyle(element);
    read.set(name, color);
    return color;
  };
}
