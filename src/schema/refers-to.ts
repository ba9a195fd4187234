/** Marks arguments that take the name of a node, so that forms can offer names of the right kinds. */
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

/** For the definition of an argument or an input field that names a node. The first of the kinds that has the name wins. */
export function refersTo(kinds: readonly Kind[]): { readonly extensions: { readonly refersTo: readonly Kind[] } } {
  return { extensions: { refersTo: kinds } };
}

/** The kinds of node that an argument or an input field names; null if it does not name nodes. */
export function kindsReferredTo({ extensions }: GraphQLArgument | GraphQLInputField): readonly Kind[] | null {
  return extensions.refersTo ?? null;
}
