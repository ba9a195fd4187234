/** What the index of each kind shows of a node, and how it can be ordered and narrowed. */
import { html } from 'hono/html';
import type { Kind } from '../../../graph/draft.ts';
import { enumInWords } from '../../../view/enum-words.ts';
import { dateInWords } from '../../../graph/date-in-words.ts';
import { capitalized, counted, periodInWords, type PeriodWords, usedFor } from '../../../view/words.ts';
import type { Html } from '../layout.ts';
import { joined, linkTo, type Named, named } from '../link-to.ts';

/** A column, and how it reads its cell from a row. */
type Column<Row> = { readonly title: string; readonly cell: (row: Row) => Html | string | null };

/** A choice in the URL that narrows the list: its value there, its words, and the filter in the schema. */
export type Choice = { readonly value: string; readonly words: string; readonly where: string };

/** The index of a kind. */
export type Index = {
  /** The list in the schema, and what it selects of each node besides its name. */
  readonly list: string;
  readonly fields: string;
  readonly columns: readonly Column<never>[];
  /** The first is the default. */
  readonly orders: readonly (keyof typeof orders)[];
  readonly choices?: { readonly name: string; readonly all: string | null; readonly options: readonly Choice[] };
  /** One sentence below the heading. */
  readonly lead: string;
};

/** The words for orders. */
export const orders = {
  MOST_USED: 'most used',
  NEWEST: 'newest',
  OLDEST: 'oldest',
  NAME: 'A to Z',
  NAME_REVERSED: 'Z to A',
} as const;

type Dated = { readonly period: PeriodWords | null };
type List<Row = Named> = { readonly totalCount: number; readonly nodes: readonly Row[] };

const period = 'period { start end isOngoing knownUntil }';

const datesIn = ({ period: dates }: Dated) => (dates ? periodInWords(dates, 'short') : 'undated');

/** A date that does not break, or that no document gives. */
const dateIn = ({ date }: { readonly date: string | null }) => (date ? onOneLine(dateInWords(date, 'short')) : 'undated');

const onOneLine = (date: string) => html`<span class="date">${date}</span>`;

/** The first names of a list, and how many more there are. */
function namesIn({ totalCount, nodes }: List): Html | null {
  if (nodes.length === 0) return null;
  const more = totalCount - nodes.length;
  return html`${joined(
    nodes.map((one) => linkTo(one)),
    ', ',
  )}${more > 0 && ` and ${more.toLocaleString('en')} more`}`;
}

const list = (name: string, first: number, rest = '') => `${name}(first: ${first}${rest}) { totalCount nodes { ${named} } }`;

const outside = (url: string | null, words: string) => (url ? html`<a class="outside" rel="noopener" href="${url}">${words}</a>` : null);

function index<Row>(given: Omit<Index, 'columns'> & { readonly columns: readonly Column<Row & Named>[] }): Index {
  return given;
}

const technologyKinds = [
  'LANGUAGE',
  'LIBRARY',
  'TOOL',
  'PLATFORM',
  'SERVICE',
  'DATABASE',
  'BROKER',
  'PROTOCOL',
  'PRACTICE',
  'CONCEPT',
].concat(['SUBJECT', 'EQUIPMENT', 'STANDARD', 'SECTOR', 'ABILITY']);
const technologyPlurals: Readonly<Record<string, string>> = { LIBRARY: 'Libraries', EQUIPMENT: 'Equipment', ABILITY: 'Abilities' };
const knowing = ', relations: [USED, CONTRIBUTED, ABOUT, ATTESTED, CLAIMED]';

