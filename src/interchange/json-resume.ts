/**
 * Reads a JSON Resume (https://jsonresume.org/schema) of any version, and in the forms that people really write: `company` for `name`,
 * `technologies` or `stack` for `keywords`, a record where a list is expected, dates in words.
 */
import { dateOf, distinctSlugs, joined, proseOf, urlOf } from './fields.ts';
import { type Imported, imported, type ImportOptions, type Refusal } from './imported.ts';
import {
  articlesOf,
  awardsOf,
  certificatesOf,
  educationOf,
  headings,
  interestsOf,
  jobsOf,
  languagesOf,
  locationOf,
  positionsOf,
  projectsOf,
  referencesOf,
  type Section,
  skillsOf,
  talksOf,
  withOngoing,
} from './records.ts';
import { Origin, SourceValue } from './source-value.ts';

/** The sections of a résumé, each under every key that it is given. */
const sectionKeys = {
  work: [
    'work',
    'experience',
    'experiences',
    'workExperience',
    'workExperiences',
    'professionalExperience',
    'workHistory',
    'employment',
    'employmentHistory',
    'jobs',
    'positions',
  ],
  volunteer: ['volunteer', 'volunteering', 'volunteerExperience'],
  memberships: ['memberships', 'organizations', 'affiliations'],
  education: ['education', 'educations'],
  projects: ['projects', 'sideProjects', 'personalProjects', 'openSource'],
  talks: ['talks', 'presentations', 'speaking'],
  publications: ['publications', 'writing', 'articles'],
  patents: ['patents'],
  awards: ['awards', 'honors', 'achievements'],
  certificates: ['certificates', 'certifications', 'licenses'],
  skills: ['skills', 'technicalSkills', 'techStack', 'technicalStack'],
  languages: ['languages', 'spokenLanguages'],
  interests: ['interests', 'hobbies'],
  references: ['references', 'recommendations', 'testimonials'],
} as const;

type SectionName = keyof typeof sectionKeys;

/** The career in the content of a JSON Resume, of any shape, or the reason why it is none. */
export function readJsonResume(content: unknown, options: ImportOptions): Imported | Refusal {
  const root = new SourceValue(content);
  const refused = refusalOf(root);
  if (refused !== undefined) return { refusal: refused, path: [] };

  const sections = (name: SectionName, isRecords = true): readonly Section[] =>
    sectionKeys[name].flatMap((key) => {
      const value = root.at(key);
      if (!value) return [];
      const records = isRecords ? value.records() : value.items();
      if (records.length === 0) value.lose('UNKNOWN_SECTION');
      return [{ heading: String(value.path[0]), records }];
    });
  const each = <Part>(name: SectionName, read: (section: Section) => readonly Part[], isRecords = true) =>
    sections(name, isRecords).flatMap(read);

  const basics = basicsOf(root);
  const fullName = basics.at('name', 'fullName');
  const name = joined(fullName ? [fullName] : [basics.at('firstName'), basics.at('lastName')], ' ');
  const slug = options.slugOf(name?.part ?? null);
  const document = `${slug}-resume`;
  const work = withOngoing(
    each('work', (section) => jobsOf(section)),
    ({ period }, latest) => period.start?.part === latest,
  );
  const skills = sectionKeys.skills.flatMap((key) => skillSections(root.at(key))).map(skillsOf);
  const { projects, talks } = gathered(sections('projects').map((section) => projectsOf(section, work)));

  const career = {
    document,
    documents: [documentOf(document, root, name?.part ?? options.unnamed)],
    person: {
      name: name ?? options.unnamed,
      ...personOf(basics, options),
      skills: skills.flatMap((one) => one.skills),
      languages: each('languages', languagesOf, false),
      interests: each('interests', interestsOf, false),
      statements: [...summaryOf(basics), ...skills.flatMap((one) => one.statements)],
    },
    positions: positionsOf([
      ...work,
      ...each('volunteer', (section) => jobsOf(section, 'VOLUNTEER')),
      ...each('memberships', (section) => jobsOf(section, 'MEMBER')),
    ]),
    projects,
    education: distinctSlugs(each('education', educationOf)),
    certificates: each('certificates', certificatesOf),
    awards: each('awards', awardsOf),
    articles: [
      ...each('publications', (section) => articlesOf(section, name?.part)),
      ...each('patents', (section) => articlesOf(section, name?.part, 'PATENT')),
    ],
    talks: [...talks, ...each('talks', talksOf)],
    references: distinctSlugs(each('references', referencesOf)),
  };
  noteOtherSections(root, basics);
  return imported(slug, career, root);
}

