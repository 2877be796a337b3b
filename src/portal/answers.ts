/** What the portal's 200 says, checked: an answer of another shape is a `TypeError`, never taken for a success. */
import type {Definition} from '../core/definition/definition.ts';
import type {SaveResult, SaveStatus} from './portal.ts';
import {plainText} from './plain-text.ts';

/**
 * What is stored under each of `keys`: `null` for nothing; keys that the answer does not hold are absent. Keys that
 * were not asked for are ignored.
 */
export function readStored(
  answer: unknown,
  keys: readonly string[],
  definition: Definition,
): Map<string, string | null> {
  const asked = new Set(keys);
  const stored = new Map<string, string | null>();
  for (const entry of members(answer, 'stored')) {
    const key = member(entry, definition.key.name);
    if (typeof key !== 'string') throw new TypeError('a key is not text');
    if (!asked.has(key)) continue;
    const value = storedValue(member(entry, definition.value.name));
    if (stored.has(key) && stored.get(key) !== value)
      throw new TypeError('a key is answered twice differently');
    stored.set(key, value);
  }
  return stored;
}

/** A stored value as a portal gives it: `""` is `null`, all but text and `null` is a `TypeError`. */
export function storedValue(value: unknown): string | null {
  if (value === null || value === '') return null;
  if (typeof value !== 'string') throw new TypeError('a stored value is neither text nor null');
  return value;
}

/** What the portal says of each pair. Which statuses count, and for whom, the sender judges. */
export function readResults(answer: unknown, definition: Definition): readonly SaveResult[] {
  return members(answer, 'results').map(entry =>
    saveResult(member(entry, definition.key.name), member(entry, 'status'), member(entry, 'detail')),
  );
}

/**
 * One result, whatever its members hold: a key or status that is no text becomes `''`, which fits no pair and no
 * success. Statuses stay as they are, listed or not: a portal of the page's own is no more certain.
 */
export function saveResult(key: unknown, status: unknown, detail: unknown): SaveResult {
  return {
    key: typeof key === 'string' ? key : '',
    status: (typeof status === 'string' ? status : '') as SaveStatus,
    ...(typeof detail === 'string' && detail !== '' && {detail: plainText(detail)}),
  };
}

/** The list that an answer holds under `name`. */
function members(answer: unknown, name: string): readonly unknown[] {
  const list = member(answer, name);
  if (!Array.isArray(list)) throw new TypeError(`no list "${name}"`);
  return list;
}

/** An object's own member, so that no name reaches a prototype; of anything but an object, nothing. */
export function member(holder: unknown, name: string): unknown {
  if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, name)) return undefined;
  return (holder as Record<string, unknown>)[name];
}
