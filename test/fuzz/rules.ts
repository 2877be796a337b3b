/** The properties of the rules, run in full. A failure prints its seed and the smallest cell that breaks the rule. */
import {properties} from '../core/formats/properties.ts';

/** Throws at the first property that does not hold. */
export function fuzzRules({numRuns = 10_000, seed = Date.now() >>> 0} = {}): void {
  for (const [name, run] of Object.entries(properties)) {
    run({seed, numRuns});
    console.log(`${numRuns} runs, seed ${seed}: ${name}`);
  }
}
