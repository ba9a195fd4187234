/** Events: single editions of conferences and meetings. */
import type { PartialDate } from '../../graph/partial-date.ts';
import { addArrows } from '../../schema/arrows.ts';
import { describedEnum } from '../../schema/builder.ts';
import { connectedTo, during } from '../../schema/filter.ts';
import { nodeType } from '../../schema/node-type.ts';
import type { NodeRow } from '../../store/nodes.ts';
import { Person } from '../person/person.type.ts';
import { about, aliasesOf, Technology, topics } from '../technology/technology.type.ts';

type EventRow = NodeRow & {
  readonly date: PartialDate | null;
  readonly place: string | null;
  readonly site_state: 'NO_LONGER_AVAILABLE' | null;
};

const SiteState = describedEnum('SiteState', 'What the document says about a website.', {
  NO_LONGER_AVAILABLE: 'The website existed and is gone.',
});

export const Event = nodeType<EventRow>({
  kind: 'event',
  plural: 'events',
  description: 'One edition of a conference or meeting.',
  listed: 'All events.',
  isDated: true,
  isLookedUp: true,
  shorthand: about('events where somebody spoke about it'),
  filters: {
    technologies: connectedTo(topics, 'from', ['ABOUT'], 'Events where somebody spoke about these technologies or projects.'),
    people: connectedTo(['person'], 'towards', ['SPOKE'], 'Events where these people were on stage.'),
    during,
  },
  fields: (t) => ({
    aliases: t.stringList({
      description: 'Other names by which the event can be looked up.',
      resolve: (row, _, context) => aliasesOf(row, context),
    }),
    date: t.expose('date', {
      type: 'PartialDate',
      nullable: true,
      description: 'Date of the event, as the document gives it. Null if the document does not say.',
    }),
    place: t.exposeString('place', {
      nullable: true,
      description: 'Where the event took place, if its name says so. Null if the document does not say.',
    }),
    siteState: t.expose('site_state', {
      type: SiteState,
      nullable: true,
      description: 'What the document says about the website of the event. Null if it says nothing.',
    }),
  }),
});

addArrows({
  from: Person,
  field: 'events',
  description: 'Events where the person was on stage.',
  to: Event,
  inverse: 'people',
  inverseDescription: 'People who were on stage at the event.',
  relations: ['SPOKE'],
});
addArrows({
  from: Event,
  field: 'technologies',
  description: 'Technologies mentioned in talks at the event. Covers only talks by people whose careers are in the graph.',
  to: Technology,
  inverse: 'events',
  inverseDescription: 'Events with talks that mention the technology or a narrower one. `relation` says how.',
});
