/** A person in terms of schema.org, for search engines. Only what documents say, and no skill that nothing shows. */
import type { Career } from './career.ts';

/** The `ProfilePage` of a career. */
export function personData(career: Career): object {
  const current = career.positions.nodes.find(({ period }) => period?.isOngoing);
  const known = career.technologies.edges.filter(
    ({ experience }) => experience && experience.strength !== 'CLAIMED' && experience.strength !== 'ATTESTED',
  );
  const sameAs = career.links.flatMap(({ url }) => url ?? []);
  const schools = [...new Set(career.education.nodes.flatMap(({ school }) => school?.name ?? []))];
  return {
    '@context': 'https://schema.org',
    '@type': 'ProfilePage',
    mainEntity: {
      '@type': 'Person',
      name: career.name,
      ...(current && { jobTitle: current.title }),
      ...(current?.organization && { worksFor: { '@type': 'Organization', name: current.organization.name } }),
      ...(schools.length > 0 && { alumniOf: schools.map((name) => ({ '@type': 'EducationalOrganization', name })) }),
      ...(known.length > 0 && { knowsAbout: known.map(({ node }) => node.name) }),
      ...(career.languages.length > 0 && { knowsLanguage: career.languages.map(({ language }) => language.name) }),
      ...(career.certificates.nodes.length > 0 && { hasCredential: career.certificates.nodes.map(credentialOf) }),
      ...(career.awards.nodes.length > 0 && { award: career.awards.nodes.map(({ title }) => title) }),
      ...(sameAs.length > 0 && { sameAs }),
    },
  };
}

function credentialOf({ title, issuer, date, url }: Career['certificates']['nodes'][number]): object {
  return {
    '@type': 'EducationalOccupationalCredential',
    name: title,
    ...(issuer && { recognizedBy: { '@type': 'Organization', name: issuer.name } }),
    ...(date && { dateCreated: date }),
    ...(url && { url }),
  };
}
