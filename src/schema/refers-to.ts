/** Arguments whose text names a node: whoever makes a form for one can offer the names of these kinds. */
import type { GraphQLArgument, GraphQLInputField } from 'graphql';
import type { Kind } from '../graph/draft.ts';

declare module 'graphql' {
  interface GraphQLArgumentExtensions {
    naming?: readonly Kind[];
  }
  interface GraphQLInputFieldExtensions {
    naming?: readonly Kind[];
  }
}

/** For the definition of an argument or an input field: its text names nodes of these kinds, of the first kind that has one of that name. */
export function naming(kinds: readonly Kind[]): { readonly extensions: { readonly naming: readonly Kind[] } } {
  return { extensions: { naming: kinds } };
}

/** The kinds that a definition says its text names, or null for any other text. */
export function kindsNamedBy({ extensions }: GraphQLArgument | GraphQLInputField): readonly Kind[] | null {
  return extensions.naming ?? null;
}
