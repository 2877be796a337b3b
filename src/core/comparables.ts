import {IntList} from './int-list.ts';
import type {TextId, Texts} from './texts.ts';

/** For each value the text that it must share with another to be the same. Worked out once, when it is asked for first. */
export class Comparables {
  readonly #values: Texts;
  readonly #comparable: (value: string) => string;
  readonly #ids = new IntList();

  constructor(values: Texts, comparable: (value: string) => string) {
    this.#values = values;
    this.#comparable = comparable;
  }

  of(value: TextId): TextId {
    while (this.#ids.length <= value) {
      const id = this.#ids.length;
      const text = this.#values.text(id);
      const shared = this.#comparable(text);
      this.#ids.push(shared === text ? id : this.#values.add(shared));
    }
    return this.#ids.at(value);
  }
}
