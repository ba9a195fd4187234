/** Skills that someone says they have, and what shows them, if anything. */
import type { ClaimedNeverShownAnswer } from '../../client/questions.ts';
import { counted } from '../words.ts';
import { type Asked, type Design, linkTo, tableOf, subject } from './design.ts';
import { quotes } from './proof.ts';

export function claimedNeverShown({ person }: ClaimedNeverShownAnswer, { variables }: Asked): Design {
  const { name, claims } = person;
  const skills = counted(claims.length, 'skill');
  const sentence =
    variables['shown'] === true
      ? `${claims.length === 0 ? 'No skill' : skills} that ${name} names ${claims.length < 2 ? 'is' : 'are'} backed up by work, talks, articles or code.`
      : claims.length === 0
        ? `The documents report no skill of ${name} without anything else that shows it.`
        : `${name} names ${skills} that nothing else in the documents shows. That is not a no: ask.`;
  return {
    sentence,
    parts: [
      subject(person),
      tableOf({ key: 'claims', title: 'Skills' }, claims, [
        { title: 'Skill', of: ({ technology }) => linkTo(technology) },
        { title: 'What they say', of: ({ statements }) => quotes(statements) },
        { title: 'What shows it', of: ({ shownBy }) => quotes(shownBy) },
      ]),
    ],
  };
}
