/** Certificates, licenses and examinations. */
import type { PartialDate } from '../../graph/partial-date.ts';
import { addArrows, addList } from '../../schema/arrows.ts';
import { connectedTo, during } from '../../schema/filter.ts';
import { toOne, toOneOrNull } from '../../schema/loaders.ts';
import { nodeType } from '../../schema/node-type.ts';
import { urlField } from '../../schema/url.ts';
import type { NodeRow } from '../../store/nodes.ts';
import { Organization } from '../organization/organization.type.ts';
import { Person } from '../person/person.type.ts';
import { Technology, topics } from '../technology/technology.type.ts';

type CertificateRow = NodeRow & {
  readonly person_id: number;
  readonly issuer_id: number | null;
  readonly date: PartialDate | null;
  readonly expires: PartialDate | null;
  readonly number: string | null;
  readonly url: string | null;
};

const Certificate = nodeType<CertificateRow>({
  kind: 'certificate',
  plural: 'certificates',
  description: 'A certificate, a license or an examination that a person has.',
  listed: 'All certificates.',
  isDated: true,
  isLookedUp: false,
  filters: {
    people: connectedTo(['person'], 'from', ['CERTIFIED'], 'Certificates of these people.'),
    organizations: connectedTo(['organization'], 'from', ['CERTIFIED'], 'Certificates that these organizations issued.'),
    technologies: connectedTo(topics, 'from', ['ATTESTED'], 'Certificates in these technologies.'),
    during,
  },
  fields: (t) => ({
    title: t.exposeString('name', { description: 'What was certified, as written.' }),
    person: toOne(t, Person, 'person_id', 'The person who has the certificate.'),
    issuer: toOneOrNull(t, Organization, 'issuer_id', 'The organization that issued it. Null if the document does not say.'),
    date: t.expose('date', {
      type: 'PartialDate',
      nullable: true,
      description: 'Date of issue, as precise as the document gives it. Null if the document does not say.',
    }),
    expires: t.expose('expires', {
      type: 'PartialDate',
      nullable: true,
      description: 'Date on which it expires or expired. Null if the document does not say, which does not mean that it never expires.',
    }),
    number: t.exposeString('number', {
      nullable: true,
      description: 'Number of the certificate. Null if the document gives none, or if it is not public.',
    }),
    url: urlField(t, ({ id }) => id, 'Absolute URL at which it can be checked.'),
  }),
});

addList({
  on: Person,
  field: 'certificates',
  of: Certificate,
  direction: 'towards',
  relations: ['CERTIFIED'],
  description: 'Certificates, licenses and examinations of the person.',
});
addList({
  on: Organization,
  field: 'certificates',
  of: Certificate,
  direction: 'towards',
  relations: ['CERTIFIED'],
  description: 'Certificates that the organization issued.',
});
addArrows({
  from: Certificate,
  field: 'technologies',
  description:
    'Technologies that statements about the certificate mention, with those statements. `relation` says how: for example, ATTESTED.',
  to: Technology,
  inverse: 'certificates',
  inverseDescription: 'Certificates whose statements mention the technology or a narrower one. `relation` says how.',
});
