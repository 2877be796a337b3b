/** What a pair is, compared with what the portal stores. `kept` is a `replace` that the mode does not allow. */
export type Change = 'add' | 'replace' | 'same' | 'kept' | 'unknown' | 'uncompared';
