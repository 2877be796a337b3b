import type {RowGroups} from '../rows/row-groups.ts';
import {StoredValues} from '../rows/stored-values.ts';
import type {StringId, StringPool} from '../rows/string-pool.ts';

/** Keys that the portal was not asked for; how many of them were given out, and how many were answered. */
interface Pending {
  readonly keys: readonly StringId[];
  given: number;
  answered: number;
}

/** Which keys the portal was not asked for yet, and what it answered for the others. */
export class Comparison {
  readonly #keys: StringPool;
  /** `null` where the portal cannot be asked. */
  #stored: StoredValues | null;
  #pending: Pending | null = null;

  constructor(keys: StringPool, values: StringPool) {
    this.#keys = keys;
    this.#stored = new StoredValues(values);
  }

  /** `null` where the portal cannot be asked. */
  get stored(): StoredValues | null {
    return this.#stored;
  }

  /** Keys that the portal is to be asked for, given out or not. */
  count(byKey: RowGroups): number {
    return this.#toAsk(byKey).keys.length;
  }

  /**
   * The next keys to ask the portal for, at most `count`, in the order of the rows in which they stand first. Each is
   * given once; the answers may come in any order.
   */
  next(count: number, byKey: RowGroups): readonly string[] {
    const pending = this.#toAsk(byKey);
    const {keys, given} = pending;
    pending.given = Math.min(given + count, keys.length);
    return keys.slice(given, pending.given).map(key => this.#keys.text(key));
  }

  /** Takes the portal's answer for keys that `next` gave. */
  take(keys: readonly string[], answer: ReadonlyMap<string, string | null>): void {
    const pending = this.#pending;
    keys.forEach((key, place) => {
      // Most come back in the order in which they were given.
      const expected = pending?.keys[pending.answered + place];
      const isExpected = expected !== undefined && this.#keys.text(expected) === key;
      this.#stored?.put(isExpected ? expected : this.#keys.add(key), answer.get(key));
    });
    if (pending) pending.answered += keys.length;
  }

  /** The portal cannot be asked. */
  skip(): void {
    this.#stored = null;
    this.#pending = null;
  }

  /** Other keys may stand in the rows now. */
  keysChanged(): void {
    this.#pending = null;
  }

  #toAsk(byKey: RowGroups): Pending {
    this.#pending ??= {keys: this.#stored ? notAsked(byKey, this.#stored) : [], given: 0, answered: 0};
    return this.#pending;
  }
}

function notAsked({textOf, first}: RowGroups, stored: StoredValues): StringId[] {
  const keys: StringId[] = [];
  for (let at = 0; at < textOf.length; at++) {
    const key = textOf[at]!;
    if (first[key] === at && !stored.has(key)) keys.push(key);
  }
  return keys;
}
