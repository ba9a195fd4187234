/** Reads the records of a career, whatever format they are in and whatever their fields are called there. */
import type { PartialDate } from '../graph/partial-date.ts';
import { exceeds, type Period } from '../graph/period.ts';
import { fold } from '../graph/name.ts';
import {
  dateOf,
  distinctSlugs,
  type Slugged,
  isName,
  joined,
  namesIn,
  periodOf,
  proseOf,
  type ReadPeriod,
  statementsOf,
  urlOf,
  writtenPeriod,
} from './fields.ts';
import { Origin, type SourceValue } from './source-value.ts';

/** A list of records, and its heading in the file. */
export type Section = { readonly heading: string; readonly records: readonly SourceValue[] };

/** A job, a volunteering or a membership, until its period and its projects are known. */
export type Job = {
  readonly source: SourceValue;
  readonly organization: Origin<string> | undefined;
  readonly period: ReadPeriod;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly projects: unknown[];
};

const organizationKeys = ['name', 'company', 'companyName', 'organization', 'organisation', 'org', 'employer', 'institution'];
const titleKeys = ['position', 'title', 'jobTitle', 'role', 'designation', 'positionHeld'];
const locationKeys = ['location', 'place', 'city'];

/** The jobs of a section. Records that say nothing are left out. */
export function jobsOf({ heading, records }: Section, engagement?: 'VOLUNTEER' | 'MEMBER'): readonly Job[] {
  return records.flatMap((source) => {
    // People write “Freelance” where the name of an employer belongs.
    const independent = choiceOf(source, organizationKeys, independents);
    const organization = independent ? undefined : joined([source.at(...organizationKeys)], ', ');
    const title = joined([source.at(...titleKeys)], ' / ');
    const period = periodOf(source);
    const roles = source.at('roles', 'positions');
    const fields = {
      location: locationOf(source),
      workplace: choiceOf(source, ['workplace', 'workplaceType', 'locationType', 'remote', ...locationKeys], workplaces),
      engagement: engagement ?? independent ?? choiceOf(source, typeKeys, engagements),
      workload: choiceOf(source, typeKeys, workloads),
      client: joined([source.at('client', 'customer')], ', '),
      section: headings(heading, organization ?? title),
      statements: statementsOf(source),
      roles: roles?.items().some(({ isRecord }) => isRecord) ? rolesIn(roles, period) : [],
    };
    const says = organization ?? title ?? writtenPeriod(period) ?? [...fields.statements, ...fields.roles][0];
    if (says === undefined) return [];
    return [
      {
        source,
        organization,
        period,
        fields: { organization, title: title ?? untitled[engagement ?? 'EMPLOYED'], ...fields },
        projects: projectsWithin(source.at('projects'), period, heading),
      },
    ];
  });
}

/** The titles of positions to which a file gives none. */
const untitled = { EMPLOYED: '(no title)', VOLUNTEER: 'Volunteer', MEMBER: 'Member' } as const;

const typeKeys = ['type', 'employmentType', 'engagement', 'contractType', 'jobType', 'contract', 'workload'];

const workplaces = {
  onsite: 'ON_SITE',
  presentiel: 'ON_SITE',
  presencial: 'ON_SITE',
  hybrid: 'HYBRID',
  hybride: 'HYBRID',
  hibrido: 'HYBRID',
  remote: 'REMOTE',
  fullyremote: 'REMOTE',
  remoto: 'REMOTE',
  teletravail: 'REMOTE',
  homeoffice: 'REMOTE',
  true: 'REMOTE',
} as const;
const workloads = { fulltime: 'FULL_TIME', parttime: 'PART_TIME' } as const;
const engagements = {
  employed: 'EMPLOYED',
  employee: 'EMPLOYED',
  permanent: 'EMPLOYED',
  freelance: 'FREELANCE',
  freelancer: 'FREELANCE',
  contract: 'CONTRACT',
  contractor: 'CONTRACT',
  temporary: 'CONTRACT',
  selfemployed: 'SELF_EMPLOYED',
  internship: 'INTERNSHIP',
  intern: 'INTERNSHIP',
  apprenticeship: 'APPRENTICESHIP',
  volunteer: 'VOLUNTEER',
  volunteering: 'VOLUNTEER',
} as const;

