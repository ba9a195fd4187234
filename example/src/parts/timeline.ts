/** Draws a career over the years. Every bar is a row of a list, so it reads in order without being seen. */
import type { NamedNode, PartialDate, TimelineEntry, TimelineGap, TimelinePerson } from 'career-graph-client';
import { type Child, h } from '../element.ts';
import { date, dates } from './dates.ts';
import { nodeLink, nodeLinks } from './node-link.ts';
import { count, duration, words } from './words.ts';

type Timeline = TimelinePerson['timeline'];

/** The years from the first entry to the last, a row for each entry, and what has no dates below. */
export function timeline({ asOf, months, atLeast, atMost, entries, gaps }: Timeline, undated: readonly NamedNode[]): Child {
  const drawn = entries.filter(({ start, end }) => start ?? end);
  return h(
    'section',
    { class: 'career' },
    h('h2', {}, 'Over time'),
    h(
      'p',
      { class: 'quiet' },
      months === null
        ? 'No document dates a position, so the length of this career is unknown, and so are its gaps.'
        : employed(months, atLeast, atMost),
    ),
    drawn.length > 0 && chart(drawn, gaps ?? [], asOf),
    gaps?.length === 0 && h('p', { class: 'quiet' }, 'The dates that are known leave no gap between positions.'),
    undated.length > 0 && h('p', {}, 'Without dates: ', nodeLinks(undated), '.'),
  );
}

function employed(months: number, atLeast: number | null, atMost: number | null): Child {
  return [
    `${duration(months)} in positions`,
    atLeast !== null && atLeast < months && `, of which ${duration(atLeast)} are certain`,
    atMost === null ? '; possibly more' : atMost > months && `; up to ${duration(atMost)} are possible`,
    '. A month counts once.',
  ];
}

function chart(entries: readonly TimelineEntry[], gaps: readonly TimelineGap[], asOf: PartialDate): Child {
  const ends = entries.flatMap(({ start, end, knownUntil }) => [start, end ?? knownUntil]).filter((given) => given !== null);
  const isOpen = entries.some(({ end }) => end === null);
  const saysPresent = entries.some(({ isOngoing, knownUntil }) => knownUntil && !isOngoing);
  const isUndated = entries.some(({ start, end, isOngoing, knownUntil }) => !start || (!end && !isOngoing && !knownUntil));
  const from = Math.floor(Math.min(...ends.map(startOf)));
  const to = Math.ceil(Math.max(...ends.map(endOf), isOpen ? endOf(asOf) : 0));
  /** The share of the width that lies before a time in years. */
  const share = (time: number) => `${((100 * (time - from)) / (to - from)).toFixed(2)}%`;

  /** A mark from one time to another. */
  function mark(kind: string, start: number, end: number): HTMLElement {
    const made = h('span', { class: `mark ${kind}` });
    made.style.left = share(start);
    made.style.right = `calc(100% - ${share(end)})`;
    return made;
  }

  function marks({ start, end, knownUntil, isOngoing, node, isCoarse }: TimelineEntry): Child {
    const kind = `${words(node.__typename)}${isCoarse ? ' coarse' : ''}`;
    const isDay = start !== null && start === end && start.length > 'YYYY-MM'.length;
    if (isDay) return mark(`${kind} point`, startOf(start), startOf(start));
    const last = end ?? (isOngoing ? asOf : knownUntil);
    const begins = start && startOf(start);
    if (begins === null) return mark(`${kind} uncertain`, from, endOf(last ?? asOf));
    return [
      last && mark(kind, begins, endOf(last)),
      !end && !isOngoing && mark(`${kind} uncertain`, last ? endOf(last) : begins, endOf(asOf)),
    ];
  }

  const step = to - from > 12 ? 5 : to - from > 6 ? 2 : 1;
  const years = Array.from({ length: to - from + 1 }, (_, index) => from + index).filter((year) => year % step === 0);
  const axis = h(
    'div',
    { class: 'axis', 'aria-hidden': 'true' },
    years.map((year) => tick(year, share(year))),
  );
  const rows: readonly { at: number; row: Child }[] = [
    ...entries.map((entry) => ({
      at: startOf(entry.start ?? entry.end!),
      row: h(
        'li',
        { class: words(entry.node.__typename) },
        h('div', { class: 'label' }, nodeLink(entry.node), h('small', {}, dates(entry))),
        h('div', { class: 'track', 'aria-hidden': 'true' }, marks(entry)),
      ),
    })),
    ...gaps.map(({ start, end, months, filledBy }) => ({
      at: startOf(start),
      row: h(
        'li',
        { class: 'gap' },
        h(
          'div',
          { class: 'label' },
          `No known position for ${count(months, 'month')}`,
          h('small', {}, date(start), ' – ', date(end), filledBy.length > 0 && [' · meanwhile ', nodeLinks(filledBy)]),
        ),
        h('div', { class: 'track', 'aria-hidden': 'true' }, mark('gap', startOf(start), endOf(end))),
      ),
    })),
  ];
  return h(
    'div',
    {},
    h(
      'div',
      { class: 'years' },
      axis,
      h(
        'ol',
        { reversed: true },
        rows.toSorted((a, b) => b.at - a.at).map(({ row }) => row),
      ),
    ),
    (saysPresent || isUndated) &&
      h(
        'p',
        { class: 'quiet' },
        h('span', { class: 'mark position uncertain key', 'aria-hidden': 'true' }),
        ' Dashed: possible, but not certain.',
        saysPresent && ' “Present” is certain only until the date of the document that says it.',
        isUndated && ' Some entries have no start or no end in any document.',
      ),
  );
}

function tick(year: number, at: string): HTMLElement {
  const made = h('span', { class: Number.parseFloat(at) > 88 && 'last' }, year);
  made.style.left = at;
  return made;
}

/** The beginning of a date, in years: 2019-07 is 2019.5. A year begins in January. */
function startOf(given: PartialDate): number {
  const [year = 0, month = 1, day = 1] = given.split('-').map(Number);
  return year + (month - 1) / 12 + (day - 1) / 365;
}

/** The end of a date, in years: that of a year is the next year's beginning. */
function endOf(given: PartialDate): number {
  const [, month, day] = given.split('-');
  return startOf(given) + (day ? 1 / 365 : month ? 1 / 12 : 1);
}
