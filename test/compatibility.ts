/** Compares the schema and the questions with those of a release: what breaks, what merely changes, and which version that demands. */
import {
  buildSchema,
  findBreakingChanges,
  type GraphQLSchema,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  type SelectionSetNode,
  validate,
} from 'graphql';

/** What programs rely on: the text of the schema, the texts of the questions by their ids, and the names of the client's types. */
export type Published = {
  readonly schema: string;
  readonly questions: ReadonlyMap<string, string>;
  readonly types: readonly string[];
};

/** The names of the types that a module exports. */
export function typesIn(module: string): readonly string[] {
  return [...module.matchAll(/^export (?:type|interface) (\w+)/gm)].map(([, name = '']) => name).toSorted();
}

/** Every way in which a program that was made for the release can fail today. */
export function breaks(released: Published, today: Published): readonly string[] {
  const [before, now] = [buildSchema(released.schema), buildSchema(today.schema)];
  return [
    ...findBreakingChanges(before, now).map(({ description }) => description),
    ...released.types.filter((name) => !today.types.includes(name)).map((name) => `The client no longer exports the type ${name}.`),
    ...[...released.questions].flatMap(([id, text]) => {
      const current = today.questions.get(id);
      if (current === undefined) return [`The question ${id} is gone.`];
      const invalid = validate(now, parse(text)).map(({ message }) => `The released question ${id} is not valid any more: ${message}`);
      return [...invalid, ...missing(id, text, current), ...newlyRequired(id, text, current)];
    }),
  ];
}

/** Whether the version is high enough for what has changed since the release. */
export function isHighEnough(
  released: string,
  version: string,
  { isBroken, isChanged }: { isBroken: boolean; isChanged: boolean },
): boolean {
  const [[oldMajor = 0, ...old], [major = 0, ...rest]] = [released, version].map((text) => text.split('.').map(Number)) as [
    number[],
    number[],
  ];
  if (major !== oldMajor) return major > oldMajor;
  if (isBroken) return false;
  const difference = rest.map((part, index) => part - old[index]!).find((one) => one !== 0) ?? 0;
  return isChanged ? difference > 0 : difference >= 0;
}

/** Whatever is deprecated without a replacement that the schema has: `` Use `extent`. `` names one. */
export function deprecatedWithoutReplacement(schema: GraphQLSchema): readonly string[] {
  const types = Object.values(schema.getTypeMap());
  const members = types.flatMap((type) => membersOf(type));
  const names = new Set([...types.map(({ name }) => name), ...members.map(({ name }) => name)]);
  const isKnown = (reason: string) =>
    /`([\w.]+)`/
      .exec(reason)?.[1]
      ?.split('.')
      .every((name) => names.has(name)) ?? false;
  return members
    .filter(({ deprecationReason: reason }) => typeof reason === 'string' && !isKnown(reason))
    .map(({ of, name }) => `${of}.${name}`);
}

type Member = { readonly of: string; readonly name: string; readonly deprecationReason?: string | null | undefined };

/** The values of an enum, and the fields of a type with their arguments. */
function membersOf(type: GraphQLNamedType): readonly Member[] {
  const inside = (of: string, members: readonly Omit<Member, 'of'>[]) =>
    members.map(({ name, deprecationReason }) => ({ of, name, deprecationReason }));
  if (isEnumType(type)) return inside(type.name, type.getValues());
  if (isInputObjectType(type)) return inside(type.name, Object.values(type.getFields()));
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  const fields = Object.values(type.getFields());
  return [...inside(type.name, fields), ...fields.flatMap(({ name, args }) => inside(`${type.name}.${name}`, args))];
}

/** Fields that the released text selects and the current one does not. */
function missing(id: string, released: string, current: string): readonly string[] {
  const now = new Set(pathsOf(current));
  return pathsOf(released)
    .filter((path) => !now.has(path))
    .map((path) => `The question ${id} no longer selects ${path}.`);
}

/** Variables that the current text needs and the released one did not. */
function newlyRequired(id: string, released: string, current: string): readonly string[] {
  const [before, now] = [released, current].map((text) => new Map(variablesOf(text))) as [Map<string, boolean>, Map<string, boolean>];
  return [
    ...[...before.keys()].filter((name) => !now.has(name)).map((name) => `The question ${id} no longer takes $${name}.`),
    ...[...now].filter(([name, isRequired]) => isRequired && !before.get(name)).map(([name]) => `The question ${id} now needs $${name}.`),
  ];
}

function variablesOf(text: string): readonly (readonly [string, boolean])[] {
  const [operation] = parse(text).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('A question is one operation');
  return (operation.variableDefinitions ?? []).map(({ variable, type, defaultValue }) => [
    variable.name.value,
    type.kind === Kind.NON_NULL_TYPE && !defaultValue,
  ]);
}

/** `talks.edges.node.title`, `node.Person.name`: the keys of an answer, with the types that have them. */
function pathsOf(text: string): readonly string[] {
  const [operation] = parse(text).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('A question is one operation');
  return pathsIn(operation.selectionSet, []);
}

function pathsIn({ selections }: SelectionSetNode, above: readonly string[]): readonly string[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) throw new Error('A question has no named fragments');
    if (selection.kind === Kind.INLINE_FRAGMENT)
      return pathsIn(selection.selectionSet, [...above, ...(selection.typeCondition ? [selection.typeCondition.name.value] : [])]);
    const path = [...above, (selection.alias ?? selection.name).value];
    return [path.join('.'), ...(selection.selectionSet ? pathsIn(selection.selectionSet, path) : [])];
  });
}
