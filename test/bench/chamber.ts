import {once} from 'node:events';
import {readFile} from 'node:fs/promises';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {fileURLToPath} from 'node:url';
import {chromium, type Browser, type Page} from 'playwright-core';
import {launchOptions} from '../browser.mjs';
import {bundleFolder} from './bundle.ts';
import {peakMemory} from './peak-memory.ts';

/** A page with a file input; what was chosen goes to a worker, and what the worker answers is the result. */
const page = `<!doctype html><meta charset="utf-8"><title>Bench</title><link rel="icon" href="data:,">
<input type="file"><script type="module">
let worker;
const answer = () => new Promise((resolve, reject) => {
  worker.onmessage = ({data}) => resolve(data);
  worker.onerror = event => reject(new Error(event.message ?? 'The worker could not be loaded.'));
});
window.start = name => {
  worker = new Worker('/' + name + '.js', {type: 'module'});
  return answer();
};
window.ask = message => {
  worker.postMessage(message);
  return answer();
};
window.file = () => document.querySelector('input').files[0];
</script>`;

export type Ended<T> = {readonly result: T; readonly peakBytes: number | null; readonly hash?: string};

declare global {
  function start(name: string): Promise<unknown>;
  function ask(message: unknown): Promise<unknown>;
  function file(): File;
}

/** Where readers are measured: each in a browser of its own, so that none inherits another's memory. */
export class Chamber {
  readonly #server: Server;
  readonly #origin: string;

  private constructor(server: Server) {
    this.#server = server;
    this.#origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  static async open(): Promise<Chamber> {
    const server = createServer(async (request, response) => {
      if (request.url === '/') return response.setHeader('content-type', 'text/html').end(page);
      response.setHeader('content-type', 'text/javascript');
      response.end(await readFile(new URL(`.${request.url}`, bundleFolder)));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new Chamber(server);
  }

  close(): void {
    this.#server.close();
  }

  /** What the worker says to the workbook; `null` when it took longer than the limit (ms). */
  async measure<T>(
    worker: string,
    workbook: URL,
    limit: number,
    wantsHash: boolean,
  ): Promise<Ended<T> | null> {
    const browser = await chromium.launch(await launchOptions());
    try {
      const page = await browser.newPage();
      await page.goto(this.#origin);
      await page.setInputFiles('input', fileURLToPath(workbook));
      await page.evaluate(name => start(name), worker);
      return await within(limit, this.#ask<T>(browser, page, wantsHash));
    } finally {
      await browser.close();
    }
  }

  async #ask<T>(browser: Browser, page: Page, wantsHash: boolean): Promise<Ended<T>> {
    const result = (await page.evaluate(() => ask(file()))) as T;
    const peakBytes = await peakMemory(browser);
    if (!wantsHash) return {result, peakBytes};
    return {result, peakBytes, hash: (await page.evaluate(() => ask('hash'))) as string};
  }
}

/** The answer, or `null` after so many milliseconds. A page that dies in between counts as an error. */
async function within<T>(limit: number, answer: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>(resolve => (timer = setTimeout(resolve, limit, null)));
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
    answer.catch(() => undefined);
  }
}
