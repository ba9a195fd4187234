/** The questions as TypeScript: without it, who asks them from a program would have to write down by hand what they answer. */
import { type GraphQLInputType, type GraphQLSchema, Kind, parse, print, typeFromAST, type VariableDefinitionNode, visit } from 'graphql';
import { functionNameOf, type Question } from '../questions/questions.ts';
import { answerText } from './answer.ts';
import { braced, declarations, doc, given, indented } from './words.ts';

type Asked = Pick<Question, 'name' | 'text' | 'title' | 'explanation'>;

/** The text of `src/client/questions.ts`: the questions, the types of their variables and answers, and the words of the schema. */
export function questionsInTypeScript(schema: GraphQLSchema, questions: readonly Asked[]): string {
  const parts = questions.map((question) => inParts(schema, question));
  return `${[
    `/** The questions that come with the graph, and what they answer. Written by \`npm run generate\` from src/questions and the schema. */
import type { GraphQLClient } from 'graphql-request';
import { type Call, question } from './question.ts';`,
    `/** A graph that can be asked: a client of graphql-request that has a function for every question. */
export interface CareerGraph extends GraphQLClient ${braced(parts.map(({ ask }) => ask))}`,
    `/** Every question as a document, for any other GraphQL client. */
export const questions = ${braced(parts.map(({ document }) => document))};`,
    ...parts.flatMap(({ types }) => types),
    ...declarations(schema),
  ].join('\n\n')}\n`;
}

type Parts = { readonly ask: string; readonly document: string; readonly types: readonly string[] };

function inParts(schema: GraphQLSchema, { name, text, title, explanation }: Asked): Parts {
  const { definitions } = parse(text);
  const operation = definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const root = operation && schema.getRootType(operation.operation);
  if (!root) throw new Error(`The question ${name} asks nothing`);
  const { selectionSet, variableDefinitions = [] } = operation;
  const key = functionNameOf({ name });
  const type = key.charAt(0).toUpperCase() + key.slice(1);
  const mark = variableDefinitions.some((definition) => isRequired(definition)) ? '' : '?';
  return {
    ask: `${doc([title, ...explanation].join('\n\n'))}${key}(variables${mark}: ${type}Variables, call?: Call): Promise<${type}Answer>;`,
    document: `${key}: question<${type}Answer, ${type}Variables>(\`\n${indented(bare(text))}\n\`),`,
    types: [
      `${doc(`The answer to “${title}”`)}export type ${type}Answer = ${answerText(schema, root, selectionSet.selections)};`,
      `${doc(`What may be given to “${title}”`)}export type ${type}Variables = ${variablesText(schema, variableDefinitions)};`,
    ],
  };
}

function variablesText(schema: GraphQLSchema, definitions: readonly VariableDefinitionNode[]): string {
  if (definitions.length === 0) return 'Record<string, never>';
  return braced(
    definitions.map((definition) => {
      const { variable, description, defaultValue } = definition;
      const usual = defaultValue && `@default ${print(defaultValue)}`;
      const type = typeFromAST(schema, definition.type) as GraphQLInputType;
      return `${doc(description?.value, usual)}${given(variable.name.value, type, isRequired(definition))}`;
    }),
  );
}

function isRequired({ type, defaultValue }: VariableDefinitionNode): boolean {
  return type.kind === Kind.NON_NULL_TYPE && !defaultValue;
}

/** A document without its descriptions, which an older graphql in somebody's project could not read, to stand in a template literal. */
function bare(text: string): string {
  const plain = visit(parse(text), { enter: (node) => ('description' in node ? { ...node, description: undefined } : undefined) });
  return print(plain).replace(/[`\\]|\$\{/g, '\\$&');
}
