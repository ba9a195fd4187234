/** The page of a course of study: the degree, the school, the courses and how it went. */
import { html } from 'hono/html';
import type { Context } from '../../../schema/builder.ts';
import type { PeriodWords } from '../../../view/words.ts';
import { linkTo, type Named, named } from '../link-to.ts';
import { datesOf } from './dates.ts';
import { type Design, nodeOf, partOf } from './design.ts';
import { own, type Own, sentencesOf } from './sentences.ts';

type Education = {
  readonly degree: string | null;
  readonly field: string | null;
  readonly score: string | null;
  readonly honors: readonly string[];
  readonly courses: readonly string[];
  readonly grade: { readonly value: number; readonly scale: number } | null;
  readonly period: PeriodWords | null;
  readonly person: Named;
  readonly school: Named | null;
  readonly statements: Own;
};

const fields = `degree field score honors courses grade { value scale } period { start end isOngoing knownUntil } person { ${named} } school { ${named} } ${own}`;

export function educationDesign(id: string, context: Context): Design {
  const { degree, field, score, honors, courses, grade, period, person, school, statements } = nodeOf<Education>(
    id,
    'Education',
    fields,
    context,
  );
  const course = [degree, field].filter(Boolean).join(', ');
  return {
    line: [
      linkTo(person),
      school && html`at ${linkTo(school)}`,
      period ? datesOf(period) : 'undated',
      grade && `grade ${grade.value} of ${grade.scale}`,
      score,
      honors.length > 0 ? honors.join(', ') : null,
    ],
    body: html`${partOf('What the document says', sentencesOf(statements))}
    ${partOf(
      'Courses',
      courses.length === 0
        ? null
        : html`<ul class="facts-list">
            ${courses.map((one) => html`<li>${one}</li>`)}
          </ul>`,
    )}`,
    description: `${person.name} studied${course === '' ? '' : ` ${course}`}${school ? ` at ${school.name}` : ''}${period ? `, ${datesOf(period)}` : ''}.`,
  };
}