/** Why a file is no JSON Resume; undefined if it is one. */
function refusalOf(root: SourceValue): string | undefined {
  if (!root.isRecord) return 'this is not a JSON Resume: expected a record with basics, work, education and so on';
  const has = (...keys: readonly string[]) => keys.every((key) => root.at(key) !== undefined);
  if (has('dependencies') || has('devDependencies') || has('name', 'version')) return 'this is a package.json, not a JSON Resume';
  if (has('compilerOptions')) return 'this is a tsconfig.json, not a JSON Resume';
  if (root.at('meta')?.at('format')?.plain.startsWith('FRESH') === true || root.at('employment')?.at('history'))
    return 'this looks like a FRESH résumé, not a JSON Resume: convert it with a tool such as hackmyresume';
  if (root.at('sections')?.isRecord === true) return 'this looks like a Reactive Resume file: export it there as JSON Resume';
  if (has('SkillsPassport')) return 'this looks like a Europass file, not a JSON Resume';
  const known = ['basics', ...Object.values(sectionKeys).flat()].some((key) => typeof root.at(key)?.value === 'object');
  return known ? undefined : 'this is not a JSON Resume: it has none of basics, work, education, skills and so on';
}

/** The record about the person; files of no version of the format have their name and the like beside the sections. */
function basicsOf(root: SourceValue): SourceValue {
  const about = ['basics', 'profile', 'personal', 'personalInfo', 'personalInformation', 'info'].map((key) => root.at(key));
  return about.find((one) => one?.isRecord) ?? root;
}

function documentOf(slug: string, root: SourceValue, name: string): object {
  const meta = root.at('meta');
  return {
    slug,
    title: `${name}’s résumé`,
    kind: 'RESUME',
    date: dateOf(meta?.at('lastModified')),
    url: urlOf(meta?.at('canonical')),
  };
}

function personOf(basics: SourceValue, { keepsContact }: ImportOptions): object {
  const location = basics.at('location');
  const profiles = basics.at('profiles', 'links', 'socials')?.records() ?? [];
  const site = basics.at('url', 'website', 'homepage', 'blog');
  const link = site && urlOf(site);
  // A text with a number in it may be somebody's home.
  const isPrivate = location?.isText === true && /\d/.test(location.plain) && !location.lose('PRIVATE');
  const contact = keepsContact ? contactOf(basics, location) : undefined;
  return {
    headline: joined([basics.at('label', 'title', 'headline')], ' / '),
    pronouns: joined([basics.at('pronouns')], ', '),
    location: isPrivate ? undefined : locationOf(basics),
    contact,
    links: [
      ...(link ? [{ label: 'Website', url: link }] : []),
      ...profiles.flatMap((profile) => {
        const url = urlOf(profile.at('url', 'link'));
        const label = joined([profile.at('network', 'name', 'label')], ', ');
        if (!url) return [];
        return [new Origin({ label: label ?? 'Profile', handle: joined([profile.at('username', 'user', 'handle')], ', '), url }, profile)];
      }),
    ],
    section: headings(String(basics.path[0] ?? 'name')),
  };
}

/** Email, phone and address. They are read only on request. */
function contactOf(basics: SourceValue, location: SourceValue | undefined): object {
  return {
    email: joined([basics.at('email')], ', '),
    phone: joined([basics.at('phone')], ', '),
    address: location?.isRecord ? joined([location.at('address'), location.at('postalCode')], ', ') : undefined,
  };
}

function summaryOf(basics: SourceValue): readonly unknown[] {
  const texts = ['summary', 'about', 'bio', 'objective', 'profile'].flatMap((key) => basics.at(key)?.items() ?? []);
  return texts.flatMap((text) => {
    const sentence = proseOf(text);
    return sentence ? [{ text: sentence, section: headings(...text.path.flatMap((step) => (typeof step === 'string' ? step : []))) }] : [];
  });
}

/** A section of skills is a list, or a record with a list for each group. */
function skillSections(value: SourceValue | undefined): readonly Section[] {
  if (!value) return [];
  const heading = String(value.path[0]);
  const isGroups = value.isRecord && !value.at('name', 'keywords');
  if (!isGroups) return [{ heading, records: value.items() }];
  return value.entries().map(({ key, value: list }) => ({ heading: headings(heading, key.replace(/[[\]]/g, ' ')), records: list.items() }));
}

function gathered(all: readonly ReturnType<typeof projectsOf>[]) {
  return { projects: all.flatMap((one) => one.projects), talks: all.flatMap((one) => one.talks) };
}

/** Notes the sections that are not read. */
function noteOtherSections(root: SourceValue, basics: SourceValue): void {
  for (const key of ['$schema', 'meta']) root.at(key)?.lose('FORMAT');
  const known = new Set(
    [basics.path[0], ...Object.values(sectionKeys).flat()].flatMap((key) => (typeof key === 'string' ? (root.at(key)?.path[0] ?? []) : [])),
  );
  for (const { key, value } of root.entries()) {
    if (known.has(key) || root.reading.lossOf(value.path)) continue;
    value.lose('UNKNOWN_SECTION');
  }
}
