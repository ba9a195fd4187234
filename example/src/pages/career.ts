/** A career: over time, and then in full. */
import {
  type CareerPerson,
  type CareerPosition,
  type CareerPositionProject,
  type CareerRole,
  type CareerTechnologyEdge,
  type NamedNode,
  question,
  type TimelinePerson,
} from 'career-graph-client';
import { type Named, named, type Supported, supported } from '../answers.ts';
import { graph } from '../career-graph.ts';
import { type Child, h } from '../element.ts';
import { date, dates } from '../parts/dates.ts';
import { evidence, quote } from '../parts/evidence.ts';
import { type Experience, experience, lastUse, time, timeCaption } from '../parts/experience.ts';
import { nodeLink, nodeLinks } from '../parts/node-link.ts';
import { outsideLink } from '../parts/outside-link.ts';
import { timeline } from '../parts/timeline.ts';
import { unfold } from '../parts/unfold.ts';
import { count, words } from '../parts/words.ts';

interface Skill extends Required<Supported> {
  readonly node: Named;
  readonly experience: Experience | null;
}

interface Skills {
  readonly isSubject: boolean;
  readonly technologies: { readonly totalCount: number; readonly edges: readonly Skill[] };
}

/** The longest used technologies with their evidence: `timeline` has the one, `career` the other. */
const skillsOf = question<{ node: Skills | null }, { id: string }>(`query Skills($id: ID!) {
  node(id: $id) {
    ... on Person {
      isSubject
      technologies(first: 100, order: MONTHS) { totalCount edges { node { ...Named } ...Support experience { ...Use } } }
    }
  }
} ${named} ${supported} ${experience}`);

/** The career of a person, as sections of their page; none for somebody who is only mentioned. */
export async function career(id: string, signal: AbortSignal): Promise<Child> {
  const [{ person }, { person: dated }, { node: skilled }] = await Promise.all([
    graph.career({ person: id }, { signal }),
    graph.timeline({ person: id }, { signal }),
    graph.request(skillsOf, { id }, { signal }),
  ]);
  if (!person || !dated || !skilled?.isSubject) return null;
  return [
    h('p', {}, [
      person.pronouns && `${person.pronouns} · `,
      person.links.map(({ label, handle, text, url }, index) => [
        index > 0 && ' · ',
        `${label}: `,
        url ? outsideLink(url, handle ?? text) : (handle ?? text),
      ]),
    ]),
    timeline(dated.timeline, undatedOf(person, dated.timeline)),
    section('Positions', person.positions.nodes.map(position)),
    section(
      'Talks',
      list(
        person.talks.nodes.map((talk) => [
          nodeLink(talk),
          h('p', { class: 'quiet' }, [
            date(talk.date),
            talk.event && [' · ', nodeLink(talk.event)],
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
          nodeLink(courseLink(course)),
          h('p', { class: 'quiet' }, [course.school && [nodeLink(course.school), ' · '], dates(course.period)]),
        ]),
      ),
    ),
    skills(person, skilled),
  ];
}

/** What the timeline cannot draw, because nobody wrote down when it was. */
function undatedOf({ positions, education }: CareerPerson, { entries }: TimelinePerson['timeline']): readonly NamedNode[] {
  const drawn = new Set(entries.filter(({ start, end }) => start ?? end).map(({ node }) => node.id));
  const jobs = positions.nodes.map(({ id, title, organization }) => ({
    id,
    name: organization ? `${title} at ${organization.name}` : title,
  }));
  return [...jobs, ...education.nodes.map(courseLink)].filter(({ id }) => !drawn.has(id));
}

function courseLink({ id, degree, field }: CareerPerson['education']['nodes'][number]): NamedNode {
  return { id, name: [degree, field].filter(Boolean).join(', ') || 'Course of study' };
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

function position({ roles, projects, ...of }: CareerPosition): Child {
  return h(
    'article',
    { class: 'job' },
    h(
      'h3',
      {},
      nodeLink({ id: of.id, name: of.title }),
      of.organization && h('span', { class: 'quiet' }, ' at ', nodeLink(of.organization)),
    ),
    h('p', { class: 'quiet' }, dates(of.period), of.engagement && ` · ${words(of.engagement)}`),
    roles.nodes.map((role) => [!role.isImplicit && h('h4', {}, nodeLink({ id: role.id, name: role.title })), worked(role)]),
    projects.nodes.length > 0 && h('h4', {}, count(projects.nodes.length, 'project')),
    projects.nodes.map((project) =>
      unfold(project.name, () => [h('p', {}, nodeLink({ id: project.id, name: `The project ${project.name}` })), worked(project)]),
    ),
  );
}

function worked({ statements, technologies }: CareerRole | CareerPositionProject): Child {
  const used = () => h('ul', { class: 'neighbors' }, technologies.edges.map(usedHere));
  return [
    statements.nodes.length > 0 && h('ul', { class: 'quotes' }, statements.nodes.map(quote)),
    technologies.edges.length > 0 && unfold(count(technologies.edges.length, 'technology'), used),
  ];
}

function usedHere({ node, ...support }: CareerTechnologyEdge): Child {
  return h('li', {}, nodeLink(node), ' ', h('small', {}, words(support.relation)), evidence(support));
}

function skills({ name, claims }: CareerPerson, { technologies }: Skills): Child {
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
          ? `${name} claims ${count(claims.length, 'technology')}, but no other statement backs them up.`
          : [`${unshown.length} of ${claims.length} claims are not backed up by any other statement: `, nodeLinks(unshown), '.'],
        ' That does not mean that they are wrong: the documents don’t say.',
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
    h('p', { class: 'quiet' }, timeCaption),
    technologies.totalCount > technologies.edges.length &&
      h('p', { class: 'quiet' }, `The ${technologies.edges.length} with the longest use, of ${technologies.totalCount}.`),
  );
}

function skill({ node, experience: use, ...support }: Skill): Child {
  return h(
    'tr',
    {},
    h('th', { scope: 'row' }, nodeLink(node)),
    h('td', {}, time(use)),
    h('td', {}, lastUse(use)),
    h('td', {}, h('span', { class: `strength ${words(support.strength)}` }, words(support.strength)), evidence(support)),
  );
}
