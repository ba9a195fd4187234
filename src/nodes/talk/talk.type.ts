/** Talks: appearances at events, alone or with others. */
import { ownedRows, toOne, toOneOrNull } from '../../schema/loaders.ts';
import sql from 'sql-template-tag';
import type { PartialDate } from '../../graph/partial-date.ts';
import { addArrows, addList } from '../../schema/arrows.ts';
import { builder, describedEnum } from '../../schema/builder.ts';
import { connectedTo, during, oneOf } from '../../schema/filter.ts';
import { nodeType } from '../../schema/node-type.ts';
import { each } from '../../store/fragments.ts';
import type { NodeRow } from '../../store/nodes.ts';
import { Event } from '../event/event.type.ts';
import { Organization } from '../organization/organization.type.ts';
import { Person } from '../person/person.type.ts';
import { Project } from '../project/project.type.ts';
import { about, Technology, topics } from '../technology/technology.type.ts';
import { talkFormats, talkParts, videoStates } from './talk.seed.ts';

type TalkRow = NodeRow & {
  readonly event_id: number;
  readonly format: keyof typeof talkFormats;
  readonly date: PartialDate;
  readonly track: string | null;
  readonly url: string | null;
  readonly video_state: keyof typeof videoStates | null;
};

type ParticipantRow = {
  readonly owner: number;
  readonly key: string;
  readonly person_id: number;
  readonly part: keyof typeof talkParts;
  readonly organization_id: number | null;
  readonly title: string | null;
};

const TalkFormat = describedEnum('TalkFormat', 'What an appearance was.', talkFormats);
const TalkPart = describedEnum('TalkPart', 'The part that somebody played in an appearance.', talkParts);
const VideoState = describedEnum('VideoState', 'What the document says of a recording.', videoStates);

const Participant = builder.objectRef<ParticipantRow>('Participant').implement({
  description: 'Somebody who was on stage: the part they played, and where they came from.',
  fields: (t) => ({
    person: toOne(t, Person, 'person_id', 'Who it was.'),
    part: t.expose('part', { type: TalkPart, description: 'The part they played.' }),
    organization: toOneOrNull(t, Organization, 'organization_id', 'Where they came from; null if the document does not say.'),
    title: t.exposeString('title', {
      nullable: true,
      description: 'What they were there at that time (“CTO”); null if the document does not say.',
    }),
  }),
});

export const Talk = nodeType<TalkRow>({
  kind: 'talk',
  plural: 'talks',
  description: 'One appearance at an event: a talk, a panel or a conversation on stage.',
  listed: 'Every talk, panel and fireside chat.',
  isDated: true,
  isLookedUp: true,
  shorthand: about('talks that are about it'),
  filters: {
    technologies: connectedTo(topics, 'from', ['ABOUT'], 'That are about these.'),
    events: connectedTo(['event'], 'from', ['SPOKE'], 'At these events.'),
    people: connectedTo(['person'], 'from', ['SPOKE'], 'With these people on stage.'),
    organizations: connectedTo(
      ['organization'],
      'from',
      ['ABOUT', 'SPOKE'],
      'About these organizations, or with somebody from there on stage.',
    ),
    formats: oneOf(TalkFormat, 'talk', 'format', 'Of one of these formats.'),
    videoStates: oneOf(VideoState, 'talk', 'video_state', 'Of whose recording the document says one of these.'),
    during,
  },
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Its short name in ids and URLs.' }),
    title: t.exposeString('name', { description: 'Its title.' }),
    format: t.expose('format', { type: TalkFormat, description: 'What it was.' }),
    date: t.expose('date', { type: 'PartialDate', description: 'When it was.' }),
    event: toOne(t, Event, 'event_id', 'Where it was given.'),
    track: t.exposeString('track', { nullable: true, description: 'The track it was part of; null if the document names none.' }),
    url: t.exposeString('url', { nullable: true, description: 'What the document links it to; null if it links to nothing.' }),
    videoState: t.expose('video_state', {
      type: VideoState,
      nullable: true,
      description: 'What the document says of a recording; null if it says nothing.',
    }),
    participants: t.field({
      type: [Participant],
      description: 'Everybody on stage, the subject of the career first.',
      resolve: (row, _, context) =>
        ownedRows<ParticipantRow>(
          row,
          'participants',
          (ids) => sql`select a.talk_id as owner, n.key, a.person_id, a.part, a.organization_id, a.title
           from ${each(ids)} p
           cross join talk_participant a on a.talk_id = p.value
           join node n on n.id = a.talk_id
           order by a.talk_id, a.ordinal`,
          context,
        ),
    }),
  }),
});

addList({
  on: Event,
  field: 'talks',
  of: Talk,
  direction: 'towards',
  relations: ['SPOKE'],
  description: 'The talks given there by people whose careers are told here.',
});
addArrows({
  from: Talk,
  field: 'people',
  description: 'Everybody on stage. `participants` says in which part.',
  to: Person,
  inverse: 'talks',
  inverseDescription: 'The talks, panels and fireside chats in which they were on stage.',
  relations: ['SPOKE'],
});
addArrows({
  from: Talk,
  field: 'technologies',
  description: 'What it is about, or what it does without, with the statements that say so.',
  to: Technology,
  inverse: 'talks',
  inverseDescription: 'The talks whose statements speak of it. `relation` says how: a talk on doing without it is not about it.',
});
addArrows({
  from: Talk,
  field: 'projects',
  description: 'The projects that it is about.',
  to: Project,
  inverse: 'talks',
  inverseDescription: 'The talks that are about it.',
});
addArrows({
  from: Talk,
  field: 'organizations',
  description: 'The organizations that it is about (ABOUT), and those that people on stage came from (SPOKE).',
  to: Organization,
  inverse: 'talks',
  inverseDescription: 'The talks about it (ABOUT), and those with somebody from there on stage (SPOKE).',
});