/** What stands in place of an employer that does not exist. */
const independents = {
  freelance: 'FREELANCE',
  freelancer: 'FREELANCE',
  freelancing: 'FREELANCE',
  freiberuflich: 'FREELANCE',
  freiberufler: 'FREELANCE',
  independent: 'SELF_EMPLOYED',
  independentconsultant: 'SELF_EMPLOYED',
  independentcontractor: 'CONTRACT',
  independant: 'SELF_EMPLOYED',
  autonomo: 'SELF_EMPLOYED',
  self: 'SELF_EMPLOYED',
  selfemployed: 'SELF_EMPLOYED',
  selbstandig: 'SELF_EMPLOYED',
} as const;

/** One of a few choices that a field may name. */
function choiceOf<Choice extends string>(
  source: SourceValue,
  keys: readonly string[],
  choices: Readonly<Record<string, Choice>>,
): Origin<Choice> | undefined {
  for (const key of keys) {
    const value = source.at(key);
    const text = value?.plain ?? '';
    const choice = value === undefined || !Object.hasOwn(choices, fold(text)) ? undefined : choices[fold(text)];
    if (value && choice !== undefined) return new Origin(choice, value);
  }
  return undefined;
}

/** Where a job was, as written. A place that is only “remote” is a workplace. */
export function locationOf(source: SourceValue): Origin<string> | undefined {
  const value = source.at(...locationKeys);
  if (!value) return undefined;
  if (!value.isRecord) return value.isText && Object.hasOwn(workplaces, fold(value.plain)) ? undefined : joined([value], ', ');
  return joined([value.at('city', 'town', 'name'), value.at('region', 'state'), value.at('country', 'countryCode')], ', ');
}

/** The projects that are listed in a job. */
function projectsWithin(projects: SourceValue | undefined, job: ReadPeriod, heading: string): unknown[] {
  if (!projects?.items().some(({ isRecord }) => isRecord)) return [];
  return projects.records().flatMap((source) => {
    const period = periodOf(source);
    const fits = loseUnlessWithin(period, job);
    const { name, statements, ...more } = projectOf(source, heading);
    if (!name && statements.length === 0) return [];
    return [new Origin({ name: name ?? noName, ...more, period: fits ? writtenPeriod(period) : undefined, statements }, source)];
  });
}

/** What every project has. */
function projectOf(source: SourceValue, heading: string) {
  const name = joined([source.at('name', 'title', 'project')], ', ');
  return {
    name,
    url: urlOf(source.at('url', 'website', 'link', 'homepage', 'github', 'repository', 'repo')),
    section: headings(heading, name),
    statements: statementsOf(source),
  };
}

/** The name of a project to which a file gives none. */
const noName = '(no name)';

/** Whether a period is within that of the job. If not, its dates are lost. */
function loseUnlessWithin(period: ReadPeriod, job: ReadPeriod): boolean {
  if (!exceeds(plain(period), plain(job))) return true;
  for (const date of [period.start, period.end]) if (date instanceof Origin) for (const one of date.sources) one.lose('NOT_UNDERSTOOD');
  return false;
}

function rolesIn(roles: SourceValue, position: ReadPeriod): readonly unknown[] {
  const records = roles.records().flatMap((source) => {
    const title = joined([source.at('name', ...titleKeys)], ' / ');
    const period = periodOf(source);
    const statements = statementsOf(source);
    if (title === undefined && statements.length === 0) return [];
    const fits = loseUnlessWithin(period, position);
    const record = { title: title ?? untitled.EMPLOYED, period: fits ? writtenPeriod(period) : undefined, statements };
    return [{ from: `${title?.part ?? ''} ${period.start?.part ?? ''}`, record: new Origin(record, source) }];
  });
  return distinctSlugs(records);
}

/** The positions of some jobs. */
export function positionsOf(jobs: readonly Job[]): readonly unknown[] {
  return distinctSlugs(
    jobs.map(({ source, organization, period, fields, projects }) => ({
      from: `${organization?.part ?? String(partOf(fields['title']))} ${period.start?.part ?? ''}`,
      record: new Origin({ organization, title: fields['title'], period: writtenPeriod(period), ...fields, projects }, source),
    })),
  );
}

