import type {Page} from 'playwright-core';
import type {ImportMeasured, ImportPage} from './import-page.ts';
import {choose, withImportPage} from './served-page.ts';

/** What imports in one page cost it: a whole one, cancelling amid a reading, and the heap that fifty leave. */
export interface WholeImport extends ImportMeasured {
  /** Milliseconds until the page is back at the start. */
  readonly cancelling: number;
  /** Bytes of the page's heap, swept, after the first import and after the fiftieth. */
  readonly heap: {readonly first: number; readonly last: number};
}

declare const globalThis: ImportPage;

const imports = 50;

/** Imports by the widget as it is shipped: wide workbooks, against a portal in memory. */
export async function measureWholeImport(): Promise<WholeImport> {
  return withImportPage(async page => {
    const whole = await importOnce(page, 100_000);
    await choose(page, 500_000);
    const cancelling = await page.evaluate(() => globalThis.cancelling());
    return {...whole, cancelling, heap: await heapOfMany(page)};
  });
}

async function importOnce(page: Page, rows: number): Promise<ImportMeasured> {
  await choose(page, rows);
  const measured = await page.evaluate(() => globalThis.wholeImport());
  if (measured.rows !== rows || measured.saved === 0) {
    throw new Error(`Of ${rows} rows ${measured.rows} were read, and ${measured.saved} saved.`);
  }
  return measured;
}

async function heapOfMany(page: Page): Promise<WholeImport['heap']> {
  const session = await page.context().newCDPSession(page);
  const heap = async () => {
    await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize;
  };
  await importOnce(page, 10_000);
  const first = await heap();
  for (let count = 1; count < imports; count++) await importOnce(page, 10_000);
  return {first, last: await heap()};
}
