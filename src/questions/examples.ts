/** What a question opens with in a graph: the values of its examples, by the parts that they play there. */
import { exampleOf } from '../answers/example/example.ts';
import { type ExampleRole, exampleRoles } from '../answers/example/example.store.ts';
import type { Store } from '../store/store.ts';
import type { Question } from './questions.ts';
import { type Variable, type Variables, variablesOf } from './variables.ts';

/** What a form and the command line start with for a variable: its default, or its example in this graph; undefined if there is neither. */
export function initialOf({ initial }: Pick<Variable, 'initial'>, store: Store): unknown {
  return valueIn(initial, store) ?? undefined;
}

/** The variables that a question is first shown with. */
export function initialVariables(question: Question, store: Store): Variables {
  return Object.fromEntries(
    variablesOf(question).flatMap((variable) => {
      const value = initialOf(variable, store);
      return value === undefined ? [] : [[variable.name, value]];
    }),
  );
}

/** An example with the names of a graph in place of roles. Null if a name is missing; rows without their names are left out. */
function valueIn(example: unknown, store: Store): unknown {
  if (typeof example === 'string') {
    const role = roleIn(example);
    return role === null ? example : exampleOf(store, role);
  }
  if (Array.isArray(example)) {
    const values = example.map((one) => valueIn(one, store)).filter((one) => one !== null);
    const isComplete = values.length === example.length || example.every((one) => typeof one === 'object');
    return isComplete && values.length > 0 ? values : null;
  }
  if (typeof example !== 'object' || example === null) return example ?? null;
  const fields = Object.entries(example).map(([name, value]) => [name, valueIn(value, store)] as const);
  return fields.some(([, value]) => value === null) ? null : Object.fromEntries(fields);
}

/** The role that an example names in braces; null if it is a value. Throws if there is no such role. */
function roleIn(example: unknown): ExampleRole | null {
  const [, role] = typeof example === 'string' ? (/^\{(.+)\}$/.exec(example) ?? []) : [];
  if (role === undefined) return null;
  if (!Object.hasOwn(exampleRoles, role)) throw new Error(`A question has an example "{${role}}", and no role is called that`);
  return role as ExampleRole;
}
