/** The shapes that records of all kinds share: dates, periods, URLs, references, statements. */
import { z } from 'zod';
import type { Kind } from '../graph/draft.ts';
import { type FigureKind, figureKinds } from '../graph/figure.ts';
import { parsePartialDate } from '../graph/partial-date.ts';
import type { Period } from '../graph/period.ts';

const dateForm = 'expected a date such as 2019, 2019-03 or 2019-03-11';

const text = z.string({ error: 'expected text' }).trim().min(1, 'expected text');

/** Text without marks. */
export const words = text.refine((plain) => !/\[\[|\]\]/.test(plain), 'only the text of a statement can have marks: remove the [[ and ]]');

/** Part of an id: lowercase letters, digits and single hyphens. */
export const slug = z
  .string({ error: 'expected a slug such as container-summit-2016' })
  .normalize()
  .regex(
    /^[\p{Ll}\p{Lo}\p{N}]+(-[\p{Ll}\p{Lo}\p{N}]+)*$/u,
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
    context.issues.push({ code: 'custom', input: written, message: impossible ? `there is no such date as ${written}` : dateForm });
    return z.NEVER;
  })
  .meta({ description: 'A year, a month or a day, as precise as in the document: 2019, 2019-03 or 2019-03-11.' });

/** `end: present` means that the period is ongoing. */
export const period = z
  .strictObject({
    start: partialDate,
    end: z.union([z.literal('present'), partialDate], {
      error: ({ errors }) =>
        errors.flat().find(({ message }) => message.startsWith('there is no such date'))?.message ?? `${dateForm}, or present`,
    }),
  })
  .transform(({ start, end }): Period => ({ start, end: end === 'present' ? 'ongoing' : end }))
  .meta({ description: 'From a date to a date; `end: present` if it is ongoing.' });

/** A URL, or a path within the document, as written there. */
export const url = z
  .string({ error: 'expected a URL such as https://example.org/' })
  .regex(
    /^(https?:\/\/[^\s/]+\S*|[\w-][^\s:]*)$/,
    'expected a URL such as https://example.org/, or a path within the document such as assets/cv.pdf',
  );

/** The heading of something in the document. Records and statements without one inherit it from the enclosing record. */
export const section = words.meta({
  description: 'The headings above it in the document, joined by ›. Inherited from the enclosing record if not given.',
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

const statement = z.strictObject({
  text: text.meta({ description: 'One sentence in your own words, with [[marks]] around the names of what it is about.' }),
  section: section.optional(),
  figures: z.array(figure).optional(),
});

export const statements = z.array(statement).default([]);
export type WrittenStatement = z.output<typeof statement>;
