/** Draws a career as a sketch: positions and studies as bars, talks and articles as points. */
import { html } from 'hono/html';
import { type Interval, type Month, monthOf } from '../../graph/months.ts';
import { earliest, latest, type PartialDate } from '../../graph/partial-date.ts';
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

const width = 1000;

/** The sketch of a career, for a card. Empty without a position or a study. */
export function sketchOf(name: string, entries: readonly TimelineItem[], today: Month): Html {
  if (!entries.some(({ node }) => isBar(node.id))) return html``;
  const { bars, points, first, years, x } = toScale(entries, today);
  const lanes = packed(bars, x);
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

/** A bar from one x coordinate to another. */
type Bar = ScaledItem & { readonly from: number; readonly to: number };

type Point = ScaledItem & { readonly at: number };

/** Bars in as few lanes as possible: each goes into the first free lane. */
function packed(entries: readonly ScaledItem[], x: Scale['x']): readonly (readonly Bar[])[] {
  const lanes: Bar[][] = [];
  for (const entry of entries.toSorted((a, b) => a.interval.from - b.interval.from)) {
    const bar: Bar = { ...entry, from: x(entry.interval.from), to: x(entry.interval.to + 1) };
    const free = lanes.find((lane) => lane.at(-1)!.to <= bar.from);
    if (free) free.push(bar);
    else lanes.push([bar]);
  }
  return lanes;
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

function rectOf({ node, from, to, isCoarse, isOngoing }: Bar, y: number, height: number): Html {
  const kind = `${kindOf(node.id)}${isCoarse || isOngoing === null ? ' coarse' : ''}`;
  return html`<rect class="bar ${kind}" x="${from}" y="${y}" width="${Math.max(3, to - from - 1)}" height="${height}" rx="4" />`;
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
