/** A career as a picture for link previews: the name, the summary and the best proven rows of the grid, as a PNG of 1200 × 630 pixels. */
import { html } from 'hono/html';
import type { Interval } from '../../../graph/months.ts';
import { monthOf } from '../../../graph/months.ts';
import type { Context } from '../../../schema/builder.ts';
import { clipped, wrapped } from '../drawn-text.ts';
import type { Html } from '../layout.ts';
import { type Career, careerOf } from './career.ts';
import { type Grid, gridOf, type Row } from './grid.ts';
import { headerOf, patterns, rowHeight, trackOf } from './grid-picture.ts';
import { pngOf } from './png.ts';
import { proofsOf, summaryOf, timeOf } from './summary.ts';

const [width, height] = [1200, 630];
const margin = 56;
/** Lines of the summary. Sentences that need more are left out. */
const maxLines = 3;

/** Pictures that were drawn, by the graph, the day and the person; the one that was asked for last is the last. */
const drawn = new Map<string, Uint8Array>();
/** The most of them together, in bytes: some hundred pictures. */
const maxBytes = 32_000_000;

/** Pictures that are being drawn. */
const inWork = new Map<string, Promise<Uint8Array | null>>();

/** The picture of the person with an id. Null if the graph has no career of the person, `busy` if too many others wait for theirs. */
export async function previewOf(id: string, context: Context): Promise<Uint8Array | 'busy' | null> {
  const key = `${context.store.stamp} ${context.today} ${id}`;
  const kept = drawn.get(key);
  if (kept) {
    keep(key, kept);
    return kept;
  }
  let picture = inWork.get(key);
  if (!picture) {
    const career = careerOf(id, context);
    if (!career) return null;
    picture = Promise.resolve(svgOf(career, gridOf(career, monthOf(context.today))))
      .then((svg) => pngOf(String(svg)))
      .finally(() => inWork.delete(key));
    inWork.set(key, picture);
  }
  const png = await picture;
  if (png) keep(key, png);
  return png ?? 'busy';
}

/** Whether the picture’s fonts have the letters of a name. */
export function isDrawable(name: string): boolean {
  return /^[\P{L}\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Armenian}\p{sc=Georgian}\p{sc=Hebrew}\p{sc=Arabic}]*$/u.test(name);
}

/** Keeps a picture, and forgets those that nobody asked for the longest. */
function keep(key: string, picture: Uint8Array): void {
  drawn.delete(key);
  drawn.set(key, picture);
  let bytes = [...drawn.values()].reduce((sum, { byteLength }) => sum + byteLength, 0);
  for (const [oldest, { byteLength }] of drawn) {
    if (bytes <= maxBytes) return;
    drawn.delete(oldest);
    bytes -= byteLength;
  }
}

/** The picture, with its own colors: it is seen outside of any page. */
function svgOf(career: Career, grid: Grid): Html {
  const sentences = summaryOf(career, grid).map((sentence) => `${sentence}.`);
  const texts = sentences.map((_, index) => wrapped(sentences.slice(0, sentences.length - index).join(' '), 90));
  const lines = texts.find(({ length }) => length <= maxLines) ?? [];
  const top = 168 + lines.length * 30;
  return html`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <style>
      ${style}
    </style>
    <defs>${patterns}</defs>
    <rect width="100%" height="100%" fill="#fbfaf7" />
    <text x="${margin}" y="66" class="faint">career-graph</text>
    <text x="${margin}" y="124" class="name">${clipped(career.name, 30)}</text>
    ${lines.map((line, index) => html`<text x="${margin}" y="${166 + index * 30}" class="lead">${line}</text>`)}
    ${grid.axis && grid.rows.length > 0 ? rowsOf(grid, grid.axis, top) : wordsOf(grid, top)}
  </svg>`;
}

function rowsOf(grid: Grid, axis: Interval, top: number): Html {
  const [x, wide] = [270, 620];
  const header = headerOf({ jobs: grid.jobs.slice(0, 3), studies: [] }, axis, wide);
  const step = rowHeight + 4;
  const rows = grid.rows.slice(0, Math.floor((height - top - header.height - 28) / step));
  return html`<svg x="${x}" y="${top}" width="${wide}" height="${header.height}">${header.drawing}</svg>${rows.map((row, index) => {
      const y = top + header.height + index * step;
      return html`<text x="${margin}" y="${y + 18}" class="skill">${clipped(row.skill.node.name, 20)}</text
        ><svg x="${x}" y="${y}" width="${wide}" height="${step}">${trackOf(row, axis, null)}</svg
        ><text x="${x + wide + 18}" y="${y + 18}">${timeOf(row)}</text
        ><text x="${width - margin}" y="${y + 18}" text-anchor="end">${proofsOf(row)}</text>`;
    })}`;
}

/** The names of the skills, if there are no years to draw. */
function wordsOf({ rows, selfReported }: Grid, top: number): Html {
  const names = [...rows, ...selfReported].map((row: Row) => row.skill.node.name);
  const lines = wrapped(names.join(', '), 84).slice(0, Math.floor((height - top - 60) / 34));
  return html`${lines.map((line, index) => html`<text x="${margin}" y="${top + 40 + index * 34}" class="lead faint">${line}</text>`)}`;
}

const style = `
  text { font-family: 'DejaVu Sans'; font-size: 17px; fill: #1d2327 }
  .name { font-family: 'DejaVu Serif'; font-weight: bold; font-size: 54px }
  .lead { font-size: 21px }
  .faint { fill: #566067 }
  .skill { font-weight: bold; fill: #0b5d53 }
  .years line { stroke: #dfdcd3 }
  .years text { font-size: 13px; fill: #566067 }
  .band { fill: #e2f1ee; stroke: #fbfaf7 }
  text.job { font-size: 12px }
  .ground { fill: #fbfaf7 }
  .public .stripe, .bar.public { fill: #0b5d53 }
  .work .stripe, .bar.work { fill: #6fb0a5 }
  .bar.within.public { fill: url(#within-public); stroke: #0b5d53 }
  .bar.within.work { fill: url(#within-work); stroke: #6fb0a5 }
  .bar.assumed { opacity: 0.45 }
  .mark { fill: #fbfaf7; stroke: #7a4a12; stroke-width: 2 }
`;
