import {noText, type TextId} from './texts.ts';

/** Rows with the same text, found in one pass. A group is named by its text; its rows form a chain in row order. */
export class Grouping {
  /** Text of each row; `noText` where the row belongs to no group. */
  readonly textOf: Int32Array;
  /** First row with each text; -1 where there is none. */
  readonly first: Int32Array;
  /** Number of rows with each text. */
  readonly size: Int32Array;
  readonly #next: Int32Array;

  /** `textOf` gives for each row what it must share with others; there are `texts` different ones. */
  constructor(textOf: Int32Array, texts: number) {
    const rows = textOf.length;
    this.textOf = textOf;
    this.#next = new Int32Array(rows).fill(-1);
    this.first = new Int32Array(texts).fill(-1);
    this.size = new Int32Array(texts);
    const last = new Int32Array(texts);
    for (let row = 0; row < rows; row++) {
      const text = textOf[row]!;
      if (text === noText) continue;
      if (this.size[text]!++ === 0) this.first[text] = row;
      else this.#next[last[text]!] = row;
      last[text] = row;
    }
  }

  /** The rows of a group, in row order; none where no row has the text. */
  *rows(text: TextId): Generator<number> {
    for (let row = this.first[text] ?? -1; row >= 0; row = this.#next[row]!) yield row;
  }
}
