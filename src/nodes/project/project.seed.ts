/** `projects:` of a position, `projects:` of a career, and the projects of contributions. A project is one node, wherever it appears. */
import { z } from 'zod';
import { inside, type Ref } from '../../graph/draft.ts';
import { type Period, spanOf } from '../../graph/period.ts';
import { periodAround, sometimeIn, throughout } from '../../graph/time.ts';
import {
  clientText,
  datesText,
  type DraftBuilder,
  mark,
  periodColumns,
  type RecordContext,
  ref,
  refOrNull,
  within,
} from '../../seed/draft-builder.ts';
import { nodeKind } from '../../seed/node-kind.ts';
import { url, period, refTo, section, slug, statements, words } from '../../seed/shapes.ts';
import type { EnclosingPosition } from '../role/role.seed.ts';

/** The fields by which a record defines a project or refers to one. */
export const projectFields = {
  project: refTo('project')
    .optional()
    .meta({ refersTo: ['project'], description: 'A project that another record defines.' }),
  name: words.optional().meta({ description: 'The name of a project that this record defines.' }),
  slug: slug.optional(),
  aliases: z.array(words).default([]),
  technology: refTo('technology')
    .optional()
    .meta({ refersTo: ['technology'], description: 'The technology that the project also is, if statements mention it as one.' }),
};

type ProjectFields = z.output<z.ZodObject<typeof projectFields>>;

/** Whether exactly one of `name` and `project` is given. */
export function hasOneName(entry: Pick<ProjectFields, 'project' | 'name'>): boolean {
  return (entry.project === undefined) !== (entry.name === undefined);
}

export const oneName = 'give either `name`, to define a project, or `project`, to refer to one that another record defines';

const workFields = {
  ...projectFields,
  url: url.optional(),
  period: period.optional().meta({ description: 'When the person worked on it, if the document says.' }),
  section: section.optional(),
  statements,
};

export const projectEntry = z.strictObject(workFields).refine(hasOneName, oneName);

export const project = nodeKind({
  kind: 'project',
  tables: new URL('project.sql', import.meta.url),
  order: 'newest',
  isTopic: true,
  isPeriodOfUse: true,
  section: {
    key: 'projects',
    shape: z.array(
      z
        .strictObject({
          ...workFields,
          roles: z.array(words).default([]).meta({ description: 'What the person was in the project, as written, such as maintainer.' }),
          organization: refTo('organization')
            .optional()
            .meta({
              refersTo: ['organization'],
              description: 'The organization at which the person worked on it, if the document names one.',
            }),
          client: refTo('organization')
            .optional()
            .meta({ refersTo: ['organization'], description: 'The client that the work was for, if the document names one.' }),
        })
        .refine(hasOneName, oneName),
    ),
    draft(entries, around, builder, { person }) {
      for (const [index, entry] of entries.entries()) {
        const time = entry.period ? throughout(entry.period, 'project') : null;
        const context = within(around, [index], entry, [person], time);
        const node = projectOf(entry, entry.url, context, builder);
        const organization = refOrNull('organization', entry.organization, inside(context.place, 'organization'));
        const client = refOrNull('organization', entry.client, inside(context.place, 'client'));
        const as = entry.roles.length === 0 ? '' : ` as ${entry.roles.join(', ')}`;
        const at = organization ? ` at ${mark(organization)}` : '';
        const line = `${mark(person)} worked on ${mark(node)}${as}${at}${clientText(client)}${datesText(entry.period)}`;
        builder.addRecord(node, 'WORKED', line, context);
        builder.addStatements(node, entry.statements, { ...context, countsFor: organization ? [organization, person] : [person] });
      }
    },
  },
});

/** The project that a record refers to. If the record defines it, adds it to the draft with `home` as its URL, and with the period of the work on it. */
export function projectOf(
  entry: ProjectFields & { readonly period?: Period | undefined },
  home: string | undefined,
  context: RecordContext,
  builder: DraftBuilder,
): Ref {
  if (entry.name === undefined) return ref('project', entry.project ?? '', inside(context.place, 'project'));
  const technology = refOrNull('technology', entry.technology, inside(context.place, 'technology'));
  return builder.addNode({
    kind: 'project',
    slug: builder.slugFor('project', entry, entry.name),
    name: entry.name,
    aliases: entry.aliases,
    span: entry.period ? spanOf(entry.period) : null,
    columns: {
      url: home ?? null,
      technology_id: technology,
      ...periodColumns(entry.period),
    },
    twin: technology,
    place: context.place,
  });
}

export function draftProject(
  entry: z.output<typeof projectEntry>,
  position: EnclosingPosition,
  context: RecordContext,
  builder: DraftBuilder,
): void {
  const node = projectOf(entry, entry.url, context, builder);
  const line = `${mark(position.person)} worked on ${mark(node)} as ${mark(position.node, position.title)}${position.where}${datesText(entry.period)}`;
  const time = entry.period
    ? ({ period: entry.period, within: periodAround(context.time), basis: 'project' } as const)
    : sometimeIn(context.time);
  builder.addRecord(node, 'WORKED', line, { ...context, countsFor: [position.person], time });
  builder.addStatements(node, entry.statements, { ...context, time });
}
