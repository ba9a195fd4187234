/** The page of a technology: who used it and for how long, and the talks, articles and projects that show it. */
import { html } from 'hono/html';
import type { EvidenceStrength, Relation } from '../../../graph/relation.ts';
import type { Context } from '../../../schema/builder.ts';
import { enumInWords } from '../../../view/enum-words.ts';
import { dateInWords } from '../../../graph/date-in-words.ts';
import { capitalized, counted, listed, usedFor } from '../../../view/words.ts';
import type { Html } from '../layout.ts';
import { joined, linkTo, type Named, named } from '../link-to.ts';
import { whereAndWhen } from './dates.ts';
import { type Design, nodeOf, partOf } from './design.ts';
import { type Rows, rowsOf } from './rows.ts';
import { own, type Own, sentencesOf } from './sentences.ts';

type Experience = {
  readonly months: number | null;
  readonly atLeast: number | null;
  readonly lastUsed: string | null;
  readonly isCurrent: boolean | null;
};

type Knower = {
  readonly relation: Relation;
  readonly strength: EvidenceStrength;
  readonly evidenceCount: number;
  readonly experience: Experience | null;
  readonly node: Named & { readonly slug: string };
};

type Technology = {
  readonly name: string;
  readonly slug: string;
  readonly kind: string | null;
  readonly isProvisional: boolean;
  readonly aliases: readonly string[];
  readonly vendor: Named | null;
  readonly broader: readonly Named[];
  readonly narrower: readonly Named[];
  readonly people: { readonly totalCount: number; readonly edges: readonly Knower[] };
  readonly naming: {
    readonly totalCount: number;
    readonly edges: readonly { readonly isConfirmed: boolean; readonly node: Named & { readonly slug: string } }[];
  };
  readonly talks: Rows<Named & { readonly date: string | null; readonly event: Named | null }>;
  readonly articles: Rows<Named & { readonly date: string | null }>;
  readonly projects: Rows<Named>;
  readonly roles: Rows<Named>;
  readonly statements: Own;
};

const knowing = 'relations: [USED, CONTRIBUTED, ABOUT, ATTESTED, CLAIMED]';

const fields = `name slug kind isProvisional aliases vendor { ${named} } broader { ${named} } narrower { ${named} }
  people(first: 6, order: MONTHS, ${knowing}) {
    totalCount edges { relation strength evidenceCount experience { months atLeast lastUsed isCurrent } node { ${named} slug } }
  }
  naming: people(first: 100, onlyRelations: [MENTIONED]) { totalCount edges { isConfirmed node { ${named} slug } } }
  talks(first: 4) { totalCount nodes { ${named} date event { ${named} } } }
  articles(first: 4) { totalCount nodes { ${named} date } }
  projects(first: 6, relations: [USED, ABOUT, CONTRIBUTED]) { totalCount nodes { ${named} } }
  roles(first: 5, relations: [USED]) { totalCount nodes { ${named} } } ${own}`;

export function technologyDesign(id: string, context: Context): Design {
  const technology = nodeOf<Technology>(id, 'Technology', fields, context);
  const { name, kind, isProvisional, aliases, vendor, broader, narrower, people, talks, articles, projects, roles, statements } =
    technology;
  const told = statements.nodes.length > 0 ? sentencesOf(statements) : null;
  const parts = [
    partOf(
      'Who knows it',
      rowsOf({ totalCount: people.totalCount, nodes: people.edges }, 'people', (one) => [
        linkTo(one.node),
        knownBy(one),
        proofOf(one, technology),
      ]),
    ),
    partOf('Named in the text, not confirmed', unconfirmedOf(technology)),
    partOf(
      'Talks',
      rowsOf(talks, 'talks', (talk) => [linkTo(talk), whereAndWhen(talk)]),
    ),
    partOf(
      'Articles',
      rowsOf(articles, 'articles', (article) => [linkTo(article), article.date && dateInWords(article.date, 'short')]),
    ),
    partOf('Projects', inline(projects, 'projects')),
    partOf('Used in these roles', inline(roles, 'roles')),
  ];
  return {
    line: [
      isProvisional ? 'Known only by its name: documents use it, and no vocabulary has it' : null,
      kind && capitalized(enumInWords('TechnologyKind', kind)),
      aliases.length > 0 ? `also called ${aliases.join(', ')}` : null,
      vendor && html`made by ${linkTo(vendor)}`,
      broader.length > 0
        ? html`part of
          ${joined(
            broader.map((one) => linkTo(one)),
            ', ',
          )}`
        : null,
      narrower.length > 0
        ? html`includes
          ${joined(
            narrower.slice(0, 8).map((one) => linkTo(one)),
            ', ',
          )}${narrower.length > 8 && ` and ${narrower.length - 8} more`}`
        : null,
    ],
    body: html`${told && partOf('What it is', told)}
      <div class="flow">${parts}</div>`,
    description:
      people.edges.length > 0
        ? `${listed(people.edges.slice(0, 3).map((one) => one.node.name))}: who knows ${name}, since when, and how we know.`
        : `What the documents say about ${name}.`,
  };
}

/** Whose text names it where nobody has confirmed in which sense, each with a link to what that may amount to. Null if there is nobody. */
function unconfirmedOf({ slug, naming }: Technology): Html | null {
  const people = naming.edges.filter(({ isConfirmed }) => !isConfirmed).map(({ node }) => node);
  return people.length === 0
    ? null
    : html`<p>
        ${joined(
          people.map(
            (person) => html`<a href="/q/experience?${new URLSearchParams({ person: person.slug, technology: slug })}">${person.name}</a>`,
          ),
          ', ',
        )}
      </p>`;
}

/** `10 years 2 months, last in December 2022`, or that somebody only says so. */
function knownBy({ relation, strength, experience }: Knower): string {
  if (strength === 'CLAIMED') return 'self-reported';
  if (strength === 'ATTESTED') return 'according to others';
  const { months = null, atLeast = null, lastUsed = null, isCurrent = null } = experience ?? {};
  const how =
    relation === 'USED' || relation === 'WORKED' ? 'used it' : relation === 'ABOUT' ? 'spoke or wrote about it' : 'contributed to it';
  if (months === null) return `${how}, undated`;
  const last = isCurrent
    ? 'to the present'
    : lastUsed && `last ${isCurrent === null ? 'known ' : ''}${lastUsed.length > 7 ? 'on' : 'in'} ${dateInWords(lastUsed)}`;
  return [`${how} for ${usedFor({ months, atLeast })}`, last].filter(Boolean).join(', ');
}

function proofOf({ evidenceCount, node }: Knower, { slug }: Technology): Html {
  return html`<a href="/person/${encodeURIComponent(node.slug)}?proof=${encodeURIComponent(slug)}#proof"
    >${counted(evidenceCount, 'proof')}</a
  >`;
}

function inline({ totalCount, nodes }: Rows<Named>, list: string): Html | null {
  if (nodes.length === 0) return null;
  const more = totalCount - nodes.length;
  return html`<p>
    ${joined(
      nodes.map((one) => linkTo(one)),
      ', ',
    )}${more > 0 && html` and <a href="?all=${list}#part-${list}">${more.toLocaleString('en')} more</a>`}
  </p>`;
}
