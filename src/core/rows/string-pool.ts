import {Int32Vector} from './int32-vector.ts';

/** What stands for a text: its number in `Texts`. */
export type StringId = number;

/** Where there is no text. */
export const noString: StringId = -1;

/**
 * Different texts, each once, numbered from 0 in the order in which they came. None ever leaves: a number stays what it
 * is. A text is looked at when it comes in; all that is judged afterwards, and anew after every correction, compares
 * numbers.
 *
 * The table is our own, of typed arrays: a `Map` of a million strings spends several times as long on growing.
 */
export class StringPool {
  readonly #texts: string[] = [];
  readonly #hashes = new Int32Vector();
  /** Open addressing: number + 1 at its hash or the next free place behind; 0 is free. At most three quarters full. */
  #table = new Int32Array(2048);

  /** Number of different texts. */
  get length(): number {
    return this.#texts.length;
  }

  text(id: StringId): string {
    return this.#texts[id]!;
  }

  /** The number of a text, which it gets when it is new. */
  add(text: string): StringId {
    const bits = hash(text);
    const place = this.#place(text, bits);
    const known = this.#table[place]! - 1;
    if (known >= 0) return known;
    const id = this.#texts.push(text) - 1;
    this.#hashes.push(bits);
    this.#table[place] = id + 1;
    if (this.length * 4 > this.#table.length * 3) this.#grow();
    return id;
  }

  /** The number of a text, or `noText` where it never came. */
  find(text: string): StringId {
    return this.#table[this.#place(text, hash(text))]! - 1;
  }

  /** Where the text stands in the table, or where it would. */
  #place(text: string, bits: number): number {
    const mask = this.#table.length - 1;
    for (let place = bits & mask; ; place = (place + 1) & mask) {
      const id = this.#table[place]! - 1;
      if (id < 0 || (this.#hashes.at(id) === bits && this.#texts[id] === text)) return place;
    }
  }

  #grow(): void {
    this.#table = new Int32Array(this.#table.length * 2);
    const mask = this.#table.length - 1;
    for (let id = 0; id < this.length; id++) {
      let place = this.#hashes.at(id) & mask;
      while (this.#table[place] !== 0) place = (place + 1) & mask;
      this.#table[place] = id + 1;
    }
  }
}

/** FNV-1a over UTF-16 code units, its bits mixed once more because a table uses the low ones alone. */
function hash(text: string): number {
  let bits = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) bits = Math.imul(bits ^ text.charCodeAt(at), 0x01000193);
  bits = Math.imul(bits ^ (bits >>> 15), 0x2c1b3c6d);
  return bits ^ (bits >>> 13);
}
