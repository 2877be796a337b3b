/** One key and one value, both normalised: the only thing that is ever sent. */
export interface Pair {
  readonly key: string;
  readonly value: string;
}
