/** Asks a real graph, built from files into a temporary database, over the same door that a browser uses. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'graphql';
import { onTestFinished } from 'vitest';
import { dayOf } from '../src/graph/partial-date.ts';
import { graphOverHttp } from '../src/http/app.ts';
import { nodeKinds } from '../src/nodes/kinds.ts';
import { readSeed } from '../src/seed/read.ts';
import { answerTo } from '../src/questions/answer.ts';
import type { Variables } from '../src/questions/variables.ts';
import { type Part, viewOf } from '../src/view/view.ts';
import { build } from '../src/career-build.ts';
import { open } from '../src/store/open.ts';
import { Store } from '../src/store/store.ts';

/** The seed whose facts tests know: a frozen copy, so that what is added to the seed that ships breaks none of them. */
export const twoCareers = 'test/two-careers/seed';

type Refusal = { readonly message: string; readonly extensions?: { readonly code?: string } };
/** Answers are compared whole, with what a query asked for. */
type Answer = { readonly data?: any; readonly errors?: readonly Refusal[] };

/** A graph under test, of files without faults. Days are counted up to `today`. */
export function graphOf(folder: string, today = '2026-11-20') {
  const directory = temporaryFolder();
  const file = join(directory, 'career.db');
  const seed = readSeed(folder, nodeKinds);
  const problems = seed.problems.filter(({ severity }) => severity === 'error');
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));
  build(seed, file);
  const store = new Store(open(file));
  const now = () => new Date(`${today}T12:00`);
  const site = graphOverHttp(store, now);

  async function answer(query: string, variables: object = {}): Promise<Answer> {
    const response = await site.request('http://graph/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer;
  }

  return {
    store,
    site,
    file,
    /** The data that a question gives. Fails if it was refused. */
    async ask(query: string, variables?: object): Promise<NonNullable<Answer['data']>> {
      const { data, errors } = await answer(query, variables);
      if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
      return data;
    },
    /** The same as people read it: the parts of an answer. */
    view(query: string, variables: Variables = {}): readonly Part[] {
      const document = parse(query);
      const answered = answerTo(document, variables, { store, today: dayOf(now()) });
      if ('errors' in answered) throw new AggregateError(answered.errors, answered.errors[0]?.message);
      return viewOf(document, answered.data);
    },
    /** Why a question is refused: the message and the code of the first error. */
    async refusal(query: string, variables?: object): Promise<string> {
      const { errors } = await answer(query, variables);
      if (!errors?.[0]) throw new Error('The question was answered');
      return `${errors[0].extensions?.code}: ${errors[0].message}`;
    },
    /** How many statements a question runs. */
    async statementsFor(query: string, variables?: object): Promise<number> {
      let count = 0;
      const stop = store.listen(() => (count += 1));
      const { errors } = await answer(query, variables);
      stop();
      if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
      return count;
    },
    close() {
      store.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** A folder that is removed when the test that asks for it ends, or when the process does. */
export function temporaryFolder(): string {
  const directory = mkdtempSync(join(tmpdir(), 'career-graph-'));
  const remove = () => rmSync(directory, { recursive: true, force: true });
  try {
    onTestFinished(remove);
  } catch {
    process.once('exit', remove); // Asked for outside a test, by a file that shares one graph.
  }
  return directory;
}
