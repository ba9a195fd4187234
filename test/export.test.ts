/** A career leaves the graph as JSON Resume, as JSON-LD and as CSV, and comes back the same. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import resumeSchema from '@jsonresume/schema';
import { describe, expect, test } from 'vitest';
import { graphOf, temporaryFolder, twoCareers } from './asking.ts';

const ada = {
  basics: {
    name: 'Ada Example',
    label: 'Engineer of looms',
    email: 'ada@example.org',
    url: 'https://ada.example.org',
    summary: 'Writes programs for looms in Python.',
    location: { city: 'London' },
    profiles: [{ network: 'GitHub', username: 'ada', url: 'https://github.com/ada' }],
  },
  work: [
    {
      name: 'Loom Works',
      position: 'Lead',
      location: 'Paris',
      startDate: '2018-03',
      highlights: ['Leads a team of three.', 'Built the compiler in Rust.'],
      keywords: ['Python', 'Weavelang'],
    },
    { name: 'Card Ltd', position: 'Engineer', startDate: '2015', endDate: '2018-02', highlights: ['Ran [Kubernetes] for [[all]] teams.'] },
    { position: 'Consultant', startDate: '2014-01-15', endDate: '2014-12', highlights: ['Advised 织布 mills.'] },
  ],
  volunteer: [{ organization: 'Code Club', position: 'Mentor', startDate: '2016', endDate: '2017', highlights: ['Taught Scratch.'] }],
  education: [
    { institution: 'Example College', area: 'Mathematics', studyType: 'BSc', endDate: '2014', score: 'first', courses: ['Algebra'] },
  ],
  awards: [{ title: 'Medal', date: '2020-01', awarder: 'Example Society', summary: 'For a loom.' }],
  certificates: [{ name: 'Certified Weaver', date: '2021-05', issuer: 'Guild', url: 'https://guild.example/1' }],
  publications: [{ name: 'On Looms', publisher: 'Example Press', releaseDate: '2019', summary: 'About looms.' }],
  skills: [{ name: 'Web', level: 'Master', keywords: ['HTML', 'CSS'] }, { name: 'Python' }],
  languages: [{ language: 'English', fluency: 'Native' }],
  interests: [{ name: 'Flight', keywords: ['wings'] }],
  references: [{ name: 'Charles Example', reference: 'Ada is the best weaver of programs.' }],
  projects: [
    { name: 'Pattern', highlights: ['Prints patterns.'], keywords: ['Go'], startDate: '2019', url: 'https://pattern.example' },
    { name: 'Looms and You', startDate: '2020-02', url: 'https://talk.example', entity: 'LoomConf', type: 'talk' },
  ],
};

/** A seed of one résumé. */
function folderOf(resume: object): string {
  const folder = join(temporaryFolder(), 'seed');
  mkdirSync(join(folder, 'people/ada'), { recursive: true });
  writeFileSync(join(folder, 'people/ada/resume.json'), JSON.stringify(resume, null, 2));
  return folder;
}

async function exported(folder: string, path: string): Promise<string> {
  const response = await graphOf(folder).site.request(`http://graph${path}`);
  expect(response.status).toBe(200);
  return response.text();
}

const asResume = async (folder: string, person = 'ada') => JSON.parse(await exported(folder, `/person/${person}.json`)) as typeof ada;

describe('as JSON Resume', () => {
  test('a résumé comes back with everything but what is private', async () => {
    const { $schema, ...resume } = (await asResume(folderOf(ada))) as typeof ada & { $schema: string };
    expect($schema).toContain('jsonresume');
    const { email, ...basics } = ada.basics;
    expect(email).toBe('ada@example.org');
    expect(resume).toEqual({ ...ada, basics });
  });

  test('what was exported and imported is exported the same', async () => {
    const once = await asResume(folderOf(ada));
    expect(await asResume(folderOf(once))).toEqual(once);
  });

  test.each(['justen-walker', 'andrew'])('%s can be imported again, and then stays the same', async (person) => {
    const once = await asResume(twoCareers, person);
    const twice = await asResume(folderOf(once));
    expect(await asResume(folderOf(twice))).toEqual(twice);
    expect(twice.work?.map(({ name, position }) => [name, position])).toEqual(once.work?.map(({ name, position }) => [name, position]));
  });

  test.each([
    ['a résumé', () => asResume(folderOf(ada))],
    ['justen-walker', () => asResume(twoCareers, 'justen-walker')],
    ['andrew', () => asResume(twoCareers, 'andrew')],
  ])('%s is valid against the schema of JSON Resume', async (_, resume) => {
    const problems: unknown[] = [];
    resumeSchema.validate(await resume(), (errors) => problems.push(...(errors ?? [])));
    expect(problems).toEqual([]);
  });
});

test('as JSON-LD, positions are roles with dates, and skills that nothing shows are left out', async () => {
  const person = JSON.parse(await exported(twoCareers, '/person/justen-walker.jsonld')) as Record<string, any>;
  expect(person).toMatchObject({ '@context': 'https://schema.org', '@type': 'Person', name: 'Justen Walker' });
  expect(person['worksFor']).toContainEqual(
    expect.objectContaining({
      '@type': 'EmployeeRole',
      startDate: '2015-09',
      worksFor: expect.objectContaining({ name: 'Jet.com, Inc.' }),
    }),
  );
  expect(person['knowsAbout']).toContainEqual({ '@type': 'DefinedTerm', '@id': 'http://graph/technology/go', name: 'Go' });
  const andrew = JSON.parse(await exported(twoCareers, '/person/andrew.jsonld')) as Record<string, any>;
  expect(JSON.stringify(andrew['knowsAbout'] ?? [])).not.toContain('Redshift');
});

test('an export has an ETag, and a person without a career has none', async () => {
  const { site } = graphOf(twoCareers);
  const { headers } = await site.request('http://graph/person/andrew.json');
  const etag = headers.get('etag') ?? '';
  expect((await site.request('http://graph/person/andrew.json', { headers: { 'if-none-match': etag } })).status).toBe(304);
  expect((await site.request('http://graph/person/nobody.json')).status).toBe(404);
});
