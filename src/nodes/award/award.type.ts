/** Prizes and other honors. */
import type { PartialDate } from '../../graph/partial-date.ts';
import { addArrows, addList } from '../../schema/arrows.ts';
import { connectedTo, during } from '../../schema/filter.ts';
import { toOne, toOneOrNull } from '../../schema/loaders.ts';
import { nodeType } from '../../schema/node-type.ts';
import type { NodeRow } from '../../store/nodes.ts';
import { Organization } from '../organization/organization.type.ts';
import { Person } from '../person/person.type.ts';
import { Technology } from '../technology/technology.type.ts';

type AwardRow = NodeRow & { readonly person_id: number; readonly issuer_id: number | null; readonly date: PartialDate | null };

const Award = nodeType<AwardRow>({
  kind: 'award',
  plural: 'awards',
  description: 'A prize or another honor that a person received.',
  listed: 'All awards.',
  isDated: true,
  isLookedUp: false,
  filters: {
    people: connectedTo(['person'], 'from', ['AWARDED'], 'Awards that these people received.'),
    organizations: connectedTo(['organization'], 'from', ['AWARDED'], 'Awards from these organizations.'),
    during,
  },
  fields: (t) => ({
    title: t.exposeString('name', { description: 'Name of the award, as written.' }),
    person: toOne(t, Person, 'person_id', 'The person who received it.'),
    issuer: toOneOrNull(t, Organization, 'issuer_id', 'The organization that gave it. Null if the document does not say.'),
    date: t.expose('date', {
      type: 'PartialDate',
      nullable: true,
      description: 'Date on which it was given, as precise as the document gives it. Null if the document does not say.',
    }),
  }),
});

addList({
  on: Person,
  field: 'awards',
  of: Award,
  direction: 'towards',
  relations: ['AWARDED'],
  description: 'Awards that the person received.',
});
addList({
  on: Organization,
  field: 'awards',
  of: Award,
  direction: 'towards',
  relations: ['AWARDED'],
  description: 'Awards that the organization gave.',
});
addArrows({
  from: Award,
  field: 'technologies',
  description: 'Technologies that statements about the award mention, with those statements. `relation` says how: for example, ATTESTED.',
  to: Technology,
  inverse: 'awards',
  inverseDescription: 'Awards whose statements mention the technology or a narrower one. `relation` says how.',
});
