/** Writes a career as a JSON Resume (https://jsonresume.org/schema). */
import { present } from './present.ts';
import type { Article, Career, Dates, Position, Project, Sentence } from './career.ts';

const schema = 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json';

/** A part of an export. What is undefined or empty is left out. */
type Part = Readonly<Record<string, unknown>>;

/** The career as a JSON Resume. Sentences are verbatim; roles of a position become jobs, and what the format has no place for is left out. */
export function jsonResumeOf(career: Career): object {
  const sentencesAbout = (id: string) => textsOf(career.sentences.filter((one) => one.subject.id === id && !isListOfKeywords(one)));
  const [paid, volunteered] = [career.positions.filter((one) => !isVolunteering(one)), career.positions.filter(isVolunteering)];
  const [website, ...profiles] = career.links.toSorted((a, b) => Number(isWebsite(b)) - Number(isWebsite(a)));
  const hasWebsite = website !== undefined && isWebsite(website);
  const own = ownSentences(career);
  return {
    $schema: schema,
    ...present({
      basics: {
        name: career.name,
        label: career.headline,
        email: career.contact?.email,
        phone: career.contact?.phone,
        url: hasWebsite ? website.url : null,
        summary: own.join('\n\n'),
        location: { address: career.contact?.address, city: career.location },
        profiles: (hasWebsite ? profiles : career.links).map(({ label, handle, url }) => ({
          network: label,
          username: handle,
          url,
        })),
      },
      work: paid.flatMap((position) => jobsOf(position, career, sentencesAbout)),
      volunteer: volunteered.flatMap((position) =>
        jobsOf(position, career, sentencesAbout).map(({ name, ...job }) => ({ organization: name, ...job })),
      ),
      education: career.education.map(({ id, school, degree, field, period, score, grade, courses, honors }) => ({
        institution: school?.name,
        area: field,
        studyType: degree,
        ...datesOf(period),
        score: score ?? (grade && [grade.value, grade.scale].filter((one) => one !== null).join('/')),
        courses,
        honors,
        highlights: sentencesAbout(id),
      })),
      awards: career.awards.map(({ id, title, date, issuer }) => ({
        title,
        date,
        awarder: issuer?.name,
        summary: sentencesAbout(id).join('\n'),
      })),
      certificates: career.certificates.map(({ id, title, date, expires, number, url, issuer }) => ({
        name: title,
        date,
        issuer: issuer?.name,
        url,
        expires,
        number,
        highlights: sentencesAbout(id),
      })),
      publications: career.articles.map((article) => publicationOf(article, career, sentencesAbout(article.id))),
      skills: skillsOf(career),
      languages: career.languages.map(({ language, level }) => ({ language: language.name, fluency: level })),
      interests: career.interests.map(({ name, keywords }) => ({ name, keywords })),
      references: referencesOf(career),
      projects: [
        ...career.projects.map((project) => projectOf(project, career, sentencesAbout(project.id))),
        ...career.contributions.map(({ id, url, level, project }) => ({
          name: project.name,
          highlights: [...sentencesAbout(id), ...sentencesAbout(project.id)],
          url: url ?? project.url,
          roles: [level === 'CREATOR' ? 'creator' : 'contributor'],
          type: 'open source',
        })),
        ...career.talks.map(({ id, title, date, url, event }) => ({
          name: title,
          highlights: sentencesAbout(id),
          startDate: date,
          url,
          entity: event?.name,
          type: 'talk',
        })),
      ],
    }),
  };
}

