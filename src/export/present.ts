/** Leaves out of an export what a career does not have. */

/** A record without what is null, undefined or empty, at any depth. */
export function present(value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return (within(value) ?? {}) as Readonly<Record<string, unknown>>;
}

function within(value: unknown): unknown {
  if (value === null || value === '') return undefined;
  if (Array.isArray(value)) {
    const items = value.map(within).filter((one) => one !== undefined);
    return items.length > 0 ? items : undefined;
  }
  if (typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, one]) => [key, within(one)] as const);
  // What has only a type says nothing.
  const isSaid = entries.some(([key, one]) => one !== undefined && key !== '@type');
  return isSaid ? Object.fromEntries(entries.filter(([, one]) => one !== undefined)) : undefined;
}
