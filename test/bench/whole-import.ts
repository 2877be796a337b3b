import {once} from 'node:events';
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {fileURLToPath} from 'node:url';
import {build as bundle} from 'esbuild';
import {chromium, type Page} from 'playwright-core';
import {build} from 'vite';
import {launchOptions} from '../browser.mjs';
import type {ImportMeasured, ImportPage} from './import-page.ts';
import {workbookPath} from './workbooks.ts';

/** What imports in one page cost it: a whole one, cancelling amid a reading, and the heap that fifty leave. */
export interface WholeImport extends ImportMeasured {
  /** Milliseconds until the page is back at the start. */
  readonly cancelling: number;
  /** Bytes of the page's heap, swept, after the first import and after the fiftieth. */
  readonly heap: {readonly first: number; readonly last: number};
}

declare const globalThis: ImportPage;

const folder = new URL('../.cache/bench-page/', import.meta.url);
const imports = 50;

const html = `<!doctype html><meta charset="utf-8"><title>Bench</title><link rel="icon" href="data:,">
<input type="file"><portal-importer lang="de"></portal-importer>
<script type="module" src="/portal-importer.js"></script><script type="module" src="/import-page.js"></script>`;

/** Builds the widget as it is shipped, and imports by it: wide workbooks, against a portal in memory. */
export async function measureWholeImport(): Promise<WholeImport> {
  await buildPage();
  const server = createServer(async (request, response) => {
    if (request.url === '/') return response.setHeader('content-type', 'text/html').end(html);
    response.setHeader('content-type', 'text/javascript');
    response.end(await readFile(new URL(`.${request.url}`, folder)));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const browser = await chromium.launch(await launchOptions());
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.waitForFunction(() => 'wholeImport' in globalThis);
    const whole = await importOnce(page, 100_000);
    await choose(page, 500_000);
    const cancelling = await page.evaluate(() => globalThis.cancelling());
    return {...whole, cancelling, heap: await heapOfMany(page)};
  } finally {
    await browser.close();
    server.close();
  }
}

async function buildPage(): Promise<void> {
  const outDir = fileURLToPath(folder);
  await build({logLevel: 'error', build: {outDir, emptyOutDir: true}});
  await bundle({
    entryPoints: [fileURLToPath(new URL('import-page.ts', import.meta.url))],
    outdir: outDir,
    bundle: true,
    format: 'esm',
  });
}

async function choose(page: Page, rows: number): Promise<void> {
  await page.setInputFiles('input', fileURLToPath(workbookPath('wide', rows)));
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
