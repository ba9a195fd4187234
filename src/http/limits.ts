/** Bounds on the cost of one question: a single thread answers everyone, so an unbounded question would make everyone wait. */
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  OperationTypeNode,
  parse,
  type SelectionSetNode,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { refusalExtensions, refusalOfSize, tooLarge, withExtensions } from '../schema/errors.ts';

/** The largest body of a request, in bytes. */
export const maxBody = 256 * 1024;

/** More than any question written by hand needs, and too few to nest deep enough to overflow the parser's stack. */
const maxTokens = 2_000;

/** In characters. Parsed documents are cached by their text, so the text is bounded too. */
const maxCharacters = 32_768;

/** Fields, with every fragment expanded where it is used: a short document can expand to a huge one. */
const maxFields = 2_000;

/** Rejects a document that is too long before it is fully parsed, and one that expands to too many fields before it runs. */
export function limitDocuments(): Plugin {
  return {
    onParams: ({ params }) => {
      const length = params.query?.length ?? 0;
      if (length > maxCharacters) throw tooLarge(`This question has ${length} characters, and ${maxCharacters} are allowed`, shorten);
    },
    onParse: ({ setParseFn }) => setParseFn((source: string, options: object) => readOnly(bounded(source, options))),
    onExecute: ({ args, setResultAndStopExecution }) => {
      const fields = countFields(args.document as DocumentNode);
      if (fields > maxFields)
        setResultAndStopExecution({
          errors: [tooLarge(`This question asks for ${fields} fields, and ${maxFields} are allowed`, shorten)],
        });
    },
  };
}

const shorten = 'split it into several.';

/** The parsed document. Throws if it has too many tokens. */
function bounded(source: string, options: object): DocumentNode {
  try {
    return parse(source, { ...options, maxTokens });
  } catch (cause) {
    // graphql-js has no other sign of it.
    if (cause instanceof GraphQLError && cause.message.includes(`than ${maxTokens} tokens`))
      throw tooLarge(`This question has more than ${maxTokens.toLocaleString('en')} tokens`, shorten);
    throw cause;
  }
}

/** The document, if all of its operations are queries. */
function readOnly(document: DocumentNode): DocumentNode {
  const other = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION && one.operation !== OperationTypeNode.QUERY);
  if (!other) return document;
  throw new GraphQLError('The graph is read-only: send a query', { nodes: other, extensions: refusalExtensions('BAD_REQUEST') });
}

/** The error to show the client for a malformed request or an answer that exceeds its budget; undefined for any other error. */
export function clientErrorOf(error: unknown): GraphQLError | undefined {
  const cause = error instanceof GraphQLError ? error.originalError : error;
  if (cause instanceof SyntaxError) {
    const message = `The "variables" or "extensions" of this request are not valid JSON: ${cause.message}`;
    return withStatus400(new GraphQLError(message, { extensions: refusalExtensions('BAD_REQUEST') }));
  }
  return refusalOfSize(cause);
}

/** The same error with HTTP status 400, for a request that was rejected before it ran. */
export function withStatus400(error: GraphQLError): GraphQLError {
  return withExtensions(error, { ...error.extensions, http: { status: 400 } });
}

/** The number of fields that a document selects, with every fragment expanded. Each fragment is counted once, so counting is cheap. */
function countFields(document: DocumentNode): number {
  const fragments = new Map(
    document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [])),
  );
  const counted = new Map<FragmentDefinitionNode, number>();
  const count = (selections: SelectionSetNode | undefined): number =>
    (selections?.selections ?? []).reduce((sum, selection) => {
      if (selection.kind === Kind.FIELD) return sum + 1 + count(selection.selectionSet);
      if (selection.kind === Kind.INLINE_FRAGMENT) return sum + count(selection.selectionSet);
      const fragment = fragments.get(selection.name.value);
      return fragment ? sum + countFragment(fragment) : sum;
    }, 0);
  const countFragment = (fragment: FragmentDefinitionNode): number => {
    let fields = counted.get(fragment);
    if (fields === undefined) {
      fields = count(fragment.selectionSet);
      counted.set(fragment, fields);
    }
    return fields;
  };
  return document.definitions.reduce((sum, one) => (one.kind === Kind.OPERATION_DEFINITION ? sum + count(one.selectionSet) : sum), 0);
}
