/** Reads the files that LinkedIn exports: tables of positions, education, skills and so on, each row under the names of its columns. */
import { distinctSlugs, joined, proseOf, urlOf } from './fields.ts';
import { type Imported, imported, type ImportOptions, type Refusal } from './imported.ts';
import {
  articlesOf,
  awardsOf,
  certificatesOf,
  educationOf,
  type Job,
  jobsOf,
  languagesOf,
  positionsOf,
  projectsOf,
  referencesOf,
  type Section,
  skillsOf,
  withOngoing,
} from './records.ts';
import { Origin, SourceValue } from './source-value.ts';

/** The tables that are read. All others, such as connections and messages, are about other people or about the account. */
const linkedInTables = [
  'Profile',
  'Positions',
  'Education',
  'Skills',
  'Certifications',
  'Courses',
  'Languages',
  'Projects',
  'Publications',
  'Patents',
  'Organizations',
  'Honors',
  'Volunteering',
  'Recommendations Received',
] as const;

/** Whether a file of an export is one of the tables that are read. */
export function isLinkedInTable(file: string): boolean {
  return linkedInTables.some((name) => file.toLowerCase().replaceAll('_', ' ') === `${name.toLowerCase()}.csv`);
}

/** The career in the tables of an export, by the names of their files. A table that is not to be read is not a list. */
export function readLinkedIn(content: unknown, options: ImportOptions): Imported | Refusal {
  const root = new SourceValue(content);
  const table = (name: (typeof linkedInTables)[number]): Section => ({ heading: name, records: root.at(`${name}.csv`)?.records() ?? [] });
  const [profile = new SourceValue({}, ['Profile.csv'], root.reading)] = table('Profile').records;
  const isEmpty = linkedInTables.every((name) => table(name).records.length === 0);
  if (isEmpty) return { refusal: 'this is not a LinkedIn export: it has no Profile.csv, Positions.csv and so on with a row', path: [] };

  const name = joined([profile.at('firstName'), profile.at('lastName')], ' ');
  const slug = options.slugOf(name?.part ?? null);
  const document = `${slug}-linkedin`;
  const positions = present(table('Positions'));
  const { projects, talks } = projectsOf(table('Projects'), positions);
  const { skills, statements } = skillsOf(table('Skills'));
  const career = {
    document,
    documents: [{ slug: document, title: `${name?.part ?? options.unnamed}’s LinkedIn profile`, kind: 'PROFILE' }],
    person: {
      name: name ?? options.unnamed,
      headline: joined([profile.at('headline')], ', '),
      location: joined([profile.at('geoLocation')], ', '),
      links: linksOf(profile.at('websites')),
      section: 'Profile',
      skills,
      languages: languagesOf(table('Languages')),
      statements: [...summaryOf(profile), ...statements, ...coursesOf(table('Courses'))],
    },
    positions: positionsOf([...positions, ...present(table('Volunteering'), 'VOLUNTEER'), ...present(table('Organizations'), 'MEMBER')]),
    projects,
    education: distinctSlugs(educationOf(table('Education'))),
    certificates: certificatesOf(table('Certifications')),
    awards: awardsOf(table('Honors')),
    articles: [...articlesOf(table('Publications'), name?.part), ...articlesOf(table('Patents'), name?.part, 'PATENT')],
    talks,
    references: distinctSlugs(referencesOf(shown(table('Recommendations Received')))),
  };
  for (const { value } of root.entries()) if (!Array.isArray(value.value)) value.lose('PRIVATE');
  return imported(slug, career, root);
}

/** The jobs of a table. One without an end is ongoing: LinkedIn asks for the end of every other. */
function present(section: Section, engagement?: 'VOLUNTEER' | 'MEMBER'): readonly Job[] {
  return withOngoing(jobsOf(section, engagement), () => true);
}

function summaryOf(profile: SourceValue): readonly unknown[] {
  const summary = profile.at('summary');
  const text = summary && proseOf(summary);
  return text ? [{ text, section: 'Profile › Summary' }] : [];
}

/** Courses that belong to no school: the export does not say to which. */
function coursesOf({ heading, records }: Section): readonly unknown[] {
  return records.flatMap((course) => {
    const name = course.at('name')?.words();
    return name ? [new Origin({ text: name, section: heading }, course)] : [];
  });
}

/** Websites are one text: `[PERSONAL:https://ada.example,BLOG:https://blog.example]`. */
function linksOf(websites: SourceValue | undefined): readonly unknown[] {
  const text = websites?.text();
  if (!websites || text === undefined) return [];
  return text
    .replace(/^\[|\]$/g, '')
    .split(/,(?=[A-Z_ ]+:)/)
    .flatMap((website) => {
      const [, label = 'Website', url = ''] = /^\s*(?:([A-Z_ ]+):)?(.*)$/s.exec(website) ?? [];
      const link = urlOf(new SourceValue(url, websites.path, websites.reading));
      return link ? [{ label: label.charAt(0) + label.slice(1).toLowerCase(), url: link }] : [];
    });
}

/** The recommendations that the person shows on their profile. */
function shown({ heading, records }: Section): Section {
  return {
    heading,
    records: records.filter((one) => !/hidden|pending/i.test(one.at('status')?.plain ?? '') || one.lose('PRIVATE')),
  };
}
