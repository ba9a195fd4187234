/** Reads the fields that records of many formats have in common: dates, links, prose, lists of technologies. */
import { escaped } from '../graph/mark.ts';
import { slugOf } from '../graph/name.ts';
import type { PartialDate } from '../graph/partial-date.ts';
import { isBackwards } from '../graph/period.ts';
import { Origin, type SourceValue } from './source-value.ts';
import { writtenDate } from './written-date.ts';

type Date = Origin<PartialDate>;

/** A period as a career's YAML has it, and whether the record names no end at all. */
export type ReadPeriod = {
  readonly start?: Date | undefined;
  readonly end?: Date | Origin<'present'> | 'present' | undefined;
  readonly isOpen: boolean;
};

const startKeys = ['startDate', 'start', 'from', 'startedOn', 'dateStart', 'begin', 'beginDate', 'startYear'];
const endKeys = ['endDate', 'end', 'to', 'finishedOn', 'dateEnd', 'until', 'finishDate', 'endYear'];

/** The period of a record. An end before the start is lost. */
export function periodOf(record: SourceValue): ReadPeriod {
  const range = rangeOf(record);
  const start = dateOf(record.at(...startKeys)) ?? range.start;
  const written = record.at(...endKeys);
  const end = untilOf(written) ?? range.end ?? currentOf(record);
  if (written && start && typeof end?.part === 'string' && end.part !== 'present' && isBackwards({ start: start.part, end: end.part })) {
    written.lose('NOT_UNDERSTOOD');
    return { start, isOpen: false };
  }
  return {
    start,
    end,
    isOpen: start !== undefined && end === undefined && written === undefined && record.at('current', 'isCurrent') === undefined,
  };
}

/** A record that writes its period as one text: `Jan 2018 – Present`. */
function rangeOf(record: SourceValue): { readonly start?: Date | undefined; readonly end?: Date | Origin<'present'> | undefined } {
  const value = record.at('dates', 'period', 'duration', 'dateRange', 'date', 'year', 'years');
  if (!value) return {};
  if (value.isRecord) return { start: dateOf(value.at(...startKeys)), end: untilOf(value.at(...endKeys)) };
  const [first = '', last, ...more] = value.plain.split(/\s*[–—~]\s*|\s+(?:-|to|bis|au|a|até|至)\s+|(?<=^\d{4})-(?=\d{4}$)/);
  const [start, end] = [first, last ?? first].map(writtenDate);
  const isRange = start?.isWhole === true && end?.isWhole === true && more.length === 0;
  if (!isRange || start.date === 'present' || isBackwards({ start: start.date, end: end.date === 'present' ? 'ongoing' : end.date })) {
    value.lose('NOT_UNDERSTOOD');
    return {};
  }
  return { start: new Origin(start.date, value), end: originOf(end.date, value) };
}

function originOf(end: PartialDate | 'present', value: SourceValue): Date | Origin<'present'> {
  return end === 'present' ? new Origin(end, value) : new Origin(end, value);
}

/** `present`, for a record that says so in a field of its own. */
function currentOf(record: SourceValue): Origin<'present'> | undefined {
  const current = record.at('current', 'isCurrent', 'currentlyWorking', 'present');
  return current?.value === true ? new Origin('present', current) : undefined;
}

function untilOf(value: SourceValue | undefined): Date | Origin<'present'> | undefined {
  if (value?.isText && writtenDate(value.plain)?.date === 'present') return originOf('present', value);
  return dateOf(value);
}

/** The date of a value. Of an impossible date, the possible part is kept. */
export function dateOf(value: SourceValue | undefined): Date | undefined {
  const text = value?.text();
  if (!value || text === undefined) return undefined;
  const read = writtenDate(text);
  if (!read || read.date === 'present') {
    value.lose('NOT_UNDERSTOOD');
    return undefined;
  }
  if (!read.isWhole) value.lose('NOT_UNDERSTOOD', read.date);
  return new Origin(read.date, value);
}

/** A period for a career's YAML; undefined if it has no dates. */
export function writtenPeriod({ start, end }: ReadPeriod): object | undefined {
  return start || end ? { start, end } : undefined;
}

/** The name of a file beside the résumé, which looks like the name of a host. */
const fileName = /^[^/]+\.(?:html?|pdf|md|png|jpe?g|webp|svg)$/i;

/** A URL. People leave out its scheme. */
export function urlOf(value: SourceValue | undefined): Origin<string> | undefined {
  const text = value?.text();
  if (!value || text === undefined) return undefined;
  if (/^https?:\/\/[^\s/]+\S*$/.test(text)) return new Origin(text, value);
  if (/^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(text) && !fileName.test(text)) return new Origin(`https://${text}`, value);
  value.lose('NOT_UNDERSTOOD');
  return undefined;
}

