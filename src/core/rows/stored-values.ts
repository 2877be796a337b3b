import {Int32Vector} from './int32-vector.ts';
import type {StringId, StringPool} from './string-pool.ts';

/** What is stored under a key: a text, `nothingStored`, or `keyUnknown`. */
export type StoredId = StringId;
/** The portal knows the key, and stores nothing. */
export const nothingStored = -1;
/** The portal does not know the key. */
export const keyUnknown = -2;
const notAsked = -3;

/** What the portal stores for the keys that it was asked for. Its values are numbered with those of the file. */
export class StoredValues {
  readonly #values: StringPool;
  readonly #answers = new Int32Vector();

  constructor(values: StringPool) {
    this.#values = values;
  }

  /** Takes the portal's answer: `undefined` where it does not know the key. '' is nothing. */
  put(key: StringId, answer: string | null | undefined): void {
    while (this.#answers.length <= key) this.#answers.push(notAsked);
    this.#answers.put(key, this.#idOf(answer));
  }

  #idOf(answer: string | null | undefined): StoredId {
    if (answer === undefined) return keyUnknown;
    return answer === null || answer === '' ? nothingStored : this.#values.add(answer);
  }

  /** Whether the portal was asked for the key. */
  has(key: StringId): boolean {
    return key < this.#answers.length && this.#answers.at(key) !== notAsked;
  }

  /** `keyUnknown` also where the portal was not asked. */
  of(key: StringId): StoredId {
    return this.has(key) ? this.#answers.at(key) : keyUnknown;
  }

  /** The stored value as text; `null` nothing; `undefined` where the portal does not know the key, or was not asked. */
  text(key: StringId): string | null | undefined {
    const answer = this.of(key);
    if (answer === keyUnknown) return undefined;
    return answer === nothingStored ? null : this.#values.text(answer);
  }
}
