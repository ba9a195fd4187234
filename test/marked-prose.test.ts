/** Which names are found in prose: sentences in six languages, with the traps that real résumés set. All sentences are invented. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escaped, parseMarks, withoutUnconfirmed } from '../src/graph/mark.ts';
import { markedProse } from '../src/graph/marked-prose.ts';
import { type ProseEntry, ProseMatcher } from '../src/graph/prose-matcher.ts';

const entry = (name: string, aliases: readonly string[] = [], prose?: ProseEntry['prose'], slug = name.toLowerCase()): ProseEntry => ({
  slug,
  name,
  aliases,
  prose,
});

const vocabulary = [
  entry('Go', ['golang'], 'capital'),
  entry('R', [], 'capital'),
  entry('C'),
  entry('C++', ['cpp'], undefined, 'c-plus-plus'),
  entry('C#', [], undefined, 'c-sharp'),
  entry('.NET', ['dotnet'], undefined, 'dotnet'),
  entry('ASP.NET', [], undefined, 'asp-net'),
  entry('Node.js', ['NodeJS'], undefined, 'node'),
  entry('React', ['React.js'], 'always'),
  entry('React Native', [], undefined, 'react-native'),
  entry('Express', ['Express.js'], 'capital'),
  entry('JavaScript', ['JS']),
  entry('TypeScript'),
  entry('MySQL', [], undefined, 'mysql'),
  entry('SQL', [], 'always'),
  entry('PL/SQL', [], undefined, 'pl-sql'),
  entry('AI', ['artificial intelligence', 'KI', 'IA'], 'capital'),
  entry('REST', ['REST API'], 'capital'),
  entry('AWS', ['Amazon Web Services']),
  entry('Amazon EC2', ['EC2'], undefined, 'ec2'),
  entry('Heroku'),
  entry('Docker'),
  entry('Kubernetes', ['k8s']),
  entry('Spring', ['Spring Framework'], 'capital'),
  entry('Spring Boot', [], undefined, 'spring-boot'),
  entry('Swift', [], 'capital'),
  entry('Rust', [], 'capital'),
  entry('Chef', [], 'capital'),
  entry('Security', [], 'never'),
  entry('Communication', [], 'never'),
  entry('Python'),
  entry('Java', [], 'always'),
  entry('HTML'),
  entry('make'),
  entry('git', [], 'always'),
  entry('CI/CD', [], undefined, 'ci-cd'),
  entry('machine learning', ['机器学习', '機械学習', '머신러닝', 'apprentissage automatique'], undefined, 'ml'),
  entry('wound care', ['Wundversorgung', 'cura delle ferite'], undefined, 'wound-care'),
];
const matcher = new ProseMatcher(vocabulary);

/** The names that are found in a text, as they are written there. */
const found = (text: string) => matcher.find(text).map(({ start, end }) => text.slice(start, end));

test('a name gets an unconfirmed mark that shows its words', () => {
  expect(markedProse('Moved React.js apps to AWS.', matcher)).toBe('Moved [[?react|React.js]] apps to [[?aws|AWS]].');
});

test('what an author marked or escaped stays as it is', () => {
  const text = String.raw`Left [[replaced:heroku|Heroku]] for [[aws]], with \[[React]] and React.`;
  expect(markedProse(text, matcher)).toBe(String.raw`Left [[replaced:heroku|Heroku]] for [[aws]], with \[[React]] and [[?react|React]].`);
});

describe('a name is a whole word, and', () => {
  test.each<[string, string, readonly string[]]>([
    ['the longest one counts', 'Built React Native apps in Spring Boot and Node.js.', ['React Native', 'Spring Boot', 'Node.js']],
    ['signs belong to it', 'Wrote C++, C# and ASP.NET on .NET, not C.', ['C++', 'C#', 'ASP.NET', '.NET']],
    ['a dot before letters continues it', 'Used docker.js, Docker.Router and react.development.', []],
    ['it is no part of another', 'Javanese dockerized Reactive pythonic', []],
    [
      'it can be written with other signs',
      'NodeJS, node-js, Node JS, nodejs, Type Script, CI / CD',
      ['NodeJS', 'node-js', 'Node JS', 'nodejs', 'Type Script'],
    ],
    ['what only reads like it is not it', 'Improved my SQL; revenue is net of tax.', ['SQL']],
    ['it can have a version', 'HTML5, Java8, Python3, EC2 and Python 3.9', ['HTML', 'Java', 'Python', 'EC2', 'Python']],
    ['a number can be part of another', 'Log4java, SQLite3, 3Python, K8s', ['K8s']],
    ['a slash or a plus separates names', 'C/C++, React/TypeScript, AWS+Docker', ['C', 'C++', 'React', 'TypeScript', 'AWS', 'Docker']],
    ['addresses and identifiers contain none', 'https://react.dev/docker ada@python.org my_react @react/core github.com/docker', []],
    ['a hyphen can follow it', 'React-based, AI-powered and AWS-hosted', ['React', 'AI', 'AWS']],
    ['an apostrophe can follow it', "Docker's images and Python’s speed", ['Docker', 'Python']],
  ])('%s', (_, text, names) => {
    expect(found(text)).toEqual(names);
  });
});

