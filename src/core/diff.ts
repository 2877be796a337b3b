/** What a pair is, compared with what the portal stores. `kept` is a `replace` that the mode does not allow. */
export type Change = 'add' | 'replace' | 'same' | 'kept' | 'unknown' | 'uncompared';

/** A change before the mode has its say. */
export type RawChange = Exclude<Change, 'kept'>;

/** What the portal stores under a key; `unknown`: it does not know the key; `uncompared`: it was not asked. */
export type StoredValue =
  | {readonly kind: 'value'; readonly value: string}
  | {readonly kind: 'nothing'}
  | {readonly kind: 'unknown'}
  | {readonly kind: 'uncompared'};

const nothing: StoredValue = {kind: 'nothing'};
const unknown: StoredValue = {kind: 'unknown'};
const uncompared: StoredValue = {kind: 'uncompared'};

/** The portal's answers, key by key. */
export class Stored {
  readonly #answers = new Map<string, StoredValue>();

  /** Takes the answer for these keys: one that is not in it is not known to the portal; '' is nothing. */
  put(keys: readonly string[], answer: ReadonlyMap<string, string | null>): void {
    for (const key of keys) {
      const value = answer.get(key);
      this.#answers.set(key, value === undefined ? unknown : value ? {kind: 'value', value} : nothing);
    }
  }

  of(key: string): StoredValue {
    return this.#answers.get(key) ?? uncompared;
  }

  has(key: string): boolean {
    return this.#answers.has(key);
  }
}

/** One pair against what is stored. `comparable` says what counts as the same value. */
export function diff(value: string, stored: StoredValue, comparable: (value: string) => string): RawChange {
  switch (stored.kind) {
    case 'value':
      return comparable(stored.value) === comparable(value) ? 'same' : 'replace';
    case 'nothing':
      return 'add';
    case 'unknown':
      return 'unknown';
    case 'uncompared':
      return 'uncompared';
  }
}
