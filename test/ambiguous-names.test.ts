/** A name with two meanings: the answer is for one of them, says for which, and offers the other. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { graphOf, temporaryFolder, twoCareers } from './asking.ts';
import { seedFolder } from './seed-folder.ts';

const { ask, site } = graphOf(twoCareers);

async function page(path: string, of = site): Promise<string> {
  const html = await (await of.request(path)).text();
  const note = /<p class="hint">\s*“[^]*?<\/p>/.exec(html)?.[0] ?? '';
  return note.replace(/\s+/g, ' ').replaceAll('&amp;', '&');
}

test('a list says which node its argument took, and a node has the others of its name', async () => {
  const { people, projects, technology, project } = await ask(`{
    people(knows: "nomad") { named { id alsoNamed { id } } }
    projects(where: { technologies: [{ none: ["project/nomad"] }, { any: ["go"] }] }) { named { id } }
    technology(slug: "nomad") { alsoNamed { id name __typename } }
    project(slug: "nomad") { alsoNamed { id } people(where: { technologies: { any: ["damon"] } }) { named { id } } }
  }`);
  expect(people.named).toEqual([{ id: 'technology/nomad', alsoNamed: [{ id: 'project/nomad' }] }]);
  expect(projects.named).toEqual([{ id: 'project/nomad' }, { id: 'technology/go' }]);
  expect(technology.alsoNamed).toEqual([{ id: 'project/nomad', name: 'HashiCorp Nomad', __typename: 'Project' }]);
  expect(project.alsoNamed.map(({ id }: { id: string }) => id)).toContain('technology/nomad');
  expect(project.people.named).toEqual([{ id: 'project/damon' }]);
});

test('an argument takes an id in place of an ambiguous name', async () => {
  const { technology, project } = await ask(`{
    technology: people(knows: "technology/nomad") { named { id } }
    project: people(knows: "project/nomad") { named { id } }
  }`);
  expect(technology.named).toEqual([{ id: 'technology/nomad' }]);
  expect(project.named).toEqual([{ id: 'project/nomad' }]);
});

test('a page says which node it is about, and links to the same question about the other', async () => {
  expect(await page('/q/path?from=PHP&to=Nomad')).toMatchInlineSnapshot(
    `"<p class="hint"> “Nomad” is taken for the technology <a href="/technology/nomad">Nomad</a>. It is also a name of <a href="/q/path?from=PHP&to=project%2Fnomad">the project HashiCorp Nomad</a>. </p>"`,
  );
  const other = /href="(\/q\/[^"]+)"/.exec(await page('/q/path?from=PHP&to=Nomad'))?.[1] ?? '';
  expect(await page(other)).toBe('');
  expect(await (await site.request(other)).text()).toContain('HashiCorp Nomad');
  expect(await page('/q/experience?technology=nomad')).toContain('/q/experience?technology=project%2Fnomad');
  expect(await page('/q/fit?requirements.0.technology=go&requirements.1.technology=nomad')).toContain(
    'requirements.1.technology=project%2Fnomad',
  );
  expect(await page('/q/experience?technology=go')).toBe('');
});

test('an example that is ambiguous says so, too', async () => {
  const { site: other } = graphOf(
    seedFolder({
      'people/ada-example/projects.yaml': `
        document: example-page
        projects:
          - { name: Tools, slug: examplang, section: Projects }
      `,
    }),
  );
  expect(await page('/q/experience', other)).toMatch(/“examplang” is taken for the technology .*Examplang.*the project Tools/);
});

test('in JSON the extensions of an answer have the ids', async () => {
  const json = async (path: string) => (await site.request(path)).json();
  expect(await json('/q/path.json?from=PHP&to=Nomad')).toMatchObject({
    data: { path: { steps: expect.anything() } },
    extensions: {
      ambiguousNames: [{ variable: 'to', name: 'Nomad', taken: 'technology/nomad', others: expect.arrayContaining(['project/nomad']) }],
    },
  });
  expect(await json('/q/path.json?from=PHP&to=technology/nomad')).not.toHaveProperty('extensions');
});

test('a terminal says so beside the answer', () => {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      'src/career.js',
      'ask',
      'experience',
      '--technology',
      'nomad',
      '--seed',
      twoCareers,
      '--database',
      join(temporaryFolder(), 'career.db'),
    ],
    { encoding: 'utf8' },
  );
  expect(stdout).toContain('Justen Walker has used Nomad');
  expect(stderr).toContain(
    '“nomad” was read as the technology Nomad. It can also mean the project HashiCorp Nomad (--technology project/nomad).',
  );
});
