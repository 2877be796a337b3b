/**
 * The properties of the files that are written, run in full. A failure prints its seed and the smallest case.
 *
 * `npm run fuzz -- writing [runs] [seed]`; 10,000 runs from a new seed by default.
 */
import {writingProperties} from '../worker/writing-properties.ts';

/** Resolves to the number of properties that do not hold. */
export async function run(args: readonly string[]): Promise<number> {
  const [numRuns = 10_000, seed = Date.now() >>> 0] = args.map(Number);
  let failed = 0;
  for (const [name, check] of Object.entries(writingProperties)) {
    try {
      await check({numRuns, seed});
      console.log(`${numRuns} runs, seed ${seed}: ${name}`);
    } catch (error) {
      failed++;
      console.log(`seed ${seed}: ${name}: ${(error as Error).message}`);
    }
  }
  return failed;
}
