/** Marks arguments that take the name of a node, so that forms can offer names of the right kinds, and so that the schema says so. */
import {
  DirectiveLocation,
  type GraphQLArgument,
  GraphQLDirective,
  type GraphQLEnumType,
  type GraphQLInputField,
  GraphQLList,
  GraphQLNonNull,
} from 'graphql';
import type { Kind } from '../graph/draft.ts';

declare module 'graphql' {
  interface GraphQLArgumentExtensions {
    refersTo?: readonly Kind[];
  }
  interface GraphQLInputFieldExtensions {
    refersTo?: readonly Kind[];
    mayBeUnknown?: boolean;
  }
}

/**
 * For the definition of an argument or an input field that names a node. The first of the kinds that has the name wins. `mayBeUnknown`: a name
 * that the graph does not have is part of the answer, and not refused.
 */
export function refersTo(kinds: readonly Kind[], description: string, { mayBeUnknown = false } = {}) {
  const subject = kinds.length > 3 ? 'a node of any kind' : kinds.join(' or ');
  return {
    description: `${description} ${subject.charAt(0).toUpperCase()}${subject.slice(1)} by ID, slug, name or alias.`,
    extensions: { refersTo: kinds, mayBeUnknown, directives: { nodeName: { kinds } } },
  };
}

/** The kinds of node that an argument or an input field names; null if it does not name nodes. */
export function kindsReferredTo({ extensions }: GraphQLArgument | GraphQLInputField): readonly Kind[] | null {
  return extensions.refersTo ?? null;
}

/** The directive by which the text of the schema says what kinds of node an argument names. Takes the enum of the kinds. */
export function nodeNameDirective(kind: GraphQLEnumType): GraphQLDirective {
  return new GraphQLDirective({
    name: 'nodeName',
    description: 'The value names nodes of these kinds, by ID, slug, name or alias. The first kind that has the name wins.',
    locations: [DirectiveLocation.ARGUMENT_DEFINITION, DirectiveLocation.INPUT_FIELD_DEFINITION],
    args: {
      kinds: {
        type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(kind))),
        description: 'The kinds of node, in order of precedence.',
      },
    },
  });
}
