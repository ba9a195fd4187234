/** `positions:` in a career's files: one person at one organization under one title for a period, with its roles and projects. */
import { z } from 'zod';
import { inside } from '../../graph/draft.ts';
import { spanOf } from '../../graph/period.ts';
import { throughout } from '../../graph/time.ts';
import { datesText, mark, periodColumns, ref, slugFor, within } from '../../seed/draft-builder.ts';
import { nodeKind } from '../../seed/node-kind.ts';
import { period, refTo, section, slug, statements, words } from '../../seed/shapes.ts';
import { draftProject, projectEntry } from '../project/project.seed.ts';
import { draftImplicitRole, draftRole, roleEntry } from '../role/role.seed.ts';

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
    shape: z.array(
      z.strictObject({
        organization: refTo('organization'),
        slug: slug
          .optional()
          .meta({ description: 'Required if a person has two positions at one organization. Default: the organization as written.' }),
        title: words,
        period: period.optional(),
        section: section.optional(),
        statements: statements.meta({
          description: 'Without roles, what the person did. With roles, what applies to the whole position.',
        }),
        roles: z.array(roleEntry).default([]),
        projects: z.array(projectEntry).default([]),
      }),
    ),
    draft(entries, around, builder, { person, slug: personSlug }) {
      for (const [index, entry] of entries.entries()) {
        const context = within(around, [index], entry, [person], entry.period ? throughout(entry.period, 'position') : null);
        const organization = ref('organization', entry.organization, inside(context.place, 'organization'));
        const node = builder.addNode({
          kind: 'position',
          slug: `${personSlug}/${slugFor(entry, entry.organization)}`,
          name: `${entry.title} at ${mark(organization)}`,
          span: entry.period ? spanOf(entry.period) : null,
          columns: {
            person_id: person,
            organization_id: organization,
            title: entry.title,
            ...periodColumns(entry.period),
          },
          place: context.place,
        });
        const verb = entry.period?.end === 'ongoing' ? 'works' : 'worked';
        builder.addRecord(
          node,
          'WORKED',
          `${mark(person)} ${verb} as ${entry.title} at ${mark(organization)}${datesText(entry.period)}`,
          context,
        );
        const held = { node, title: entry.title, person, organization, period: entry.period ?? null };
        const inner = { ...context, countsFor: [node, organization, person] };
        if (entry.roles.length === 0) draftImplicitRole(entry, held, inner, builder);
        else builder.addStatements(node, entry.statements, { ...context, countsFor: [organization, person] });
        for (const [at, role] of entry.roles.entries()) draftRole(role, held, within(inner, ['roles', at], role, inner.countsFor), builder);
        for (const [at, project] of entry.projects.entries())
          draftProject(project, held, within(inner, ['projects', at], project, inner.countsFor), builder);
      }
    },
  },
});
