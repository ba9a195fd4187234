/** The builder that all types and fields of the schema are added to. */
import SchemaBuilder from '@pothos/core';
import type { Kind } from '../graph/draft.ts';
import type { Day, PartialDate } from '../graph/partial-date.ts';
import type { StatementRow } from '../store/evidence.ts';
import type { NodeRow } from '../store/nodes.ts';
import type { Store } from '../store/store.ts';

/** The context of an operation: the graph, and the day of the request. */
export type Context = { readonly store: Store; readonly today: Day };

type BuilderTypes = {
  Context: Context;
  DefaultFieldNullability: false;
  /** Types that this folder refers to by name, and that are defined elsewhere. */
  Objects: { Technology: NodeRow; Document: NodeRow; Statement: StatementRow };
  Inputs: { SubjectKind: Kind };
  Scalars: {
    ID: { Input: string; Output: string };
    PartialDate: { Input: PartialDate; Output: PartialDate };
  };
};

/** Fields are non-null unless they say otherwise. Null is a fact, never a failure. */
export const builder = new SchemaBuilder<BuilderTypes>({ defaultFieldNullability: false });

/** The builder's types, including its defaults. */
export type SchemaTypes = typeof builder extends PothosSchemaTypes.SchemaBuilder<infer Types> ? Types : never;

/** An enum with a description for each value. */
export function describedEnum<const Values extends Readonly<Record<string, string>>>(name: string, description: string, values: Values) {
  const entries = Object.entries(values).map(([value, sentence]) => [value, { description: sentence }]);
  return builder.enumType(name, {
    description,
    values: Object.fromEntries(entries) as { [Value in keyof Values & string]: { description: string } },
  });
}
