/** Arguments whose text names a node: whoever makes a form for one can offer the names of these kinds. */
import type { GraphQLArgument, GraphQLInputField } from 'graphql';
import type { Kind } from '../graph/draft.ts';

declare module 'graphql' {
  interface GraphQLArgumentExtensions {
    refersTo?: readonly Kind[];
  }
  interface GraphQLInputFieldExtensions {
    refersTo?: readonly Kind[];
  }
}

/** For the definition of an argument or an input field: its text names nodes of these kinds, of the first kind that has one of that name. */
export function refersTo(kinds: readonly Kind[]): { readonly extensions: { readonly refersTo: readonly Kind[] } } {
  return { extensions: { refersTo: kinds } };
}

/** The kinds that a definition says its text names, or null for any other text. */
export function kindsReferredTo({ extensions }: GraphQLArgument | GraphQLInputField): readonly Kind[] | null {
  return extensions.refersTo ?? null;
}
