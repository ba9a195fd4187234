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
  readonly positions: { readonly nodes: readonly (Named & { readonly organization: Named; readonly person: Named })[] };
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
  contributions(first: 8) { nodes { ${named} level url person { ${named} } } }
  technology { ${named} } technologies(first: 30) ${chipFields} uses(first: 20) ${chipFields} ${own}`;

export function projectDesign(id: string, context: Context): Design {
  const project = nodeOf<Project>(id, 'Project', fields, context);
  const { url, period, positions, contributions, technology, technologies, uses, statements } = project;
  const site = url ?? contributions.nodes.find((one) => one.url !== null)?.url ?? null;
  const isOpenSource = contributions.nodes.length > 0;
  const at = positions.nodes.map(({ person, organization }) => html`${linkTo(person)} at ${linkTo(organization)}`);
  const dates = period && periodInWords(period);
  return {
    line: [
      isOpenSource ? 'Open-source project' : 'Project',
      at.length > 0 ? html`worked on by ${joined(at, ', ')}` : null,
      dates ? `${period.isInherited ? 'some time in ' : ''}${dates}` : null,
      technology && html`also a technology: ${linkTo(technology)}`,
    ],
    action: site
      ? actionToSite(site)
      : noAction(isOpenSource ? 'The documents give no link to the code.' : 'The documents give no link to it.'),
    body: html`${partOf('What it is', sentencesOf(statements))} ${partOf('Technologies', chipsOf(technologies))}
    ${partOf('Other projects that it used', chipsOf(uses, 'uses'))} ${partOf('Open source', givenBy(contributions.nodes))}`,
    description: `Project${positions.nodes[0] ? ` at ${positions.nodes[0].organization.name}` : ''}: ${statements.nodes.find((one) => !one.isRecord)?.text ?? 'what it is, and what it is connected to.'}`,
  };
}

function givenBy(contributions: Project['contributions']['nodes']): Html | null {
  if (contributions.length === 0) return null;
  return html`<ul class="facts-list">
    ${contributions.map(({ id, level, person }) => html`<li>${levels[level]} ${linkTo(person)} <span class="detail">${linkTo({ id, name: 'what they contributed' })}</span></li>`)}
  </ul>`;
}
