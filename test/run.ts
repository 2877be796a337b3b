/**
 * Runs all tests and ends with `N passed, N failed`. Names on the command line run only these:
 * `npm test -- browser` (unit and element tests), `npm test -- server`, `npm test -- e2e`. They run in every engine that
 * is installed; `ENGINES=chromium npm test` in these only.
 */
import {spawn} from 'node:child_process';
import {readdirSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {findEngines} from './engines/engines.ts';

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

interface Suite {
  readonly command: readonly string[];
  /** Where the runner's output tells the numbers. */
  readonly numbers: Readonly<Record<keyof Counts, RegExp>>;
}

const root = fileURLToPath(new URL('..', import.meta.url));

const suites: Readonly<Record<string, Suite>> = {
  browser: {
    command: ['node_modules/.bin/wtr'],
    numbers: {
      passed: /^(\d+) passed, \d+ failed/m,
      failed: /^\d+ passed, (\d+) failed/m,
      skipped: /, (\d+) skipped$/m,
    },
  },
  corpus: nodeSuite('test/corpus'),
  server: nodeSuite('test/demo'),
  e2e: nodeSuite('test/e2e'),
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter(name => !(name in suites));
if (unknown.length > 0) throw new Error(`No such tests: ${unknown}. There are: ${Object.keys(suites)}.`);

await tellEngines();
const results: Counts[] = [];
for (const [name, suite] of Object.entries(suites)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n== ${name} ==`);
  results.push(await run(suite));
}
const [passed, failed, skipped] = (['passed', 'failed', 'skipped'] as const).map(part =>
  results.reduce((sum, counts) => sum + counts[part], 0),
);
console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed === 0 && passed! > 0 ? 0 : 1;

function nodeSuite(folder: string): Suite {
  const files = readdirSync(`${root}/${folder}`, {recursive: true, encoding: 'utf8'}).filter(file =>
    file.endsWith('.test.ts'),
  );
  return {
    // One file after the other: each starts a portal and a browser of its own.
    command: [
      'node',
      '--import',
      'tsx',
      '--test',
      '--test-concurrency=1',
      '--test-reporter=spec',
      ...files.map(file => `${folder}/${file}`),
    ],
    numbers: {passed: /^ℹ pass (\d+)/m, failed: /^ℹ fail (\d+)/m, skipped: /^ℹ skipped (\d+)/m},
  };
}

/** Runs a suite. One that breaks without telling its numbers counts as one failure. */
async function run({command, numbers}: Suite): Promise<Counts> {
  const child = spawn(command[0]!, command.slice(1), {cwd: root, stdio: ['ignore', 'pipe', 'inherit']});
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    process.stdout.write(text);
  });
  const code = await new Promise<number | null>(resolve => child.on('close', resolve));
  const number = (part: keyof Counts) => Number(output.match(numbers[part])?.[1] ?? 0);
  const counts = {passed: number('passed'), failed: number('failed'), skipped: number('skipped')};
  return code !== 0 && counts.failed === 0 ? {...counts, failed: 1} : counts;
}

/** Starts each engine once, so that one which cannot start is seen before a test runs. */
async function tellEngines(): Promise<void> {
  const {engines, missing} = await findEngines();
  for (const {name, path, open} of engines) {
    const tab = await open();
    console.log(`Engine: ${name} ${tab.version} (${path})`);
    await tab.close();
  }
  for (const engine of missing) console.log(`Not installed: ${engine}`);
}
