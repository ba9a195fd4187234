/** Events: one edition each of a conference. */
import type { PartialDate } from '../../graph/partial-date.ts';
import { addArrows } from '../../schema/arrows.ts';
import { describedEnum } from '../../schema/builder.ts';
import { connectedTo, during } from '../../schema/filter.ts';
import { nodeType } from '../../schema/node-type.ts';
import type { NodeRow } from '../../store/nodes.ts';
import { Person } from '../person/person.type.ts';
import { about, aliasesOf, Technology, topics } from '../technology/technology.type.ts';

type EventRow = NodeRow & { readonly date: PartialDate; readonly place: string | null; readonly site_state: 'NO_LONGER_AVAILABLE' | null };

const SiteState = describedEnum('SiteState', 'What the document says of a website.', { NO_LONGER_AVAILABLE: 'It existed and is gone.' });

export const Event = nodeType<EventRow>({
  kind: 'event',
  plural: 'events',
  description: 'One edition of a conference or meeting.',
  listed: 'Every event.',
  isDated: true,
  isLookedUp: true,
  shorthand: about('events where somebody here spoke about it'),
  filters: {
    technologies: connectedTo(topics, 'from', ['ABOUT'], 'Where somebody spoke about these.'),
    people: connectedTo(['person'], 'towards', ['SPOKE'], 'Where these people were on stage.'),
    during,
  },
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Its short name in ids and URLs.' }),
    aliases: t.stringList({ description: 'Other names that it is found by.', resolve: (row, _, context) => aliasesOf(row, context) }),
    date: t.expose('date', { type: 'PartialDate', description: 'The day that the document gives for it.' }),
    place: t.exposeString('place', { nullable: true, description: 'Where it was, as far as its name says; null if it does not.' }),
    siteState: t.expose('site_state', {
      type: SiteState,
      nullable: true,
      description: 'What the document says of its website. Null if it says nothing.',
    }),
  }),
});

addArrows({
  from: Person,
  field: 'events',
  description: 'The events where they were on stage.',
  to: Event,
  inverse: 'people',
  inverseDescription: 'Who was on stage there.',
  relations: ['SPOKE'],
});
addArrows({
  from: Event,
  field: 'technologies',
  description: 'What was spoken of there, by people whose careers are told here.',
  to: Technology,
  inverse: 'events',
  inverseDescription: 'The events where it was spoken of.',
});
