/** Answers as people read them: as parts and tables, in a spreadsheet, and in a terminal. */
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { questions } from '../src/questions/questions.ts';
import { initialVariables } from '../src/questions/examples.ts';
import { inTerminal } from '../src/view/terminal.ts';
import { csvOf, inText, type Titled } from '../src/view/csv.ts';
import type { Value } from '../src/view/values.ts';
import { graphOf, twoCareers } from './asking.ts';

const graph = graphOf(twoCareers);
const all = questions().map((question) => ({ name: question.name, question }));

/** In a terminal of so many columns that knows no colours. */
function inColumns(parts: readonly Titled[], width: number): string {
  return inTerminal(parts, { width, style: (_, text) => text });
}

describe('an answer as people read it', () => {
  /** Titles of columns, and rows, in words. */
  const rowsOf = (parts: readonly Titled[]) =>
    parts.flatMap(({ value }) =>
      value.is === 'table' ? [value.columns.map(({ title }) => title), ...value.rows.map((row) => row.map(inText))] : [],
    );

  test('an object within a row dissolves into columns, which are called after it where their titles would meet', () => {
    const parts = graph.view(
      `{ roles(first: 1) { nodes { title period { start end isOngoing isInherited } position { title organization { name url } person { name } } } } }`,
    );
    expect(rowsOf(parts)).toMatchInlineSnapshot(`
      [
        [
          "Role",
          "Period",
          "Position",
          "Organization",
          "URL",
          "Person",
        ],
        [
          "Sr. Staff Software Engineer",
          "Dec 2022 – present (the whole job)",
          "Sr. Staff Software Engineer",
          "Stoke, LLC.",
          "https://www.stoke.com",
          "Justen Walker",
        ],
      ]
    `);
  });

  test.each(all)('no two columns of a table in $name are called the same', ({ question }) => {
    const check = (value: Value): void => {
      if (value.is !== 'table') return;
      const titles = value.columns.map(({ title }) => title);
      expect(new Set(titles).size, titles.join()).toBe(titles.length);
      for (const inner of value.rows.flat()) check(inner);
    };
    for (const { value } of graph.view(question.text, initialVariables(question, graph.store))) check(value);
  });

  test('a name links with the selected id, and the id is no column', () => {
    const [linked, plain] = graph.view('{ linked: person(slug: "andrew") { __typename id name } plain: person(slug: "andrew") { name } }');
    expect(linked).toMatchObject({ title: 'Linked', value: { is: 'node', id: 'person/andrew', text: 'Andrew' } });
    expect(plain).toMatchObject({ title: 'Plain', value: { is: 'text', text: 'Andrew' } });
  });

  test('what the document does not say of a node is not given, and neither is an empty list; a node that does not exist is nothing', () => {
    const parts = graph.view('{ person(slug: "andrew") { id name pronouns education { nodes { degree } } positions { totalCount } } }');
    expect(parts.map(({ title, value }) => [title, value])).toMatchInlineSnapshot(`
      [
        [
          "Person",
          {
            "id": "person/andrew",
            "is": "node",
            "text": "Andrew",
          },
        ],
        [
          "Pronouns",
          {
            "is": "absent",
            "text": "not given",
          },
        ],
        [
          "Education",
          {
            "is": "absent",
            "text": "not given",
          },
        ],
        [
          "Positions",
          {
            "is": "number",
            "number": 0,
          },
        ],
      ]
    `);
    expect(graph.view('{ node(id: "person/nobody") { name } }').map(({ value }) => value.is)).toEqual(['nothing']);
  });

  test('evidence that is cut short says how much more there is', () => {
    const parts = graph.view('{ technologies(first: 100) { edges { node { id name } evidenceCount evidence { id text } } } }');
    const [technologies] = parts.flatMap(({ value }) => (value.is === 'table' ? [value] : []));
    expect(technologies?.columns.map(({ title }) => title)).toEqual(['Technology', 'Evidence']);
    const evidence = technologies?.rows.find(([name]) => name && inText(name) === 'Go')?.[1];
    if (evidence?.is !== 'list') throw new Error('Go has no evidence');
    const more = `and ${(evidence.total ?? 0) - 20} more`;
    expect([evidence.values.length, more]).toEqual([20, expect.stringMatching(/^and [1-9]/)]);
    expect(inText(evidence).split('\n').at(-1)).toBe(more);
    expect(inColumns(parts, 100)).toContain(more);
  });

  test('a page knows how many rows there are, and where the next begins', () => {
    const pages =
      'query ($first: Int) { talks(about: "nomad", first: $first) { totalCount nodes { title date } pageInfo { hasNextPage endCursor } } }';
    const [part] = graph.view(pages, { first: 2 });
    expect(part?.value).toMatchObject({ is: 'table', total: 3, next: expect.any(String), rows: [{}, {}] });
    const [last] = graph.view(pages, { first: 3 });
    expect(last?.value).toMatchObject({ total: 3, next: null });
  });
});
describe('in a spreadsheet', () => {
  test('one table is its rows, after the other parts of the answer', () => {
    const parts = graph.view('{ person(slug: "andrew") { name claims(isShown: false) { technology { name } isShown } } }');
    expect(csvOf(parts).split('\r\n').slice(0, 3)).toEqual([
      '\uFEFFPerson,Technology,Shown',
      'Andrew,alerting,no',
      'Andrew,Amazon Athena,no',
    ]);
  });

  test('several tables stand below each other, each under its title', () => {
    expect(csvOf([fact('Person', 'Ada'), table('Talks', ['Talk'], [['On looms']]), table('Gaps', ['Period'], [])])).toBe(
      '\uFEFFPerson\r\nAda\r\n\r\nTalks\r\nTalk\r\nOn looms\r\n\r\nGaps\r\nPeriod\r\n',
    );
  });

  test('no cell is run as a formula, and quotes, commas and line breaks are kept', () => {
    const cells = ['=1+1', '+1', '-1', '@x', '\tx', 'say “yes”, or "no"', 'two\nlines', 'a,b', ' Zoë 🚀 '];
    expect(
      csvOf([
        table(
          'Table',
          ['Cell'],
          cells.map((one) => [one]),
        ),
      ]),
    ).toBe(
      ['\uFEFFCell', "'=1+1", "'+1", "'-1", "'@x", "'\tx", '"say “yes”, or ""no"""', '"two\nlines"', '"a,b"', ' Zoë 🚀 ', ''].join('\r\n'),
    );
  });
});

