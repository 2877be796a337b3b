/**
 * Rows with the same text, found in one pass: every row belongs to at most one group, and the rows of a group form a
 * chain in row order. Typed arrays, so that a million rows cost three numbers each.
 */
export class Grouping {
  /** Group of each row; -1 where the row has no text. */
  readonly groupOf: Int32Array;
  /** First row of each group. */
  readonly first: readonly number[];
  /** Number of rows of each group. */
  readonly size: readonly number[];
  readonly #next: Int32Array;
  readonly #groups: ReadonlyMap<string, number>;

  /** `textOf` gives what rows must share, or `null` for a row that belongs to no group. */
  constructor(rows: number, textOf: (row: number) => string | null) {
    const groups = new Map<string, number>();
    const first: number[] = [];
    const last: number[] = [];
    const size: number[] = [];
    this.groupOf = new Int32Array(rows).fill(-1);
    this.#next = new Int32Array(rows).fill(-1);
    for (let row = 0; row < rows; row++) {
      const text = textOf(row);
      if (text === null) continue;
      const known = groups.get(text);
      if (known === undefined) {
        groups.set(text, first.length);
        this.groupOf[row] = first.length;
        first.push(row);
        last.push(row);
        size.push(1);
      } else {
        this.groupOf[row] = known;
        this.#next[last[known]!] = row;
        last[known] = row;
        size[known]!++;
      }
    }
    this.first = first;
    this.size = size;
    this.#groups = groups;
  }

  /** The group of rows with this text, or -1. */
  find(text: string): number {
    return this.#groups.get(text) ?? -1;
  }

  /** The texts in order of their first rows; their places are the groups' numbers. */
  texts(): readonly string[] {
    return [...this.#groups.keys()];
  }

  *rows(group: number): Generator<number> {
    for (let row = this.first[group] ?? -1; row >= 0; row = this.#next[row]!) yield row;
  }
}
