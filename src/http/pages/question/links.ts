/** The URLs of a question with its variables, in each format. */
import type { Question } from '../../../questions/questions.ts';
import { writeVariables } from '../../../questions/read-variables.ts';
import type { Variables } from '../../../questions/variables.ts';

/** The path of a question with its variables. */
export function pathOfQuestion(question: Question, variables: Variables, extension: '' | '.csv' | '.json' = ''): string {
  const params = writeVariables(question, variables);
  return `/q/${question.name}${extension}${params.size > 0 ? `?${params}` : ''}`;
}

/** The path that opens GraphiQL with the question and its variables. For programs, the same URL returns the answer. */
export function graphiqlPath({ name }: Question, variables: Variables): string {
  return `/graphql?${new URLSearchParams({ documentId: name, variables: JSON.stringify(variables) })}`;
}
