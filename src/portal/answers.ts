/** What the portal's 200 says, checked: an answer of another shape is a `ShapeError`, never taken for a success. */
import type {Definition} from '../core/definition/definition.ts';
import {saveStatuses, type SaveResult, type SaveStatus} from './portal.ts';
import {plainText} from './plain-text.ts';
import {memberShape, misshapen, shapeOf} from './shape.ts';
import {tellDeveloper} from './unreadable.ts';

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
  for (const [index, entry] of members(answer, 'stored').entries()) {
    const place = `stored[${index}]`;
    const key = member(entry, definition.key.name);
    if (typeof key !== 'string') misshapenMember(place, definition.key.name, 'a text', entry);
    if (!asked.has(key)) continue;
    const found = member(entry, definition.value.name);
    if (found === undefined) misshapenMember(place, definition.value.name, 'a text or null', entry);
    const value = storedValue(found, `${place}.${definition.value.name}`);
    if (stored.has(key) && stored.get(key) !== value)
      misshapen(place, 'one value for a key', 'the same key has two, different ones');
    stored.set(key, value);
  }
  return stored;
}

/** A stored value as a portal gives it at `place`: `""` is `null`, all but text and `null` is a `ShapeError`. */
export function storedValue(value: unknown, place: string): string | null {
  if (value === null || value === '') return null;
  return typeof value === 'string' ? value : misshapen(place, 'a text or null', shapeOf(value));
}

/** What the portal says of each pair. Which statuses count, and for whom, the sender judges. */
export function readResults(answer: unknown, definition: Definition): readonly SaveResult[] {
  return members(answer, 'results').map((entry, index) => {
    const key = member(entry, definition.key.name);
    const status = member(entry, 'status');
    const fault = resultFault(key, status, definition.key.name, entry);
    if (fault) tellDeveloper(`results[${index}]${fault}`);
    return saveResult(key, status, member(entry, 'detail'));
  });
}

/** Why a pair stays unconfirmed although there is a result. */
function resultFault(key: unknown, status: unknown, name: string, entry: unknown): string | null {
  if (typeof key !== 'string') return `.${name}: a text expected; ${memberShape(key, entry)}`;
  if (saveStatuses.includes(status as SaveStatus)) return null;
  const found = typeof status === 'string' ? 'another text found' : memberShape(status, entry);
  return `.status: ${saveStatuses.join(', ')} expected; ${found}`;
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
  if (list === undefined) return misshapen(name, 'an object with this member', shapeOf(answer));
  return Array.isArray(list) ? list : misshapen(name, 'a list', shapeOf(list));
}

/** The member is missing, or of another kind. */
function misshapenMember(place: string, name: string, expected: string, entry: unknown): never {
  const found = member(entry, name);
  return misshapen(`${place}.${name}`, expected, memberShape(found, entry));
}

/** An object's own member, so that no name reaches a prototype; of anything but an object, nothing. */
export function member(holder: unknown, name: string): unknown {
  if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, name)) return undefined;
  return (holder as Record<string, unknown>)[name];
}
