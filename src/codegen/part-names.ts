/** Names the parts of answers, so that a front end can say what a component shows: `TalksAboutTalk`, `WhoKnowsPersonEdge`, `Evidence`. */
import { readFileSync } from 'node:fs';
import { type FragmentDefinitionNode, type GraphQLSchema, isCompositeType, isObjectType, Kind, parse } from 'graphql';
import { type Part, type Selected, shapeKey } from './answer.ts';

/** A part with the same name in every question that selects it. */
export type SharedPart = { readonly name: string; readonly description: string | undefined; readonly part: Selected };

/** The fragments that name the parts that questions share. */
export function sharedPartsText(): string {
  return readFileSync(new URL('shared-parts.graphql', import.meta.url), 'utf8');
}

/** The parts that questions share, each from a fragment. Throws if a fragment does not fit the schema. */
export function sharedParts(schema: GraphQLSchema, text: string): readonly SharedPart[] {
  if (text === '') return [];
  return parse(text)
    .definitions.filter((definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION)
    .map(({ name, description, typeCondition, selectionSet }) => {
      const type = schema.getType(typeCondition.name.value);
      if (!isCompositeType(type))
        throw new Error(`The shared part ${name.value} is on ${typeCondition.name.value}, which the schema does not have`);
      return { name: name.value, description: description?.value, part: { type, selections: selectionSet.selections } };
    });
}

/** The name of a part that questions share; undefined if it is none. A part on an interface also names the same fields of its types. */
export function sharedNameOf(shared: readonly SharedPart[], { type, selections }: Selected): string | undefined {
  const interfaces = isObjectType(type) ? type.getInterfaces() : [];
  const isTyped = selections.some((one) => one.kind === Kind.FIELD && one.name.value === '__typename');
  const keys = new Set([type, ...(isTyped ? [] : interfaces)].map((one) => shapeKey({ type: one, selections })));
  return shared.find(({ part }) => keys.has(shapeKey(part)))?.name;
}

/**
 * Names for the other parts of a question's answer, by their `shapeKey`: the question and the type (`TalksAbout` + `Talk`), or the type alone if it begins with the
 * question (`Path` and `PathStep`). Where a question selects different fields of a type, the names also have the types around it, until they differ:
 * `CareerRoleTechnologyEdge` and `CareerProjectTechnologyEdge`. Throws if they never do.
 */
export function partNames(question: string, parts: readonly Part[]): ReadonlyMap<string, string> {
  const distinct = new Map(parts.toReversed().map((part) => [shapeKey(part), part]));
  const depths = new Map([...distinct.keys()].map((key) => [key, 0]));
  for (;;) {
    const names = new Map([...distinct].map(([key, part]) => [key, nameOf(question, part, depths.get(key) ?? 0)]));
    const clashes = [...Map.groupBy(names, ([, name]) => name).values()].filter((same) => same.length > 1);
    if (clashes.length === 0) return names;
    for (const same of clashes) {
      const growing = same.filter(([key]) => (depths.get(key) ?? 0) < distinct.get(key)!.owners.length);
      if (growing.length === 0)
        throw new Error(
          `${question} selects different fields in two parts that would both be called ${same[0]![1]}: select the same in both`,
        );
      for (const [key] of growing) depths.set(key, (depths.get(key) ?? 0) + 1);
    }
  }
}

function nameOf(question: string, { type, owners }: Part, depth: number): string {
  const name = [...owners.slice(owners.length - depth), type.name].join('');
  return name.startsWith(question) ? name : `${question}${name}`;
}
