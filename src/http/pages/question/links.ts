/** The URLs of a question with its variables, in each format. */
import type { Question } from '../../../questions/questions.ts';
import { writeVariables } from '../../../questions/read-variables.ts';
import type { Variables } from '../../../questions/variables.ts';
import { fromStart, type Shown, writeShown } from './shown.ts';

/** The path of an answer: a question with its variables, and which rows are shown. */
export function pathOfAnswer(
  question: Question,
  variables: Variables,
  shown: Shown = fromStart,
  extension: '' | '.csv' | '.json' = '',
): string {
  // JSON is the answer to the question as it is: it knows cursors, and no other way to show rows.
  const params = writeVariables(question, extension === '.json' ? variables : { ...variables, after: null });
  if (extension !== '.json') writeShown(params, shown);
  // A spreadsheet has every row.
  if (extension === '.csv') for (const name of ['first', 'after', 'page']) params.delete(name);
  return `/q/${question.name}${extension}${params.size > 0 ? `?${params}` : ''}`;
}

/** The path that opens GraphiQL with the question and its variables. For programs, the same URL returns the answer. */
export function graphiqlPath({ name }: Question, variables: Variables): string {
  return `/graphql?${new URLSearchParams({ documentId: name, variables: JSON.stringify(variables) })}`;
}
