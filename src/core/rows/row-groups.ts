import {noString, type StringId} from './string-pool.ts';

/** Rows with the same text, found in one pass. A group is named by its text; its rows form a chain in row order. */
export class RowGroups {
  /** Text of each row; `noText` where the row belongs to no group. */
  readonly textOf: Int32Array;
  /** First row with each text; -1 where there is none. */
  readonly first: Int32Array;
  /** The row behind each in its group; -1 behind the last. */
  readonly next: Int32Array;
  /** Texts that stand in more than one row, and in how many. */
  readonly several: ReadonlyMap<StringId, number>;

  /** `textOf` gives for each row what it must share with others; there are `texts` different ones. */
  constructor(textOf: Int32Array, texts: number) {
    const rows = textOf.length;
    this.textOf = textOf;
    this.first = new Int32Array(texts).fill(-1);
    this.next = new Int32Array(rows).fill(-1);
    const several = new Map<StringId, number>();
    // From the end, so that each row becomes the first of its chain.
    for (let row = rows - 1; row >= 0; row--) {
      const text = textOf[row]!;
      if (text === noString) continue;
      const behind = this.first[text]!;
      if (behind >= 0) several.set(text, (several.get(text) ?? 1) + 1);
      this.next[row] = behind;
      this.first[text] = row;
    }
    this.several = several;
  }

  /** The rows of a group, in row order; none where no row has the text. */
  *rows(text: StringId): Generator<number> {
    for (let row = this.first[text] ?? -1; row >= 0; row = this.next[row]!) yield row;
  }
}
