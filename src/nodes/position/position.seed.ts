/** `positions:` in a career's files: what one person did under one title for a period, usually at an organization, with its roles and projects. */
import { z } from 'zod';
import { inside, type Ref } from '../../graph/draft.ts';
import { spanOf } from '../../graph/period.ts';
import { throughout } from '../../graph/time.ts';
import { clientText, datesText, mark, periodColumns, refOrNull, within } from '../../seed/draft-builder.ts';
import { nodeKind } from '../../seed/node-kind.ts';
import { keysOf, period, refTo, section, slug, statements, words } from '../../seed/shapes.ts';
import { draftProject, projectEntry } from '../project/project.seed.ts';
import { draftImplicitRole, draftRole, roleEntry } from '../role/role.seed.ts';

/** The ways in which people are engaged, with their descriptions in the schema. */
export const engagements = {
  EMPLOYED: 'Employed by the organization.',
  FREELANCE: 'Worked as a freelancer.',
  CONTRACT: 'Worked under a contract for a limited time or task.',
  SELF_EMPLOYED: 'Ran a business of their own.',
  INTERNSHIP: 'Worked as an intern.',
  APPRENTICESHIP: 'Learned a trade at work.',
  VOLUNTEER: 'Volunteered. This is not employment.',
  MEMBER: 'Was a member, or held an office as one. This is not employment.',
} as const;

type Engagement = keyof typeof engagements;

/** Where somebody worked, with the descriptions in the schema. */
export const workplaces = {
  ON_SITE: 'At a workplace of the organization or of its client.',
  HYBRID: 'Partly on site and partly remotely.',
  REMOTE: 'Remotely.',
} as const;

/** How much of the time somebody worked, with the descriptions in the schema. */
export const workloads = { FULL_TIME: 'Full time.', PART_TIME: 'Part time.' } as const;

const written: Readonly<Record<Engagement | keyof typeof workplaces | keyof typeof workloads, string>> = {
  EMPLOYED: 'employed',
  FREELANCE: 'freelance',
  CONTRACT: 'contract',
  SELF_EMPLOYED: 'self-employed',
  INTERNSHIP: 'internship',
  APPRENTICESHIP: 'apprenticeship',
  VOLUNTEER: 'volunteer',
  MEMBER: 'membership',
  ON_SITE: 'on site',
  HYBRID: 'hybrid',
  REMOTE: 'remote',
  FULL_TIME: 'full time',
  PART_TIME: 'part time',
};

const shape = z.strictObject({
  organization: refTo('organization')
    .optional()
    .meta({ refersTo: ['organization'], description: 'Leave it out if there is none, as for a freelancer.' }),
  slug: slug.optional().meta({
    description:
      'Required if a person has two positions at one organization. Default: the organization as written, or without one, the title.',
  }),
  title: words,
  period: period.optional(),
  location: words.optional().meta({ description: 'Where the person worked, as written, such as Berlin, Germany.' }),
  workplace: z.enum(keysOf(workplaces)).optional(),
  engagement: z
    .enum(keysOf(engagements))
    .optional()
    .meta({ description: 'Leave it out if the document does not say. Volunteering and memberships are positions, too.' }),
  workload: z.enum(keysOf(workloads)).optional(),
  client: refTo('organization')
    .optional()
    .meta({ refersTo: ['organization'], description: 'The client that the work was for, if that is not the organization itself.' }),
  section: section.optional(),
  statements: statements.meta({
    description: 'Without roles, what the person did. With roles, what applies to the whole position.',
  }),
  roles: z.array(roleEntry).default([]),
  projects: z.array(projectEntry).default([]),
});

type Entry = z.output<typeof shape>;

export const position = nodeKind({
  kind: 'position',
  tables: new URL('position.sql', import.meta.url),
  order: 'newest',
  hasRecord: true,
  lendsDates: true,
  isPeriodOfUse: true,
  isTimelineEntry: true,
  section: {
    key: 'positions',
    shape: z.array(shape),
    draft(entries, around, builder, { person, slug: personSlug }) {
      for (const [index, entry] of entries.entries()) {
        const context = within(around, [index], entry, [person], entry.period ? throughout(entry.period, 'position') : null);
        const organization = refOrNull('organization', entry.organization, inside(context.place, 'organization'));
        const client = refOrNull('organization', entry.client, inside(context.place, 'client'));
        const where = whereText(organization, entry.engagement);
        const node = builder.addNode({
          kind: 'position',
          slug: builder.slugFor('position', entry, entry.organization ?? entry.title, personSlug),
          name: `${entry.title}${where}`,
          span: entry.period ? spanOf(entry.period) : null,
          columns: {
            person_id: person,
            organization_id: organization,
            client_id: client,
            title: entry.title,
            location: entry.location ?? null,
            workplace: entry.workplace ?? null,
            engagement: entry.engagement ?? null,
            workload: entry.workload ?? null,
            ...periodColumns(entry.period),
          },
          place: context.place,
        });
        const job = `${entry.title}${detailsText(entry)}${organization ? ` at ${mark(organization)}` : ''}${clientText(client)}`;
        builder.addRecord(node, 'WORKED', `${mark(person)} ${verbFor(entry)} ${job}${datesText(entry.period)}`, context);
        const held = { node, title: entry.title, person, where, period: entry.period ?? null };
        const holders = organization ? [organization, person] : [person];
        const inner = { ...context, countsFor: [node, ...holders] };
        if (entry.roles.length === 0) draftImplicitRole(entry, held, inner, builder);
        else builder.addStatements(node, entry.statements, { ...context, countsFor: holders });
        for (const [at, role] of entry.roles.entries()) draftRole(role, held, within(inner, ['roles', at], role, inner.countsFor), builder);
        for (const [at, project] of entry.projects.entries())
          draftProject(project, held, within(inner, ['projects', at], project, inner.countsFor), builder);
      }
    },
  },
});

/** Where somebody worked, after the title of a position: ` at Acme`, or without an organization, ` (freelance)`. */
function whereText(organization: Ref | null, engagement: Engagement | undefined): string {
  if (organization) return ` at ${mark(organization)}`;
  return engagement === undefined ? '' : ` (${written[engagement]})`;
}

/** ` (freelance, remote, Berlin)`, after the title of a position; nothing if the document says none of it. */
function detailsText({ engagement, workload, workplace, location }: Entry): string {
  const known = [engagement === 'VOLUNTEER' ? undefined : engagement, workload, workplace].flatMap((one) => (one ? written[one] : []));
  const details = location === undefined ? known : [...known, location];
  return details.length === 0 ? '' : ` (${details.join(', ')})`;
}

function verbFor({ engagement, period: held }: Entry): string {
  const isOngoing = held?.end === 'ongoing';
  if (engagement === 'MEMBER') return isOngoing ? 'is' : 'was';
  if (engagement === 'VOLUNTEER') return isOngoing ? 'volunteers as' : 'volunteered as';
  return isOngoing ? 'works as' : 'worked as';
}
