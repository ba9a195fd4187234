/** `contributions:` in a career's files: contributions to open-source projects. */
import { z } from 'zod';
import { mark, within } from '../../seed/draft-builder.ts';
import { nodeKind } from '../../seed/node-kind.ts';
import { url, section, statements } from '../../seed/shapes.ts';
import { hasOneName, oneName, projectFields, projectOf } from '../project/project.seed.ts';

/** The levels of contribution, with their descriptions in the schema. */
export const contributionLevels = {
  CREATOR: 'Started the project.',
  MAJOR: 'A major contribution to a project that others started.',
  MINOR: 'A minor contribution to a project that others started.',
} as const;

const verbs = { CREATOR: 'created', MAJOR: 'made a major contribution to', MINOR: 'made a minor contribution to' } as const;

export const contribution = nodeKind({
  kind: 'contribution',
  tables: new URL('contribution.sql', import.meta.url),
  order: 'name',
  strength: () => 'PUBLIC',
  hasRecord: true,
  distinct: [
    { table: 'contribution', columns: ['person_id', 'project_id'], message: 'has a contribution of this career already: merge them' },
  ],
  section: {
    key: 'contributions',
    shape: z.array(
      z
        .strictObject({
          ...projectFields,
          home: url.optional().meta({ description: 'The homepage of the project, if this record defines the project.' }),
          level: z.enum(Object.keys(contributionLevels) as (keyof typeof contributionLevels)[]),
          url: url.optional().meta({ description: 'Where to look up the contribution.' }),
          section: section.optional(),
          statements,
        })
        .refine(hasOneName, oneName),
    ),
    draft(entries, around, builder, { person, slug: personSlug }) {
      for (const [index, entry] of entries.entries()) {
        const context = within(around, [index], entry, [person]);
        const project = projectOf(entry, entry.home, context, builder);
        const node = builder.addNode({
          kind: 'contribution',
          slug: builder.slugFor('contribution', {}, project.name.slice(project.name.lastIndexOf('/') + 1), personSlug),
          name: mark(project),
          columns: { person_id: person, project_id: project, level: entry.level, url: entry.url ?? null },
          place: context.place,
        });
        builder.addRecord(node, 'CONTRIBUTED', `${mark(person)} ${verbs[entry.level]} the open-source project ${mark(project)}`, {
          ...context,
          countsFor: [project, person],
        });
        // Statements about a project also count for the person who created it. About other contributors they say nothing.
        builder.addStatements(node, entry.statements, { ...context, countsFor: entry.level === 'CREATOR' ? [project, person] : [project] });
      }
    },
  },
});
