/** The questions that come with the graph: what each says of itself, what it takes, and what it is answered, in files that a reviewer reads. */
import sql from 'sql-template-tag';
import { each } from '../src/store/fragments.ts';
import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import {
  getNullableType,
  type GraphQLInputType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind as Syntax,
  parse,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import type { Kind } from '../src/graph/draft.ts';
import { dayOf } from '../src/graph/partial-date.ts';
import { kindsReferredTo } from '../src/schema/refers-to.ts';
import { schema } from '../src/career-schema.ts';
import { answerTo } from '../src/questions/answer.ts';
import { asOption, isFlag, readOptions } from '../src/cli/question-options.ts';
import { type Question, questions } from '../src/questions/questions.ts';
import { designOf } from '../src/view/designs/designs.ts';
import { inTerminal } from '../src/view/terminal.ts';
import { readVariables, writeVariables } from '../src/questions/read-variables.ts';
import { initialVariables } from '../src/questions/examples.ts';
import { type Variables, variablesOf } from '../src/questions/variables.ts';
import { graphOf, twoCareers } from './asking.ts';

const graph = graphOf(twoCareers);
const all = questions().map((question) => ({ name: question.name, question }));

describe.each(all)('$name', ({ name, question }) => {
  test('says what it asks in a line, what counts in sentences, and what to call each variable', () => {
    expect(question.title).toMatch(/^[A-Z][^\n]{10,90}$/);
    expect(question.explanation.join('\n')).toMatch(/^[A-Z][^]*[.”]$/);
    for (const variable of variablesOf(question)) expect(variable.label, variable.name).toMatch(/^[A-Z][^\n]{1,40}$/);
  });

  test('selects the id of whatever has one, and the type of what may have several', () => {
    const types = new TypeInfo(schema);
    const selectsField = ({ selections }: SelectionSetNode, field: string) =>
      selections.some((one) => one.kind === Syntax.FIELD && !one.alias && one.name.value === field);
    const missing: string[] = [];
    visit(
      question.document,
      visitWithTypeInfo(types, {
        SelectionSet(set) {
          const type = types.getParentType();
          if (!type) return;
          if ('getFields' in type && 'id' in type.getFields() && !selectsField(set, 'id')) missing.push(`${type.name}.id`);
          if (isAbstractType(type) && !selectsField(set, '__typename')) missing.push(`${type.name}.__typename`);
        },
      }),
    );
    expect(missing).toEqual([]);
  });

  test('is answered as test/golden says, by the statements that it says, and reads as it says', async () => {
    const statements: string[] = [];
    const stop = graph.store.listen((query, rows) =>
      statements.push(`-- ${rows} ${rows === 1 ? 'row' : 'rows'}\n${formatted(query.sql)};\n`),
    );
    const answer = await graph.ask(question.text, initialVariables(question, graph.store));
    stop();
    const { sentence, parts } = designOf(question, answer, initialVariables(question, graph.store), graph.store);
    expect(JSON.stringify(answer).length).toBeGreaterThan(200);
    await expect(`${readable(answer)}\n`).toMatchFileSnapshot(`golden/${name}.json`);
    await expect(statements.join('\n')).toMatchFileSnapshot(`golden/${name}.sql`);
    await expect(
      `${sentence === null ? '' : `${sentence}\n\n`}${inTerminal(parts, { width: 100, style: (_, text) => text })}`,
    ).toMatchFileSnapshot(`golden/${name}.txt`);
  });
});

test.each(all.filter(({ question }) => Object.keys(question.examples).length > 0))(
  '$name has examples, which are for people: a program that gives no value is refused',
  async ({ name, question }) => {
    const [first = ''] = Object.keys(question.examples);
    const headers = { accept: 'application/graphql-response+json' };
    const response = await graph.site.request(`http://graph/graphql?documentId=${name}`, { headers });
    const { errors } = (await response.json()) as { errors: { message: string; extensions: object }[] };
    expect([response.status, errors[0]]).toEqual([
      400,
      expect.objectContaining({
        message: expect.stringMatching(new RegExp(`^Variable "\\$${first}" of required type "[^"]+" was not provided`)),
        extensions: { code: 'BAD_USER_INPUT', argument: first, variable: first, value: null, suggestions: [] },
      }),
    ]);
  },
);

test('GraphiQL opens with the text that programs send, and with the example as variables', async () => {
  const response = await graph.site.request('http://graph/graphql?documentId=talks-about', { headers: { accept: 'text/html' } });
  const [, config = ''] = /<script type="application\/json" id="config">(.*?)<\/script>/s.exec(await response.text()) ?? [];
  const { options } = JSON.parse(config) as { options: { defaultTabs: { query: string; variables: string }[] } };
  const tab = options.defaultTabs.find(({ query }) => query.includes('query TalksAbout'));
  expect(tab?.query).toContain('$technology: String!\n');
  expect(JSON.parse(tab?.variables ?? '')).toEqual({ technology: 'go', first: 50 });
});

test('every golden file is that of a question', () => {
  const endings = ['json', 'sql', 'txt'];
  const expected = all.flatMap(({ name }) => endings.map((ending) => `${name}.${ending}`));
  expect(readdirSync('test/golden').toSorted()).toEqual(expected.toSorted());
});

test('an answer that outgrows what one question may read is refused here as it is over HTTP', () => {
  const widening = 'people(first: 100) { nodes { technologies(first: 100) { nodes { ';
  const query = parse(`{ ${widening.repeat(5)} name ${' } } } }'.repeat(5)} }`);
  expect(answerTo(query, {}, { store: graph.store, today: dayOf(new Date()) })).toEqual({
    errors: [expect.objectContaining({ message: expect.stringMatching(/^This question reads more than 20,000 rows: request less/) })],
  });
});

describe('variables', () => {
  const questionOf = (name: string) => questions().find((one) => one.name === name) as Question;
  const read = (name: string, given: string) => readVariables(questionOf(name), new URLSearchParams(given), graph.store);

  test.each(all)('of $name: what is written, in an address or as options, is read back the same', ({ question }) => {
    fc.assert(
      fc.property(variablesLike(question), (variables) => {
        const written = writeVariables(question, variables);
        expect(readVariables(question, new URLSearchParams(`${written}`), graph.store)).toMatchObject({ variables, invalid: [] });
        const said = readOptions(question, asOptions(question, written));
        expect(typeof said === 'string' ? said : readVariables(question, said.given, graph.store).variables).toEqual(variables);
      }),
      { numRuns: 50 },
    );
  });

  test('what is not given is as the question has it, and what is given empty is nothing', () => {
    expect(read('talks-about', '').variables).toEqual({ technology: 'go', first: 50 });
    expect(read('talks-about', 'first=').variables).toEqual({ technology: 'go', first: null });
  });

  test('a link has the example that it answers, which may change, and no default, which does not', () => {
    const written = (name: string) => `${writeVariables(questionOf(name), initialVariables(questionOf(name), graph.store))}`;
    expect(written('talks-about')).toBe('technology=go');
    expect(written('achievements')).toBe('');
  });

  test('rows are read in their order, whatever their numbers, and empty ones are left out', () => {
    const { variables } = read(
      'fit',
      'requirements.7.technology=k8s&requirements.2.minMonths=&requirements.3.anyOf=aws&requirements.3.anyOf=azure',
    );
    expect(variables['requirements']).toEqual([{ anyOf: ['aws', 'azure'] }, { technology: 'k8s' }]);
  });

  test('a flag with no- before it says no', () => {
    const saysShown = (...options: readonly string[]) => {
      const said = readOptions(questionOf('claimed-never-shown'), options);
      return typeof said === 'string' ? said : said.given.getAll('shown').at(-1);
    };
    expect([saysShown('--shown'), saysShown('--no-shown'), saysShown('--shown', '--no-shown')]).toEqual(['true', 'false', 'false']);
    expect(saysShown('--no-person')).toMatch(/^There is no option "--no-person"/);
  });

  test('every error is reported at once, with its place and what would be right', () => {
    const given =
      'requirements.0.technology=goo&requirements.0.minMonths=two&requirements.1.anyOf=aws&requirements.1.anyOf=kubernets&asOf=2024-13&first=1.5';
    expect(read('fit', given).invalid).toMatchInlineSnapshot(`
      [
        {
          "code": "BAD_USER_INPUT",
          "message": "“two” is not a whole number, or is out of range.",
          "path": "requirements.0.minMonths",
          "reason": "“two” is not a whole number, or is out of range.",
          "suggestions": null,
          "text": "two",
        },
        {
          "code": "BAD_USER_INPUT",
          "message": ""2024-13" is not a date: write "2019", "2019-03" or "2019-03-11"",
          "path": "asOf",
          "reason": ""2024-13" is not a date: write "2019", "2019-03" or "2019-03-11"",
          "suggestions": null,
          "text": "2024-13",
        },
        {
          "code": "BAD_USER_INPUT",
          "message": "“1.5” is not a whole number, or is out of range.",
          "path": "first",
          "reason": "“1.5” is not a whole number, or is out of range.",
          "suggestions": null,
          "text": "1.5",
        },
      ]
    `);
    expect(read('open-source', 'levels=MINOR&levels=majr').invalid).toMatchInlineSnapshot(`
      [
        {
          "code": "BAD_USER_INPUT",
          "message": "“majr” is not one of CREATOR, MAJOR, MINOR. Did you mean "MAJOR"?",
          "path": "levels",
          "reason": "“majr” is not one of CREATOR, MAJOR, MINOR. Did you mean "MAJOR"?",
          "suggestions": null,
          "text": "majr",
        },
      ]
    `);
    expect(read('claimed-never-shown', 'person=&shown=maybe').invalid).toMatchInlineSnapshot(`
      [
        {
          "code": "BAD_USER_INPUT",
          "message": "A value is required.",
          "path": "person",
          "reason": "A value is required.",
          "suggestions": null,
          "text": null,
        },
        {
          "code": "BAD_USER_INPUT",
          "message": "“maybe” is not true or false.",
          "path": "shown",
          "reason": "“maybe” is not true or false.",
          "suggestions": null,
          "text": "maybe",
        },
      ]
    `);
  });

  test('a list of more than 100 values or rows is refused before any of them is looked up', () => {
    const lookups: string[] = [];
    const stop = graph.store.listen((query) => lookups.push(query.sql));
    const many = (given: (index: number) => string) => Array.from({ length: 101 }, (_, index) => given(index)).join('&');
    const invalid = [
      ...read(
        'in-common',
        many(() => 'people=andrew'),
      ).invalid,
      ...read(
        'fit',
        many((index) => `requirements.${index}.technology=go`),
      ).invalid,
      ...read(
        'fit',
        many(() => 'requirements.0.anyOf=go'),
      ).invalid,
    ];
    stop();
    const message = 'This list has 101 values, and at most 100 are allowed.';
    expect(invalid).toEqual(
      ['people', 'requirements', 'requirements.0.anyOf'].map((path) => ({
        code: 'BAD_USER_INPUT',
        path,
        text: null,
        message,
        reason: message,
        suggestions: null,
      })),
    );
    expect(lookups).toEqual([]);
  });

  test('of many names that are wrong, all are faults and the first ten get a suggestion', () => {
    const { invalid } = read('in-common', Array.from({ length: 100 }, () => 'people=andrw').join('&'));
    expect(invalid.map(({ message }) => message)).toEqual([
      ...Array(10).fill('There is no person called “andrw” in the graph. Did you mean "Andrew"?'),
      ...Array(90).fill('There is no person called “andrw” in the graph.'),
    ]);
  });

  test('a key names a node wherever a node of its kind may be named', () => {
    expect(read('path', 'from=technology/golang&to=Jet').variables).toEqual({ from: 'technology/go', to: 'organization/jet' });
    expect(read('talks-about', 'technology=project/nomad')).toMatchObject({ variables: { technology: 'project/nomad' }, invalid: [] });
    expect(read('talks-about', 'technology=person/andrew').invalid).toHaveLength(1);
    expect(read('talks-about', 'technology=andrew').invalid).toHaveLength(1);
  });
});

/** Variables that a question could be asked with, as `readVariables` gives them. */
function variablesLike(question: Question): fc.Arbitrary<Variables> {
  const variables = variablesOf(question);
  const valueOf = ({ type, kinds }: (typeof variables)[number]) =>
    isNonNullType(type) || isFlag(type) ? like(type, kinds) : fc.option(like(type, kinds));
  const arbitrary = fc.record(Object.fromEntries(variables.map((variable) => [variable.name, valueOf(variable)])));
  const isSaid = (name: string, value: unknown) =>
    value !== null || variables.some((one) => one.name === name && one.initial !== undefined);
  return arbitrary.map((values) => Object.fromEntries(Object.entries(values).filter(([name, value]) => isSaid(name, value))));
}

function like(type: GraphQLInputType, kinds: readonly Kind[] | null): fc.Arbitrary<unknown> {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return fc.array(like(nullable.ofType, kinds), { minLength: 1, maxLength: 4 });
  if (isInputObjectType(nullable)) {
    const fields = Object.values(nullable.getFields()).map((field) => [field.name, like(field.type, kindsReferredTo(field))] as const);
    return fc.record(Object.fromEntries(fields), { requiredKeys: [] }).filter((row) => Object.keys(row).length > 0);
  }
  if (isEnumType(nullable)) return fc.constantFrom(...nullable.getValues().map(({ name }) => name));
  if (kinds) return fc.constantFrom(...namesOf(kinds, nullable.name === 'ID'));
  switch (nullable.name) {
    case 'Int':
      return fc.integer();
    case 'Boolean':
      return fc.boolean();
    case 'PartialDate':
      return fc.constantFrom('0987', '2019-03', '2024-02-29');
    default:
      return fc
        .string({ unit: 'grapheme' })
        .map((words) => words.trim())
        .filter(Boolean);
  }
}

/** Every name, or every key, of the nodes of some kinds. */
function namesOf(kinds: readonly Kind[], isKey: boolean): readonly string[] {
  const query = isKey
    ? sql`select n.key as name from node n, ${each(kinds)} p where n.kind = p.value`
    : sql`select m.name from name m, ${each(kinds)} p where m.kind = p.value union select slug from node n, ${each(kinds)} p where n.kind = p.value`;
  return graph.store.rows<{ name: string }>(query).map(({ name }) => name);
}

function asOptions(question: Question, params: URLSearchParams): readonly string[] {
  const flags = new Set(variablesOf(question).flatMap(({ name, type }) => (isFlag(type) ? [name] : [])));
  return [...params].map(([path, text]) => {
    const option = asOption(path);
    if (!flags.has(path)) return `--${option}=${text}`;
    return text === 'true' ? `--${option}` : `--no-${option}`;
  });
}

/** JSON in which whatever fits in a line is on one. */
function readable(value: unknown, indentation = ''): string {
  const line = JSON.stringify(value, null, 1).replaceAll(/\n */g, ' ');
  if (typeof value !== 'object' || value === null || line.length + indentation.length <= 120) return line;
  const inner = `${indentation}  `;
  const [open, close, lines] = Array.isArray(value)
    ? ['[', ']', value.map((one) => readable(one, inner))]
    : ['{', '}', Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}: ${readable(one, inner)}`)];
  return `${open}\n${lines.map((one) => inner + one).join(',\n')}\n${indentation}${close}`;
}

/** A statement without the indentation that it has in its source, its long lines folded. */
function formatted(text: string): string {
  const indentations = [...text.matchAll(/\n( *)/g)].map(([, spaces = '']) => spaces);
  const [least = ''] = indentations.toSorted((a, b) => a.length - b.length);
  return text.replaceAll(`\n${least}`, '\n').split('\n').map(folded).join('\n');
}

/** A long line with a line for each clause, indented for each bracket around it. */
function folded(line: string): string {
  if (line.length <= 120) return line;
  let depth = line.search(/\S/) / 2 + 1;
  return line.replaceAll(/[()]| (?=(?:from|where|and|union all|group by|order by|limit) )/g, (found) => {
    if (found === ' ') return `\n${'  '.repeat(depth)}`;
    depth += found === '(' ? 1 : -1;
    return found;
  });
}
