/** `roles:` of a position: what the person did within it. A position without roles gets an implicit one with its title. */
import { z } from 'zod';
import type { Ref } from '../../graph/draft.ts';
import { type Period, spanOf } from '../../graph/period.ts';
import { periodAround, sometimeIn, type Time } from '../../graph/time.ts';
import { datesText, type DraftBuilder, mark, periodColumns, type RecordContext } from '../../seed/draft-builder.ts';
import { nodeKind } from '../../seed/node-kind.ts';
import { period, section, slug, statements, type WrittenStatement, words } from '../../seed/shapes.ts';

export const roleEntry = z.strictObject({
  title: words,
  slug: slug.optional(),
  period: period.optional().meta({ description: 'Only if the document gives separate dates for the role.' }),
  section: section.optional(),
  statements,
});

/** The position that a role or a project belongs to. */
export type EnclosingPosition = {
  readonly node: Ref;
  readonly title: string;
  readonly person: Ref;
  /** The end of its name, after the title: ` at Acme`. */
  readonly where: string;
  readonly period: Period | null;
};

export const role = nodeKind({
  kind: 'role',
  tables: new URL('role.sql', import.meta.url),
  order: 'newest',
  hasRecord: true,
  isPeriodOfUse: true,
  invariants: {
    'a position has a role': `
      select n.key from position p
      join node n on n.id = p.id
      where not exists (select 1 from role r where r.position_id = p.id)`,
    'an implicit role is the only role of its position': `
      select n.key from role r
      join node n on n.id = r.id
      where r.is_implicit = 1
        and exists (select 1 from role other where other.position_id = r.position_id and other.id <> r.id)`,
  },
});

export function draftRole(
  entry: z.output<typeof roleEntry>,
  position: EnclosingPosition,
  context: RecordContext,
  builder: DraftBuilder,
): void {
  draft({ ...entry, isImplicit: false }, position, context, builder);
}

/** Drafts the implicit role of a position without roles, with the statements of the position. */
export function draftImplicitRole(
  entry: { readonly title: string; readonly statements: readonly WrittenStatement[] },
  position: EnclosingPosition,
  context: RecordContext,
  builder: DraftBuilder,
): void {
  draft({ title: entry.title, statements: entry.statements, isImplicit: true }, position, context, builder);
}

type RoleToDraft = {
  readonly title: string;
  readonly slug?: string | undefined;
  readonly period?: Period | undefined;
  readonly statements: readonly WrittenStatement[];
  readonly isImplicit: boolean;
};

function draft(entry: RoleToDraft, position: EnclosingPosition, context: RecordContext, builder: DraftBuilder): void {
  const when = entry.period ?? position.period;
  const node = builder.addNode({
    kind: 'role',
    slug: builder.slugFor('role', entry, entry.title, position.node.name),
    name: `${entry.title}${position.where}`,
    span: when && spanOf(when),
    columns: {
      position_id: position.node,
      title: entry.title,
      is_implicit: entry.isImplicit ? 1 : 0,
      ...periodColumns(when),
      is_inherited: entry.period ? 0 : 1,
    },
    place: context.place,
  });
  const job = `${mark(position.node, position.title)}${position.where}`;
  const line = entry.isImplicit
    ? `${mark(position.person)}'s work as ${job}${datesText(when)}`
    : `${mark(position.person)} had the role “${entry.title}” as ${job}${datesText(entry.period)}`;
  const time = timeOf(entry, context.time);
  builder.addRecord(node, 'WORKED', line, { ...context, countsFor: [], time });
  builder.addStatements(node, entry.statements, { ...context, time });
}

/** An implicit role is the whole position. A role without dates of its own took place at some time within the position. */
function timeOf({ isImplicit, period: own }: RoleToDraft, position: Time | null): Time | null {
  if (own) return { period: own, within: periodAround(position), basis: 'role' };
  return isImplicit ? position : sometimeIn(position);
}
