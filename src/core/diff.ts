/** What a pair is, compared with what the portal stores. `kept` is a `replace` that the mode does not allow. */
export type Change = 'add' | 'replace' | 'same' | 'kept' | 'unknown' | 'uncompared';

/** A change before the mode has its say. */
export type RawChange = Exclude<Change, 'kept'>;

/**
 * A value against what the portal stores under its key: a value, `null` for nothing, `undefined` where it does not know
 * the key. Both values are in the form in which they are compared.
 */
export function diff(value: string, stored: string | null | undefined): RawChange {
  if (stored === undefined) return 'unknown';
  if (stored === null) return 'add';
  return stored === value ? 'same' : 'replace';
}
