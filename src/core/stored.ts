import {IntList} from './int-list.ts';
import type {TextId, Texts} from './texts.ts';

/** What is stored under a key: a text, `nothingStored`, or `keyUnknown`. */
export type StoredId = TextId;
export const nothingStored = -1;
export const keyUnknown = -2;
const notAsked = -3;

/** What the portal stores for the keys that it was asked for. Its values are numbered with those of the file. */
export class Stored {
  readonly #values: Texts;
  readonly #answers = new IntList();

  constructor(values: Texts) {
    this.#values = values;
  }

  /** Takes the portal's answer: `undefined` where it does not know the key. '' is nothing. */
  put(key: TextId, answer: string | null | undefined): void {
    while (this.#answers.length <= key) this.#answers.push(notAsked);
    this.#answers.put(key, this.#idOf(answer));
  }

  #idOf(answer: string | null | undefined): StoredId {
    if (answer === undefined) return keyUnknown;
    return answer === null || answer === '' ? nothingStored : this.#values.add(answer);
  }

  /** Whether the portal was asked for the key. */
  has(key: TextId): boolean {
    return key < this.#answers.length && this.#answers.at(key) !== notAsked;
  }

  /** `keyUnknown` also where the portal was not asked. */
  of(key: TextId): StoredId {
    return this.has(key) ? this.#answers.at(key) : keyUnknown;
  }

  /** The stored value as text; `null` nothing; `undefined` where the portal does not know the key, or was not asked. */
  text(key: TextId): string | null | undefined {
    const answer = this.of(key);
    if (answer === keyUnknown) return undefined;
    return answer === nothingStored ? null : this.#values.text(answer);
  }
}
