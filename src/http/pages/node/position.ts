/** The page of a job: its roles with what was done in each, its projects and its technologies. */
import { html } from 'hono/html';
import type { Context } from '../../../schema/builder.ts';
import { type PeriodWords, titleAt } from '../../../view/words.ts';
import type { Html } from '../layout.ts';
import { linkTo, type Named, named } from '../link-to.ts';
import { type Chips, chipFields, chipsOf } from './chips.ts';
import { type Design, nodeOf, partOf } from './design.ts';
import { datesOf, undatedNote } from './dates.ts';
import { jobDetailFields, jobDetails, type JobDetails } from './job-details.ts';
import type { Rows } from './rows.ts';
import { own, type Own, sentencesOf } from './sentences.ts';

type Position = JobDetails & {
  readonly title: string;
  readonly organization: Named | null;
  readonly client: Named | null;
  readonly person: Named;
  readonly period: PeriodWords | null;
  readonly roles: Rows<
    Named & { readonly title: string; readonly isImplicit: boolean; readonly period: PeriodWords | null; readonly statements: Own }
  >;
  readonly projects: Rows<Named>;
  readonly technologies: Chips;
  readonly statements: Own;
};

const period = 'period { start end isOngoing knownUntil isInherited }';

const fields = `title ${jobDetailFields} organization { ${named} } client { ${named} } person { ${named} } ${period}
  roles(first: 6) { totalCount nodes { ${named} title isImplicit ${period} ${own} } }
  projects(first: 24) { totalCount nodes { ${named} } } technologies(first: 16) ${chipFields} ${own}`;

export function positionDesign(id: string, context: Context): Design {
  const position = nodeOf<Position>(id, 'Position', fields, context);
  const { title, organization, client, person, period: when, roles, projects, technologies, statements } = position;
  const built = projects.nodes.map((project) => ({ relation: 'WORKED' as const, node: project }));
  const written = { nodes: statements.nodes.filter((one) => !one.isRecord) };
  return {
    line: [
      linkTo(person),
      organization && html`at ${linkTo(organization)}`,
      client && html`for the client ${linkTo(client)}`,
      when ? datesOf(when) : 'undated',
      ...jobDetails(position),
    ],
    body: html`${undatedNote(when)}
      <div class="flow">${roles.nodes.map((role) => roleOf(role, roles.totalCount))} ${partOf('In this job', sentencesOf(written, 3))}</div>
      ${partOf('Projects', chipsOf({ totalCount: projects.totalCount, edges: built }, 'projects'))}
      ${partOf('Technologies', chipsOf(technologies))}`,
    description:
      `${person.name} was ${titleAt(title, organization)}${when ? `, ${datesOf(when)}` : ''}: what was done, with what, and how we know.`.replace(
        ' was ',
        when?.isOngoing ? ' is ' : ' was ',
      ),
  };
}

/** What was done in a role. The only role of a position has its title. */
function roleOf({ id, title, isImplicit, statements }: Position['roles']['nodes'][number], roles: number): Html {
  const sentences = sentencesOf({ nodes: statements.nodes.filter((one) => !one.isRecord) }, roles === 1 ? 8 : 3);
  if (sentences === null) return html``;
  return html`<section class="about">
    <h2>${isImplicit ? 'What was done' : linkTo({ id, name: title })}</h2>
    ${sentences}
  </section>`;
}
