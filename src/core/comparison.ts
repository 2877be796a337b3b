import type {Grouping} from './grouping.ts';
import {Stored} from './stored.ts';
import type {TextId, Texts} from './texts.ts';

/** Which keys the portal was not asked for yet, and what it answered for the others. */
export class Comparison {
  readonly #keys: Texts;
  /** `null` where the portal cannot be asked. */
  #stored: Stored | null;
  #pending: {readonly keys: readonly TextId[]; next: number} | null = null;

  constructor(keys: Texts, values: Texts) {
    this.#keys = keys;
    this.#stored = new Stored(values);
  }

  /** `null` where the portal cannot be asked. */
  get stored(): Stored | null {
    return this.#stored;
  }

  /** Keys that the portal was not asked for yet, at most `count`, in the order of the rows in which they stand first. */
  next(count: number, byKey: Grouping): readonly string[] {
    if (this.#stored === null) return [];
    this.#pending ??= {keys: notAsked(byKey, this.#stored), next: 0};
    const {keys, next} = this.#pending;
    return keys.slice(next, next + count).map(key => this.#keys.text(key));
  }

  /** Takes the portal's answer for keys that `next` gave. */
  take(keys: readonly string[], answer: ReadonlyMap<string, string | null>): void {
    const {keys: pending, next} = this.#pending ?? {keys: [], next: 0};
    keys.forEach((key, place) => {
      // They come back in the order in which they were given.
      const expected = pending[next + place];
      const isExpected = expected !== undefined && this.#keys.text(expected) === key;
      this.#stored?.put(isExpected ? expected : this.#keys.add(key), answer.get(key));
    });
    if (this.#pending) this.#pending.next += keys.length;
  }

  /** The portal cannot be asked. */
  skip(): void {
    this.#stored = null;
  }

  /** Other keys may stand in the rows now. */
  keysChanged(): void {
    this.#pending = null;
  }
}

function notAsked({textOf, first}: Grouping, stored: Stored): TextId[] {
  const keys: TextId[] = [];
  for (let at = 0; at < textOf.length; at++) {
    const key = textOf[at]!;
    if (first[key] === at && !stored.has(key)) keys.push(key);
  }
  return keys;
}
