/** What a graph returns instead of an answer, so that programs need not parse sentences. */

/** A node that may have been meant. Its `id` works wherever a name does. */
export interface Suggestion {
  readonly id: string;
  readonly name: string;
}

/** One error of a response. */
export interface ResponseError {
  readonly message: string;
  /** The path of the field that was refused: `['talks']`. */
  readonly path?: readonly (string | number)[];
  readonly extensions?: {
    readonly code?: string;
    readonly argument?: string | null;
    readonly variable?: string | null;
    readonly value?: string | null;
    readonly suggestions?: readonly Suggestion[];
  };
}

/** An HTTP response with GraphQL errors. */
export interface GraphResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
  /** The fields that were not refused. Null or absent if the whole question was refused. */
  readonly data?: unknown;
}

/** The graph refused a question: it does not have a name, a document does not match its schema, and so on. The properties are those of the first error. */
export class GraphRefusal extends Error {
  /** What kind of error it is, such as `BAD_USER_INPUT`. The graph's README lists all codes. Null if the response has none: a gateway in between can answer with GraphQL errors of its own. */
  readonly code: string | null;
  /** The argument or input field at fault, as a path in the query: `about`, `where.technologies.any`. If the client itself refused a variable, its name. Null if it is none of these. */
  readonly argument: string | null;
  /** The variable at fault, as a path in the variables: `technology`, `requirements.1.usedSince`. Null if the value did not come from a variable. */
  readonly variable: string | null;
  /** The value that was given for it. */
  readonly value: string | null;
  /** Nodes that may have been meant, best first. Often empty. */
  readonly suggestions: readonly Suggestion[];
  /** All errors. */
  readonly errors: readonly ResponseError[];
  /** The HTTP status. Null if the client itself refused the question and sent nothing. */
  readonly status: number | null;
  /** The whole response. Null if the client itself refused the question and sent nothing. */
  readonly response: GraphResponse | null;

  constructor({ errors, response = null }: { errors: readonly ResponseError[]; response?: GraphResponse | null }) {
    super(errors[0]?.message);
    this.name = 'GraphRefusal';
    this.code = errors[0]?.extensions?.code ?? null;
    this.argument = errors[0]?.extensions?.argument ?? null;
    this.variable = errors[0]?.extensions?.variable ?? null;
    this.value = errors[0]?.extensions?.value ?? null;
    this.suggestions = errors[0]?.extensions?.suggestions ?? [];
    this.errors = errors;
    this.status = response?.status ?? null;
    this.response = response;
  }
}

/** A refusal by the client itself, before it sends anything. */
export function refusal(message: string, variable: string | null = null): GraphRefusal {
  const extensions = { code: 'BAD_USER_INPUT', argument: variable, variable, value: null, suggestions: [] };
  return new GraphRefusal({ errors: [{ message, extensions }] });
}
