/** People: those whose careers are told, and those that they met or cite. */
import { ownedRows } from '../../schema/loaders.ts';
import sql from 'sql-template-tag';
import { knowing } from '../../graph/relation.ts';
import { addArrows } from '../../schema/arrows.ts';
import { builder } from '../../schema/builder.ts';
import { connectedTo, fact } from '../../schema/filter.ts';
import { nodeType } from '../../schema/node-type.ts';
import { each } from '../../store/fragments.ts';
import type { NodeRow } from '../../store/nodes.ts';
import { Organization } from '../organization/organization.type.ts';
import { aliasesOf, topics } from '../technology/technology.type.ts';

type PersonRow = NodeRow & { readonly is_subject: number; readonly pronouns: string | null };

type LinkRow = { readonly owner: number; readonly label: string; readonly handle: string | null; readonly url: string };

const Link = builder.objectRef<LinkRow>('Link').implement({
  description: 'Where a person can be found.',
  fields: (t) => ({
    label: t.exposeString('label', { description: 'What it leads to: “LinkedIn”, “blog”.' }),
    handle: t.exposeString('handle', { nullable: true, description: 'The name used there; null if the document shows none.' }),
    url: t.exposeString('url', { description: 'The address as the document has it; it may be a path within the document.' }),
  }),
});

export const Person = nodeType<PersonRow>({
  kind: 'person',
  plural: 'people',
  description: 'A human being: the subject of a career, or somebody met or cited in one.',
  listed: 'Every person, subjects of careers and others.',
  isDated: false,
  isLookedUp: true,
  shorthand: {
    argument: 'knows',
    kinds: topics,
    relations: knowing,
    description:
      'A technology or project by slug, name or alias: only people who used it, contributed to it, spoke or wrote of it, or claim it.',
  },
  filters: {
    technologies: connectedTo(topics, 'from', knowing, 'Who used these, contributed to them, spoke or wrote of them, or claim them.'),
    organizations: connectedTo(
      ['organization'],
      'from',
      ['WORKED', 'STUDIED', 'SPOKE'],
      'Who worked or studied there, or came from there to an event.',
    ),
    events: connectedTo(['event'], 'from', ['SPOKE'], 'Who was on stage there.'),
    isSubject: fact(sql`exists (select 1 from person k where k.id = m.id and k.is_subject = 1)`, 'Whether their career is told here.'),
  },
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Their short name in ids and URLs.' }),
    aliases: t.stringList({ description: 'Other names that they are found by.', resolve: (row, _, context) => aliasesOf(row, context) }),
    isSubject: t.boolean({
      description: 'Whether their career is told here. Others were met in one, or are cited.',
      resolve: ({ is_subject: isSubject }) => isSubject === 1,
    }),
    pronouns: t.exposeString('pronouns', { nullable: true, description: 'As given by the document; null if it gives none.' }),
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
  description: 'Where they worked or studied, or came from to an event.',
  to: Organization,
  inverse: 'people',
  inverseDescription: 'Who worked or studied there, or came from there to an event.',
  relations: ['WORKED', 'STUDIED', 'SPOKE'],
});
