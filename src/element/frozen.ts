/** What a page is given, and what it gives, stay apart: neither can change the other afterwards. */

/** Freezes plain objects and lists, and all in them; anything else stays as it is. */
export function frozen<Value>(value: Value): Value {
  if (!isPlain(value) || Object.isFrozen(value)) return value;
  for (const member of Object.values(value)) frozen(member);
  return Object.freeze(value);
}

/** Nothing that a page sets has more levels; what leads back to itself makes no sense, and is named where it is read. */
const deepest = 6;

/**
 * A frozen copy, as deep as there are plain objects and lists. Other collections (`Headers`, `Map`) become lists, as
 * `fetch` takes them.
 */
export function copied<Value>(value: Value, levels = deepest): Value {
  if (typeof value !== 'object' || value === null || levels === 0) return value;
  const inner = (member: unknown) => copied(member, levels - 1);
  if (Symbol.iterator in value) return Object.freeze([...(value as Iterable<unknown>)].map(inner)) as Value;
  if (!isPlain(value)) return value;
  const members = Object.entries(value).map(([name, member]) => [name, inner(member)]);
  return Object.freeze(Object.fromEntries(members)) as Value;
}

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // Those of another window are plain, too.
  return Array.isArray(value) || prototype === null || Object.getPrototypeOf(prototype) === null;
}