/** A position as a job, or if it has named roles, each of them as one. */
function jobsOf(
  position: Position,
  career: Career,
  sentencesAbout: (id: string) => readonly string[],
): readonly (Part & { readonly name: unknown })[] {
  const { id, organization, client, location, workplace, engagement, workload, period, roles } = position;
  const named = roles.nodes.filter(({ isImplicit }) => !isImplicit);
  const parts = named.length > 0 ? named : [{ ...position, id }];
  return parts.map(({ id: part, title, period: own }, index) => {
    const implicit = roles.nodes.filter(({ isImplicit }) => isImplicit).map((role) => role.id);
    const subjects = named.length > 0 ? [part, ...(index === 0 ? [id] : [])] : [id, ...implicit];
    return {
      name: organization?.name,
      position: title,
      url: organization?.url,
      location,
      ...datesOf(own ?? period),
      workplace: workplace?.toLowerCase().replace('_', ''),
      employmentType: isVolunteering(position) ? null : (engagement ?? workload)?.toLowerCase().replaceAll('_', '-'),
      client: client?.name,
      highlights: subjects.flatMap(sentencesAbout),
      keywords: keywordsIn(career.sentences.filter(({ subject }) => subjects.includes(subject.id))),
    };
  });
}

/** The technologies that sentences say were used. */
function keywordsIn(sentences: readonly Sentence[]): readonly string[] {
  const used = sentences.flatMap(({ text, mentions }) =>
    mentions
      .filter(({ relation, node }) => relation === 'USED' && node.nodeKind === 'TECHNOLOGY')
      .map(({ start, length }) => text.slice(start, start + length)),
  );
  return [...new Set(used)];
}

function projectOf(
  { id, name, url, period, positions, organizations, clients }: Project,
  career: Career,
  highlights: readonly string[],
): Part {
  const position = positions.nodes.find(({ person }) => person.id === career.id);
  return {
    name,
    highlights,
    keywords: keywordsIn(career.sentences.filter(({ subject }) => subject.id === id)),
    ...datesOf(period),
    url,
    entity: position?.organization?.name ?? organizations.nodes[0]?.name,
    client: clients.nodes[0]?.name,
  };
}

function publicationOf(
  { title, publisher, date, url, doi, venue, type, authors }: Article,
  career: Career,
  sentences: readonly string[],
): Part {
  return {
    name: title,
    publisher: publisher?.name,
    releaseDate: date,
    url: url === doi ? null : url,
    summary: sentences.join('\n'),
    type: type?.toLowerCase(),
    venue,
    doi,
    authors: authors.filter(({ id }) => id !== career.id).map(({ name }) => name),
  };
}

/** Skills in the groups of the document, in its words. */
function skillsOf({ skills }: Career): readonly Part[] {
  const groups = Map.groupBy(skills, ({ group, level }) => JSON.stringify([group, level]));
  return [...groups.values()].flatMap((some) => {
    const { group, level } = some[0]!;
    const names = some.map(({ technology, evidence }) => {
      const [first] = evidence;
      const mention = first?.mentions.find(({ node }) => node.id === technology.id);
      return first && mention ? first.text.slice(mention.start, mention.start + mention.length) : technology.name;
    });
    return group === null ? names.map((name): Part => ({ name, level })) : [{ name: group, level, keywords: names }];
  });
}

/** What other people wrote about the person. */
function referencesOf({ id, sentences }: Career): readonly Part[] {
  return sentences
    .filter(({ subject, document }) => subject.id === id && document.author.id !== id)
    .map(({ text, document }) => ({ name: document.author.name, reference: text }));
}

/** What the person's own documents say of the person. */
function ownSentences({ id, sentences }: Career): readonly string[] {
  return textsOf(sentences.filter(({ subject, document }) => subject.id === id && document.author.id === id));
}

/** Whether a sentence is only a list, `Technologies: Go, Rust`, as the keywords of a file become one. */
function isListOfKeywords({ text, mentions }: Sentence): boolean {
  const names = mentions.map(({ start, length }) => text.slice(start, start + length));
  return names.length > 0 && new RegExp(`^\\p{L}+: ${names.map((name) => RegExp.escape(name)).join(', ')}$`, 'u').test(text);
}

function textsOf(sentences: readonly Sentence[]): readonly string[] {
  return sentences.map(({ text }) => text);
}

function datesOf(period: Dates): Part {
  return { startDate: period?.start, endDate: period?.end };
}

function isVolunteering({ engagement }: Position): boolean {
  return engagement === 'VOLUNTEER';
}

function isWebsite({ label }: Career['links'][number]): boolean {
  return /^(website|homepage|home page|site)$/i.test(label);
}