/**
 * The job that began last goes on if it has a start and no end: that is how files of this format say “present”. Of any other job without an end,
 * including an earlier one, the file does not say when it ended.
 */
export function withOngoing(jobs: readonly Job[], isOngoing: (job: Job, latest: PartialDate) => boolean): readonly Job[] {
  const latest = jobs.reduce<string>((last, { period }) => (period.start && period.start.part > last ? period.start.part : last), '');
  return jobs.map((job) =>
    job.period.isOpen && isOngoing(job, latest as PartialDate) ? { ...job, period: { ...job.period, end: 'present' } } : job,
  );
}

/** Own projects, and talks that are listed as projects. A project of one of the jobs, and within its time, becomes a part of that job. */
export function projectsOf(
  { heading, records }: Section,
  jobs: readonly Job[],
): { readonly projects: readonly unknown[]; readonly talks: readonly unknown[] } {
  const [projects, talks]: [unknown[], unknown[]] = [[], []];
  for (const source of records) {
    if (fold(source.at('type')?.plain ?? '') === 'talk' && source.at('name', 'title', 'project')?.isText) {
      talks.push(...talksOf({ heading, records: [source] }));
      continue;
    }
    const organization = joined([source.at('entity', 'organization', 'company')], ', ');
    const period = periodOf(source);
    const roles = source.at('roles', 'role');
    const { name, ...more } = projectOf(source, heading);
    if (!name && more.statements.length === 0) continue;
    const common = { name: name ?? noName, period: writtenPeriod(period), ...more };
    const within = jobs.filter((job) => organization && job.organization && fold(job.organization.part) === fold(organization.part));
    const [job] = within;
    if (job && within.length === 1 && !roles && !exceeds(plain(period), plain(job.period))) {
      // That it is part of the job represents the name of the organization.
      job.projects.push(
        new Origin({ ...common, name: new Origin(partOf(common.name), ...sourcesOf(name), ...sourcesOf(organization)) }, source),
      );
      continue;
    }
    const record = {
      ...common,
      roles: roles ? roles.items().flatMap((role) => role.words() ?? []) : [],
      client: joined([source.at('client', 'customer')], ', '),
      organization,
    };
    projects.push(new Origin(record, source));
  }
  return { projects, talks };
}

export function talksOf({ heading, records }: Section): readonly unknown[] {
  return records.flatMap((source) => {
    const title = joined([source.at('title', 'name')], ', ');
    if (!title) return [];
    const record = {
      title: withType(title, source),
      event: joined([source.at('event', 'entity', 'conference', 'venue')], ', '),
      date: dateOf(source.at('date', 'startDate', 'releaseDate', 'year')),
      url: urlOf(source.at('url', 'video', 'website', 'link')),
      section: headings(heading, title),
      statements: statementsOf(source),
    };
    return [new Origin(record, source)];
  });
}

/** The title of a talk among projects, which represents their `type: talk`. */
function withType(title: Origin<string>, source: SourceValue): Origin<string> {
  const type = source.at('type');
  return type && fold(type.plain) === 'talk' ? new Origin(title.part, ...title.sources, type) : title;
}

export function educationOf({ heading, records }: Section): readonly Slugged[] {
  return records.flatMap((source) => {
    const school = joined([source.at('institution', 'school', 'schoolName', 'university', 'name', 'organization')], ', ');
    const degree = joined([source.at('studyType', 'degree', 'degreeName', 'qualification', 'title')], ', ');
    const field = joined([source.at('area', 'field', 'fieldOfStudy', 'major', 'subject')], ', ');
    const period = periodOf(source);
    if (!school && !degree && !field) return [];
    const record = {
      school,
      degree,
      field,
      period: writtenPeriod(period),
      score: joined([source.at('score', 'gpa', 'grade', 'result')], ', '),
      honors: source
        .at('honors', 'honours')
        ?.items()
        .flatMap((honor) => honor.words() ?? []),
      courses: source
        .at('courses', 'coursework')
        ?.items()
        .flatMap((course) => (course.isRecord ? course.at('name', 'title')?.words() : course.words()) ?? []),
      section: headings(heading, school ?? degree ?? field),
      statements: statementsOf(source),
    };
    return [{ from: `${(school ?? degree ?? field)?.part ?? ''} ${period.start?.part ?? ''}`, record: new Origin(record, source) }];
  });
}

