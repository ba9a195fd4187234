/** Draws the grid in SVG. All x coordinates are percentages, so that a drawing fits a column of any width. */
import { html } from 'hono/html';
import type { Interval, Month } from '../../../graph/months.ts';
import { dateInWords } from '../../../graph/date-in-words.ts';
import { counted, listed, periodInWords } from '../../../view/words.ts';
import type { Html } from '../layout.ts';
import { pathOf } from '../path-of.ts';
import type { Band, Bar, Grid, Mark, Row } from './grid.ts';

/** The height of a row, in pixels. */
export const rowHeight = 24;

/** Where a bar or mark leads: to its sentences. `selected` is the one that is shown. */
export type ProofLink = { readonly to: (at: string) => string; readonly selected: string | null };

/** The textures that drawings refer to. */
export const patterns: Html = html`${['public', 'work'].map(
  (kind) =>
    html`<pattern id="within-${kind}" class="${kind}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"
      ><rect width="6" height="6" class="ground" /><rect width="2.6" height="6" class="stripe"
    /></pattern>`,
)}`;

/** The textures for a page, which has them once. */
export const textures: Html = html`<svg class="textures" width="0" height="0" aria-hidden="true"><defs>${patterns}</defs></svg>`;

/** The bars and marks of a row. Without links it is a picture only. */
export function trackOf(row: Row, axis: Interval, link: ProofLink | null): Html {
  const bars = row.bars.map((bar) => linked(barOf(bar, axis), barText(row, bar), bar.at, link));
  const marks = row.marks.map((mark) => linked(markOf(mark, axis), markText(mark), mark.id, link));
  return html`${yearLines(axis)}${bars}${marks}`;
}

/** What is above the rows, and how high it is. */
export type Header = { readonly drawing: Html; readonly height: number };

/** The employers, the courses of study and the years above the rows, with labels for a drawing of some width in pixels. */
export function headerOf({ jobs, studies }: Pick<Grid, 'jobs' | 'studies'>, axis: Interval, width: number): Header {
  const lanes = [
    ...jobs.map((bands) => ({ bands, kind: 'job', height: 20 })),
    ...studies.map((bands) => ({ bands, kind: 'study', height: 15 })),
  ];
  let y = 0;
  const drawings = lanes.map(({ bands, kind, height }) => {
    const drawn = bands.map((band) => bandOf(band, fitted(band, axis, width), axis, kind, y, height));
    y += height + 2;
    return drawn;
  });
  return { drawing: html`${drawings}${yearNames(axis, y + 14)}`, height: y + 20 };
}

function barOf(bar: Bar, axis: Interval): Html {
  const { from, to } = bar.interval;
  const kind = bar.isPublic ? 'public' : 'work';
  const fill = bar.isThroughout ? '' : html` fill="url(#within-${kind})"`;
  const certain = bar.knownUntil === null ? to : Math.max(from, bar.knownUntil);
  const rect = (of: Interval, more: string) =>
    html`<rect class="bar ${kind}${bar.isThroughout ? '' : ' within'}${more}" ${placed(of, axis)} y="5" height="14" rx="2" ${fill} />`;
  return html`${certain < to && rect({ from: certain + 1, to }, ' assumed')}${rect({ from, to: certain }, '')}`;
}

function markOf({ kind, interval: { from, to } }: Mark, axis: Interval): Html {
  const shape =
    kind === 'talk' ? html`<circle cy="12" r="5" class="mark talk" />` : html`<path d="M0 5.5 6 12 0 18.5-6 12z" class="mark article" />`;
  return html`<svg x="${percent((from + to + 1) / 2, axis)}" overflow="visible">${shape}</svg>`;
}

function linked(drawing: Html, text: string, at: string, link: ProofLink | null): Html {
  if (!link) return drawing;
  const current = link.selected === at && html` aria-current="true"`;
  return html`<a href="${link.to(at)}" aria-label="${text}" ${current}><title>${text}</title>${drawing}</a>`;
}

/** `Go at Jet.com, Inc., September 2015 – October 2019 (at some time within): 7 statements`. */
function barText({ skill }: Row, bar: Bar): string {
  const employers = [...new Set(bar.jobs.map((job) => job.organization?.name ?? job.name))];
  const where = employers.length > 0 ? ` at ${listed(employers)}` : '';
  const within = bar.isThroughout ? '' : ', at some time within';
  return `${skill.node.name}${where}${within} ${periodInWords(bar.period)}: ${counted(bar.statements.size, 'statement')}`;
}

function markText({ kind, name, date }: Mark): string {
  return `${kind === 'talk' ? 'Talk' : 'Article'}, ${dateInWords(date)}: ${name}`;
}

function bandOf({ id, name, period, interval }: Band, label: string, axis: Interval, kind: string, y: number, height: number): Html {
  const text = `${name}, ${periodInWords(period)}`;
  // The label is no part of the link: cut short, it would not be what the link is called.
  return html`<svg ${placed(interval, axis)} y="${y}" height="${height}">
    <a href="${pathOf(id)}" aria-label="${text}">
      <title>${text}</title>
      <rect class="band ${kind}" width="100%" height="${height}" rx="3" />
    </a>
    ${label !== '' && html`<text class="${kind}" aria-hidden="true" x="4" y="${height - 5}">${label}</text>`}
  </svg>`;
}

/** The width of a letter in a label, in pixels. */
const letterWidth = 6.3;

/** As much of a label as fits: all of it, all but the legal form, or its beginning. Empty if not even that fits. */
function fitted({ label, interval: { from, to } }: Band, axis: Interval, width: number): string {
  const letters = Math.floor((((to + 1 - from) / monthsOf(axis)) * width - 6) / letterWidth);
  const short = label.length > letters ? label.replace(legalForm, '') : label;
  if (short.length <= letters) return short;
  return letters < 4 ? '' : `${short.slice(0, letters - 1).trimEnd()}…`;
}

const legalForm = /,? (?:Inc|LLC|Ltd|GmbH|AG|SE|SA|Corp|Co)\.?$/u;

function yearLines(axis: Interval): Html {
  return html`<g class="years"
    >${yearsOf(axis).map((month) => html`<line x1="${percent(month, axis)}" x2="${percent(month, axis)}" y2="100%" />`)}</g
  >`;
}

function yearNames(axis: Interval, y: number): Html {
  return html`<g class="years"
    >${yearsOf(axis)
      .filter((month) => (axis.to - month) / monthsOf(axis) > 0.06)
      .map((month) => html`<text x="${percent(month, axis)}" dx="2" y="${y}">${month / 12}</text>`)}</g
  >`;
}

/** The Januaries to draw: of every year, or of every second, third … if there are many. */
function yearsOf(axis: Interval): readonly Month[] {
  const step = Math.max(1, Math.ceil(monthsOf(axis) / 12 / 11));
  const first = Math.ceil(axis.from / 12 / step) * step;
  return Array.from({ length: Math.floor((axis.to / 12 - first) / step) + 1 }, (_, index) => (first + index * step) * 12);
}

function placed({ from, to }: Interval, axis: Interval): Html {
  const width = Math.round(((to + 1 - from) / monthsOf(axis)) * 10_000) / 100;
  return html`x="${percent(from, axis)}" width="${width}%"`;
}

function percent(month: Month, axis: Interval): string {
  return `${Math.round(((month - axis.from) / monthsOf(axis)) * 10_000) / 100}%`;
}

function monthsOf({ from, to }: Interval): number {
  return to + 1 - from;
}
