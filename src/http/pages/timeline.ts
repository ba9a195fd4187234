/** Draws a career as a timeline: positions and studies as bars, talks and articles as points, and the months of one technology highlighted. */
import { html } from 'hono/html';
import { type Interval, type Month, monthOf } from '../../graph/months.ts';
import { earliest, latest, type PartialDate } from '../../graph/partial-date.ts';
import { inWords } from '../../view/selection.ts';
import { datesText } from '../../view/values.ts';
import { pathOf } from './path-of.ts';
import type { Html } from './layout.ts';

/**
 * A dated node of a career. A start or end that the document does not give is null. What the document calls present has a date until which
 * that is certain, and is drawn until this month.
 */
export type TimelineItem = {
  readonly node: { readonly id: string; readonly name: string };
  readonly start: PartialDate | null;
  readonly end: PartialDate | null;
  readonly isOngoing: boolean | null;
  readonly knownUntil: PartialDate | null;
  readonly isCoarse: boolean;
};

/** A technology, and the months in which it was used. */
export type HighlightedTechnology = {
  readonly name: string;
  readonly periods: readonly { readonly start: PartialDate; readonly end: PartialDate }[];
};

const width = 1000;
const barHeight = 26;
const laneHeight = 34;
const pointLaneHeight = 24;
/** The approximate width of a letter in a label. */
const letterWidth = 6.4;

