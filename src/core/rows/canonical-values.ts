import {Int32Vector} from './int32-vector.ts';
import type {StringId, StringPool} from './string-pool.ts';

/** For each value the text that it must share with another to be the same. Worked out once, when it is asked for first. */
export class CanonicalValues {
  readonly #values: StringPool;
  readonly #comparable: (value: string) => string;
  readonly #ids = new Int32Vector();

  constructor(values: StringPool, comparable: (value: string) => string) {
    this.#values = values;
    this.#comparable = comparable;
  }

  of(value: StringId): StringId {
    while (this.#ids.length <= value) {
      const id = this.#ids.length;
      const text = this.#values.text(id);
      const shared = this.#comparable(text);
      this.#ids.push(shared === text ? id : this.#values.add(shared));
    }
    return this.#ids.at(value);
  }
}
