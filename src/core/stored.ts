import type {Grouping} from './grouping.ts';

/** What the portal stores for the keys that it was asked for. */
export class Stored {
  /** Keys as the file has them; those that came by corrections stand in a map of their own. */
  readonly #keys: Grouping;
  readonly #values: (string | null | undefined)[];
  readonly #asked: Uint8Array;
  readonly #later = new Map<string, string | null | undefined>();

  constructor(keys: Grouping) {
    this.#keys = keys;
    this.#values = new Array<string | null | undefined>(keys.length);
    this.#asked = new Uint8Array(keys.length);
  }

  /** Takes the portal's answer: `undefined` where it does not know the key. '' is nothing. */
  put(key: string, answer: string | null | undefined): void {
    const value = answer === '' ? null : answer;
    const group = this.#keys.find(key);
    if (group < 0) {
      this.#later.set(key, value);
    } else {
      this.#values[group] = value;
      this.#asked[group] = 1;
    }
  }

  /** Whether the portal was asked for the key. */
  has(key: string): boolean {
    const group = this.#keys.find(key);
    return group < 0 ? this.#later.has(key) : this.#asked[group] === 1;
  }

  /** The stored value; `null` nothing; `undefined` where the portal does not know the key, or was not asked. */
  of(key: string): string | null | undefined {
    const group = this.#keys.find(key);
    return group < 0 ? this.#later.get(key) : this.#values[group];
  }
}
