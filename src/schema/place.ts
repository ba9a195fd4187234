/** Finds the place in a document, or in its variables, that a refusal is about. */
import { type ArgumentNode, type ASTNode, type FieldNode, Kind, type ObjectFieldNode, parse, print, type ValueNode, visit } from 'graphql';

/** The path in the variables that an argument of a field comes from: `technology`, `requirements.1.usedSince`. Null if it is written in the document. */
export function variableBehind(field: FieldNode, argument: string): string | null {
  const [name, ...path] = argument.split('.');
  let value: ValueNode | undefined = field.arguments?.find((one) => one.name.value === name)?.value;
  while (value && value.kind !== Kind.VARIABLE) {
    const step = path.shift();
    value = step === undefined ? undefined : partOf(value, step);
  }
  return value ? [value.name.value, ...path].join('.') : null;
}

/** A part of a value. A single value is treated as a list of one. */
function partOf(value: ValueNode, step: string): ValueNode | undefined {
  if (value.kind === Kind.LIST) return value.values[Number(step)];
  if (/^\d+$/.test(step)) return value;
  return value.kind === Kind.OBJECT ? value.fields.find((field) => field.name.value === step)?.value : undefined;
}

/** The argument that a part of a document belongs to, with its value there. Null if it belongs to none. */
export function argumentAround(node: ASTNode): { readonly argument: string; readonly value: string } | null {
  const { loc } = node;
  if (!loc) return null;
  let found: { argument: string; value: string } | null = null;
  const document = parse(loc.source.body);
  visit(document, {
    enter(one, _key, _parent, keys) {
      if (one.kind !== node.kind || one.loc?.start !== loc.start || one.loc.end !== loc.end) return undefined;
      const argument = argumentPath(document, keys);
      if (argument !== '') found = { argument, value: textOf(one) };
      return undefined;
    },
  });
  return found;
}

/** The names of the arguments and input fields, and the indexes in lists, on the way to a part of a document. */
function argumentPath(document: ASTNode, keys: readonly (string | number)[]): string {
  const steps: (string | number)[] = [];
  let part: unknown = document;
  let isInList = false;
  for (const key of keys) {
    if (isInList && typeof key === 'number') steps.push(key);
    isInList = (part as ASTNode).kind === Kind.LIST;
    part = (part as Readonly<Record<string, unknown>>)[key];
    const { kind, name } = part as ArgumentNode | ObjectFieldNode;
    if (kind === Kind.ARGUMENT) steps.splice(0, steps.length, name.value);
    if (kind === Kind.OBJECT_FIELD) steps.push(name.value);
  }
  return steps.join('.');
}

function textOf(node: ASTNode): string {
  if (node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD) return textOf(node.value);
  return 'value' in node && typeof node.value === 'string' ? node.value : print(node);
}
