/** The title of a question with the values that it is asked with: “Who has used Kubernetes?”. */
import { getNamedType } from 'graphql';
import { meaningsOf } from '../store/nodes.ts';
import type { Store } from '../store/store.ts';
import { filledTitle, type Question } from '../questions/questions.ts';
import { type Variable, type Variables, variablesOf } from '../questions/variables.ts';
import { dateInWords } from '../graph/date-in-words.ts';
import { listed } from './words.ts';

/** The title with the names of the nodes that the variables name, dates in words, and other values as given. */
export function titleOf(question: Question, variables: Variables, store: Store): string {
  const title = filledTitle(question.titleTemplate, (name, joint) => valueInWords(question, name, variables, store, joint));
  return title.charAt(0).toUpperCase() + title.slice(1);
}

/** The value of a variable in words: `Kubernetes`, `Andrew and Justen Walker`, `in March 2016`. Null without a value. */
export function valueInWords(
  question: Question,
  name: string,
  variables: Variables,
  store: Store,
  joint: 'and' | 'or' = 'and',
): string | null {
  const variable = variablesOf(question).find((one) => one.name === name);
  const values = [variables[name] ?? []].flat();
  if (!variable || values.length === 0) return null;
  return listed(
    values.map((value) => inTitle(value, variable, store)),
    joint,
  );
}

function inTitle(value: unknown, { kinds, type }: Variable, store: Store): string {
  const text = String(value);
  if (getNamedType(type).name === 'PartialDate') return `${text.length > 7 ? 'on' : 'in'} ${dateInWords(text)}`;
  return kinds ? (meaningsOf(store, kinds, text, 1)[0]?.name ?? text) : text;
}
