/** Organizations: employers, schools, publishers, vendors, and organizations that people represented at events. */
import sql from 'sql-template-tag';
import { builder } from '../../schema/builder.ts';
import { connectedTo, fact } from '../../schema/filter.ts';
import { toOneOrNull } from '../../schema/loaders.ts';
import { urlField } from '../../schema/url.ts';
import { addRootList, nodeType } from '../../schema/node-type.ts';
import type { NodeRow } from '../../store/nodes.ts';
import { aliasesOf, productsOf, Technology, topics, using } from '../technology/technology.type.ts';

type OrganizationRow = NodeRow & { readonly url: string | null };

const isEmployer = sql`exists (select 1 from position k where k.organization_id = m.id and k.is_employment = 1)`;

const filters = {
  technologies: connectedTo(topics, 'from', ['USED'], 'Organizations where these technologies or projects were used.'),
  people: connectedTo(
    ['person'],
    'towards',
    ['WORKED', 'STUDIED', 'SPOKE'],
    'Organizations where these people worked or studied, or that they represented at an event.',
  ),
};

const whereUsed = using('organizations where it was used, in any role or project');

export const Organization = nodeType<OrganizationRow>({
  kind: 'organization',
  plural: 'organizations',
  description:
    'An employer, a client, a school, a publisher, a vendor, or an organization that somebody represented at an event. One organization can be several of these.',
  listed: 'All organizations that the documents mention: employers, schools, publishers and others.',
  isDated: false,
  isLookedUp: true,
  shorthand: whereUsed,
  filters: {
    ...filters,
    isEmployer: fact(isEmployer, 'Whether somebody worked at the organization, other than as a volunteer or a member.'),
  },
  fields: (t) => ({
    aliases: t.stringList({
      description: 'Other names by which the organization can be looked up.',
      resolve: (row, _, context) => aliasesOf(row, context),
    }),
    url: urlField(t, ({ id }) => id, 'Absolute URL of the website of the organization.'),
    products: t.field({
      type: [Technology.ref],
      description: 'Technologies that the organization makes. The vocabulary says so, not a document.',
      resolve: (row, _, context) => productsOf(row, context),
    }),
  }),
});

builder.objectField(Technology.ref, 'vendor', (t) =>
  toOneOrNull(
    t,
    Organization,
    'vendor_id',
    'The company that makes the technology. The vocabulary says so, not a document. Null if the vocabulary names none.',
  ),
);

addRootList(Organization, {
  field: 'employers',
  description: 'Organizations where somebody worked, other than as a volunteer or a member.',
  shorthand: whereUsed,
  conditions: [isEmployer],
});
