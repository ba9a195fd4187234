/** A career drawn over the years: positions and studies as bars, talks and articles as marks, the months of one technology lit up. */
import { html } from 'hono/html';
import { type Interval, type Month, monthOf } from '../../graph/months.ts';
import { earliest, latest, type PartialDate } from '../../graph/partial-date.ts';
import { inWords } from '../../view/selection.ts';
import { addressOf } from './answer.ts';
import type { Html } from './layout.ts';

/** Something dated in a career. It ends with the month of today while `end` is null. */
export type Entry = {
  readonly node: { readonly id: string; readonly name: string };
  readonly start: PartialDate;
  readonly end: PartialDate | null;
  readonly isCoarse: boolean;
};

/** A technology, and the months in which it was used. */
export type Lit = { readonly name: string; readonly periods: readonly { readonly start: PartialDate; readonly end: PartialDate }[] };

const width = 1000;
const barHeight = 26;
const laneHeight = 34;
const markLane = 24;
/** About how wide a letter of a label is. */
const letter = 6.4;

/** A picture of a career, with the same as a table for those who do not see it. Nothing if nothing is dated. */
export function timelineOf(name: string, entries: readonly Entry[], lit: Lit | null, today: Month): Html {
  if (entries.length === 0) return html``;
  const { bars, points, first, years, x } = scaled(entries, today);
  const lanes = packed(bars, x, letter);
  const marks = stacked(points, x);
  const marksTop = 30 + lanes.length * laneHeight;
  const height = marksTop + (marks.length === 0 ? 0 : marks.length * markLane + 8);
  const title = `${name} over the years${lit ? `, with the months of ${lit.name}` : ''}`;
  return html`<figure class="timeline">
    <div class="scroll" tabindex="0" role="region" aria-label="${title}">
      <svg viewBox="0 0 ${width} ${height}" role="group" aria-label="${title}">
        ${Array.from({ length: years }, (_, index) => yearOf(first / 12 + index, x(first + index * 12), height, years))}
        ${lit?.periods.map(({ start, end }) => {
          const { from, to } = intervalOf(start, end, today);
          return html`<rect class="lit" x="${x(from)}" y="22" width="${x(to + 1) - x(from)}" height="${height - 22}"
            ><title>${lit.name}: ${start} – ${end}</title></rect
          >`;
        })}
        ${lanes.map((lane, index) => lane.map((bar) => barOf(bar, 30 + index * laneHeight)))}
        ${marks.map((lane, index) => lane.map((mark) => markOf(mark, marksTop + index * markLane + 12)))}
      </svg>
    </div>
    <figcaption>
      ${['position', 'education', 'talk', 'article']
        .filter((kind) => entries.some(({ node }) => kindOf(node.id) === kind))
        .map((kind) => html`<span class="key ${kind}">${inWords(kind)}</span> `)}${lit && html` <span class="key lit">${lit.name}</span>`}
    </figcaption>
    <details>
      <summary>The same as a table</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Kind</th>
            <th scope="col">When</th>
          </tr>
        </thead>
        <tbody>
          ${entries.map(
            (entry) =>
              html`<tr>
                <td><a href="${addressOf(entry.node.id)}">${entry.node.name}</a></td>
                <td>${kindOf(entry.node.id)}</td>
                <td>${whenOf(entry)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </details>
  </figure>`;
}

/** The same, as small as a picture beside a name: bars and marks alone. Nothing without a position or a study. */
export function sketchOf(name: string, entries: readonly Entry[], today: Month): Html {
  if (!entries.some(({ node }) => isBar(node.id))) return html``;
  const { bars, points, first, years, x } = scaled(entries, today);
  const lanes = packed(bars, x, 0);
  const top = lanes.length * 22 + 12;
  return html`<svg
    class="sketch timeline"
    viewBox="0 0 ${width} ${points.length === 0 ? top - 12 : top + 10}"
    role="img"
    aria-label="${name}: positions, studies, talks and articles from ${first / 12} to ${first / 12 + years - 1}"
  >
    ${lanes.map((lane, index) => lane.map((bar) => rectOf(bar, index * 22, 16)))}
    ${stacked(points, x)
      .flat()
      .map(({ node, at }) => html`<circle class="mark ${kindOf(node.id)}" cx="${at}" cy="${top}" r="7" />`)}
  </svg>`;
}

type Scaled = {
  readonly bars: readonly Dated[];
  readonly points: readonly Dated[];
  /** January of the first year. */
  readonly first: Month;
  readonly years: number;
  /** Where a month begins. */
  readonly x: (month: Month) => number;
};

/** Whole years, as wide as the picture. */
function scaled(entries: readonly Entry[], today: Month): Scaled {
  const dated = entries.map((entry) => ({ ...entry, interval: intervalOf(entry.start, entry.end, today) }));
  const first = Math.floor(Math.min(...dated.map(({ interval }) => interval.from)) / 12) * 12;
  const last = Math.max(...dated.map(({ interval }) => interval.to));
  const years = Math.floor(last / 12) - first / 12 + 1;
  return {
    bars: dated.filter(({ node }) => isBar(node.id)),
    points: dated.filter(({ node }) => !isBar(node.id)),
    first,
    years,
    x: (month) => Math.round(((month - first) / (years * 12)) * width * 10) / 10,
  };
}

type Dated = Entry & { readonly interval: Interval };

/** Where something is drawn: from where to where, and its label inside it, behind it or before it. */
type Bar = Dated & { readonly from: number; readonly to: number; readonly label: 'inside' | 'behind' | 'before' };

type Mark = Dated & { readonly at: number };

/** Bars in as few lanes as there are things at the same time, labels with letters so wide included: each goes into the first lane that is free. */
function packed(entries: readonly Dated[], x: Scaled['x'], wide: number): readonly (readonly Bar[])[] {
  const lanes: { bars: Bar[]; until: number }[] = [];
  for (const entry of entries.toSorted((a, b) => a.interval.from - b.interval.from)) {
    const [from, to] = [x(entry.interval.from), x(entry.interval.to + 1)];
    const words = wide === 0 ? 0 : entry.node.name.length * wide + 16;
    const label = words <= to - from ? 'inside' : to + words <= width ? 'behind' : 'before';
    const begins = label === 'before' ? from - words : from;
    const ends = label === 'behind' ? to + words : to;
    const bar: Bar = { ...entry, from, to, label };
    const free = lanes.find(({ until }) => until <= begins);
    if (free) {
      free.bars.push(bar);
      free.until = ends;
    } else lanes.push({ bars: [bar], until: ends });
  }
  return lanes.map(({ bars }) => bars);
}

/** Marks in lanes in which none covers another. */
function stacked(entries: readonly Dated[], x: Scaled['x']): readonly (readonly Mark[])[] {
  const lanes: Mark[][] = [];
  for (const entry of entries.toSorted((a, b) => a.interval.from - b.interval.from)) {
    const mark = { ...entry, at: (x(entry.interval.from) + x(entry.interval.to + 1)) / 2 };
    const free = lanes.find((lane) => (lane.at(-1)?.at ?? -Infinity) <= mark.at - 16);
    if (free) free.push(mark);
    else lanes.push([mark]);
  }
  return lanes;
}

function yearOf(year: number, at: number, height: number, years: number): Html {
  const isNamed = year % Math.ceil(years / 20) === 0;
  return html`<line
      class="year"
      x1="${at}"
      y1="${isNamed ? 6 : 16}"
      x2="${at}"
      y2="${height}"
    />${isNamed && html`<text class="year" x="${at + 4}" y="14">${year}</text>`}`;
}

function barOf(bar: Bar, y: number): Html {
  const { node, from, to, label } = bar;
  const at = { inside: from + 8, behind: to + 8, before: from - 8 }[label];
  const said = `${node.name}, ${whenOf(bar)}`;
  const anchor = label === 'before' && html` text-anchor="end"`;
  return html`<a href="${addressOf(node.id)}" aria-label="${said}"
    ><title>${said}</title>${rectOf(bar, y, barHeight)}<text class="label ${label}" x="${at}" y="${y + 17}" ${anchor}>${node.name}</text></a
  >`;
}

function rectOf({ node, from, to, isCoarse }: Bar, y: number, height: number): Html {
  const kind = `${kindOf(node.id)}${isCoarse ? ' coarse' : ''}`;
  return html`<rect class="bar ${kind}" x="${from}" y="${y}" width="${Math.max(3, to - from - 1)}" height="${height}" rx="4" />`;
}

function markOf({ at, ...entry }: Mark, y: number): Html {
  const said = `${entry.node.name}, ${kindOf(entry.node.id)}, ${whenOf(entry)}`;
  const shape =
    kindOf(entry.node.id) === 'talk'
      ? html`<circle class="mark talk" cx="${at}" cy="${y}" r="6.5" />`
      : html`<path class="mark article" d="M${at} ${y - 8}l8 8-8 8-8-8z" />`;
  return html`<a href="${addressOf(entry.node.id)}" aria-label="${said}"><title>${said}</title>${shape}</a>`;
}

/** The months that dates cover when they are read as widely as they are written. */
function intervalOf(start: PartialDate, end: PartialDate | null, today: Month): Interval {
  const from = monthOf(earliest(start));
  return { from, to: Math.max(from, end === null ? today : monthOf(latest(end))) };
}

function whenOf({ start, end }: Entry): string {
  return start === end ? start : `${start} – ${end ?? 'present'}`;
}

function isBar(id: string): boolean {
  return kindOf(id) === 'position' || kindOf(id) === 'education';
}

function kindOf(id: string): string {
  return id.slice(0, id.indexOf('/'));
}
