/** Checks variables before they are sent, so that JavaScript gets the checks that TypeScript gets from its compiler. */
import { refusal } from './refusal.ts';

/** What the client knows about a question without its text. */
export interface Definition {
  /** The name of the question on the server. */
  readonly id: string;
  /** The variables that must have a value. */
  readonly required: readonly string[];
  /** The variables that have a default. */
  readonly defaulted: readonly string[];
  /** Its other variables. */
  readonly optional: readonly string[];
}

/**
 * The variables to send for a question: all that were given, except null for one that has a default, so that it gets its default. Throws a `GraphRefusal`
 * for anything but an object, for a variable that the question does not have, for a required variable that is missing, undefined or null, and for a
 * number that JSON does not have.
 */
export function checkedVariables(name: string, { required, defaulted, optional }: Definition, given: unknown): object {
  const known = [...required, ...defaulted, ...optional];
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    const value = typeof given === 'string' ? JSON.stringify(given) : '…';
    throw refusal(`${name} takes an object of variables${known[0] ? `, such as { ${known[0]}: ${value} }` : ''}.`);
  }
  const unknown = Object.keys(given).find((variable) => !known.includes(variable));
  if (unknown !== undefined) {
    const others = known.length === 0 ? 'It has none.' : `Its variables are ${known.join(', ')}.`;
    throw refusal(`${name} has no variable "${unknown}". ${others}`, unknown);
  }
  const values: Record<string, unknown> = { ...given };
  const missing = required.find((variable) => (values[variable] ?? null) === null);
  if (missing !== undefined) throw refusal(`${name} needs the variable "${missing}", and got ${String(values[missing])}.`, missing);
  checkNumbers(name, values);
  return Object.fromEntries(Object.entries(values).filter(([variable, value]) => value !== null || !defaulted.includes(variable)));
}

/** Throws a `GraphRefusal` for a number that is not finite, at any depth: JSON would make it null. */
export function checkNumbers(name: string, value: unknown, path = ''): void {
  if (typeof value === 'number' && !Number.isFinite(value))
    throw refusal(`${name} needs a finite number for "${path}", and got ${value}.`, path);
  if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) checkNumbers(name, inner, path ? `${path}.${key}` : key);
}
