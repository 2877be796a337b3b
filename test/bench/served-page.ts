import {execFileSync} from 'node:child_process';
import {once} from 'node:events';
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {chromium, type Page} from 'playwright-core';
import {launchOptions} from '../browser.mjs';
import {workbookPath} from './workbooks.ts';

const root = new URL('../../', import.meta.url);
const cache = new URL('../.cache/bench-page/', import.meta.url);

const html = `<!doctype html><meta charset="utf-8"><title>Bench</title><link rel="icon" href="data:,">
<input type="file"><portal-importer lang="de"></portal-importer>
<script type="module" src="/portal-importer.js"></script><script type="module" src="/import-page.js"></script>`;

/** Opens a page with the widget as it is shipped, and with what import-page.ts measures there. */
export async function withImportPage<T>(measure: (page: Page) => Promise<T>): Promise<T> {
  execFileSync(process.execPath, ['scripts/build.mjs', 'script'], {cwd: root, stdio: 'inherit'});
  await build({
    entryPoints: [fileURLToPath(new URL('import-page.ts', import.meta.url))],
    outdir: fileURLToPath(cache),
    bundle: true,
    format: 'esm',
  });
  const server = createServer(async (request, response) => {
    if (request.url === '/') return response.setHeader('content-type', 'text/html').end(html);
    const folder = request.url === '/import-page.js' ? cache : new URL('dist/script/', root);
    response.setHeader('content-type', 'text/javascript');
    response.end(await readFile(new URL(`.${request.url}`, folder)));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const browser = await chromium.launch(await launchOptions());
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.waitForFunction(() => 'journey' in globalThis);
    return await measure(page);
  } finally {
    await browser.close();
    server.close();
  }
}

export async function choose(page: Page, rows: number): Promise<void> {
  await page.setInputFiles('input', fileURLToPath(workbookPath('wide', rows)));
}