/** A text in one language or several parts of one, such as a title that is a list. */
export function joined(values: readonly (SourceValue | undefined)[], separator: string): Origin<string> | undefined {
  const parts = values.flatMap((value) => value?.items() ?? []).flatMap((value) => value.words() ?? []);
  if (parts.length === 0) return undefined;
  return new Origin(parts.map(({ part }) => part).join(separator), ...parts.flatMap(({ sources }) => sources));
}

const proseKeys = [
  'description',
  'desc',
  'summary',
  'abstract',
  'highlights',
  'achievements',
  'accomplishments',
  'responsibilities',
  'duties',
  'tasks',
  'details',
  'bullets',
  'notes',
  'activities',
  'cause',
];
const technologyKeys = [
  'keywords',
  'technologies',
  'technology',
  'techs',
  'tech',
  'techStack',
  'technologyStack',
  'stack',
  'tools',
  'tags',
  'skills',
];

/** The statements of a record: its prose word for word, then the technologies that it lists. */
export function statementsOf(record: SourceValue, ...more: readonly (SourceValue | undefined)[]): readonly unknown[] {
  const said = new Set<string>();
  const texts = [...proseKeys.map((key) => record.at(key)), ...more].flatMap((value) => value?.items() ?? []);
  const sentences = texts.flatMap((value) => {
    const sentence = proseOf(value);
    if (!sentence) return [];
    if (said.has(sentence.part)) value.lose('DUPLICATE');
    else said.add(sentence.part);
    return value.reading.lossOf(value.path) ? [] : [sentence];
  });
  return [...sentences.map((text) => ({ text })), ...technologyKeys.flatMap((key) => technologiesIn(record.at(key)))];
}

/** A sentence as it is written. Brackets that would be a mark are literal text. */
export function proseOf(value: SourceValue): Origin<string> | undefined {
  const text = value.text();
  return text === undefined ? undefined : new Origin(escaped(text), value);
}

/** The longest name of a technology or a skill. A longer text is a sentence. */
const maxNameLength = 60;

export function isName(text: string): boolean {
  return text.length <= maxNameLength;
}

/** A heading and a list of at least two names. */
const headedList = /^[^:,;|()]{2,40}:\s+(\S.*[,;|].*\S)$/u;

/** The names in a list, or in a text that is a list. */
export function namesIn(value: SourceValue): readonly Origin<string>[] {
  return value.items().flatMap((item) => {
    const named = item.isRecord ? item.at('name', 'title', 'keyword') : item;
    const words = named?.words();
    // “Frameworks: Vue, Angular” names two; what is before the colon names a group of them.
    const [, listed] = headedList.exec(words?.part ?? '') ?? [];
    if (listed !== undefined) named?.lose('NO_PLACE', listed);
    const names = (listed ?? words?.part)?.split(/\s*[,;|•·、，；](?![^()]*\))\s*/).filter((name) => /[\p{L}\p{N}]/u.test(name));
    return words && names ? names.map((name) => new Origin(name, ...words.sources)) : [];
  });
}

function technologiesIn(value: SourceValue | undefined): readonly unknown[] {
  if (!value) return [];
  const names = namesIn(value);
  const [short, long] = [names.filter(({ part }) => isName(part)), names.filter(({ part }) => !isName(part))];
  const list = new Origin(`Technologies: ${short.map(({ part }) => markOf(part)).join(', ')}`, ...short.flatMap(({ sources }) => sources));
  return [...(short.length > 0 ? [{ text: list }] : []), ...long.map((sentence) => ({ text: sentence }))];
}

/** A mark that names a technology. What would end the mark early, or give it another meaning, is left out of the name: names are found without it. */
function markOf(name: string): string {
  if (/^[\p{L}\p{N}][\p{L}\p{N}\p{M} .+#&'-]*$/u.test(name)) return `[[${name}]]`;
  return `[[technology/${name.replace(/[[\]|@?]/g, ' ').trim()}|${name.replaceAll('[', '(').replaceAll(']', ')')}]]`;
}

/** Longer slugs are cut. */
const maxSlugLength = 80;

/** A record, and the text that its slug is made from. */
export type Slugged = { readonly from: string; readonly record: Origin<object> };

/** Gives each record a slug made from its content, so that a record put in front changes no other's: equal ones are numbered from the last. */
export function distinctSlugs(records: readonly Slugged[]): readonly unknown[] {
  const taken = new Set<string>();
  return records
    .toReversed()
    .map(({ from, record }) => {
      const base = slugOf(from).slice(0, maxSlugLength).replace(/-$/, '') || 'unnamed';
      let slug = base;
      for (let number = 2; taken.has(slug); number += 1) slug = `${base}-${number}`;
      taken.add(slug);
      return new Origin({ slug, ...record.part }, ...record.sources);
    })
    .toReversed();
}