/** The indexes by kind. */
export const indexes: Readonly<Record<Kind, Index>> = {
  technology: index<{ kind: string | null; people: List; projects: { totalCount: number }; talks: { totalCount: number } }>({
    list: 'technologies',
    lead: 'Everything that people used, learned or talked about.',
    fields: `kind ${list('people', 2, knowing)} projects { totalCount } talks { totalCount }`,
    columns: [
      { title: 'Technology', cell: (row) => linkTo(row) },
      { title: 'Kind', cell: ({ kind }) => kind && capitalized(enumInWords('TechnologyKind', kind)) },
      { title: 'Who knows it', cell: ({ people }) => namesIn(people) },
      {
        title: 'Found in',
        cell: ({ projects, talks }) =>
          [projects.totalCount > 0 && counted(projects.totalCount, 'project'), talks.totalCount > 0 && counted(talks.totalCount, 'talk')]
            .filter(Boolean)
            .join(', '),
      },
    ],
    orders: ['MOST_USED', 'NAME', 'NAME_REVERSED'],
    choices: {
      name: 'kind',
      all: 'All',
      options: technologyKinds.map((kind) => ({
        value: kind.toLowerCase(),
        words: technologyPlurals[kind] ?? `${capitalized(kind.toLowerCase())}s`,
        where: `{ kinds: [${kind}] }`,
      })),
    },
  }),
  person: index<{
    positions: List<Named & { title: string; organization: Named | null }>;
    timeline: { months: number | null; atLeast: number | null };
    technologies: List;
    statements: { totalCount: number };
    talks: { totalCount: number };
  }>({
    list: 'people',
    lead: 'People with a career in this graph, and the people whom they met.',
    fields: `positions(first: 1, where: { isEmployment: true }) { totalCount nodes { ${named} title organization { ${named} } } } timeline { months atLeast }
      ${list('technologies', 3, ', order: MONTHS, relations: [USED, CONTRIBUTED, ABOUT, ATTESTED, CLAIMED]')}
      statements(first: 0) { totalCount } talks(first: 0) { totalCount }`,
    columns: [
      { title: 'Person', cell: (row) => linkTo(row) },
      {
        title: 'Latest job',
        cell: ({ positions: { nodes } }) =>
          nodes[0] ? html`${linkTo(nodes[0], nodes[0].title)}${nodes[0].organization && html`, ${linkTo(nodes[0].organization)}`}` : null,
      },
      { title: 'Work', cell: ({ timeline: { months, atLeast } }) => (months ? usedFor({ months, atLeast }) : null) },
      { title: 'Knows best', cell: ({ technologies }) => namesIn(technologies) },
      {
        title: 'Proof',
        cell: ({ statements, talks }) =>
          [
            statements.totalCount > 0 && counted(statements.totalCount, 'statement'),
            talks.totalCount > 0 && counted(talks.totalCount, 'talk'),
          ]
            .filter(Boolean)
            .join(', '),
      },
    ],
    orders: ['NAME', 'NAME_REVERSED'],
    choices: {
      name: 'who',
      all: null,
      options: [
        { value: 'careers', words: 'With a career here', where: '{ isSubject: true }' },
        { value: 'met', words: 'Met in a career', where: '{ isSubject: false }' },
      ],
    },
  }),
  organization: index<{
    positions: List<Named & Dated & { title: string; person: Named }>;
    education: { totalCount: number };
    projects: { totalCount: number };
  }>({
    list: 'organizations',
    lead: 'Employers, schools, vendors and publishers.',
    fields: `positions(first: 2, where: { isEmployment: true }) { totalCount nodes { ${named} title person { ${named} } ${period} } }
      education(first: 0) { totalCount } projects(first: 0) { totalCount }`,
    columns: [
      { title: 'Organization', cell: (row) => linkTo(row) },
      {
        title: 'Who worked here',
        cell: ({ positions: { nodes, totalCount } }) =>
          nodes.length === 0
            ? null
            : html`${joined(
                nodes.map((one) => html`${linkTo(one.person)}, ${linkTo(one, one.title)}`),
                '; ',
              )}${totalCount > nodes.length && ` and ${totalCount - nodes.length} more`}`,
      },
      { title: 'When', cell: ({ positions: { nodes } }) => (nodes[0] ? datesIn(nodes[0]) : null) },
      { title: 'Projects', cell: ({ projects }) => (projects.totalCount > 0 ? String(projects.totalCount) : null) },
    ],
    orders: ['NAME', 'NAME_REVERSED'],
    choices: { name: 'what', all: 'All', options: [{ value: 'employers', words: 'Employers', where: '{ isEmployer: true }' }] },
  }),
  position: index<Dated & { title: string; engagement: string | null; person: Named; organization: Named | null; technologies: List }>({
    list: 'positions',
    lead: 'The jobs that people had, and their volunteering and memberships.',
    fields: `title engagement person { ${named} } organization { ${named} } ${period} ${list('technologies', 4, ', relations: [USED]')}`,
    columns: [
      { title: 'Job', cell: (row) => linkTo(row, row.title) },
      { title: 'Kind', cell: ({ engagement }) => engagement && enumInWords('Engagement', engagement) },
      { title: 'Person', cell: ({ person }) => linkTo(person) },
      { title: 'Employer', cell: ({ organization }) => organization && linkTo(organization) },
      { title: 'When', cell: datesIn },
      { title: 'With', cell: ({ technologies }) => namesIn(technologies) },
    ],
    orders: ['NEWEST', 'OLDEST', 'NAME'],
  }),
  role: index<Dated & { title: string; person: Named; organization: Named | null; technologies: List }>({
    list: 'roles',
    lead: 'What people were in their jobs. A job without separate roles has one.',
    fields: `title person { ${named} } organization { ${named} } ${period} ${list('technologies', 4, ', relations: [USED]')}`,
    columns: [
      { title: 'Role', cell: (row) => linkTo(row, row.title) },
      { title: 'Person', cell: ({ person }) => linkTo(person) },
      { title: 'Employer', cell: ({ organization }) => organization && linkTo(organization) },
      { title: 'When', cell: datesIn },
      { title: 'With', cell: ({ technologies }) => namesIn(technologies) },
    ],
    orders: ['NEWEST', 'OLDEST', 'NAME'],
  }),
  project: index<Dated & { organizations: List; technologies: List; contributions: { totalCount: number } }>({
    list: 'projects',
    lead: 'What was built at work, in the open, and on one’s own.',
    fields: `${period} ${list('organizations', 2)} ${list('technologies', 4)} contributions(first: 0) { totalCount }`,
    columns: [
      { title: 'Project', cell: (row) => linkTo(row) },
      { title: 'At', cell: ({ organizations }) => namesIn(organizations) },
      { title: 'With', cell: ({ technologies }) => namesIn(technologies) },
      { title: 'Open source', cell: ({ contributions }) => (contributions.totalCount > 0 ? 'yes' : null) },
    ],
    orders: ['NEWEST', 'OLDEST', 'NAME'],
    choices: { name: 'what', all: 'All', options: [{ value: 'open-source', words: 'Open source', where: '{ isOpenSource: true }' }] },
  }),
  event: index<{ date: string | null; place: string | null; talks: List }>({
    list: 'events',
    lead: 'Conferences and meetups with a talk in this graph.',
    fields: `date place ${list('talks', 2)}`,
    columns: [
      { title: 'Event', cell: (row) => linkTo(row) },
      { title: 'Date', cell: dateIn },
      { title: 'Place', cell: ({ place }) => place },
      { title: 'Talks', cell: ({ talks }) => namesIn(talks) },
    ],
    orders: ['NEWEST', 'OLDEST', 'NAME'],
  }),
  talk: index<{ date: string | null; event: Named | null; people: List; url: string | null; videoState: string | null }>({
    list: 'talks',
    lead: 'Talks, panels and other appearances.',
    fields: `date event { ${named} } ${list('people', 3)} url videoState`,
    columns: [
      { title: 'Talk', cell: (row) => linkTo(row) },
      { title: 'Event', cell: ({ event }) => event && linkTo(event) },
      { title: 'Date', cell: dateIn },
      { title: 'On stage', cell: ({ people }) => namesIn(people) },
      {
        title: 'Video',
        cell: ({ url, videoState }) =>
          videoState === 'LINKED' ? outside(url, 'Watch') : capitalized(enumInWords('VideoState', videoState ?? '')),
      },
    ],
    orders: ['NEWEST', 'OLDEST', 'NAME'],
    choices: { name: 'video', all: 'All', options: [{ value: 'linked', words: 'With a video', where: '{ videoStates: [LINKED] }' }] },
  }),
  article: index<{ date: string | null; publisher: Named | null; authors: readonly Named[]; url: string | null }>({
    list: 'articles',
    lead: 'What people wrote.',
    fields: `date publisher { ${named} } authors { ${named} } url`,
    columns: [
      { title: 'Article', cell: (row) => linkTo(row) },
      {
        title: 'Author',
        cell: ({ authors }) =>
          html`${joined(
            authors.map((one) => linkTo(one)),
            ', ',
          )}`,
      },
      { title: 'Published by', cell: ({ publisher }) => publisher && linkTo(publisher) },
      { title: 'Date', cell: dateIn },
      { title: 'Text', cell: ({ url }) => outside(url, 'Read') },
    ],
    orders: ['NEWEST', 'OLDEST', 'NAME'],
  }),
  contribution: index<{ level: string; person: Named; url: string | null; technologies: List }>({
    list: 'contributions',
    lead: 'Open-source projects that people created or contributed to.',
    fields: `level person { ${named} } url ${list('technologies', 4)}`,
    columns: [
      { title: 'Project', cell: (row) => linkTo(row) },
      {
        title: 'Level',
        cell: ({ level }) => ({ CREATOR: 'Created it', MAJOR: 'Major contributions', MINOR: 'Minor contributions' })[level] ?? '',
      },
      { title: 'Person', cell: ({ person }) => linkTo(person) },
      { title: 'With', cell: ({ technologies }) => namesIn(technologies) },
      { title: 'Code', cell: ({ url }) => outside(url, 'View') },
    ],
    orders: ['NAME', 'NAME_REVERSED'],
    choices: {
      name: 'level',
      all: 'All',
      options: [
        { value: 'creator', words: 'Created', where: '{ levels: [CREATOR] }' },
        { value: 'major', words: 'Major', where: '{ levels: [MAJOR] }' },
        { value: 'minor', words: 'Minor', where: '{ levels: [MINOR] }' },
      ],
    },
  }),
  education: index<Dated & { school: Named | null; person: Named }>({
    list: 'studies',
    lead: 'Courses of study.',
    fields: `school { ${named} } person { ${named} } ${period}`,
    columns: [
      { title: 'Degree', cell: (row) => linkTo(row) },
      { title: 'School', cell: ({ school }) => school && linkTo(school) },
      { title: 'Person', cell: ({ person }) => linkTo(person) },
      { title: 'When', cell: datesIn },
    ],
    orders: ['NEWEST', 'OLDEST', 'NAME'],
  }),
  certificate: index<{ date: string | null; expires: string | null; person: Named; issuer: Named | null; url: string | null }>({
    list: 'certificates',
    lead: 'Certificates, licenses and examinations.',
    fields: `date expires person { ${named} } issuer { ${named} } url`,
    columns: [
      { title: 'Certificate', cell: (row) => linkTo(row) },
      { title: 'Person', cell: ({ person }) => linkTo(person) },
      { title: 'Issued by', cell: ({ issuer }) => issuer && linkTo(issuer) },
      { title: 'Date', cell: ({ date }) => (date ? onOneLine(dateInWords(date, 'short')) : 'undated') },
      { title: 'Expires', cell: ({ expires }) => expires && onOneLine(dateInWords(expires, 'short')) },
      { title: 'Proof', cell: ({ url }) => outside(url, 'Check') },
    ],
    orders: ['NEWEST', 'OLDEST', 'NAME'],
  }),
  award: index<{ date: string | null; person: Named; issuer: Named | null }>({
    list: 'awards',
    lead: 'Prizes and other honors.',
    fields: `date person { ${named} } issuer { ${named} }`,
    columns: [
      { title: 'Award', cell: (row) => linkTo(row) },
      { title: 'Person', cell: ({ person }) => linkTo(person) },
      { title: 'From', cell: ({ issuer }) => issuer && linkTo(issuer) },
      { title: 'Date', cell: ({ date }) => (date ? onOneLine(dateInWords(date, 'short')) : 'undated') },
    ],
    orders: ['NEWEST', 'OLDEST', 'NAME'],
  }),
  language: index<{ people: List }>({
    list: 'languages',
    lead: 'Languages that people speak, according to their documents.',
    fields: list('people', 5),
    columns: [
      { title: 'Language', cell: (row) => linkTo(row) },
      { title: 'Who speaks it', cell: ({ people }) => namesIn(people) },
    ],
    orders: ['NAME', 'NAME_REVERSED'],
  }),
  document: index<{ kind: string; author: Named; date: string | null; statements: { totalCount: number } }>({
    list: 'documents',
    lead: 'Everything in this graph was read in one of these.',
    fields: `kind author { ${named} } date statements(first: 0) { totalCount }`,
    columns: [
      { title: 'Document', cell: (row) => linkTo(row) },
      { title: 'Author', cell: ({ author }) => linkTo(author) },
      { title: 'Date', cell: ({ date }) => (date ? dateInWords(date) : 'undated') },
      { title: 'Statements', cell: ({ statements }) => statements.totalCount.toLocaleString('en') },
    ],
    orders: ['NAME', 'NAME_REVERSED'],
  }),
};
