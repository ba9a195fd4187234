/** A career: over time, and then in full. */
import { type ContributionLevel, question, type VideoState } from 'career-graph-client';
import { type Named, named, type Period, period, type Statement, statement, type Supported, supported } from '../answers.ts';
import { ask } from '../ask.ts';
import { type Child, h } from '../element.ts';
import { date, dates } from '../parts/dates.ts';
import { evidence, quote } from '../parts/evidence.ts';
import { nodeLink, nodeLinks } from '../parts/node-link.ts';
import { outsideLink } from '../parts/outside-link.ts';
import { type Timeline, timeline, timelineFields } from '../parts/timeline.ts';
import { unfold } from '../parts/unfold.ts';
import { count, duration, words } from '../parts/words.ts';

interface Used extends Supported {
  readonly node: Named;
}

interface Work extends Named {
  readonly period: Period | null;
  readonly statements: { readonly nodes: readonly Statement[] };
  readonly technologies: { readonly edges: readonly Used[] };
}

interface Position extends Named {
  readonly title: string;
  readonly organization: Named;
  readonly period: Period | null;
  readonly roles: { readonly nodes: readonly (Work & { readonly title: string; readonly isImplicit: boolean })[] };
  readonly projects: { readonly nodes: readonly Work[] };
}

interface Skill extends Used {
  readonly experience: { readonly months: number | null; readonly lastUsed: string | null } | null;
}

interface Person {
  readonly pronouns: string | null;
  readonly isSubject: boolean;
  readonly links: readonly { readonly label: string; readonly handle: string | null; readonly url: string }[];
  readonly timeline: Timeline;
  readonly positions: { readonly nodes: readonly Position[] };
  readonly projects: { readonly nodes: readonly (Named & { readonly positions: { readonly totalCount: number } })[] };
  readonly education: { readonly nodes: readonly (Named & { readonly school: Named; readonly period: Period | null })[] };
  readonly talks: {
    readonly nodes: readonly (Named & {
      readonly date: string;
      readonly event: Named;
      readonly url: string | null;
      readonly videoState: VideoState | null;
    })[];
  };
  readonly articles: {
    readonly edges: readonly {
      readonly relation: string;
      readonly node: Named & { readonly date: string; readonly publisher: Named | null };
    }[];
  };
  readonly contributions: { readonly nodes: readonly (Named & { readonly project: Named; readonly level: ContributionLevel })[] };
  readonly technologies: { readonly totalCount: number; readonly edges: readonly Skill[] };
  readonly claims: readonly { readonly technology: Named; readonly isShown: boolean }[];
}

const work = `${named} period { ${period} } statements(ownOnly: true, first: 50) { nodes { ${statement} } } technologies(first: 50) { edges { node { ${named} } ${supported} } }`;

const whole = question<{ node: Person | null }, { id: string }>(`query Career($id: ID!) {
  node(id: $id) {
    ... on Person {
      pronouns isSubject
      links { label handle url }
      timeline { ${timelineFields} }
      positions(first: 100) {
        nodes {
          ${named} title organization { ${named} } period { ${period} }
          roles(first: 20) { nodes { ${work} title isImplicit } }
          projects(first: 50) { nodes { ${work} } }
        }
      }
      education(first: 20) { nodes { ${named} school { ${named} } period { ${period} } } }
      talks(first: 100) { nodes { ${named} date url videoState event { ${named} } } }
      articles(first: 100) { edges { relation node { ${named} date publisher { ${named} } } } }
      contributions(first: 100) { nodes { ${named} level project { ${named} } } }
      technologies(first: 100, order: MONTHS) { totalCount edges { node { ${named} } ${supported} experience { months lastUsed } } }
      claims { technology { ${named} } isShown }
    }
  }
}`);

/** The career of a person, as sections of their page; none for somebody who is only mentioned. */
export async function career(id: string, signal: AbortSignal): Promise<{ readonly body: Child }> {
  const { node: person } = await ask(whole, { id }, signal);
  if (!person?.isSubject) return { body: null };
  return {
    body: [
      h('p', {}, [
        person.pronouns && `${person.pronouns} · `,
        person.links.map(({ label, handle, url }, index) => [index > 0 && ' · ', outsideLink(url, handle ?? label)]),
      ]),
      timeline(person.timeline, undatedOf(person)),
      section('Positions', person.positions.nodes.map(position)),
      section(
        'Talks',
        list(
          person.talks.nodes.map((talk) => [
            nodeLink(talk),
            h('p', { class: 'quiet' }, [
              date(talk.date),
              ' · ',
              nodeLink(talk.event),
              talk.url && [' · ', outsideLink(talk.url, 'Recording')],
            ]),
          ]),
        ),
      ),
      section(
        'Articles',
        list(
          person.articles.edges.map(({ node, relation }) => [
            nodeLink(node),
            h('p', { class: 'quiet' }, [
              date(node.date),
              node.publisher && [' · ', nodeLink(node.publisher)],
              relation !== 'WROTE' && ` · ${words(relation)}`,
            ]),
          ]),
        ),
      ),
      section(
        'Open source',
        list(
          person.contributions.nodes.map((contribution) => [
            nodeLink(contribution.project),
            ' ',
            nodeLink({ id: contribution.id, name: `(${words(contribution.level)} contribution)` }),
          ]),
        ),
      ),
      section(
        'Education',
        list(
          person.education.nodes.map((course) => [
            nodeLink(course),
            h('p', { class: 'quiet' }, [nodeLink(course.school), ' · ', dates(course.period)]),
          ]),
        ),
      ),
      skills(person),
    ],
  };
}

