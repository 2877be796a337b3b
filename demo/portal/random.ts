/** A small generator of numbers in [0, 1), the same for the same seed on every machine (a 32-bit linear congruence). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    // Multiplier and increment of Numerical Recipes, second edition, section 7.1.
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

export function pick<T>(choices: readonly T[], next: () => number): T {
  return choices[Math.floor(next() * choices.length)]!;
}
