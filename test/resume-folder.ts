/** Résumés in the formats of other programs, in a folder that is removed when the test ends. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { nodeKinds } from '../src/nodes/kinds.ts';
import { readSeed } from '../src/seed/read.ts';
import { temporaryFolder } from './asking.ts';

/** A folder of files, each a text, bytes, or a value that is written as JSON. */
export function folderOf(files: Readonly<Record<string, unknown>>): string {
  const folder = join(temporaryFolder(), 'careers');
  for (const [name, content] of Object.entries(files)) {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content, null, 2));
  }
  return folder;
}

/** Everything that is found when these files are read: problems, and what was left out. */
export function readingOf(folder: string) {
  using seed = readSeed(folder, nodeKinds);
  return {
    problems: seed.problems.map(({ severity, message, location: { file, line } }) => `${file}:${line}: ${severity}: ${message}`),
    lost: seed.lost.map(
      ({ location: { file, line }, pointer, reason, kept }) =>
        `${file}:${line} ${pointer} ${reason}${kept === null ? '' : ` (kept ${kept})`}`,
    ),
  };
}

/** An invented résumé with something in every section. */
export const ada = {
  basics: {
    name: 'Ada Lovelace',
    label: 'Programmer',
    email: 'ada@ada.example',
    summary: 'Wrote a program.',
    location: { city: 'London' },
  },
  work: [
    {
      name: 'Analytical Works',
      position: 'Lead',
      startDate: '2020-01',
      highlights: ['Wrote notes.', 'Computed numbers.'],
      technologies: ['Examplang', 'Brass DB'],
    },
    { company: 'Difference Ltd', position: 'Engineer', startDate: '2018-03', endDate: '2019-12', summary: 'Turned wheels.' },
  ],
  volunteer: [{ organization: 'Library of London', position: 'Reader', startDate: '2017', endDate: '2018' }],
  education: [{ institution: 'Home', area: 'Mathematics', studyType: 'Lessons', endDate: '2016', gpa: 3.8, courses: ['Logic'] }],
  projects: [
    { name: 'Note G', entity: 'Analytical Works', startDate: '2021', keywords: ['Examplang'] },
    { name: 'On engines', type: 'talk', entity: 'Engine Day', startDate: '2021-05' },
    { name: 'Flyology', description: 'Studied the flight of birds.', roles: ['Author'] },
  ],
  skills: [{ name: 'Computing', level: 'Master', keywords: ['Examplang', 'Punch cards'] }, { name: 'Geometry' }],
  languages: [{ language: 'French', fluency: 'Fluent' }],
  interests: [{ name: 'Horses', keywords: ['Racing'] }],
  awards: [{ title: 'Medal', date: '2021-06', awarder: 'Royal Society' }],
  certificates: [{ name: 'Certified Weaver', date: '2019-02', issuer: 'Guild' }],
  publications: [{ name: 'Notes', publisher: 'Taylor', releaseDate: '2021-08', url: 'https://taylor.example/notes' }],
  references: [{ name: 'Charles Babbage', reference: 'She knows the engine better than I do.' }],
  meta: { lastModified: '2022-02-01T10:00:00Z', version: 'v1.0.0' },
};
