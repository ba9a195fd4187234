/** Forms of JSON Resume that no version of its schema knows, and that people write. */
import { expect, test } from 'vitest';
import { graphOf } from './asking.ts';
import { folderOf, readingOf } from './resume-folder.ts';

const basics = { name: 'Ada Lovelace' };

/** Part of a career that is read from one file. */
async function careerOf(resume: object, selection: string) {
  const graph = graphOf(folderOf({ 'ada.json': resume }));
  const { person } = await graph.ask(`{ person(slug: "ada-lovelace") { ${selection} } }`);
  graph.close();
  return person;
}

/** What a graph of one file exports, and what a graph of that exports. */
async function exportedTwice(resume: object): Promise<readonly [string, string]> {
  const once = await exported(resume);
  return [once, await exported(JSON.parse(once) as object)];
}

async function exported(resume: object): Promise<string> {
  const graph = graphOf(folderOf({ 'ada.json': resume }));
  const text = await (await graph.site.request('http://graph/person/ada-lovelace.json')).text();
  graph.close();
  return text;
}

test('a job may list its projects, and what they used counts for the job', async () => {
  const job = {
    name: 'Analytical Works',
    position: 'Engineer',
    startDate: '2020-01',
    endDate: '2020-12',
    projects: [{ name: 'Note G', summary: 'Bernoulli numbers.', skills: ['Examplang'] }],
  };
  expect(
    await careerOf({ basics, work: [job] }, 'positions { nodes { projects { nodes { name } } } } experience(with: "Examplang") { months }'),
  ).toEqual({
    positions: { nodes: [{ projects: { nodes: [{ name: 'Note G' }] } }] },
    experience: { months: 12 },
  });
});

test('“Freelance” is no employer', async () => {
  const work = [{ company: 'Freelance', position: 'Weaver', startDate: '2019' }];
  expect(await careerOf({ basics, work }, 'positions { nodes { title engagement organization { name } } }')).toEqual({
    positions: { nodes: [{ title: 'Weaver', engagement: 'FREELANCE', organization: null }] },
  });
});

test('a person may be described under another name than basics, or beside the sections', async () => {
  const experiences = [{ name: 'Analytical Works', position: 'Engineer', startDate: '2020' }];
  const said = { name: 'Ada Lovelace', headline: 'Countess', positions: { totalCount: 1 } };
  for (const resume of [
    { profile: { full_name: 'Ada Lovelace', title: 'Countess' }, experiences },
    { ...basics, label: 'Countess', experiences },
  ])
    expect(await careerOf(resume, 'name headline positions { totalCount }')).toEqual(said);
});

test('the heading of a list is none of its names', async () => {
  const resume = { basics, skills: [{ name: 'Web', keywords: ['Frameworks: Vue, Angular'] }] };
  expect(await careerOf(resume, 'skills: technologies { nodes { name } }')).toEqual({
    skills: { nodes: [{ name: 'Angular' }, { name: 'Vue.js' }] },
  });
  expect(readingOf(folderOf({ 'ada.json': resume })).lost).toEqual([
    expect.stringContaining('/skills/0/keywords/0 NO_PLACE (kept Vue, Angular)'),
  ]);
});

test('the name of a file is no web address', () => {
  const resume = { basics: { ...basics, url: 'index-fr.html', profiles: [{ network: 'PDF', url: 'ada.pdf' }] } };
  expect(readingOf(folderOf({ 'ada.json': resume })).lost).toEqual(
    expect.arrayContaining([
      expect.stringContaining('/basics/url NOT_UNDERSTOOD'),
      expect.stringContaining('/basics/profiles/0/url NOT_UNDERSTOOD'),
    ]),
  );
});

test('an email is private in a section that nobody understands, too', () => {
  const resume = { basics, work: [{ name: 'Acme' }], contact: { email: 'ada@ada.example' } };
  expect(readingOf(folderOf({ 'ada.json': resume })).lost).toEqual([expect.stringContaining('/contact/email PRIVATE')]);
});

test('a name of the shipped vocabulary is found in every case, whichever is the commonest', async () => {
  const files = Object.fromEntries(
    ['vue', 'vue', 'Vue', 'VUE'].map((skill, index) => [`${index}.json`, { basics: { name: `Ada ${index}` }, skills: [skill] }]),
  );
  const graph = graphOf(folderOf(files));
  expect(await graph.ask('{ technologies { nodes { slug isProvisional } } }')).toEqual({
    technologies: { nodes: [{ slug: 'vue', isProvisional: false }] },
  });
  graph.close();
});

test('an ongoing job is ongoing after an export, and one of unknown end is not', async () => {
  const work = [
    { name: 'Analytical Works', position: 'Engineer', startDate: '2017', endDate: 'present' },
    { name: 'Difference Ltd', position: 'Adviser', startDate: '2019', current: false },
  ];
  const volunteer = [{ organization: 'Library', position: 'Reader', startDate: '2016', endDate: 'now' }];
  const [once, twice] = await exportedTwice({ basics, work, volunteer });
  expect(twice).toEqual(once);
  const isOngoing = 'positions { nodes { organization { name } period { isOngoing } } }';
  expect(await careerOf(JSON.parse(once) as object, isOngoing)).toEqual(await careerOf({ basics, work, volunteer }, isOngoing));
  expect(once).toContain('"current": false');
});

test('a page claims no unbroken work where a job has no known end', async () => {
  const jobs = (endDate?: string) => [
    { name: 'Analytical Works', position: 'Engineer', startDate: '2010-01', endDate },
    { name: 'Difference Ltd', position: 'Engineer', startDate: '2014-01', endDate: '2016-12' },
  ];
  const summaryOf = async (work: object) => {
    const graph = graphOf(folderOf({ 'ada.json': { basics, work } }));
    const page = await (await graph.site.request('http://graph/person/ada-lovelace')).text();
    graph.close();
    return page;
  };
  expect(await summaryOf(jobs())).not.toContain('with no gaps');
  expect(await summaryOf(jobs('2013-12'))).toContain('with no gaps');
});
