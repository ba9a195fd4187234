/** What LinkedIn exports is read where it is, as a folder or a zip file. */
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { graphOf } from './asking.ts';
import { folderOf, readingOf } from './resume-folder.ts';

const tables = {
  'Profile.csv': `First Name,Last Name,Address,Birth Date,Headline,Summary,Geo Location,Websites
Grace,Hopper,1 Street,"Dec 9, 1906",Rear Admiral,"Found a bug.
Wrote a compiler.","Arlington, Virginia","[PERSONAL:https://grace.example,BLOG:blog.example]"
`,
  'Positions.csv': `Company Name,Title,Description,Location,Started On,Finished On
Digital,Senior Consultant,,,Sep 1986,
US Navy,Rear Admiral,"Standardized a language.

In two paragraphs.",Arlington,Jan 1967,Aug 1986
`,
  'Volunteering.csv': 'Company Name,Role,Cause,Started On,Finished On,Description\nLibrary,Reader,Education,2010,2011,\n',
  'Education.csv': 'School Name,Start Date,End Date,Notes,Degree Name,Activities\nYale,1930,1934,,PhD,\n',
  'Skills.csv': 'Name\nCompilers\n',
  'Languages.csv': 'Name,Proficiency\nGerman,Limited working proficiency\n',
  'Certifications.csv': 'Name,Url,Authority,Started On,Finished On,License Number\nSailor,https://navy.example/1,US Navy,Mar 1944,,12\n',
  'Recommendations_Received.csv':
    'First Name,Last Name,Company,Job Title,Text,Creation Date,Status\nHoward,Aiken,Harvard,Professor,She is precise.,1946,VISIBLE\nSome,Body,X,Y,Hidden.,1946,HIDDEN\n',
  'Connections.csv': 'Notes:\n"not a table"\n',
};

const inFolder = Object.fromEntries(Object.entries(tables).map(([name, text]) => [`grace/${name}`, text]));
const zip = () =>
  zipSync(Object.fromEntries(Object.entries(tables).map(([name, text]) => [`Export/${name}`, new TextEncoder().encode(text)])));

const question = `{ person(slug: "grace-hopper") {
  name headline location
  positions { nodes { title engagement organization { name } period { start end isOngoing } } }
  education { nodes { degree school { name } period { start end } } }
  languages { level language { name } }
  skills { technology { name } }
  certificates { nodes { title date } }
} }`;

test('a zip file and its folder give the same career', async () => {
  const [zipped, unzipped] = [folderOf({ 'grace.zip': zip() }), folderOf(inFolder)];
  const { person } = await graphOf(zipped).ask(question);
  expect(person).toMatchInlineSnapshot(`
    {
      "certificates": {
        "nodes": [
          {
            "date": "1944-03",
            "title": "Sailor",
          },
        ],
      },
      "education": {
        "nodes": [
          {
            "degree": "PhD",
            "period": {
              "end": "1934",
              "start": "1930",
            },
            "school": {
              "name": "Yale",
            },
          },
        ],
      },
      "headline": "Rear Admiral",
      "languages": [
        {
          "language": {
            "name": "German",
          },
          "level": "Limited working proficiency",
        },
      ],
      "location": "Arlington, Virginia",
      "name": "Grace Hopper",
      "positions": {
        "nodes": [
          {
            "engagement": null,
            "organization": {
              "name": "Digital",
            },
            "period": {
              "end": null,
              "isOngoing": true,
              "start": "1986-09",
            },
            "title": "Senior Consultant",
          },
          {
            "engagement": "VOLUNTEER",
            "organization": {
              "name": "Library",
            },
            "period": {
              "end": "2011",
              "isOngoing": false,
              "start": "2010",
            },
            "title": "Reader",
          },
          {
            "engagement": null,
            "organization": {
              "name": "US Navy",
            },
            "period": {
              "end": "1986-08",
              "isOngoing": false,
              "start": "1967-01",
            },
            "title": "Rear Admiral",
          },
        ],
      },
      "skills": [
        {
          "technology": {
            "name": "Compilers",
          },
        },
      ],
    }
  `);
  expect((await graphOf(`${unzipped}/grace`).ask(question)).person).toEqual(person);
});

test('each statement cites the line of its table', async () => {
  const graph = graphOf(`${folderOf(inFolder)}/grace`);
  const { statements } = await graph.ask('{ statements(first: 100) { nodes { text seedFile seedLine seedPointer } } }');
  const places = statements.nodes.map((one: any) => `${one.seedFile}:${one.seedLine} ${one.seedPointer} ${one.text}`);
  expect(places).toEqual([
    'grace/Profile.csv:2 /0/Summary Found a bug.\nWrote a compiler.',
    'grace/Positions.csv:3 /1/Description Standardized a language.\n\nIn two paragraphs.',
    'grace/Volunteering.csv:2 /0/Cause Education',
    'grace/Recommendations_Received.csv:2 /0/Text She is precise.',
  ]);
});

test('what is private, or about other people, is in no graph and is reported', () => {
  const { lost } = readingOf(folderOf({ 'grace.zip': zip() }));
  expect(lost).toEqual([
    'careers/grace.zip/Profile.csv:2 /0/Address PRIVATE',
    'careers/grace.zip/Profile.csv:2 /0/Birth Date PRIVATE',
    ...['Company', 'Job Title', 'Status'].map((column) => `careers/grace.zip/Recommendations_Received.csv:2 /0/${column} NO_PLACE`),
    ...['First Name', 'Last Name', 'Company', 'Job Title', 'Text', 'Creation Date', 'Status'].map(
      (column) => `careers/grace.zip/Recommendations_Received.csv:3 /1/${column} PRIVATE`,
    ),
    'careers/grace.zip/Connections.csv:1  PRIVATE',
  ]);
});

test.each([
  ['a file that is no zip file', new TextEncoder().encode('not a zip file'), 'careers/grace.zip:1: error: this is not a zip file'],
  [
    'a zip file without tables',
    zipSync({ 'x.txt': new Uint8Array(3) }),
    'careers/grace.zip:1: error: this is not a LinkedIn export: it has no Profile.csv, Positions.csv and so on with a row',
  ],
  [
    'a zip file with a huge table',
    zipSync({ 'Positions.csv': new Uint8Array(3_000_000) }),
    'careers/grace.zip/Positions.csv:1: error: this file is 2930 kB, and the limit is 1024 kB',
  ],
])('%s is refused', (_, bytes, problem) => {
  expect(readingOf(folderOf({ 'grace.zip': bytes })).problems).toEqual([problem]);
});

test('a table that is not CSV is refused with its place', () => {
  const { problems } = readingOf(`${folderOf({ 'grace/Positions.csv': 'Company Name,Title\n"Digital,x' })}/grace`);
  expect(problems).toEqual([expect.stringMatching(/^grace\/Positions\.csv:1: error: this is not CSV: /)]);
});
