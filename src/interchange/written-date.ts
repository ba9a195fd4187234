/** Reads dates as people write them in résumés: `2018-03`, `03/2018`, `Mar 2018`, `2018年3月`, `Present`. No date becomes more precise than it is written. */
import { type PartialDate, parsePartialDate } from '../graph/partial-date.ts';

/** A date, and whether that is all the text says: of `Spring 2018` or `2018-09-31`, only a part is kept. */
export type WrittenDate = { readonly date: PartialDate | 'present'; readonly isWhole: boolean };

/** The words for an ongoing period in the commonest languages of résumés. */
const present = new Set(
  'present|current|currently|now|today|ongoing|to date|till date|till now|until now|to present|heute|aktuell|jetzt|bis heute|laufend|présent|present day|actuel|actuellement|aujourd’hui|en cours|actual|actualidad|actualmente|presente|la actualidad|hasta la fecha|atual|atualmente|o momento|oggi|attuale|in corso|heden|nu|nuvarande|nykyinen|obecnie|teraz|настоящее время|по настоящее время|по н.в.|сейчас|至今|现在|現在|目前|현재|hoy|hoje|presente|ad oggi|idag|pågående|i dag|halen|devam ediyor|الآن|حتى الآن|حاليا|वर्तमान'.split(
    '|',
  ),
);

/** The languages whose names of months are read. */
const languages = 'en en-GB de fr es it pt nl sv da nb fi pl cs uk ru tr id vi'.split(' ');

/** The month of each name, as in a date and alone, long and short. A name that two languages give to different months is left out. */
const months = monthNames();

function monthNames(): ReadonlyMap<string, number> {
  const found = new Map<string, number | null>([
    ['sept', 9],
    ['mrz', 3],
  ]);
  const add = (name: string, month: number) => found.set(name, [undefined, month].includes(found.get(name) as number) ? month : null);
  for (const language of languages) {
    for (const month of ['long', 'short'] as const) {
      for (const day of [{}, { day: 'numeric' }] as const) {
        const format = new Intl.DateTimeFormat(language, { month, ...day, timeZone: 'UTC' });
        for (let index = 0; index < 12; index += 1) {
          const parts = format.formatToParts(Date.UTC(2020, index, 1));
          add(plain(parts.find(({ type }) => type === 'month')?.value ?? ''), index + 1);
        }
      }
    }
  }
  return new Map([...found].filter((entry): entry is [string, number] => entry[1] !== null && !/\d/.test(entry[0])));
}

/** A name of a month without case, accents and periods. */
function plain(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}.]/gu, '');
}

/** Words beside a year that leave it true. Others, as in “before 2018”, do not. */
const withinYear =
  /^(spring|summer|autumn|fall|winter|q[1-4]|h[12]|early|mid|late|expected|anticipated|graduation|graduated|completed|issued)$/;

/** The date that a text gives; undefined if it gives none, or may mean several. */
export function writtenDate(written: string): WrittenDate | undefined {
  const text = written.trim().toLowerCase().normalize().replaceAll("'", '’');
  if (present.has(text.replace(/^[-–(\s]+|[.)\s]+$/g, '')) || present.has(text)) return { date: 'present', isWhole: true };
  return numeric(text) ?? worded(text);
}

/** `2018-03-05`, `2018/3`, `2018年3月`, `2018년 3월`, `03.2018`, `5.3.2018` with a day above 12, `2018-03-05T10:00:00Z`. */
function numeric(text: string): WrittenDate | undefined {
  const yearFirst =
    /^(\d{4})(?:\s*[-/.年년]\s*(\d{1,2})(?:\s*[-/.月월]\s*(\d{1,2})(?:\s*[日일]|t[\d:.]+(?:z|[+-][\d:]+)?)?)?)?\s*[年月년월.]?$/.exec(text);
  if (yearFirst) return soundPart(yearFirst[1], yearFirst[2], yearFirst[3]);
  const monthFirst = /^(\d{1,2})\s*[-/.]\s*(\d{4})$/.exec(text);
  if (monthFirst) return soundPart(monthFirst[2], monthFirst[1]);
  const full = /^(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{4})$/.exec(text);
  if (!full) return undefined;
  const [, first = '', separator, second = '', year = ''] = full;
  // Only countries that write the day first use dots. With slashes, 03/04/2018 may be in March or in April.
  if (separator === '.' || Number(first) > 12) return soundPart(year, second, first);
  if (Number(second) > 12 || first === second) return soundPart(year, first, second);
  return soundPart(year, 'either');
}

/** `March 2018`, `5 March 2018`, `Spring 2018`: the only year in the text, with the only month. */
function worded(text: string): WrittenDate | undefined {
  const years = [...text.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)].map(([year]) => year);
  const [year] = years;
  if (year === undefined || years.length > 1) return undefined;
  const words = text
    .replace(year, ' ')
    .split(/[\s,/’-]+|\.(?=\s|$)/)
    .filter((word) => word !== '' && !['de', 'of', 'del', 'г'].includes(word));
  const named = words.flatMap((word) => months.get(plain(word)) ?? []);
  const [month] = named;
  if (named.length > 1) return undefined;
  const others = words.filter((word) => !months.has(plain(word)));
  const [, day] = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(others[0] ?? '') ?? [];
  if (others.length === 1 && day !== undefined && month !== undefined) return soundPart(year, String(month), day);
  if (!others.every((word) => withinYear.test(word))) return undefined;
  return { date: (month === undefined ? year : dateOf(year, month)) as PartialDate, isWhole: others.length === 0 };
}

/** The date, or as much of it as there is: of 2018-09-31, September; of 2018-13, the year. */
function soundPart(year = '', month?: string, day?: string): WrittenDate | undefined {
  const parts = [year, month, day].filter((part) => part !== undefined);
  for (let length = parts.length; length > 0; length -= 1) {
    const date = dateOf(...(parts.slice(0, length) as [string]));
    if (date) return { date, isWhole: length === parts.length };
  }
  return undefined;
}

function dateOf(year: string, ...others: readonly (string | number)[]): PartialDate | undefined {
  return parsePartialDate([year, ...others.map((part) => String(part).padStart(2, '0'))].join('-'));
}
