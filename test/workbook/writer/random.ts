export interface Random {
  /** A whole number from 0 to `end` - 1. */
  below(end: number): number;
}

/** The same numbers for the same seed (a linear congruential generator; its upper bits). */
export function seededRandom(seed: number): Random {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  return {
    below(end) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Math.floor((state / 2 ** 32) * end);
    },
  };
}
