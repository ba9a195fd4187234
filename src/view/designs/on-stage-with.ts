/** Who else was on stage: a row for each person and talk. */
import type { OnStageWithAnswer, OnStageWithParticipant, OnStageWithTalk } from '../../client/questions.ts';
import { enumInWords } from '../enum-words.ts';
import { textValue } from '../values.ts';
import { counted } from '../words.ts';
import { dated, type Design, linkTo, tableOf } from './design.ts';
import { someOf } from './proof.ts';

type Row = OnStageWithParticipant & { readonly talk: OnStageWithTalk };

export function onStageWith({ talks }: OnStageWithAnswer): Design {
  const self = talks.named[0];
  const name = self?.name ?? 'this person';
  const rows = talks.nodes.flatMap((talk) =>
    talk.participants.filter(({ person }) => person.id !== self?.id).map((one): Row => ({ ...one, talk })),
  );
  const people = [...new Set(rows.map(({ person }) => person.name))];
  const page = { totalCount: rows.length, pageInfo: talks.pageInfo };
  const isAll = talks.nodes.length === talks.totalCount;
  const atTalks = `${name}'s ${counted(talks.totalCount, 'talk')}`;
  return {
    sentence:
      talks.totalCount === 0
        ? `The documents mention no talks by ${name}.`
        : people.length === 0
          ? `The documents name nobody else at ${atTalks}.`
          : `${isAll ? counted(people.length, 'person', 'people') : 'People'} at ${atTalks}: ${someOf(people, people.length, 7)}.`,
    parts: [
      tableOf({ key: 'talks', title: 'On stage', ...(isAll ? {} : { page }) }, rows, [
        { title: 'Person', of: ({ person }) => linkTo(person) },
        { title: 'Part', of: ({ part }) => textValue(enumInWords('TalkPart', part)) },
        { title: 'Title at the time', of: ({ title }) => textValue(title ?? '') },
        { title: 'From', of: ({ organization }) => linkTo(organization) },
        { title: 'Talk', of: ({ talk }) => linkTo(talk) },
        { title: 'Event', of: ({ talk }) => linkTo(talk.event) },
        { title: 'Date', of: ({ talk }) => dated(talk.date) },
      ]),
    ],
  };
}
