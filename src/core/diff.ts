import {keyUnknown, nothingStored, type StoredId} from './stored.ts';
import type {TextId} from './texts.ts';

/** What a pair is, compared with what the portal stores. `kept` is a `replace` that the mode does not allow. */
export type Change = 'add' | 'replace' | 'same' | 'kept' | 'unknown' | 'uncompared';

/** A change before the mode has its say. */
export type RawChange = Exclude<Change, 'kept'>;

/** A value against what the portal stores under its key, both in the form in which they are compared. */
export function diff(value: TextId, stored: StoredId): RawChange {
  if (stored === keyUnknown) return 'unknown';
  if (stored === nothingStored) return 'add';
  return stored === value ? 'same' : 'replace';
}
