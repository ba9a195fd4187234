/** Asks the graph what a page shows. */
import type { DocumentNode } from 'graphql';
import { answerTo } from '../../questions/answer.ts';
import type { Variables } from '../../questions/variables.ts';
import type { Context } from '../../schema/builder.ts';

/** The data of an answer that a page relies on. `Data` is the shape that the document selects. Throws if the graph refuses it. */
export function dataOf<Data>(document: DocumentNode, variables: Variables, context: Context): Data {
  const answer = answerTo(document, variables, context);
  if ('errors' in answer) throw new AggregateError(answer.errors);
  return answer.data as Data;
}
