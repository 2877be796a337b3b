/** `npm run fuzz [-- name …]`: runs the long tests in test/fuzz, all or the one that is named. */
import {readdirSync} from 'node:fs';

interface Fuzzing {
  /** Resolves to the number of things that went wrong. */
  readonly run: (args: readonly string[]) => Promise<number>;
}

const names = readdirSync(new URL('fuzz/', import.meta.url)).map(file => file.replace(/\.ts$/, ''));
const [wanted, ...args] = process.argv.slice(2);
if (wanted && !names.includes(wanted)) throw new Error(`No such fuzzing: ${wanted}. There are: ${names}.`);

let wrong = 0;
for (const name of wanted ? [wanted] : names) {
  console.log(`\n== ${name} ==`);
  const {run} = (await import(`./fuzz/${name}.ts`)) as Fuzzing;
  wrong += await run(args);
}
console.log(`\n${wrong} wrong`);
process.exitCode = wrong === 0 ? 0 : 1;