export function certificatesOf({ heading, records }: Section): readonly unknown[] {
  return records.flatMap((source) => {
    const title = joined([source.at('name', 'title')], ', ');
    if (!title) return [];
    const record = {
      title,
      issuer: joined([source.at('issuer', 'authority', 'organization', 'awarder', 'publisher')], ', '),
      date: dateOf(source.at('date', 'startedOn', 'startDate', 'issueDate', 'issuedOn', 'releaseDate', 'year')),
      expires: expiryOf(source.at('expires', 'expiryDate', 'expirationDate', 'validUntil', 'finishedOn', 'endDate')),
      number: joined([source.at('number', 'licenseNumber', 'credentialId', 'id')], ', '),
      url: urlOf(source.at('url', 'website', 'link')),
      section: headings(heading, title),
      statements: statementsOf(source),
    };
    return [new Origin(record, source)];
  });
}

/** A certificate that never expires has no date of expiry. */
function expiryOf(value: SourceValue | undefined): Origin<PartialDate> | undefined {
  return value && /^(never|no expir|does not expire|present|n\/a)/i.test(value.plain) ? undefined : dateOf(value);
}

export function awardsOf({ heading, records }: Section): readonly unknown[] {
  return records.flatMap((source) => {
    const title = joined([source.at('title', 'name')], ', ');
    if (!title) return [];
    const record = {
      title,
      issuer: joined([source.at('awarder', 'issuer', 'organization')], ', '),
      date: dateOf(source.at('date', 'issuedOn', 'year', 'startDate')),
      section: headings(heading, title),
      statements: statementsOf(source),
    };
    return [new Origin(record, source)];
  });
}

/** Publications. `self` is the author's own name, which a list of authors may repeat. */
export function articlesOf({ heading, records }: Section, self: string | undefined, type?: 'PATENT'): readonly unknown[] {
  return records.flatMap((source) => {
    const title = joined([source.at('name', 'title')], ', ');
    if (!title) return [];
    const authors = source.at('authors', 'author', 'coauthors', 'with');
    const listed = Array.isArray(authors?.value) ? authors.items() : [];
    const others = listed.flatMap((author) => (author.isRecord ? author.at('name')?.words() : author.words()) ?? []);
    const record = {
      title,
      type: type ?? choiceOf(source, ['type'], articleTypes),
      publisher: joined([source.at('publisher')], ', '),
      venue: joined([source.at('venue', 'journal', 'booktitle', 'conference')], ', '),
      doi: doiOf(source.at('doi')),
      date: dateOf(source.at('releaseDate', 'date', 'publishedOn', 'publicationDate', 'filingDate', 'issueDate', 'year')),
      url: urlOf(source.at('url', 'website', 'link')),
      with: distinctNames(others, self),
      section: headings(heading, title),
      statements: statementsOf(source, listed.length > 0 ? undefined : authors),
    };
    return [new Origin(record, source)];
  });
}

const articleTypes = {
  article: 'ARTICLE',
  paper: 'PAPER',
  chapter: 'CHAPTER',
  book: 'BOOK',
  thesis: 'THESIS',
  patent: 'PATENT',
  report: 'REPORT',
} as const;

function doiOf(value: SourceValue | undefined): Origin<string> | undefined {
  const text = value?.text();
  if (!value || text === undefined) return undefined;
  const [, doi] = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?(10\.\d{4,9}\/\S+)$/i.exec(text) ?? [];
  if (doi !== undefined) return new Origin(doi, value);
  value.lose('NOT_UNDERSTOOD');
  return undefined;
}

/** Names that are different, and not the person's own. */
function distinctNames(names: readonly Origin<string>[], self: string | undefined): readonly Origin<string>[] {
  const seen = new Set(self === undefined ? [] : [fold(self)]);
  return names.filter(({ part, sources }) => {
    if (!seen.has(fold(part))) return seen.add(fold(part));
    for (const source of sources) source.lose('DUPLICATE');
    return false;
  });
}

