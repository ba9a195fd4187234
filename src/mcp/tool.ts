/** The questions as tools for assistants. */
import type { CallToolResult, Tool } from '@modelcontextprotocol/sdk/types.js';
import { type AmbiguousName, extensionsFor, withKind } from '../questions/ambiguous-name.ts';
import { answerTo } from '../questions/answer.ts';
import type { Question } from '../questions/questions.ts';
import { readVariables } from '../questions/read-variables.ts';
import type { Context } from '../schema/builder.ts';
import { designOf } from '../view/designs/designs.ts';
import { inMarkdown, type LinkTo } from '../view/markdown.ts';
import { isEmpty } from '../view/values.ts';
import { listed } from '../view/words.ts';
import { inputSchemaOf } from './json-schema.ts';

/** The outcomes of a call, with what each means. */
const outcomes = {
  FOUND: 'The documents say so; the statements are in the answer.',
  NOT_FOUND: 'No document says so. That is not a no.',
  UNKNOWN_NAME: 'No document mentions a name that was asked about. That is not a no. Similar names are in the answer.',
  REFUSED: 'The question cannot be answered as it was asked; the answer says why.',
} as const;

type Outcome = keyof typeof outcomes;

/** A question as a tool. */
export function toolOf(question: Question): Tool {
  return {
    name: question.name,
    title: question.title,
    description: [
      question.title,
      ...question.explanation,
      'Every fact comes with its statement, the section of the document, and a link.',
    ].join('\n\n'),
    inputSchema: inputSchemaOf(question),
    outputSchema: {
      type: 'object',
      properties: {
        outcome: {
          type: 'string',
          enum: Object.keys(outcomes),
          description: Object.entries(outcomes)
            .map(([outcome, meaning]) => `${outcome}: ${meaning}`)
            .join(' '),
        },
        sentence: { type: 'string', description: 'The answer in a sentence.' },
        data: { type: ['object', 'null'], description: 'The answer as GraphQL returns it; null if there is none.' },
        links: {
          type: 'string',
          description: 'The link of a node or a statement: put its `id`, with each part percent-encoded, in place of {id}.',
        },
      },
      required: ['outcome', 'sentence', 'data', 'links'],
    },
    annotations: { title: question.title, readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false },
  };
}

/** Asks a question with the arguments of a call. Refusals are results, since the assistant can change what it asks. */
export function callTool(question: Question, given: unknown, context: Context, linkTo: LinkTo): CallToolResult {
  const { variables, invalid, ambiguous } = readVariables(question, asParams(given), context.store, context.today);
  if (invalid.length > 0) {
    const isUnknown = invalid.every(({ suggestions }) => suggestions !== null);
    const messages = invalid.map(
      ({ path, message, suggestions }) =>
        `${path}: ${[message, ...(suggestions ?? []).map(({ id, name }) => `[${name}](${linkTo(id)})`)].join('\n- ')}`,
    );
    return resultOf(isUnknown ? 'UNKNOWN_NAME' : 'REFUSED', messages.join('\n'), null, linkTo);
  }
  const answer = answerTo(question.document, variables, context);
  if ('errors' in answer) return resultOf('REFUSED', answer.errors.map(({ message }) => message).join('\n'), null, linkTo);
  const { sentence, parts } = designOf(question, answer.data, variables, context.store);
  const isFound = parts.some(({ value }) => !isEmpty(value));
  const first = sentence ?? outcomes[isFound ? 'FOUND' : 'NOT_FOUND'];
  const next = parts.map(({ value }) => value.is === 'table' && value.next).find(Boolean);
  const text = [
    first,
    ...ambiguous.map((name) => meaningOf(name, linkTo)),
    ...(isFound ? [] : [outcomes.NOT_FOUND]),
    inMarkdown(parts, linkTo),
    ...(next ? [`There are more. Ask again with "after": ${JSON.stringify(next)}.`] : []),
  ];
  return resultOf(isFound ? 'FOUND' : 'NOT_FOUND', first, { ...answer.data, ...extensionsFor(ambiguous) }, linkTo, text.join('\n\n'));
}

/** Which node an ambiguous name was read as, and the others that it can mean. */
function meaningOf({ text, taken, others }: AmbiguousName, linkTo: LinkTo): string {
  const ids = others.map((other) => `[${withKind(other)}](${linkTo(other.key)}) (${other.key})`);
  return `“${text}” was read as ${withKind(taken)}. It can also mean ${listed(ids, 'or')}: ask with the ID.`;
}

function resultOf(
  outcome: Outcome,
  sentence: string,
  data: object | null,
  linkTo: LinkTo,
  text = `${sentence}\n\n${outcomes[outcome]}`,
): CallToolResult {
  return {
    content: [{ type: 'text', text }],
    structuredContent: { outcome, sentence, data, links: linkTo('{id}').replace('%7Bid%7D', '{id}') },
    ...(outcome === 'REFUSED' ? { isError: true } : {}),
  };
}

/** No question takes anything nested deeper. */
const maxDepth = 4;

/** Arguments as the values that a form gives: `{ requirements: [{ technology: 'go' }] }` → `requirements.0.technology=go`. */
function asParams(given: unknown): URLSearchParams {
  const params = new URLSearchParams();
  const add = (value: unknown, path: string): void => {
    if (Array.isArray(value) && value.every((one) => typeof one !== 'object')) for (const one of value) add(one, path);
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of path.split('.').length < maxDepth ? Object.entries(value) : [])
        add(inner, path === '' ? key : `${path}.${key}`);
    else if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') params.append(path, String(value));
  };
  add(given, '');
  return params;
}
