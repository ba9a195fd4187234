/** The picture of a neighborhood as SVG: in two columns around the node, and in one column below it for a narrow screen. */
import { html } from 'hono/html';
import { clipped, wrapped } from './drawn-text.ts';
import type { Html } from './layout.ts';
import type { Group } from './neighborhood.ts';
import { pathOf } from './path-of.ts';

/** The heights of a name, of the title of a group and of the space after a group. A pointer needs 24 pixels for a name. */
const [nameHeight, titleHeight, gap] = [24, 24, 10];

/** The most letters of a name that fit, and the approximate width of a letter in the node's box. */
const [wideLetters, narrowLetters, boxLetters] = [37, 38, 21];

const width = { wide: 1000, column: 325, box: 190, narrow: 360 } as const;

/** Two columns of groups, with the node between them. */
export function widePicture(name: string, groups: readonly Group[], title: string): Html {
  const left = groups.slice(0, splitOf(groups));
  const right = groups.slice(left.length);
  const height = Math.max(heightOf(left), heightOf(right), 110);
  const middle = height / 2;
  const lines = linesOf(name);
  const boxHeight = lines.length * 22 + 28;
  const box = { x: (width.wide - width.box) / 2, y: middle - boxHeight / 2 };
  return html`<svg class="picture wide-picture" viewBox="0 0 ${width.wide} ${height}" role="group" aria-label="${title}">
    ${placed(left, height).map(({ group, y }) => columnOf(group, y, 'left', middle))}
    ${placed(right, height).map(({ group, y }) => columnOf(group, y, 'right', middle))}
    <rect class="center" x="${box.x}" y="${box.y}" width="${width.box}" height="${boxHeight}" rx="10" />
    ${lines.map((line, index) => html`<text class="center" x="${width.wide / 2}" y="${box.y + 30 + index * 22}" text-anchor="middle">${line}</text>`)}
  </svg>`;
}

/** One column of groups below the node. */
export function narrowPicture(name: string, groups: readonly Group[], title: string): Html {
  const top = 62;
  const height = top + heightOf(groups);
  const inOrder = placed(groups, heightOf(groups)).map(({ group, y }) => ({ group, y: y + top }));
  const last = inOrder.at(-1)?.y ?? top;
  return html`<svg class="picture narrow-picture" viewBox="0 0 ${width.narrow} ${height}" role="group" aria-label="${title}">
    <path class="arrow" d="M14 40V${last + 6}" />
    <rect class="center" x="1" y="1" width="${width.narrow - 2}" height="42" rx="10" />
    <text class="center" x="14" y="27">${clipped(name, 36)}</text>
    ${inOrder.map(
      ({ group, y }) =>
        html`<path
            class="arrow${group.isFaint && ' faint'}"
            d="M14 ${y + 6}q0 8 12 8"
          />${namesOf(group, y, { x: 32, anchor: 'start', letters: narrowLetters })}`,
    )}
  </svg>`;
}

/** A group at the side of the picture, with a curve from the node to it. */
function columnOf(group: Group, y: number, side: 'left' | 'right', middle: number): Html {
  const isLeft = side === 'left';
  const edge = isLeft ? width.column : width.wide - width.column;
  const start = (width.wide + (isLeft ? -width.box : width.box)) / 2;
  const bend = (edge + start) / 2;
  const height = heightOf([group]) - gap;
  const at = y + height / 2;
  const text = { x: isLeft ? edge - 12 : edge + 12, anchor: isLeft ? 'end' : 'start', letters: wideLetters } as const;
  return html`<path class="arrow${group.isFaint && ' faint'}" d="M${start} ${middle}C${bend} ${middle} ${bend} ${at} ${edge} ${at}" />
    <path class="side" d="M${edge} ${y + 4}V${y + height - 4}" />
    ${namesOf(group, y, text)}`;
}

type Place = { readonly x: number; readonly anchor: 'start' | 'end'; readonly letters: number };

function namesOf({ title, neighbors, more, link }: Group, y: number, { x, anchor, letters }: Place): Html {
  const lineAt = (index: number) => y + titleHeight + index * nameHeight + 15;
  return html`<text class="title" x="${x}" y="${y + 16}" text-anchor="${anchor}">${title}</text> ${neighbors.map(({ id, name }, index) => {
      const shown = clipped(name, letters);
      return html`<a href="${pathOf(id)}"
        >${shown !== name && html`<title>${name}</title>`}<text x="${x}" y="${lineAt(index)}" text-anchor="${anchor}">${shown}</text></a
      >`;
    })}
    ${
      more > 0 &&
      html`<a href="${link}"
        ><text class="more" x="${x}" y="${lineAt(neighbors.length)}" text-anchor="${anchor}">and ${more.toLocaleString('en')} more</text></a
      >`
    }`;
}

/** Groups below each other, in the middle of a column of this height. */
function placed(groups: readonly Group[], height: number): readonly { readonly group: Group; readonly y: number }[] {
  let y = (height - heightOf(groups)) / 2;
  return groups.map((group) => {
    const at = { group, y };
    y += heightOf([group]);
    return at;
  });
}

function heightOf(groups: readonly Group[]): number {
  return groups.reduce((sum, { neighbors, more }) => sum + titleHeight + (neighbors.length + (more > 0 ? 1 : 0)) * nameHeight + gap, 0);
}

/** How many groups go to the left, so that both columns are about as high. */
function splitOf(groups: readonly Group[]): number {
  const difference = (count: number) => Math.abs(heightOf(groups.slice(0, count)) - heightOf(groups.slice(count)));
  return groups.map((_, index) => index + 1).reduce((best, count) => (difference(count) < difference(best) ? count : best), 0);
}

/** The name of the node in at most three lines. */
function linesOf(name: string): readonly string[] {
  const lines = wrapped(name, boxLetters);
  const shown = lines.length > 3 ? [...lines.slice(0, 2), `${lines[2]} …`] : lines;
  return shown.map((line) => clipped(line, boxLetters));
}
