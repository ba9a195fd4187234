/** Talks: appearances at events and elsewhere, alone or with others. */
import { ownedRows, toOne, toOneOrNull } from '../../schema/loaders.ts';
import sql from 'sql-template-tag';
import type { PartialDate } from '../../graph/partial-date.ts';
import { addArrows, addList } from '../../schema/arrows.ts';
import { builder, describedEnum } from '../../schema/builder.ts';
import { connectedTo, during, oneOf } from '../../schema/filter.ts';
import { urlField } from '../../schema/url.ts';
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
  readonly event_id: number | null;
  readonly format: keyof typeof talkFormats;
  readonly date: PartialDate | null;
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

const TalkFormat = describedEnum('TalkFormat', 'The format of an appearance.', talkFormats);
const TalkPart = describedEnum('TalkPart', "A person's part in an appearance.", talkParts);
const VideoState = describedEnum('VideoState', 'What the document says about a recording.', videoStates);

const Participant = builder.objectRef<ParticipantRow>('Participant').implement({
  description: 'A person on stage, what they did there, and the organization they represented.',
  fields: (t) => ({
    person: toOne(t, Person, 'person_id', 'The person on stage.'),
    part: t.expose('part', { type: TalkPart, description: 'What the person did there.' }),
    organization: toOneOrNull(
      t,
      Organization,
      'organization_id',
      'The organization that the person represented. Null if the document does not say.',
    ),
    title: t.exposeString('title', {
      nullable: true,
      description: 'Title of the person there at the time, such as “CTO”. Null if the document does not say.',
    }),
  }),
});

export const Talk = nodeType<TalkRow>({
  kind: 'talk',
  plural: 'talks',
  description: 'One appearance, usually at an event: a talk, a panel, a workshop, an interview and so on. `format` says which.',
  listed: 'All talks, panels and other appearances.',
  isDated: true,
  isLookedUp: true,
  shorthand: about('talks about it'),
  filters: {
    technologies: connectedTo(topics, 'from', ['ABOUT'], 'Talks about these technologies or projects.'),
    events: connectedTo(['event'], 'from', ['SPOKE'], 'Talks at these events.'),
    people: connectedTo(['person'], 'from', ['SPOKE'], 'Talks with these people on stage.'),
    organizations: connectedTo(
      ['organization'],
      'from',
      ['ABOUT', 'SPOKE'],
      'Talks about these organizations, or with somebody on stage who represented them.',
    ),
    formats: oneOf(TalkFormat, 'talk', 'format', 'Talks in one of these formats.'),
    videoStates: oneOf(VideoState, 'talk', 'video_state', 'Talks whose recording is in one of these states.'),
    during,
  },
  fields: (t) => ({
    title: t.exposeString('name', { description: 'Title of the talk.' }),
    format: t.expose('format', { type: TalkFormat, description: 'Format of the talk.' }),
    date: t.expose('date', { type: 'PartialDate', nullable: true, description: 'Date of the talk. Null if the document does not say.' }),
    event: toOneOrNull(t, Event, 'event_id', 'The event where the talk was given. Null if the document names none, as for a podcast.'),
    track: t.exposeString('track', {
      nullable: true,
      description: 'Track of the event that the talk was part of. Null if the document does not name one.',
    }),
    url: urlField(t, ({ id }) => id, 'Absolute URL of the talk.'),
    videoState: t.expose('video_state', {
      type: VideoState,
      nullable: true,
      description: 'What the document says about a recording. Null if it says nothing.',
    }),
    participants: t.field({
      type: [Participant],
      description: 'Everybody on stage, with the subject of the career first.',
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
  description: 'Talks given at the event by people whose careers are in the graph.',
});
addArrows({
  from: Talk,
  field: 'people',
  description: 'Everybody on stage. `participants` says who did what.',
  to: Person,
  inverse: 'talks',
  inverseDescription: 'Talks, panels and other appearances in which the person was on stage.',
  relations: ['SPOKE'],
});
addArrows({
  from: Talk,
  field: 'technologies',
  description:
    'Technologies that statements about the talk mention, with those statements. `relation` says how: for example, ABOUT or AVOIDED.',
  to: Technology,
  inverse: 'talks',
  inverseDescription:
    'Talks whose statements mention the technology or a narrower one. `relation` says how: a talk about doing without it is AVOIDED, not ABOUT.',
});
addArrows({
  from: Talk,
  field: 'projects',
  description: 'Projects that statements about the talk mention. `relation` says how.',
  to: Project,
  inverse: 'talks',
  inverseDescription: 'Talks whose statements mention the project. `relation` says how.',
});
addArrows({
  from: Talk,
  field: 'organizations',
  description: 'Organizations that the talk is about (ABOUT), or that people on stage represented (SPOKE).',
  to: Organization,
  inverse: 'talks',
  inverseDescription: 'Talks about the organization (ABOUT), or with somebody on stage who represented it (SPOKE).',
});
