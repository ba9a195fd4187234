/** The page of a role in a job: what was done in it, and with what. */
import { html } from 'hono/html';
import type { Context } from '../../../schema/builder.ts';
import type { PeriodWords } from '../../../view/words.ts';
import { linkTo, type Named, named } from '../link-to.ts';
import { type Chips, chipFields, chipsOf } from './chips.ts';
import { datesOf, undatedNote } from './dates.ts';
import { type Design, nodeOf, partOf } from './design.ts';
import { own, type Own, sentencesOf } from './sentences.ts';

type Role = {
  readonly title: string;
  readonly isImplicit: boolean;
  readonly person: Named;
  readonly organization: Named | null;
  readonly position: Named & { readonly title: string };
  readonly period: PeriodWords | null;
  readonly technologies: Chips;
  readonly statements: Own;
};

const fields = `title isImplicit person { ${named} } organization { ${named} } position { ${named} title }
  period { start end isOngoing knownUntil isInherited } technologies(first: 30) ${chipFields} ${own}`;

export function roleDesign(id: string, context: Context): Design {
  const role = nodeOf<Role>(id, 'Role', fields, context);
  const { title, isImplicit, person, organization, position, period, technologies, statements } = role;
  return {
    line: [
      linkTo(person),
      organization && html`at ${linkTo(organization)}`,
      isImplicit ? linkTo(position, 'the whole job') : html`part of the job ${linkTo(position, position.title)}`,
      period ? datesOf(period) : 'undated',
    ],
    body: html`${undatedNote(period)} ${partOf('What was done', sentencesOf(statements))} ${partOf('Technologies', chipsOf(technologies))}`,
    description: `${title}: what ${person.name} did in this role${organization ? ` at ${organization.name}` : ''}, and how we know.`,
  };
}
