/** How long someone has used something: the sums, and each period with its jobs. */
import type { ExperienceAnswer, ExperiencePeriod } from '../../client/questions.ts';
import { enumInWords } from '../enum-words.ts';
import { periodValue, textValue, type Value } from '../values.ts';
import type { Part } from '../view.ts';
import { dateInWords } from '../../graph/date-in-words.ts';
import { sentence, usedFor } from '../words.ts';
import { type Asked, dated, type Design, linksTo, tableOf, subject } from './design.ts';
import { numberOrNothing, quotes, someOf } from './proof.ts';

type Found = NonNullable<ExperienceAnswer['person']['experience']>;

export function experience({ person }: ExperienceAnswer, { words }: Asked): Design {
  const { name, experience: found } = person;
  const asked = words('technology');
  if (found?.isConfirmed === false)
    return {
      sentence: `The text names ${asked}, and nobody has confirmed in which sense. So it may be that ${name} has used it${found.atMost === null ? '' : `, for ${usedFor({ months: found.atMost, atLeast: 0 })}`}.`,
      parts: [subject(person), { key: 'evidence', title: 'Named in', hint: '', value: quotes(found.evidence, found.evidenceCount) }],
    };
  if (!found) return { sentence: `The documents don't say that ${name} has used ${asked}.`, parts: [subject(person)] };
  return {
    sentence: sentenceOf(name, found, asked),
    parts: [
      subject(person),
      ...factsOf(found, asked),
      found.months === null ? fact('periods', 'When', { is: 'absent', text: 'undated' }) : periodsOf(found.periods),
      { key: 'evidence', title: 'Proof', hint: '', value: quotes(found.evidence, found.evidenceCount) },
    ],
  };
}

/** `Justen Walker has used Go for up to 10 years 2 months. At least 2 years 3 months of that are certain.` */
function sentenceOf(name: string, { months, atLeast, strength, periods, lastUsed }: Found, asked: string): string {
  if (months === null)
    return {
      CLAIMED: `The documents don't say how long. ${name} lists ${asked} as a skill, and nothing else shows it.`,
      ATTESTED: `The documents don't say how long. Somebody else says that ${name} knows ${asked}, and nothing shows where it was used.`,
      PRACTICED: `${name} has used ${asked}. The documents don't say when.`,
      PUBLIC: `${name} has used ${asked}. The documents don't say when.`,
    }[strength];
  const places = [...new Set(periods.flatMap(({ positions }) => positions.flatMap(({ organization }) => organization?.name ?? [])))];
  const certain = atLeast !== null && atLeast < months ? ` At least ${usedFor({ months: atLeast, atLeast })} of that is certain.` : '';
  const ongoing = periods.find(({ isOngoing }) => isOngoing);
  const last = ongoing
    ? ` The latest use is in a job since ${dateInWords(ongoing.start)} that the document calls present.`
    : lastUsed
      ? ` It was last used ${lastUsed.length > 7 ? 'on' : 'in'} ${dateInWords(lastUsed)}.`
      : '';
  const where = places.length > 0 ? `, at ${someOf(places, places.length, 4)}` : '';
  return `${sentence(`${name} has used ${asked} for ${usedFor({ months, atLeast })}${where}`)}${certain}${last}`;
}

function factsOf({ months, atLeast, atMost, firstUsed, lastUsed, isCurrent, strength, matchedVia }: Found, asked: string): readonly Part[] {
  const current = { true: 'yes', false: 'no document says so', null: 'unknown' }[String(isCurrent)] ?? '';
  return [
    fact('months', 'Used for', months === null ? { is: 'absent', text: 'undated' } : { is: 'duration', months, atLeast }),
    fact('atLeast', 'At least (months)', numberOrNothing(atLeast), true),
    fact('atMost', 'At most (months)', numberOrNothing(atMost), true),
    fact('firstUsed', 'First used', dated(firstUsed)),
    fact('lastUsed', 'Last used', dated(lastUsed)),
    fact('isCurrent', 'Still in use', textValue(current)),
    fact('strength', 'Shown', textValue(enumInWords('EvidenceStrength', strength))),
    fact('matchedVia', 'Counted because of', linksTo(matchedVia.filter(({ name }) => name !== asked))),
  ];
}

function periodsOf(periods: readonly ExperiencePeriod[]): Part {
  return tableOf({ key: 'periods', title: 'Periods' }, periods, [
    { title: 'When', of: (period) => periodValue(period) },
    { title: 'For', of: ({ months, atLeast }) => ({ is: 'duration', months, atLeast }) },
    { title: 'At least (months)', isDetail: true, of: ({ atLeast }) => numberOrNothing(atLeast) },
    { title: 'Where', of: ({ positions }) => linksTo(positions.flatMap(({ organization }) => organization ?? [])) },
    { title: 'Roles', of: ({ roles }) => linksTo(roles) },
    { title: 'Projects', of: ({ projects }) => linksTo(projects) },
  ]);
}

function fact(key: string, title: string, value: Value, isDetail = false): Part {
  return { key, title, hint: '', value, isDetail };
}
