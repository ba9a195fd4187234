/** The page of an open-source contribution: who gave what to which project, and its code. */
import { html } from 'hono/html';
import type { Context } from '../../../schema/builder.ts';
import { linkTo, type Named, named } from '../link-to.ts';
import { type Chips, chipFields, chipsOf } from './chips.ts';
import { type Design, noAction, nodeOf, partOf } from './design.ts';
import { own, type Own, sentencesOf } from './sentences.ts';
import { actionToSite } from './site.ts';

type Contribution = {
  readonly level: keyof typeof levels;
  readonly url: string | null;
  readonly person: Named;
  readonly project: Named & { readonly url: string | null };
  readonly technologies: Chips;
  readonly statements: Own;
};

const fields = `level url person { ${named} } project { ${named} url } technologies(first: 30) ${chipFields} ${own}`;

/** What somebody did for a project, before and after their name. */
export const levels = { CREATOR: 'Created by', MAJOR: 'Major contributions by', MINOR: 'Minor contributions by' } as const;

export function contributionDesign(id: string, context: Context): Design {
  const { level, url, person, project, technologies, statements } = nodeOf<Contribution>(id, 'Contribution', fields, context);
  const site = url ?? project.url;
  return {
    line: [html`Open source: ${linkTo(project)}`, html`${levels[level]} ${linkTo(person)}`],
    action: site ? actionToSite(site) : noAction('The documents give no link to the code.'),
    body: html`${partOf('What it is', sentencesOf(statements))} ${partOf('Technologies', chipsOf(technologies))}`,
    description: `${levels[level]} ${person.name}: the open-source project ${project.name}.`,
  };
}
