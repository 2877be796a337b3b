import {keyUnknown, nothingStored, type StoredId} from '../rows/stored-values.ts';
import type {StringId} from '../rows/string-pool.ts';

/** What a pair is, compared with what the portal stores. `kept` is a `replace` that the mode does not allow. */
export type Change = 'add' | 'replace' | 'same' | 'kept' | 'unknown' | 'uncompared';

/** A change before the mode has its say. */
export type RawChange = Exclude<Change, 'kept'>;

/** A value against what the portal stores under its key, both in the form in which they are compared. */
export function diff(value: StringId, stored: StoredId): RawChange {
  if (stored === keyUnknown) return 'unknown';
  if (stored === nothingStored) return 'add';
  return stored === value ? 'same' : 'replace';
}
