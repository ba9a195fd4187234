/** Bounds on what one question may cost: one connection answers everybody, so a question without bounds makes everybody wait. */
import { type DocumentNode, type FragmentDefinitionNode, GraphQLError, Kind, parse, type SelectionSetNode } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { refusalOfSize, tooLarge } from '../schema/errors.ts';

/** No question that a person writes is longer, and one that nests no deeper than this allows cannot overflow the parser's stack. */
const maxTokens = 2_000;

/** Characters. So many tokens need no more; and what was read is remembered by its text. */
const longestDocument = 32_768;

/** Fields with every fragment written out where it is used: a short document can spell a huge one. */
const maxFields = 2_000;

/** Refuses documents that are too long before they are read to their end, and those that spell too much before they run. */
export function documentsAreBounded(): Plugin {
  return {
    onParams: ({ params }) => {
      const length = params.query?.length ?? 0;
      if (length > longestDocument) throw tooLarge(`This question has ${length} characters, and ${longestDocument} are allowed`);
    },
    onParse: ({ setParseFn }) => setParseFn((source: string, options: object) => parse(source, { ...options, maxTokens: maxTokens })),
    onExecute: ({ args, setResultAndStopExecution }) => {
      const fields = fieldsOf(args.document as DocumentNode);
      if (fields > maxFields)
        setResultAndStopExecution({
          errors: [tooLarge(`This question asks for ${fields} fields, and ${maxFields} are allowed`)],
        });
    },
  };
}

/** The refusal for a request that cannot be read or whose answer outgrows what one question may read, or undefined for any other error. */
export function refusalOf(error: unknown): GraphQLError | undefined {
  const cause = error instanceof GraphQLError ? error.originalError : error;
  if (cause instanceof SyntaxError) {
    const message = `The request has "variables" or "extensions" that are not JSON: ${cause.message}`;
    return withStatus400(new GraphQLError(message, { extensions: { code: 'BAD_REQUEST' } }));
  }
  return refusalOfSize(cause);
}

/** The refusal of a request that is not even begun to be answered, which HTTP is to say as well. */
export function withStatus400({ message, extensions }: GraphQLError): GraphQLError {
  return new GraphQLError(message, { extensions: { ...extensions, http: { status: 400 } } });
}

/** How many fields a document asks for, with every fragment written out. Each fragment is counted once, so the count itself is cheap. */
function fieldsOf(document: DocumentNode): number {
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
