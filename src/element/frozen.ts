/** What a page is given, and what it gives, stay apart: neither can change the other afterwards. */

/** Freezes plain objects and lists, and all in them; anything else stays as it is. */
export function frozen<Value>(value: Value): Value {
  if (!isPlain(value) || Object.isFrozen(value)) return value;
  for (const member of Object.values(value)) frozen(member);
  return Object.freeze(value);
}

/** A frozen copy, as deep as there are plain objects and lists. */
export function copied<Value>(value: Value): Value {
  if (!isPlain(value)) return value;
  if (Array.isArray(value)) return Object.freeze(value.map(copied)) as Value;
  const members = Object.entries(value).map(([name, member]) => [name, copied(member)]);
  return Object.freeze(Object.fromEntries(members)) as Value;
}

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // Those of another window are plain, too.
  return Array.isArray(value) || prototype === null || Object.getPrototypeOf(prototype) === null;
}
