/** The worker has no network: whatever code ran in it could not send a byte. In the build, and in development. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {startBrowser} from './browser.ts';
import {startProcess, type PortalProcess} from './portal-process.ts';

for (const [name, script, options] of [
  ['the build', 'assets/import.worker.js', []],
  ['development', 'src/worker/import.worker.js', ['--dev']],
] as const) {
  describe(`the worker's script in ${name}`, () => {
    let portal: PortalProcess;
    let browser: Browser;
    let page: Page;

    before(async () => {
      portal = await startProcess({CONTACTS: '10'}, options);
      browser = await startBrowser();
      page = await browser.newPage();
    });

    after(async () => {
      await browser?.close();
      await portal?.stop();
    });

    it('is served with a policy that refuses every request and every further worker', async () => {
      const answer = await page.request.get(`${portal.url}${script}`);
      assert.equal(answer.status(), 200);
      assert.equal(
        answer.headers()['content-security-policy'],
        "default-src 'none'; script-src 'self'; worker-src 'none'",
      );
    });

    it('cannot fetch, open a socket, or start a worker', async () => {
      const policy = "default-src 'none'; script-src 'self'; worker-src 'none'";
      // The same policy on a script that tries; what the browser refuses there, it refuses in the worker.
      await page.route('**/attempts.js', route =>
        route.fulfill({
          contentType: 'text/javascript',
          headers: {'Content-Security-Policy': policy},
          body: attempts,
        }),
      );
      await page.goto(`${portal.url}administration`);
      await page.route('**/stolen**', route => route.fulfill({body: 'stolen'}));
      const results = await page.evaluate(
        () =>
          new Promise(resolve => {
            const element = document.querySelector('portal-importer') as HTMLElement & {
              workerUrl: string;
              open(file: Blob): Promise<void>;
            };
            const channel = new BroadcastChannel('attempts');
            channel.onmessage = ({data}) => resolve(data);
            element.workerUrl = '/attempts.js';
            void element.open(new Blob(['x']));
          }),
      );
      assert.deepEqual(results, {
        fetch: 'refused',
        socket: 'refused',
        worker: 'refused',
        importScripts: 'refused',
      });
    });
  });
}

const attempts = `
const tried = async attempt => { try { await attempt(); return 'let through'; } catch { return 'refused'; } };
const results = {
  fetch: await tried(() => fetch('/stolen')),
  socket: await tried(() => new Promise((resolve, reject) => {
    const socket = new WebSocket(location.origin.replace('http', 'ws') + '/stolen');
    socket.onopen = resolve;
    socket.onerror = reject;
  })),
  worker: await tried(() => new Promise((resolve, reject) => {
    const nested = new Worker('/attempts.js', {type: 'module'});
    nested.onerror = reject;
    setTimeout(resolve, 2000);
  })),
  importScripts: await tried(() => import('data:text/javascript,export default 1')),
};
new BroadcastChannel('attempts').postMessage(results);
export {};
`;
