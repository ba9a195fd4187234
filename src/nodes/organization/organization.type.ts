/** Organizations, whatever part they play: employer, school, publisher, or where somebody on stage came from. */
import sql from 'sql-template-tag';
import { addArrows } from '../../schema/arrows.ts';
import { connectedTo, fact } from '../../schema/filter.ts';
import { addRootList, nodeType } from '../../schema/node-type.ts';
import type { NodeRow } from '../../store/nodes.ts';
import { aliasesOf, Technology, topics, using } from '../technology/technology.type.ts';

type OrganizationRow = NodeRow & { readonly url: string | null };

const isEmployer = sql`exists (select 1 from position k where k.organization_id = m.id)`;

const filters = {
  technologies: connectedTo(topics, 'from', ['USED'], 'Where these were used.'),
  people: connectedTo(
    ['person'],
    'towards',
    ['WORKED', 'STUDIED', 'SPOKE'],
    'Where these people worked or studied, or where they came from on stage.',
  ),
};

const whereUsed = using('where it was used, in any role or project');

export const Organization = nodeType<OrganizationRow>({
  kind: 'organization',
  plural: 'organizations',
  description: 'An employer, a school, a publisher, or where somebody on stage came from. Employer is a part it plays, not what it is.',
  listed: 'Every organization, whatever part it plays.',
  isDated: false,
  isLookedUp: true,
  shorthand: whereUsed,
  filters: { ...filters, isEmployer: fact(isEmployer, 'Whether somebody had a position there.') },
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Its short name in ids and URLs.' }),
    aliases: t.stringList({ description: 'Other names that it is found by.', resolve: (row, _, context) => aliasesOf(row, context) }),
    url: t.exposeString('url', {
      nullable: true,
      description: 'Its web site as the document links it; null if the document does not.',
    }),
  }),
});

addRootList(Organization, {
  field: 'employers',
  description: 'The organizations where somebody had a position.',
  shorthand: whereUsed,
  conditions: [isEmployer],
});

addArrows({
  from: Organization,
  field: 'technologies',
  description: 'What its positions, roles and projects speak of. `relation` says how: used there, or replaced, done without, likened to.',
  to: Technology,
  inverse: 'organizations',
  inverseDescription: 'Where it was used, or replaced, done without, likened to; `relation` says which.',
});
