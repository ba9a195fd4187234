/** What a graph says when it does not answer, so that programs need not read sentences. */

/** A node that may have been meant. Its `id` can be asked with wherever a name can. */
export interface Suggestion {
  readonly id: string;
  readonly name: string;
}

/** One error of a response. */
export interface ResponseError {
  readonly message: string;
  /** Which field was refused: `['talks']`. */
  readonly path?: readonly (string | number)[];
  readonly extensions?: {
    readonly code?: string;
    readonly argument?: string | null;
    readonly value?: string | null;
    readonly suggestions?: readonly Suggestion[];
  };
}

/** What came back over HTTP. */
export interface GraphResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
  /** The fields that were not refused. Null or absent if the whole question was. */
  readonly data?: unknown;
}

/** The graph refused a question: a name that it does not have, a document that does not fit its schema, … The properties are those of the first error. */
export class GraphRefusal extends Error {
  /** What is wrong: `BAD_USER_INPUT`, … The graph's README lists all codes. Null if the graph gave none. */
  readonly code: string | null;
  /** The argument, input field or variable at fault, as a path: `about`, `where.technologies.any`. Null if it is none of these. */
  readonly argument: string | null;
  /** What was given for it. */
  readonly value: string | null;
  /** Nodes that may have been meant, best first. Often empty. */
  readonly suggestions: readonly Suggestion[];
  /** All errors. */
  readonly errors: readonly ResponseError[];
  /** The HTTP status. Null if the client refused, and nothing was sent. */
  readonly status: number | null;
  /** The whole response. Null if the client refused, and nothing was sent. */
  readonly response: GraphResponse | null;

  constructor({ errors, response = null }: { errors: readonly ResponseError[]; response?: GraphResponse | null }) {
    super(errors[0]?.message);
    this.name = 'GraphRefusal';
    this.code = errors[0]?.extensions?.code ?? null;
    this.argument = errors[0]?.extensions?.argument ?? null;
    this.value = errors[0]?.extensions?.value ?? null;
    this.suggestions = errors[0]?.extensions?.suggestions ?? [];
    this.errors = errors;
    this.status = response?.status ?? null;
    this.response = response;
  }
}
