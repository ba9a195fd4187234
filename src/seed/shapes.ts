/** The shapes that records of every kind are made of: dates, periods, addresses, references, statements. */
import { z } from 'zod';
import type { Kind } from '../graph/draft.ts';
import { parsePartialDate } from '../graph/partial-date.ts';
import type { Period } from '../graph/period.ts';

const dateForm = 'expected a date such as 2019, 2019-03 or 2019-03-11';

const text = z.string({ error: 'expected some words' }).trim().min(1, 'expected some words');

/** Some words without marks. */
export const words = text.refine((plain) => !/\[\[|\]\]/.test(plain), 'only the text of a statement has marks: leave the [[ and ]] out');

/** Part of an id: lower-case letters, digits and single hyphens. */
export const slug = z
  .string({ error: 'expected a slug such as container-summit-2016' })
  .normalize()
  .regex(
    /^[\p{Ll}\p{Lo}\p{N}]+(-[\p{Ll}\p{Lo}\p{N}]+)*$/u,
    'a slug is lower-case letters, digits and single hyphens, such as container-summit-2016',
  )
  .meta({ description: 'Part of the id: lower-case letters, digits and hyphens.' });

/** The name of a node of one of these kinds: its slug, its name or an alias. Editors are offered the known slugs. */
export function refTo(...kinds: readonly Kind[]) {
  return words.meta({ refersTo: kinds, description: `The ${kinds.join(' or ')} meant, by slug or alias.` });
}

export const partialDate = z
  .union([z.int(), z.string()], { error: dateForm })
  .transform((written, context) => {
    const date = parsePartialDate(String(written));
    if (date) return date;
    const impossible = /^\d{4}-\d{2}(-\d{2})?$/.test(String(written));
    context.issues.push({ code: 'custom', input: written, message: impossible ? `there is no such date as ${written}` : dateForm });
    return z.NEVER;
  })
  .meta({ description: 'A year, a month or a day, as precisely as it was written: 2019, 2019-03 or 2019-03-11.' });

/** `end: present` means that it goes on. */
export const period = z
  .strictObject({
    start: partialDate,
    end: z.union([z.literal('present'), partialDate], {
      error: ({ errors }) =>
        errors.flat().find(({ message }) => message.startsWith('there is no such date'))?.message ?? `${dateForm}, or present`,
    }),
  })
  .transform(({ start, end }): Period => ({ start, end: end === 'present' ? 'ongoing' : end }))
  .meta({ description: 'From a date to a date; `end: present` while it goes on.' });

/** Where something can be looked up, as the document has it. */
export const address = z
  .string({ error: 'expected an address such as https://example.org/' })
  .regex(
    /^(https?:\/\/[^\s/]+\S*|[\w-][^\s:]*)$/,
    'expected an address such as https://example.org/, or a path within the document such as assets/cv.pdf',
  );

/** The heading under which something is read. Records and statements without one take that of the record around them. */
export const section = words.meta({
  description: 'The headings that lead to it in the document, joined by ›. Inherited from the record around it.',
});

const figure = z.strictObject({
  measure: words.meta({ description: 'What was measured: cloud spend.' }),
  value: z.number({ error: 'expected a number' }).optional(),
  unit: words.optional().meta({ description: 'percent, contributions, developers, …' }),
  change: z.enum(['INCREASE', 'DECREASE']).optional(),
  hedge: z.enum(['OVER', 'ABOUT', 'NEARLY']).optional().meta({ description: 'How the document qualifies the number.' }),
  before: words.optional().meta({ description: 'Where it came from, if no number was given: days.' }),
  after: words.optional().meta({ description: 'Where it got to: minutes.' }),
});

const statement = z.strictObject({
  text: text.meta({ description: 'One sentence in your own words, with [[marks]] around what it is about.' }),
  section: section.optional(),
  figures: z.array(figure).optional(),
});

export const statements = z.array(statement).default([]);
export type WrittenStatement = z.output<typeof statement>;
