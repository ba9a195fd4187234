/** The page of an organization: who worked there or for it, when and as what, and what was built. */
import { html } from 'hono/html';
import type { Context } from '../../../schema/builder.ts';
import { dateInWords } from '../../../graph/date-in-words.ts';
import { enumInWords } from '../../../view/enum-words.ts';
import { counted, listed, periodInWords, type PeriodWords } from '../../../view/words.ts';
import { joined, linkTo, type Named, named } from '../link-to.ts';
import { type Chips, chipFields, chipsOf } from './chips.ts';
import { actionTo, type Design, nodeOf, partOf } from './design.ts';
import { type Rows, rowsOf } from './rows.ts';
import { whereAndWhen } from './dates.ts';
import { own, type Own, sentencesOf } from './sentences.ts';

type Dated = { readonly period: PeriodWords | null };

type Position = Named & Dated & { readonly title: string; readonly engagement: string | null; readonly person: Named };

type Organization = {
  readonly name: string;
  readonly url: string | null;
  readonly aliases: readonly string[];
  readonly products: readonly Named[];
  readonly positions: Rows<Position>;
  readonly activities: Rows<Position>;
  readonly clientPositions: Rows<Position>;
  readonly clientProjects: Rows<Named & Dated>;
  readonly education: Rows<Named & Dated & { readonly degree: string | null; readonly field: string | null; readonly person: Named }>;
  readonly projects: Rows<Named>;
  readonly talks: Rows<Named & { readonly date: string | null; readonly event: Named | null }>;
  readonly articles: Rows<Named & { readonly date: string | null }>;
  readonly technologies: Chips;
  readonly statements: Own;
};

const period = 'period { start end isOngoing knownUntil }';

const positionFields = `{ totalCount nodes { ${named} title engagement person { ${named} } ${period} } }`;

const fields = `name url aliases products { ${named} }
  positions(first: 6, where: { isEmployment: true }) ${positionFields}
  activities: positions(first: 6, where: { isEmployment: false }) ${positionFields}
  clientPositions(first: 6) ${positionFields} clientProjects(first: 6) { totalCount nodes { ${named} ${period} } }
  education(first: 6) { totalCount nodes { ${named} degree field person { ${named} } ${period} } }
  projects(first: 24) { totalCount nodes { ${named} } }
  talks(first: 6) { totalCount nodes { ${named} date event { ${named} } } }
  articles(first: 4) { totalCount nodes { ${named} date } }
  technologies(first: 16, order: MOST_USED) ${chipFields} ${own}`;

export function organizationDesign(id: string, context: Context): Design {
  const organization = nodeOf<Organization>(id, 'Organization', fields, context);
  const {
    name,
    url,
    aliases,
    products,
    positions,
    activities,
    clientPositions,
    clientProjects,
    education,
    projects,
    talks,
    articles,
    technologies,
    statements,
  } = organization;
  const people = [...new Set(positions.nodes.map(({ person }) => person.name))];
  const built = projects.nodes.map((project) => ({ relation: 'WORKED' as const, node: project }));
  return {
    line: [
      positions.totalCount > 0
        ? 'Employer'
        : education.totalCount > 0
          ? 'School'
          : clientPositions.totalCount + clientProjects.totalCount > 0
            ? 'Client'
            : 'Organization',
      aliases.length > 0 ? `also called ${aliases.join(', ')}` : null,
      products.length > 0
        ? html`makes
          ${joined(
            products.map((one) => linkTo(one)),
            ', ',
          )}`
        : null,
    ],
    action: url ? actionTo(url, 'Open the website') : undefined,
    body: html`${partOf('Who worked here', rowsOf(positions, 'positions', positionOf))}
      ${partOf('Who worked for this client', rowsOf(clientPositions, 'clientPositions', positionOf))}
      ${partOf(
        'Projects for this client',
        rowsOf(clientProjects, 'clientProjects', (one) => [linkTo(one), one.period && periodInWords(one.period)]),
      )}
      ${partOf('Volunteers and members', rowsOf(activities, 'positions', positionOf))}
      ${partOf(
        'Who studied here',
        rowsOf(education, 'education', (one) => [linkTo(one), linkTo(one.person), one.period && periodInWords(one.period)]),
      )}
      ${partOf('What the documents say about it', statements.nodes.some((one) => !one.isRecord) ? sentencesOf(statements) : null)}
      ${partOf('What was built', chipsOf({ totalCount: projects.totalCount, edges: built }, 'projects'))}
      ${partOf('Technologies used', chipsOf(technologies))}
      <div class="flow">
        ${partOf(
          'Talks about it',
          rowsOf(talks, 'talks', (talk) => [linkTo(talk), whereAndWhen(talk)]),
        )}
        ${partOf(
          'Articles about it',
          rowsOf(articles, 'articles', (article) => [linkTo(article), article.date && dateInWords(article.date, 'short')]),
        )}
      </div>`,
    description:
      people.length > 0
        ? `${listed(people.slice(0, 3))} at ${name}: ${counted(positions.totalCount, 'job')}, ${counted(projects.totalCount, 'project')}, and how we know.`
        : `What the documents say about ${name}.`,
    data: {
      '@context': 'https://schema.org',
      '@type': 'Organization',
      name,
      ...(aliases.length > 0 && { alternateName: aliases }),
      ...(url && { url }),
    },
  };
}

/** A line for a position: its title, who held it, when, and as what. */
function positionOf({ title, engagement, person, period: dates, ...position }: Position) {
  return [linkTo(position, title), linkTo(person), dates && periodInWords(dates), engagement && enumInWords('Engagement', engagement)];
}
