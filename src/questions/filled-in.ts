/** Fills in questions with names that a graph has, since it need not have those of the examples. */
import { getNamedType, getNullableType, type GraphQLInputType, isInputObjectType, isListType, isNonNullType } from 'graphql';
import type { Kind } from '../graph/draft.ts';
import { kindsReferredTo } from '../schema/refers-to.ts';
import type { Meaning } from '../store/nodes.ts';
import type { Store } from '../store/store.ts';
import type { Question } from './questions.ts';
import { readVariables } from './read-variables.ts';
import { type Variable, type Variables, variablesOf } from './variables.ts';

/** A question with the variables to ask it with. */
export type FilledIn = { readonly question: Question; readonly variables: Variables };

/** A node to fill in, or a date with the kind `date`. */
export type Named = Pick<Meaning, 'key' | 'kind'>;

const examples = new WeakMap<Store, Map<Question, Variables | null>>();

/** The variables that a question opens with in a graph; null if it needs one that the graph has nothing for. A graph does not change, so they are looked up once. */
export function examplesIn(store: Store, question: Question): Variables | null {
  const known = examples.get(store) ?? new Map<Question, Variables | null>();
  examples.set(store, known);
  let found = known.get(question);
  if (found === undefined) {
    const { variables, invalid } = readVariables(question, new URLSearchParams(), store);
    const isComplete = variablesOf(question).every(({ name, type }) => !isNonNullType(type) || variables[name] !== undefined);
    found = isComplete && invalid.length === 0 ? variables : null;
    known.set(question, found);
  }
  return found;
}

/**
 * The question with these names in its variables. A variable that takes none of them, and that the question needs, gets the first that fits of
 * `others`. Null if a name has no place, or such a variable gets no value.
 */
export function withNames(question: Question, given: readonly Named[], others: readonly Named[]): FilledIn | null {
  const rest = new Set(given);
  const spare = new Set(others);
  const variables: Record<string, unknown> = {};
  for (const variable of variablesOf(question).toSorted((a, b) => reachOf(a) - reachOf(b))) {
    const value =
      valueOf(variable.type, variable.kinds, rest) ?? (isNonNullType(variable.type) ? valueOf(variable.type, variable.kinds, spare) : null);
    const isNeeded = isNonNullType(variable.type);
    if (value === null && isNeeded) return null;
    variables[variable.name] = value ?? variable.initial ?? null;
  }
  return rest.size > 0 ? null : { question, variables };
}

/** How many kinds of names a variable takes: the choosiest is served first. */
function reachOf({ kinds }: Variable): number {
  return kinds?.length ?? Infinity;
}

/** What a variable of a type gets from some names, which are then no longer there: all that fit for a list, of which there must be two. */
function valueOf(given: GraphQLInputType, kinds: readonly Kind[] | null, names: Set<Named>): unknown {
  const type = getNullableType(given);
  const item = getNamedType(type);
  if (isListType(type) && isInputObjectType(item)) {
    const field = Object.values(item.getFields()).find((one) => kindsReferredTo(one) && !isListType(getNullableType(one.type)));
    const value = field && takenFrom(names, kindsReferredTo(field) ?? []);
    return value ? [{ [field.name]: value }] : null;
  }
  if (item.name === 'PartialDate') return isNonNullType(given) ? takenFrom(names, ['date']) : null;
  if (!kinds) return null;
  if (!isListType(type)) return takenFrom(names, kinds);
  const several = [...names].filter(({ kind }) => kinds.includes(kind)).slice(0, maxNames);
  return several.length < 2 ? null : several.map((one) => takenFrom(names, [one.kind]));
}

/** The most names that a list is filled in with. */
const maxNames = 10;

/** The first name of one of these kinds, which is removed: a slug, or a key where the slug could be another node's. */
function takenFrom(names: Set<Named>, kinds: readonly Kind[]): string | null {
  const found = [...names].find(({ kind }) => kinds.includes(kind));
  if (!found) return null;
  names.delete(found);
  const isFirst = found.kind === 'date' || (found.kind === kinds[0] && kinds.length <= 3);
  return isFirst ? found.key.slice(found.key.indexOf('/') + 1) : found.key;
}
