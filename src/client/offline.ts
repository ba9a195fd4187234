/** Answers questions from a schema in this process instead of a server, for tests and for development without a network. */
import { graphql, type GraphQLSchema, print } from 'graphql';
import { questions } from './documents.ts';

/** A `fetch` for `careerGraph` that executes every question with a schema, such as one with mocks. `careerGraph` still needs a URL, but any will do. */
export function fetchFrom(schema: GraphQLSchema): typeof fetch {
  return async (input, init) => {
    const { documentId, query, variables } = contentOf(input instanceof Request ? input.url : input, init?.body);
    const result = await graphql({ schema, source: query ?? textOf(documentId), variableValues: variables ?? {} });
    return Response.json(result);
  };
}

type Content = { readonly documentId?: string; readonly query?: string; readonly variables?: Record<string, unknown> };

/** The request: the body of a POST, or the parameters of a GET. */
function contentOf(url: string | URL, body: BodyInit | null | undefined): Content {
  if (typeof body === 'string') return JSON.parse(body) as Content;
  const { variables = '{}', ...content } = Object.fromEntries(new URL(url).searchParams);
  return { ...content, variables: JSON.parse(variables) as Record<string, unknown> };
}

/** `talks-about` → the text of `questions.talksAbout`. */
function textOf(documentId = ''): string {
  const name = documentId.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return print(questions[name as keyof typeof questions]);
}
