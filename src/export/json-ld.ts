/** Writes a career in the terms of schema.org, as JSON-LD. */
import { present } from './present.ts';
import type { Career, Dates, Position, Sentence } from './career.ts';

type Part = Readonly<Record<string, unknown>>;

/** What counts as knowing something: what the documents show. What a person only lists is not in it. */
const shown: ReadonlySet<string> = new Set(['USED', 'CONTRIBUTED', 'ABOUT']);

/** The career as a `Person`. `urlOf` gives the URL of a node's page; null without a server. */
export function jsonLdOf(career: Career, urlOf: (id: string) => string | null): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'Person',
    ...present({
      '@id': urlOf(career.id),
      name: career.name,
      description: career.headline,
      email: career.contact?.email,
      telephone: career.contact?.phone,
      homeLocation: career.location && { '@type': 'Place', name: career.location },
      sameAs: career.links.flatMap(({ url }) => url ?? []),
      worksFor: career.positions.filter(({ engagement }) => engagement !== 'MEMBER').map(roleOf),
      memberOf: career.positions.filter(({ engagement }) => engagement === 'MEMBER').map(roleOf),
      alumniOf: career.education.map(({ school, period }) => ({
        '@type': 'OrganizationRole',
        ...datesOf(period),
        alumniOf: school && { '@type': 'EducationalOrganization', name: school.name },
      })),
      hasCredential: [
        ...career.education.flatMap(({ degree, field, school }) =>
          degree === null ? [] : [{ ...credential([degree, field].filter(Boolean).join(', '), school), credentialCategory: 'degree' }],
        ),
        ...career.certificates.map(({ title, issuer, date, expires, url }) => ({
          ...credential(title, issuer),
          dateCreated: date,
          expires,
          url,
        })),
      ],
      award: career.awards.map(({ title }) => title),
      knowsLanguage: career.languages.map(({ language }) => ({ '@type': 'Language', name: language.name })),
      knowsAbout: topicsOf(career, urlOf),
      subjectOf: [
        ...career.talks.map(({ id, title, date, url, event }) => ({
          '@type': 'PresentationDigitalDocument',
          '@id': urlOf(id),
          name: title,
          datePublished: date,
          url,
          isPartOf: event && { '@type': 'Event', name: event.name },
        })),
        ...career.articles.map(({ id, title, date, url, doi, venue, publisher, authors }) => ({
          '@type': 'Article',
          '@id': urlOf(id),
          name: title,
          datePublished: date,
          url: url ?? doi,
          isPartOf: venue && { '@type': 'Periodical', name: venue },
          publisher: publisher && { '@type': 'Organization', name: publisher.name },
          author: authors.map(({ name }) => ({ '@type': 'Person', name })),
        })),
      ],
    }),
  };
}

/** A position, in the way that schema.org gives a relation dates: a role between the person and the organization. */
function roleOf({ title, period, organization, location, engagement }: Position): Part {
  const property = engagement === 'MEMBER' ? 'memberOf' : 'worksFor';
  return {
    '@type': engagement === 'VOLUNTEER' || engagement === 'MEMBER' ? 'OrganizationRole' : 'EmployeeRole',
    roleName: title,
    ...datesOf(period),
    [property]: organization && { '@type': 'Organization', name: organization.name, url: organization.url },
    location: location && { '@type': 'Place', name: location },
  };
}

function credential(name: string, issuer: { readonly name: string } | null): Part {
  return {
    '@type': 'EducationalOccupationalCredential',
    name,
    recognizedBy: issuer && { '@type': 'Organization', name: issuer.name },
  };
}

/** The technologies that sentences show, each once. */
function topicsOf({ sentences, skills }: Career, urlOf: (id: string) => string | null): readonly Part[] {
  const sameAs = new Map(skills.map(({ technology }) => [technology.id, technology.sameAs]));
  const mentions = sentences.flatMap((sentence: Sentence) => sentence.mentions);
  const topics = mentions.filter(({ relation, node }) => shown.has(relation) && node.nodeKind === 'TECHNOLOGY').map(({ node }) => node);
  return [...new Map(topics.map((node) => [node.id, node])).values()].map(({ id, name }) => ({
    '@type': 'DefinedTerm',
    '@id': urlOf(id),
    name,
    sameAs: sameAs.get(id),
  }));
}

function datesOf(period: Dates): Part {
  return { startDate: period?.start, endDate: period?.end };
}