describe('in a terminal', () => {
  test.each(all.flatMap((one) => [60, 80, 120, 200].map((width) => ({ ...one, width }))))(
    '$name keeps within $width columns, but for words that are longer',
    ({ question, width }) => {
      const tooWide = inColumns(graph.view(question.text, initialVariables(question, graph.store)), width)
        .split('\n')
        .filter((line) => stringWidth(line) > width);
      expect(tooWide.filter((line) => !/^ *(.{1,20}  )?(– )?\S+$/.test(line))).toEqual([]);
    },
  );

  test.each(all)('nothing of $name is lost', ({ question }) => {
    const shown = inColumns(graph.view(question.text, initialVariables(question, graph.store)), Infinity);
    const words = (value: Value): readonly string[] => {
      if (value.is === 'table') return value.rows.flat().flatMap(words);
      return value.is === 'list' ? value.values.flatMap(words) : [inText(value)];
    };
    for (const word of graph.view(question.text, initialVariables(question, graph.store)).flatMap(({ value }) => words(value)))
      expect(shown).toContain(word);
  });

  test('columns are as wide as their content, and numbers are right-aligned', () => {
    expect(
      inColumns(
        [
          table(
            'Langues',
            ['Nom', 'Mois', 'Rien'],
            [
              ['日本語', 7, ''],
              ['Go 🚀', 122, ''],
            ],
          ),
        ],
        80,
      ),
    ).toMatchInlineSnapshot(`
      "Langues (2)
        Nom     Mois
        ──────  ────
        日本語     7
        Go 🚀    122
      "
    `);
  });

  test('what does not fit is below its row, and a long word stays whole', () => {
    const rows = [['Ada', 'https://example.com/a/very/long/address', 'Wrote the first program.']];
    expect(inColumns([table('People', ['Name', 'Address', 'Known for'], rows)], 60)).toMatchInlineSnapshot(`
      "People (1)
        Name  Known for
        ────  ────────────────────────
        Ada   Wrote the first program.
          Address  https://example.com/a/very/long/address
      "
    `);
    expect(inColumns([table('People', ['Name', 'Address', 'Known for'], rows)], 80)).toMatchInlineSnapshot(`
      "People (1)
        Name  Address                                  Known for
        ────  ───────────────────────────────────────  ────────────────────────
        Ada   https://example.com/a/very/long/address  Wrote the first program.
      "
    `);
  });

  test('no text commands the terminal', () => {
    expect(inColumns([fact('Person', 'Ada\x1B[2J\x07'), table('Talks', ['Talk', 'Date'], [['\x1B]0;x\x07', '2019']])], 80)).not.toMatch(
      /[^\P{Cc}\n]/u,
    );
  });

  test('an empty list says so, and what the question does not apply to is left out', () => {
    expect(inColumns([fact('Person', 'Ada'), fact('Pronouns', ''), table('Gaps', ['Period'], [])], 80)).toBe('Person  Ada\nGaps    none\n');
  });

  test('what the document does not say is not given, as a fact and in a column', () => {
    const parts = graph.view('{ document(slug: "justen-walker-page") { title date url } documents { nodes { title date url } } }');
    expect(inColumns(parts, 80)).toMatchInlineSnapshot(`
      "Document  Justen Walker's résumé
      Date      not given
      URL       not given

      Documents (2)
        Document                                   Date
        ─────────────────────────────────────────  ───────────
        An expansive view of back-end engineering  Jun 1, 2020
        Justen Walker's résumé                     not given
      "
    `);
    expect(csvOf(parts)).not.toContain('not given');
  });
});

function fact(title: string, words: string): Titled {
  return { title, value: cell(words) };
}

function table(title: string, columns: readonly string[], rows: readonly (readonly (string | number)[])[]): Titled {
  const value: Value = {
    is: 'table',
    columns: columns.map((column) => ({ title: column, hint: '' })),
    rows: rows.map((row) => row.map(cell)),
    total: null,
    next: null,
  };
  return { title, value };
}

function cell(content: string | number): Value {
  if (typeof content === 'number') return { is: 'number', number: content };
  return content === '' ? { is: 'nothing' } : { is: 'text', text: content };
}
