/** The shapes that records of all kinds share: dates, periods, URLs, references, statements. */
import { z } from 'zod';
import type { Kind } from '../graph/draft.ts';
import { type FigureKind, figureKinds } from '../graph/figure.ts';
import { dateInWords } from '../graph/date-in-words.ts';
import { latest, type PartialDate, parsePartialDate } from '../graph/partial-date.ts';
import { on, type Period } from '../graph/period.ts';
import type { OwnDates } from '../graph/time.ts';

const dateForm = 'expected a date such as 2019, 2019-03 or 2019-03-11';

const text = z
  .string({ error: 'expected text' })
  .trim()
  .min(1, 'expected text')
  .refine((written) => !written.includes('\0'), 'this text has a null character: remove it');

/** The values of a key that takes one of the names in a table of descriptions. */
export function keysOf<Name extends string>(described: Readonly<Record<Name, string>>): readonly Name[] {
  return Object.keys(described) as Name[];
}

/** Text without marks. */
export const words = text.refine((plain) => !/\[\[|\]\]/.test(plain), 'only the text of a statement can have marks: remove the [[ and ]]');

/** A record, or only a text that says enough: `English` for `{ language: English }`. */
export function orText<Output, Input>(record: z.ZodType<Output, Input>, recordOf: (written: string) => Input) {
  return z.union([words.transform((written) => record.parse(recordOf(written))), record], { error: 'expected text or a record with keys' });
}

/** Part of an id: lowercase letters, digits and single hyphens. */
export const slug = z
  .string({ error: 'expected a slug such as container-summit-2016' })
  .normalize()
  .regex(
    /^(?!\p{M})[\p{Ll}\p{Lm}\p{Lo}\p{M}\p{N}]+(-(?!\p{M})[\p{Ll}\p{Lm}\p{Lo}\p{M}\p{N}]+)*$/u,
    'a slug is lowercase letters, digits and single hyphens, such as container-summit-2016',
  )
  .meta({ description: 'Part of the id: lowercase letters, digits and hyphens.' });

/** A reference to a node of one of these kinds, by its slug, its name or an alias. Editors offer the known slugs. */
export function refTo(...kinds: readonly Kind[]) {
  return words.meta({ refersTo: kinds, description: `The ${kinds.join(' or ')}, by slug, name or alias.` });
}

export const partialDate = z
  .union([z.int(), z.string()], { error: dateForm })
  .transform((written, context) => {
    const date = parsePartialDate(String(written));
    if (date) return date;
    const impossible = /^\d{4}-\d{2}(-\d{2})?$/.test(String(written));
    context.issues.push({
      code: 'custom',
      input: written,
      message: impossible ? `there is no such date as ${written}${daysHint(String(written))}` : dateForm,
    });
    return z.NEVER;
  })
  .meta({ description: 'A year, a month or a day, as precise as in the document: 2019, 2019-03 or 2019-03-11.' });

/** `: September 2024 has 30 days`, for a day after the last of its month; nothing for other dates. */
function daysHint(written: string): string {
  const month = parsePartialDate(written.slice(0, 7));
  const last = month && latest(month).slice(8);
  return last !== undefined && written.slice(8) > last ? `: ${dateInWords(month!)} has ${last} days` : '';
}

const end = z.union([z.literal('present'), partialDate], {
  error: ({ errors }) =>
    errors.flat().find(({ message }) => message.startsWith('there is no such date'))?.message ?? `${dateForm}, or present`,
});

/** `end: present` means that the period is ongoing. A date that is left out is unknown. */
export const period = z
  .strictObject({ start: partialDate.optional(), end: end.optional() })
  .refine(
    ({ start, end: last }) => start !== undefined || last !== undefined,
    'give "start", "end" or both; if the document gives no dates, leave out the period',
  )
  .transform((written): Period => ({ start: written.start ?? null, end: ongoing(written.end) ?? null }))
  .meta({
    description: 'From a date to a date; `end: present` if the document says so. Leave out a date that the document does not give.',
  });

function ongoing(written: PartialDate | 'present' | undefined): PartialDate | 'ongoing' | undefined {
  return written === 'present' ? 'ongoing' : written;
}

/** A URL, or a path within the document, as written there. */
export const url = z
  .string({ error: 'expected a URL such as https://example.org/' })
  .regex(
    /^(https?:\/\/[^\s/]+\S*|[\w-][^\s:]*)$/,
    'expected a URL such as https://example.org/, or a path within the document such as assets/cv.pdf',
  );

