/**
 * From the file to the report over a network with a delay: `npm run bench -- journey`, with sizes and delays of its own
 * as in `-- journey rows=8000,100000 delay=100`. Each is run with three requests of a kind at once, and with one.
 */
import type {ImportPage, Journey} from './import-page.ts';
import {choose, withImportPage} from './served-page.ts';

declare const globalThis: ImportPage;

const columns = ['rows', 'delay', 'at once', 'review', 'bare', 'mode', 'sending', 'bare', 'task', 'requests'];

export async function measureJourneys(options: readonly string[]): Promise<void> {
  const sizes = numbers(options, 'rows') ?? [1_000, 8_000, 100_000, 500_000, 1_048_575];
  const delays = numbers(options, 'delay') ?? [0, 30, 100];
  console.log(`Milliseconds.\n${line(columns)}`);
  await withImportPage(async page => {
    for (const rows of sizes)
      for (const delay of delays)
        for (const parallel of [3, 1]) {
          await choose(page, rows);
          const journey = await page.evaluate(([delay, parallel]) => globalThis.journey(delay, parallel), [
            delay,
            parallel,
          ] as const);
          if (journey.rows !== rows || journey.saved === 0) throw new Error(JSON.stringify(journey));
          console.log(line([rows, delay, parallel, ...figures(journey)]));
        }
  });
}

function figures(journey: Journey): number[] {
  const {toReview, switchingMode, sending, longestTask, requests, bare} = journey;
  return [toReview, bare.lookups, switchingMode, sending, bare.sending, longestTask, requests];
}

function line(cells: readonly (string | number)[]): string {
  const text = (cell: string | number) => (typeof cell === 'number' ? cell.toFixed(0) : cell);
  return cells.map(cell => text(cell).padStart(10)).join('');
}

/** `name=1,2,3` as numbers. */
function numbers(options: readonly string[], name: string): number[] | undefined {
  const found = options.find(option => option.startsWith(`${name}=`));
  return found
    ?.slice(name.length + 1)
    .split(',')
    .map(Number);
}
