/** The page of a project: what it is, its code, and where it was made or used. */
import { html } from 'hono/html';
import type { Context } from '../../../schema/builder.ts';
import { periodInWords, type PeriodWords } from '../../../view/words.ts';
import type { Html } from '../layout.ts';
import { joined, linkTo, type Named, named } from '../link-to.ts';
import { type Chips, chipFields, chipsOf } from './chips.ts';
import { levels } from './contribution.ts';
import { type Design, noAction, nodeOf, partOf } from './design.ts';
import { own, type Own, sentencesOf } from './sentences.ts';
import { actionToSite } from './site.ts';

type Project = {
  readonly name: string;
  readonly url: string | null;
  readonly period: (PeriodWords & { readonly isInherited: boolean }) | null;
  readonly positions: { readonly nodes: readonly (Named & { readonly organization: Named | null; readonly person: Named })[] };
  readonly people: { readonly nodes: readonly Named[] };
  readonly organizations: { readonly nodes: readonly Named[] };
  readonly clients: { readonly nodes: readonly Named[] };
  readonly contributions: {
    readonly nodes: readonly (Named & { readonly level: keyof typeof levels; readonly url: string | null; readonly person: Named })[];
  };
  readonly technology: Named | null;
  readonly technologies: Chips;
  readonly uses: Chips;
  readonly statements: Own;
};

const fields = `name url period { start end isOngoing knownUntil isInherited }
  positions(first: 5) { nodes { ${named} organization { ${named} } person { ${named} } } }
  people(first: 5, relations: [WORKED]) { nodes { ${named} } } organizations(first: 3) { nodes { ${named} } }
  clients(first: 3) { nodes { ${named} } }
  contributions(first: 8) { nodes { ${named} level url person { ${named} } } }
  technology { ${named} } technologies(first: 30) ${chipFields} uses(first: 20) ${chipFields} ${own}`;

export function projectDesign(id: string, context: Context): Design {
  const project = nodeOf<Project>(id, 'Project', fields, context);
  const { url, period, positions, people, organizations, clients, contributions, technology, technologies, uses, statements } = project;
  const site = url ?? contributions.nodes.find((one) => one.url !== null)?.url ?? null;
  const isOpenSource = contributions.nodes.length > 0;
  const held = positions.nodes.map(
    ({ person, organization }) => html`${linkTo(person)}${organization && html` at ${linkTo(organization)}`}`,
  );
  const alone = people.nodes.filter(({ id: one }) => positions.nodes.every(({ person }) => person.id !== one)).map((one) => linkTo(one));
  const at = [...held, ...alone];
  const dates = period && periodInWords(period);
  return {
    line: [
      isOpenSource ? 'Open-source project' : 'Project',
      at.length > 0 ? html`worked on by ${joined(at, ', ')}` : null,
      positions.nodes.length === 0 && organizations.nodes.length > 0 ? html`at ${joined(linksTo(organizations.nodes), ', ')}` : null,
      clients.nodes.length > 0 ? html`for the client ${joined(linksTo(clients.nodes), ', ')}` : null,
      dates ? `${period.isInherited ? 'some time in ' : ''}${dates}` : null,
      technology && html`also a technology: ${linkTo(technology)}`,
    ],
    action: site
      ? actionToSite(site)
      : noAction(isOpenSource ? 'The documents give no link to the code.' : 'The documents give no link to it.'),
    body: html`${partOf('What it is', sentencesOf(statements))} ${partOf('Technologies', chipsOf(technologies))}
    ${partOf('Other projects that it used', chipsOf(uses, 'uses'))} ${partOf('Open source', givenBy(contributions.nodes))}`,
    description: `Project${positions.nodes[0]?.organization ? ` at ${positions.nodes[0].organization.name}` : ''}: ${statements.nodes.find((one) => !one.isRecord)?.text ?? 'what it is, and what it is connected to.'}`,
  };
}

function linksTo(nodes: readonly Named[]): readonly Html[] {
  return nodes.map((one) => linkTo(one));
}

function givenBy(contributions: Project['contributions']['nodes']): Html | null {
  if (contributions.length === 0) return null;
  return html`<ul class="facts-list">
    ${contributions.map(({ id, level, person }) => html`<li>${levels[level]} ${linkTo(person)} <span class="detail">${linkTo({ id, name: 'what they contributed' })}</span></li>`)}
  </ul>`;
}
