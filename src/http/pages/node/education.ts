/** The page of a course of study: the degree, the school and how it went. */
import { html } from 'hono/html';
import type { Context } from '../../../schema/builder.ts';
import type { PeriodWords } from '../../../view/words.ts';
import { linkTo, type Named, named } from '../link-to.ts';
import { datesOf } from './dates.ts';
import { type Design, nodeOf, partOf } from './design.ts';
import { own, type Own, sentencesOf } from './sentences.ts';

type Education = {
  readonly degree: string;
  readonly field: string | null;
  readonly honors: readonly string[];
  readonly grade: { readonly value: number; readonly scale: number } | null;
  readonly period: PeriodWords | null;
  readonly person: Named;
  readonly school: Named;
  readonly statements: Own;
};

const fields = `degree field honors grade { value scale } period { start end isOngoing knownUntil } person { ${named} } school { ${named} } ${own}`;

export function educationDesign(id: string, context: Context): Design {
  const { degree, field, honors, grade, period, person, school, statements } = nodeOf<Education>(id, 'Education', fields, context);
  return {
    line: [
      linkTo(person),
      html`at ${linkTo(school)}`,
      period ? datesOf(period) : 'undated',
      grade && `grade ${grade.value} of ${grade.scale}`,
      honors.length > 0 ? honors.join(', ') : null,
    ],
    body: partOf('What the document says', sentencesOf(statements)),
    description: `${person.name} studied ${[degree, field].filter(Boolean).join(', ')} at ${school.name}${period ? `, ${datesOf(period)}` : ''}.`,
  };
}
