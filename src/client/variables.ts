/** Checks the variables of a question before it is sent: what the compiler does for TypeScript, for everybody. */
import { GraphRefusal } from './refusal.ts';

/** What is known about a question without its text. */
export interface Definition {
  /** The name by which the graph knows it. */
  readonly id: string;
  /** The variables without which it asks nothing. */
  readonly required: readonly string[];
  /** Its other variables. */
  readonly optional: readonly string[];
}

/** Throws a `GraphRefusal` for a variable that the question does not have, or that it needs and that is missing, undefined or null. */
export function checkVariables(name: string, { required, optional }: Definition, variables: object): void {
  const known = [...required, ...optional];
  const unknown = Object.keys(variables).find((variable) => !known.includes(variable));
  if (unknown !== undefined) {
    const others = known.length === 0 ? 'It has none.' : `Its variables are ${known.join(', ')}.`;
    throw refusal(unknown, `${name} has no variable "${unknown}". ${others}`);
  }
  const values: Record<string, unknown> = { ...variables };
  const missing = required.find((variable) => (values[variable] ?? null) === null);
  if (missing !== undefined)
    throw refusal(missing, `${name} needs the variable "${missing}", and got ${JSON.stringify(values[missing]) ?? 'undefined'}.`);
}

function refusal(argument: string, message: string): GraphRefusal {
  return new GraphRefusal({ errors: [{ message, extensions: { code: 'BAD_USER_INPUT', argument, value: null, suggestions: [] } }] });
}