/** What the timeline cannot draw, because nobody wrote down when it was. */
function undatedOf({ timeline: { entries }, positions, education }: Person): readonly Named[] {
  const drawn = new Set(entries.filter(({ start, end }) => start ?? end).map(({ node }) => node.id));
  return [...positions.nodes, ...education.nodes].filter(({ id }) => !drawn.has(id));
}

function section(title: string, content: readonly Child[] | Child): Child {
  const isEmpty = !content || (Array.isArray(content) && content.length === 0);
  return !isEmpty && h('section', {}, h('h2', {}, title), content);
}

function list(rows: readonly Child[]): Child {
  return (
    rows.length > 0 &&
    h(
      'ul',
      { class: 'rows' },
      rows.map((row) => h('li', {}, row)),
    )
  );
}

function position({ roles, projects, ...of }: Position): Child {
  return h(
    'article',
    { class: 'job' },
    h('h3', {}, nodeLink({ id: of.id, name: of.title }), h('span', { class: 'quiet' }, ' at ', nodeLink(of.organization))),
    h('p', { class: 'quiet' }, dates(of.period)),
    roles.nodes.map((role) => [
      !role.isImplicit && h('h4', {}, nodeLink({ id: role.id, name: role.title }), ' ', h('small', {}, dates(role.period))),
      worked(role),
    ]),
    projects.nodes.length > 0 && h('h4', {}, count(projects.nodes.length, 'project')),
    projects.nodes.map((project) =>
      unfold(project.name, () => [h('p', {}, nodeLink({ id: project.id, name: `The project ${project.name}` })), worked(project)]),
    ),
  );
}

function worked({ statements, technologies }: Work): Child {
  const used = () => h('ul', { class: 'neighbors' }, technologies.edges.map(usedHere));
  return [
    statements.nodes.length > 0 && h('ul', { class: 'quotes' }, statements.nodes.map(quote)),
    technologies.edges.length > 0 && unfold(count(technologies.edges.length, 'technology'), used),
  ];
}

function usedHere({ node, ...support }: Used): Child {
  return h('li', {}, nodeLink(node), ' ', h('small', {}, words(support.relation)), evidence(support));
}

function skills({ technologies, claims }: Person): Child {
  if (technologies.edges.length === 0) return null;
  const unshown = claims.filter(({ isShown }) => !isShown).map(({ technology }) => technology);
  return h(
    'section',
    {},
    h('h2', {}, 'Technologies'),
    unshown.length > 0 &&
      h(
        'p',
        {},
        unshown.length === claims.length
          ? `All ${count(claims.length, 'technology')} are claimed, and no other statement shows them.`
          : [`${unshown.length} of ${claims.length} claims are shown by no other statement: `, nodeLinks(unshown), '.'],
        ' That is not a no: the documents are silent.',
      ),
    h(
      'div',
      { class: 'table', role: 'region', 'aria-label': 'Technologies', tabindex: '0' },
      h(
        'table',
        {},
        h(
          'thead',
          {},
          h(
            'tr',
            {},
            ['Technology', 'Time', 'Last use', 'Evidence'].map((text) => h('th', { scope: 'col' }, text)),
          ),
        ),
        h('tbody', {}, technologies.edges.map(skill)),
      ),
    ),
    technologies.totalCount > technologies.edges.length &&
      h('p', { class: 'quiet' }, `The ${technologies.edges.length} with the longest use, of ${technologies.totalCount}.`),
  );
}

function skill({ node, experience, ...support }: Skill): Child {
  return h(
    'tr',
    {},
    h('th', { scope: 'row' }, nodeLink(node)),
    h('td', {}, experience?.months ? duration(experience.months) : h('span', { class: 'unknown' }, 'unknown')),
    h('td', {}, date(experience?.lastUsed)),
    h('td', {}, h('span', { class: `strength ${words(support.strength)}` }, words(support.strength)), evidence(support)),
  );
}
