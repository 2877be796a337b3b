/**
 * Rows with the same text, found in one pass: every row belongs to at most one group, and the rows of a group form a
 * chain in row order.
 *
 * The table is our own, of typed arrays and sized once: a `Map` of a million strings spends several times as long on
 * growing.
 */
export class Grouping {
  /** Group of each row; -1 where the row has no text. */
  readonly groupOf: Int32Array;
  /** First row of each group. */
  readonly first: Int32Array;
  /** Number of rows of each group. */
  readonly size: Int32Array;
  readonly #next: Int32Array;
  /** Open addressing: group + 1 at its hash or the next free place behind; 0 is free. At most half full. */
  readonly #table: Int32Array;
  readonly #texts: readonly (string | null)[];

  /** `texts` gives what rows must share; a row without a text, or that `takes` refuses, belongs to no group. */
  constructor(texts: readonly (string | null)[], takes: (row: number) => boolean = () => true) {
    const rows = texts.length;
    this.#texts = texts;
    this.#table = new Int32Array(tableSize(rows));
    this.groupOf = new Int32Array(rows).fill(-1);
    this.#next = new Int32Array(rows).fill(-1);
    const first = new Int32Array(rows);
    const last = new Int32Array(rows);
    const size = new Int32Array(rows);
    let groups = 0;
    for (let row = 0; row < rows; row++) {
      const text = texts[row]!;
      if (text === null || !takes(row)) continue;
      const place = this.#place(text, first);
      let group = this.#table[place]! - 1;
      if (group < 0) {
        group = groups++;
        this.#table[place] = group + 1;
        first[group] = row;
      } else {
        this.#next[last[group]!] = row;
      }
      last[group] = row;
      size[group]!++;
      this.groupOf[row] = group;
    }
    this.first = first.subarray(0, groups);
    this.size = size.subarray(0, groups);
  }

  /** Number of groups. */
  get length(): number {
    return this.first.length;
  }

  /** The group of rows with this text, or -1. */
  find(text: string): number {
    return this.#table[this.#place(text, this.first)]! - 1;
  }

  /** The rows of a group, in row order. */
  *rows(group: number): Generator<number> {
    for (let row = this.first[group] ?? -1; row >= 0; row = this.#next[row]!) yield row;
  }

  /** Where the text's group stands in the table, or where it would. */
  #place(text: string, first: Int32Array): number {
    const mask = this.#table.length - 1;
    for (let place = hash(text) & mask; ; place = (place + 1) & mask) {
      const group = this.#table[place]! - 1;
      if (group < 0 || this.#texts[first[group]!] === text) return place;
    }
  }
}

function tableSize(rows: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(8, rows * 2)));
}

/** FNV-1a over UTF-16 code units, its bits mixed once more because a table uses the low ones alone. */
function hash(text: string): number {
  let bits = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) bits = Math.imul(bits ^ text.charCodeAt(at), 0x01000193);
  bits = Math.imul(bits ^ (bits >>> 15), 0x2c1b3c6d);
  return bits ^ (bits >>> 13);
}
