/** Marks fields that can refuse their arguments: they are nullable, so that a refusal does not take away the fields beside them. */
import { DirectiveLocation, GraphQLDirective, GraphQLInt, GraphQLList } from 'graphql';

/** For the definition of a field that is null only together with an error. */
export function refusable(description: string) {
  return {
    nullable: true,
    description: `${description} Null only together with an error.`,
    extensions: { directives: { semanticNonNull: {} } },
  } as const;
}

/** The directive by which the text of the schema says so. Relay and other clients know it by this name. */
export const semanticNonNull = new GraphQLDirective({
  name: 'semanticNonNull',
  description: 'The field is null only together with an error. A client that treats every error as a failure never sees null.',
  locations: [DirectiveLocation.FIELD_DEFINITION],
  args: {
    levels: {
      type: new GraphQLList(GraphQLInt),
      defaultValue: [0],
      description: 'The levels of a list that this is true of. 0 is the field itself.',
    },
  },
});
