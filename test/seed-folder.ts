/** A small seed without faults, all of its names invented: a test breaks it in one place and sees what is said of it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { temporaryFolder } from './asking.ts';

/** The career's file of positions, which most tests replace. */
export const work = 'people/ada-example/work.yaml';

const sound = {
  'technologies.yaml': `
    - { slug: examplang, name: Examplang, kind: LANGUAGE, aliases: [xlang] }
    - { slug: sample-cloud, name: Sample Cloud, kind: PLATFORM }
    - { slug: sample-db, name: Sample DB, kind: DATABASE, broader: [sample-cloud] }
  `,
  'organizations.yaml': `
    - { slug: example-works, name: "Example Works, Inc.", aliases: [Example Works] }
  `,
  'events.yaml': `
    - { slug: exampleconf, name: ExampleConf, date: 2019-05 }
  `,
  'documents.yaml': `
    - { slug: example-page, title: Ada Example, kind: RESUME, author: ada-example }
  `,
  'people/ada-example/person.yaml': `
    document: example-page
    person:
      name: Ada Example
      section: About
      statements:
        - text: Likes [[examplang]] and [[sample-db]].
  `,
  [work]: `
    document: example-page
    positions:
      - organization: example-works
        title: Engineer
        period: { start: 2015-09, end: 2019-10 }
        section: Work
        statements:
          - text: Wrote tools in [[examplang]].
  `,
} as const;

/** A folder `seed` of the sound files, some of them replaced or added, or left out where null. It is removed when the test ends. */
export function seedFolder(changes: Readonly<Record<string, string | Uint8Array | null>> = {}): string {
  const folder = join(temporaryFolder(), 'seed');
  for (const [name, content] of Object.entries({ ...sound, ...changes })) {
    if (content === null) continue;
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, typeof content === 'string' ? unindented(content) : content);
  }
  return folder;
}

/** A text that begins on a line of its own, without the indentation of that line. */
function unindented(text: string): string {
  const indentation = /^\n *(?=\S)/.exec(text)?.[0];
  return indentation === undefined ? text : text.slice(indentation.length).replaceAll(indentation, '\n').replace(/ *$/, '');
}