/** The lists of skills of a person, and what is written among them in sentences. */
export function skillsOf({ heading, records }: Section): { readonly skills: readonly unknown[]; readonly statements: readonly unknown[] } {
  const [skills, statements]: [unknown[], unknown[]] = [[], []];
  const add = (names: readonly Origin<string>[], source: SourceValue, more: { group?: unknown; level?: unknown } = {}) => {
    const short = names.filter(({ part }) => isName(part));
    if (short.length > 0) skills.push(new Origin({ ...more, names: short, section: heading }, source));
    for (const { part, sources } of names) if (!isName(part)) statements.push({ text: new Origin(part, ...sources), section: heading });
  };
  for (const source of records) {
    if (!source.isRecord) {
      add(namesIn(source), source);
      continue;
    }
    const name = source.at('name', 'skill', 'title', 'category', 'group', 'cat');
    const level = joined([source.at('level', 'proficiency', 'rating', 'fluency')], ', ');
    const lists = source.at('keywords', 'skills', 'items', 'list', 'technologies', 'tools');
    const inner = lists?.items() ?? [];
    const graded = inner.filter((item) => item.isRecord && item.at('level', 'proficiency', 'rating'));
    const names = inner.filter((item) => !graded.includes(item)).flatMap(namesIn);
    const group = inner.length > 0 && name ? joined([name], ', ') : undefined;
    const category = source.at('category', 'group');
    if (inner.length === 0 && name) add(namesIn(name), source, { group: category !== name ? category?.words() : undefined, level });
    else add(names, source, { group, level });
    for (const item of graded) add(namesIn(item), item, { group, level: joined([item.at('level', 'proficiency', 'rating')], ', ') });
  }
  return { skills, statements };
}

export function languagesOf({ heading, records }: Section): readonly unknown[] {
  return records.flatMap((source) => {
    const language = source.isRecord ? source.at('language', 'name')?.words() : source.words();
    if (!language) return [];
    const level = source.isRecord ? joined([source.at('fluency', 'level', 'proficiency')], ', ') : undefined;
    return [new Origin({ language, level, section: heading }, source)];
  });
}

export function interestsOf({ records }: Section): readonly unknown[] {
  return records.flatMap((source): unknown => {
    if (!source.isRecord) return source.words() ?? [];
    const name = joined([source.at('name', 'title', 'interest')], ', ');
    const keywords =
      source
        .at('keywords')
        ?.items()
        .flatMap((keyword) => keyword.words() ?? []) ?? [];
    return name ? [new Origin({ name, keywords }, source)] : keywords;
  });
}

/** What other people wrote about the person. Nobody is named as the author of a text without a name, so such a text is lost. */
export function referencesOf({ heading, records }: Section): readonly Slugged[] {
  return records.flatMap((source) => {
    const author = joined([source.at('name', 'author'), source.at('firstName'), source.at('lastName')], ' ');
    const text = source.at('reference', 'text', 'quote', 'recommendation', 'description');
    const sentence = text && proseOf(text);
    if (!author || !sentence) return [];
    const record = {
      author,
      date: dateOf(source.at('date', 'creationDate')),
      url: urlOf(source.at('url', 'website')),
      section: headings(heading, author),
      statements: [{ text: sentence }],
    };
    return [{ from: author.part, record: new Origin(record, source) }];
  });
}

/** The headings above a record: `work › Acme`. */
export function headings(...parts: readonly (Origin<string> | string | undefined)[]): string {
  return parts.flatMap((part) => (part === undefined ? [] : String(partOf(part)))).join(' › ');
}

function sourcesOf(origin: Origin | undefined): readonly SourceValue[] {
  return origin?.sources ?? [];
}

function partOf(value: unknown): unknown {
  return value instanceof Origin ? value.part : value;
}

function plain({ start, end }: ReadPeriod): Period {
  const last = end instanceof Origin ? end.part : end;
  return { start: start?.part ?? null, end: last === 'present' ? 'ongoing' : (last ?? null) };
}