/** A DOI in any of the forms that people write, as its URL. https://www.doi.org/doi-handbook/HTML/encoding-rules-for-urls-and-uris.html */
export const doi = z
  .string({ error: 'expected a DOI such as 10.1000/182' })
  .trim()
  .regex(/^(doi:\s*|https?:\/\/(dx\.)?doi\.org\/)?10\.\d[\d.]*\/\S+$/i, 'expected a DOI such as 10.1000/182')
  .transform((written) => `https://doi.org/${written.slice(written.indexOf('10.'))}`)
  .meta({ description: 'The DOI, such as 10.1000/182, or its URL.' });

/** A URL that needs no document around it. */
export const absoluteUrl = z
  .string({ error: 'expected a URL such as https://example.org/' })
  .regex(/^https?:\/\/[^\s/]+\S*$/, 'expected a URL such as https://example.org/');

/** The heading of something in the document. Records and statements without one inherit it from the enclosing record. */
export const section = words.meta({
  description:
    'The headings above it, as they are in the document, joined by › and without the title of the document. Text under no other heading has the title. Inherited from the enclosing record if not given.',
});

const figure = z.strictObject({
  kind: z.enum(Object.keys(figureKinds) as FigureKind[]).meta({
    description: 'RESULT: what the work achieved. LEVEL: how large, good or frequent something was. AIM: what somebody wants or plans.',
  }),
  measure: words.meta({ description: 'What was measured, such as cloud spend.' }),
  value: z.number({ error: 'expected a number' }).optional(),
  unit: words.optional().meta({ description: 'The unit, such as percent, contributions or developers.' }),
  frequency: words.optional().meta({ description: "How often, in the document's words: weekly, every month." }),
  change: z.enum(['INCREASE', 'DECREASE']).optional(),
  hedge: z.enum(['OVER', 'ABOUT', 'NEARLY']).optional().meta({ description: 'How the document qualifies the number.' }),
  before: words.optional().meta({ description: 'The state before, if the document gives no number: days.' }),
  after: words.optional().meta({ description: 'The state after: minutes.' }),
});

const statementRecord = z
  .strictObject({
    text: text.meta({ description: 'One sentence in your own words, with [[marks]] around the names of what it is about.' }),
    section: section.optional(),
    figures: z.array(figure).optional(),
    on: partialDate.optional().meta({ description: 'The date on which it took place, or the year or month within which it did.' }),
    during: period.optional().meta({ description: 'The period that it lasted, if that is not the period of its record.' }),
    from: partialDate.optional().meta({ description: 'When it began, if that is not when its record begins.' }),
    until: z
      .union([z.literal('unknown'), end], { error: ({ errors }) => errors.flat()[0]?.message ?? `${dateForm}, present or unknown` })
      .optional()
      .meta({
        description: 'When it ended, if that is before its record ends; `unknown` if the document says only that it ended earlier.',
      }),
    once: z
      .literal(true)
      .optional()
      .meta({ description: 'Whether it took place at some time within the period of its record, and did not last for all of it.' }),
  })
  .refine(
    ({ on: date, during, from, until, once }) => [date, during, from ?? until, once].filter((given) => given !== undefined).length <= 1,
    'give only one of "on", "during", "from" with or without "until", and "once"',
  );

/** A record, or only its text. */
const statement = z
  .union([text.transform((plain): z.output<typeof statementRecord> => ({ text: plain })), statementRecord], {
    error: 'expected text or a record with keys',
  })
  .transform(({ on: date, during, from, until, ...written }) => ({ ...written, dates: datesOf(date, during, from, until) }));

/** The dates that an author gives a statement; null if there are none. */
function datesOf(
  date: PartialDate | undefined,
  during: Period | undefined,
  from: PartialDate | undefined,
  until: PartialDate | 'present' | 'unknown' | undefined,
): OwnDates | null {
  if (during ?? date) return during ?? on(date as PartialDate);
  if (from === undefined && until === undefined) return null;
  return {
    ...(from === undefined ? {} : { start: from }),
    ...(until === undefined ? {} : { end: until === 'unknown' ? null : (ongoing(until) ?? null) }),
  };
}

export const statements = z.array(statement).default([]);
export type WrittenStatement = z.output<typeof statement>;
