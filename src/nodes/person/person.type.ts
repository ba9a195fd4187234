/** People: the subjects of careers, and others whom careers mention. */
import { ownedRows } from '../../schema/loaders.ts';
import sql from 'sql-template-tag';
import { knowing } from '../../graph/relation.ts';
import { addArrows } from '../../schema/arrows.ts';
import { builder } from '../../schema/builder.ts';
import { connectedTo, fact, named } from '../../schema/filter.ts';
import { urlField } from '../../schema/url.ts';
import { nodeType } from '../../schema/node-type.ts';
import { each } from '../../store/fragments.ts';
import type { NodeRow } from '../../store/nodes.ts';
import { Organization } from '../organization/organization.type.ts';
import { skills } from './skill-filter.ts';
import { aliasesOf, topics } from '../technology/technology.type.ts';

type PersonRow = NodeRow & {
  readonly is_subject: number;
  readonly pronouns: string | null;
  readonly headline: string | null;
  readonly location: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly address: string | null;
};

type LinkRow = { readonly owner: number; readonly label: string; readonly handle: string | null; readonly url: string };

const Link = builder.objectRef<LinkRow>('Link').implement({
  description: 'A link to a profile or a page of a person.',
  fields: (t) => ({
    label: t.exposeString('label', { description: 'What the link leads to, such as “LinkedIn” or “blog”.' }),
    handle: t.exposeString('handle', { nullable: true, description: 'Name of the person there. Null if the document does not give one.' }),
    text: t.exposeString('url', { description: 'What the document gives: a URL, a domain or a path.' }),
    url: urlField(t, ({ owner }) => owner, 'Absolute URL of the link.'),
  }),
});

const notPublic = 'Null if the document gives none, or if it is not public.';

const Contact = builder.objectRef<Pick<PersonRow, 'email' | 'phone' | 'address'>>('Contact').implement({
  description: 'How to reach a person who chose to make this public.',
  fields: (t) => ({
    email: t.exposeString('email', { nullable: true, description: `Email address. ${notPublic}` }),
    phone: t.exposeString('phone', { nullable: true, description: `Phone number, as written. ${notPublic}` }),
    address: t.exposeString('address', { nullable: true, description: `Postal address, as written. ${notPublic}` }),
  }),
});

type InterestRow = { readonly owner: number; readonly name: string; readonly keywords: string };

const Interest = builder.objectRef<InterestRow>('Interest').implement({
  description: 'Something that a person is interested in. It says nothing about what they know.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The interest, as written.' }),
    keywords: t.stringList({
      description: 'What it includes, as written. Empty if the document does not say.',
      resolve: ({ keywords }) => JSON.parse(keywords) as string[],
    }),
  }),
});

export const Person = nodeType<PersonRow>({
  kind: 'person',
  plural: 'people',
  description: 'A person: the subject of a career, or somebody whom a career mentions.',
  listed: 'All people: the subjects of careers, and others whom careers mention.',
  isDated: false,
  isLookedUp: true,
  shorthand: {
    argument: 'knows',
    kinds: topics,
    relations: knowing,
    description:
      'Only people who used it, contributed to it, spoke or wrote about it, or say they know it. Shorthand for a filter by `technologies`.',
  },
  filters: {
    technologies: connectedTo(
      topics,
      'from',
      knowing,
      'People who used these technologies or projects, contributed to them, spoke or wrote about them, or say they know them.',
    ),
    organizations: connectedTo(
      ['organization'],
      'from',
      ['WORKED', 'STUDIED', 'SPOKE'],
      'People who worked or studied at these organizations, or represented them at an event.',
    ),
    events: connectedTo(['event'], 'from', ['SPOKE'], 'People who were on stage at these events.'),
    among: named('person', 'Only these people. With `fit`, they are listed even if nothing is known of any requirement.'),
    skills,
    isSubject: fact(
      sql`exists (select 1 from person k where k.id = m.id and k.is_subject = 1)`,
      'Whether the career of the person is in the graph.',
    ),
  },
  fields: (t) => ({
    aliases: t.stringList({
      description: 'Other names by which the person can be looked up.',
      resolve: (row, _, context) => aliasesOf(row, context),
    }),
    isSubject: t.boolean({
      description: 'Whether the career of the person is in the graph. Careers only mention other people.',
      resolve: ({ is_subject: isSubject }) => isSubject === 1,
    }),
    pronouns: t.exposeString('pronouns', {
      nullable: true,
      description: 'Pronouns of the person, as the document gives them. Null if it gives none.',
    }),
    headline: t.exposeString('headline', {
      nullable: true,
      description: 'What the person calls themselves, such as “Software Engineer”. Null if the document does not say.',
    }),
    location: t.exposeString('location', {
      nullable: true,
      description: 'Where the person lives or works, as written. Null if the document does not say.',
    }),
    contact: t.field({
      type: Contact,
      nullable: true,
      description: 'How to reach the person. Null unless the person chose to make this public.',
      resolve: (row) => (row.email === null && row.phone === null && row.address === null ? null : row),
    }),
    interests: t.field({
      type: [Interest],
      description: 'Interests, in the order of the document.',
      resolve: (row, _, context) =>
        ownedRows<InterestRow>(
          row,
          'interests',
          (ids) => sql`select i.person_id as owner, i.name, i.keywords
           from ${each(ids)} p
           cross join person_interest i on i.person_id = p.value
           order by i.person_id, i.ordinal`,
          context,
        ),
    }),
    links: t.field({
      type: [Link],
      description: 'Profiles and pages, in the order of the document.',
      resolve: (row, _, context) =>
        ownedRows<LinkRow>(
          row,
          'links',
          (ids) => sql`select l.person_id as owner, l.label, l.handle, l.url
           from ${each(ids)} p
           cross join person_link l on l.person_id = p.value
           order by l.person_id, l.ordinal`,
          context,
        ),
    }),
  }),
});

addArrows({
  from: Person,
  field: 'organizations',
  description: 'Organizations where the person worked or studied, or that the person represented at an event.',
  to: Organization,
  inverse: 'people',
  inverseDescription: 'People who worked or studied at the organization, or represented it at an event.',
  relations: ['WORKED', 'STUDIED', 'SPOKE'],
});
