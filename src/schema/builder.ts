/** The schema's builder: what every type and field can rely on. */
import SchemaBuilder from '@pothos/core';
import type { Day, PartialDate } from '../graph/partial-date.ts';
import type { StatementRow } from '../store/evidence.ts';
import type { NodeRow } from '../store/nodes.ts';
import type { Store } from '../store/store.ts';

/** What answers an operation: the graph, and the day that it is asked on. */
export type Context = { readonly store: Store; readonly today: Day };

type Given = {
  Context: Context;
  DefaultFieldNullability: false;
  /** Types that the kernel leads to and that are made elsewhere. */
  Objects: { Technology: NodeRow; Document: NodeRow; Statement: StatementRow };
  Scalars: {
    ID: { Input: string; Output: string };
    PartialDate: { Input: PartialDate; Output: PartialDate };
  };
};

/** Fields are non-null unless they say otherwise: null is a fact, never a failure. */
export const builder = new SchemaBuilder<Given>({ defaultFieldNullability: false });

/** The builder's types, its defaults included. */
export type SchemaTypes = typeof builder extends PothosSchemaTypes.SchemaBuilder<infer Types> ? Types : never;

/** An enum of words with a sentence for each. */
export function describedEnum<const Values extends Readonly<Record<string, string>>>(name: string, description: string, values: Values) {
  const entries = Object.entries(values).map(([value, sentence]) => [value, { description: sentence }]);
  return builder.enumType(name, {
    description,
    values: Object.fromEntries(entries) as { [Value in keyof Values & string]: { description: string } },
  });
}
