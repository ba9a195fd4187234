/** Projects: what was built, at an employer, in the open, or both. */
import sql from 'sql-template-tag';
import { toOneOrNull } from '../../schema/loaders.ts';
import { addArrows } from '../../schema/arrows.ts';
import { connectedTo, during, fact } from '../../schema/filter.ts';
import { nodeType } from '../../schema/node-type.ts';
import type { NodeRow } from '../../store/nodes.ts';
import { Organization } from '../organization/organization.type.ts';
import { Person } from '../person/person.type.ts';
import { Position } from '../position/position.type.ts';
import { aliasesOf, Technology, topics, using } from '../technology/technology.type.ts';

type ProjectRow = NodeRow & { readonly url: string | null; readonly technology_id: number | null };

export const Project = nodeType<ProjectRow>({
  kind: 'project',
  plural: 'projects',
  description: 'Something that was built or looked after: at an employer, in the open, or both. One node, wherever it appears.',
  listed: 'Every project.',
  isDated: true,
  isLookedUp: true,
  shorthand: using('projects that used it'),
  filters: {
    technologies: connectedTo(topics, 'from', ['USED'], 'That used these.'),
    organizations: connectedTo(['organization'], 'from', ['WORKED'], 'That were worked on at these organizations.'),
    people: connectedTo(['person'], 'from', ['WORKED', 'CONTRIBUTED'], 'That these people worked on, in a position or in the open.'),
    during,
    isOpenSource: fact(
      sql`exists (select 1 from contribution k where k.project_id = m.id)`,
      'Whether open-source contributions to it are recorded.',
    ),
  },
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Its short name in ids and URLs.' }),
    aliases: t.stringList({ description: 'Other names that it is found by.', resolve: (row, _, context) => aliasesOf(row, context) }),
    url: t.exposeString('url', { nullable: true, description: 'Where it is at home; null if the document does not say.' }),
    technology: toOneOrNull(
      t,
      Technology,
      'technology_id',
      'The technology that this project is, for those that statements also speak of as one: Nomad. Null for all others.',
    ),
  }),
});

addArrows({
  from: Project,
  field: 'positions',
  description: 'The positions in which it was worked on.',
  to: Position,
  inverse: 'projects',
  inverseDescription: 'The projects of the position.',
  relations: ['WORKED'],
});
addArrows({
  from: Project,
  field: 'people',
  description: 'Who worked on it in a position (WORKED), and who gave to it in the open (CONTRIBUTED).',
  to: Person,
  inverse: 'projects',
  inverseDescription: 'The projects of all their positions (WORKED), and those that they gave to in the open (CONTRIBUTED).',
  relations: ['WORKED', 'CONTRIBUTED'],
});
addArrows({
  from: Project,
  field: 'organizations',
  description: 'Where it was worked on.',
  to: Organization,
  inverse: 'projects',
  inverseDescription: 'The projects that people worked on there.',
  relations: ['WORKED'],
});
addArrows({
  from: Project,
  field: 'technologies',
  description: 'What it was made with, replaced, did without or is likened to, with the statements that say so.',
  to: Technology,
  inverse: 'projects',
  inverseDescription: 'The projects whose statements speak of it.',
});
addArrows({
  from: Project,
  field: 'uses',
  description: 'Other projects that it is made of or builds on.',
  to: Project,
  inverse: 'usedBy',
  inverseDescription: 'Other projects that build on it.',
  relations: ['USED'],
});