/** The timeline of a career as a picture and as a table. Empty if there are no entries. */
export function timelineOf(name: string, entries: readonly TimelineItem[], highlighted: HighlightedTechnology | null, today: Month): Html {
  if (entries.length === 0) return html``;
  const { bars, points, first, years, x } = toScale(entries, today);
  const lanes = packed(bars, x, letterWidth);
  const pointLanes = stacked(points, x);
  const pointsTop = 30 + lanes.length * laneHeight;
  const height = pointsTop + (pointLanes.length === 0 ? 0 : pointLanes.length * pointLaneHeight + 8);
  const title = `Timeline of ${name}${highlighted ? `, with ${highlighted.name} highlighted` : ''}`;
  return html`<figure class="timeline">
    <div class="scroll" tabindex="0" role="region" aria-label="${title}">
      <svg viewBox="0 0 ${width} ${height}" role="group" aria-label="${title}">
        ${Array.from({ length: years }, (_, index) => yearOf(first / 12 + index, x(first + index * 12), height, years))}
        ${highlighted?.periods.map(({ start, end }) => {
          const { from, to } = { from: monthOf(earliest(start)), to: monthOf(latest(end)) };
          return html`<rect class="lit" x="${x(from)}" y="22" width="${x(to + 1) - x(from)}" height="${height - 22}"
            ><title>${highlighted.name}: ${start} – ${end}</title></rect
          >`;
        })}
        ${lanes.map((lane, index) => lane.map((bar) => barOf(bar, 30 + index * laneHeight)))}
        ${pointLanes.map((lane, index) => lane.map((point) => pointOf(point, pointsTop + index * pointLaneHeight + 12)))}
      </svg>
    </div>
    <figcaption>
      ${['position', 'education', 'talk', 'article']
        .filter((kind) => entries.some(({ node }) => kindOf(node.id) === kind))
        .map(
          (kind) => html`<span class="key ${kind}">${inWords(kind)}</span> `,
        )}${highlighted && html` <span class="key lit">${highlighted.name}</span>`}
    </figcaption>
    <details>
      <summary>Timeline as a table</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Kind</th>
            <th scope="col">Dates</th>
          </tr>
        </thead>
        <tbody>
          ${entries.map(
            (entry) =>
              html`<tr>
                <td><a href="${pathOf(entry.node.id)}">${entry.node.name}</a></td>
                <td>${kindOf(entry.node.id)}</td>
                <td>${datesText(entry)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </details>
  </figure>`;
}

/** A small version without labels, for a card. Empty without a position or a study. */
export function sketchOf(name: string, entries: readonly TimelineItem[], today: Month): Html {
  if (!entries.some(({ node }) => isBar(node.id))) return html``;
  const { bars, points, first, years, x } = toScale(entries, today);
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

type Scale = {
  readonly bars: readonly ScaledItem[];
  readonly points: readonly ScaledItem[];
  /** January of the first year. */
  readonly first: Month;
  readonly years: number;
  /** The x coordinate of the start of a month. */
  readonly x: (month: Month) => number;
};

/** Scales whole years to the width of the picture. */
function toScale(entries: readonly TimelineItem[], today: Month): Scale {
  const dated = entries.map((entry) => ({ ...entry, interval: intervalOf(entry, today) }));
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

type ScaledItem = TimelineItem & { readonly interval: Interval };

/** A bar from one x coordinate to another. Its label is inside it, after it or before it. */
type Bar = ScaledItem & { readonly from: number; readonly to: number; readonly label: 'inside' | 'after' | 'before' };

type Point = ScaledItem & { readonly at: number };

/** Bars with their labels in as few lanes as possible: each goes into the first free lane. A letter width of 0 means no labels. */
function packed(entries: readonly ScaledItem[], x: Scale['x'], letter: number): readonly (readonly Bar[])[] {
  const lanes: { bars: Bar[]; until: number }[] = [];
  for (const entry of entries.toSorted((a, b) => a.interval.from - b.interval.from)) {
    const [from, to] = [x(entry.interval.from), x(entry.interval.to + 1)];
    const labelWidth = letter === 0 ? 0 : entry.node.name.length * letter + 16;
    const label = labelWidth <= to - from ? 'inside' : to + labelWidth <= width ? 'after' : 'before';
    const begins = label === 'before' ? from - labelWidth : from;
    const ends = label === 'after' ? to + labelWidth : to;
    const bar: Bar = { ...entry, from, to, label };
    const free = lanes.find(({ until }) => until <= begins);
    if (free) {
      free.bars.push(bar);
      free.until = ends;
    } else lanes.push({ bars: [bar], until: ends });
  }
  return lanes.map(({ bars }) => bars);
}

/** Points in lanes where none covers another. */
function stacked(entries: readonly ScaledItem[], x: Scale['x']): readonly (readonly Point[])[] {
  const lanes: Point[][] = [];
  for (const entry of entries.toSorted((a, b) => a.interval.from - b.interval.from)) {
    const point = { ...entry, at: (x(entry.interval.from) + x(entry.interval.to + 1)) / 2 };
    const free = lanes.find((lane) => (lane.at(-1)?.at ?? -Infinity) <= point.at - 16);
    if (free) free.push(point);
    else lanes.push([point]);
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
  const at = { inside: from + 8, after: to + 8, before: from - 8 }[label];
  const description = `${node.name}, ${datesText(bar)}`;
  const anchor = label === 'before' && html` text-anchor="end"`;
  return html`<a href="${pathOf(node.id)}" aria-label="${description}"
    ><title>${description}</title>${rectOf(bar, y, barHeight)}<text class="label ${label}" x="${at}" y="${y + 17}" ${anchor}
      >${node.name}</text
    ></a
  >`;
}

function rectOf({ node, from, to, isCoarse, isOngoing }: Bar, y: number, height: number): Html {
  const kind = `${kindOf(node.id)}${isCoarse || isOngoing === null ? ' coarse' : ''}`;
  return html`<rect class="bar ${kind}" x="${from}" y="${y}" width="${Math.max(3, to - from - 1)}" height="${height}" rx="4" />`;
}

function pointOf({ at, ...entry }: Point, y: number): Html {
  const description = `${entry.node.name}, ${kindOf(entry.node.id)}, ${datesText(entry)}`;
  const shape =
    kindOf(entry.node.id) === 'talk'
      ? html`<circle class="mark talk" cx="${at}" cy="${y}" r="6.5" />`
      : html`<path class="mark article" d="M${at} ${y - 8}l8 8-8 8-8-8z" />`;
  return html`<a href="${pathOf(entry.node.id)}" aria-label="${description}"><title>${description}</title>${shape}</a>`;
}

/** The longest interval that the dates given allow, in months. */
function intervalOf({ start, end, knownUntil }: TimelineItem, today: Month): Interval {
  const dates = [start, end].filter((date) => date !== null);
  const [from, to] = [dates.map((date) => monthOf(earliest(date))), dates.map((date) => monthOf(latest(date)))];
  return { from: Math.min(...from), to: Math.max(...to, ...(knownUntil === null ? [] : [today])) };
}

function isBar(id: string): boolean {
  return kindOf(id) === 'position' || kindOf(id) === 'education';
}

function kindOf(id: string): string {
  return id.slice(0, id.indexOf('/'));
}