describe('an ordinary word is no name:', () => {
  test.each<[string, readonly string[]]>([
    ['Go Sooners and Cardinal!', []],
    ['Fan of the league (Go Sooners).', []],
    ['Always ready to go the extra mile, then rest and make tea.', []],
    ['Led the R&D department and the C-level buy-in, under plan C.', []],
    ['Vitamin C and hepatitis C; series C; grade r.', []],
    ['Improved communication between teams and Security Groups.', []],
    ['Express delivery every spring, with swift replies and no rust.', []],
    ['Worked at Spring Street and for Swift Transportation.', []],
    ['LED THE REST OF THE AI TEAM', []],
    ['Wrote services in Go and Rust.', ['Go', 'Rust']],
    ['Go, Python and R', ['Go', 'Python', 'R']],
    ['Backend (Go) and frontend', ['Go']],
    ['Builds with make, git and Docker', ['make', 'git', 'Docker']],
    ['AWS, REST, AI', ['AWS', 'REST', 'AI']],
    ['Moved from Heroku to AWS.', ['Heroku', 'AWS']],
  ])('%s', (text, names) => {
    expect(found(text)).toEqual(names);
  });
});

describe('in any language', () => {
  test.each<[string, readonly string[]]>([
    ['Comme j’ai dit, ai-je tort ? J’ai fait du Python et de l’IA.', ['Python', 'IA']],
    ['Mise en place d’AWS et d’apprentissage automatique.', ['AWS', 'apprentissage automatique']],
    ['Bericht an den Chef über Rust an der Brücke', []],
    [
      'Umstellung von Heroku auf AWS; KI und Wundversorgung, mit Go, Docker und Rust',
      ['Heroku', 'AWS', 'KI', 'Wundversorgung', 'Go', 'Docker', 'Rust'],
    ],
    ['Desarrollé servicios en Java y Go para la red, con Docker.', ['Java', 'Go', 'Docker']],
    ['Responsabile della cura delle ferite, io e altri con Python', ['cura delle ferite', 'Python']],
    ['使用React开发，负责机器学习与Node.js服务', ['React', '机器学习', 'Node.js']],
    ['機械学習をPythonで実装し、Dockerを使った', ['機械学習', 'Python', 'Docker']],
    ['React와 Docker를 사용, 머신러닝 담당', ['React', 'Docker', '머신러닝']],
    ['Писал на Python и React', ['Python', 'React']],
    ['Gebouwd met Docker en Kubernetes', ['Docker', 'Kubernetes']],
  ])('%s', (text, names) => {
    expect(found(text)).toEqual(names);
  });
});

test('the first of two entries has a name that both have, and an entry that is never found keeps it from others', () => {
  const both = new ProseMatcher([
    entry('Nomad', [], 'always', 'own'),
    entry('Nomad', [], 'always', 'shipped'),
    entry('Tools', [], 'never'),
    entry('tools', [], 'always', 'b'),
  ]);
  expect(both.find('Nomad tools').map(({ slug }) => slug)).toEqual(['own']);
});

const word = fc.oneof(
  fc.constantFrom(...vocabulary.flatMap(({ name, aliases }) => [name, ...aliases])),
  fc.constantFrom('and', 'the', ',', '.', '(', ')', '/', '&', '-', '使用', 'für', '[[go]]', String.raw`\[[x]]`, '\n', ' '),
  fc.string({ maxLength: 4 }).map(escaped),
);

test('marking changes no word, and no mark that is there', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(word, fc.constantFrom('', ' ', ' '))), (parts) => {
      const text = parts.flat().join('');
      const marked = markedProse(text, matcher);
      expect(withoutUnconfirmed(marked)).toBe(withoutUnconfirmed(text));
      const confirmed = (one: string) =>
        parseMarks(one).pieces.flatMap((piece) => (typeof piece === 'object' && piece.isConfirmed ? [piece.source] : []));
      expect(confirmed(marked)).toEqual(confirmed(text));
      expect(parseMarks(marked).problems.length).toBe(parseMarks(text).problems.length);
    }),
    { numRuns: 300 },
  );
});
