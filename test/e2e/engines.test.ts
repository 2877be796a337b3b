/** What an administrator comes for, in every engine: a file is chosen, reviewed, confirmed, and lies in the database. */
import assert from 'node:assert/strict';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {setTimeout as sleep} from 'node:timers/promises';
import type {Tab} from '../engines/engine.ts';
import {findEngines} from '../engines/engines.ts';
import {startProcess, type PortalProcess} from './portal-process.ts';
import {sheetBytes} from './sheet-bytes.ts';
import {storedContacts} from './stored-contacts.ts';

const widget = `document.querySelector('portal-importer')`;
const inWidget = (selector: string) => `${widget}.shadowRoot?.querySelector(${JSON.stringify(selector)})`;

const {engines} = await findEngines();
for (const engine of engines) {
  describe(`in ${engine.name}`, () => {
    let directory: string;
    let tab: Tab;

    before(async () => {
      directory = await mkdtemp(join(tmpdir(), 'engine-'));
      tab = await engine.open();
    });

    after(async () => {
      await tab?.close();
      await rm(directory, {recursive: true, force: true});
    });

    /** Waits until an expression gives something true, and gives that. */
    async function until(expression: string): Promise<unknown> {
      for (let tries = 0; tries < 400; tries++) {
        const value = await tab.evaluate(`Promise.resolve(${expression}).catch(() => null)`);
        if (value) return value;
        await sleep(50);
      }
      throw new Error(`In vain: ${expression}`);
    }

    async function click(element: string): Promise<void> {
      await until(`Boolean(${element})`);
      await tab.click(element);
    }

    describe('an administrator', () => {
      let portal: PortalProcess;

      before(async () => {
        portal = await startProcess({CONTACTS: '600'});
      });

      after(() => portal?.stop());

      it('chooses a file, reviews and confirms it, and what was shown is stored', async () => {
        const stored = await storedContacts(portal);
        const [empty, filled] = [true, false].map(isEmpty =>
          [...stored.keys()].filter(number => (stored.get(number) === null) === isEmpty).slice(0, 20),
        ) as [string[], string[]];
        const lines = [...empty, ...filled].map((number, at) => [number, `person${at}@example.org`]);
        const path = join(directory, 'users.xlsx');
        await writeFile(path, sheetBytes([['User foreign number', 'E-mail'], ...lines]));

        await tab.goTo(`${portal.url}administration?lang=en`);
        await click(`document.querySelector('[data-role=administrator][aria-pressed=false]')`);
        await until(`document.querySelector('[data-role=administrator][aria-pressed=true]') !== null`);
        await until(`Boolean(${inWidget('input[type=file]')})`);
        await tab.evaluate(`void (window.violations = [],
          addEventListener('securitypolicyviolation', ({violatedDirective}) => violations.push(violatedDirective)))`);
        await tab.choose(inWidget('input[type=file]'), path);
        await until(`${widget}.step === 'review'`);
        assert.deepEqual(await tab.evaluate(`(({add, kept}) => ({add, kept}))(${widget}.summary)`), {
          add: 20,
          kept: 20,
        });
        await click(inWidget('#prepared'));
        await click(inWidget('[data-action=confirm]'));
        await until(`${widget}.step === 'done'`);
        assert.deepEqual(await tab.evaluate('violations'), []);
        assert.deepEqual(
          await storedContacts(portal),
          new Map([...stored, ...(lines.slice(0, 20) as [string, string][])]),
        );
      });
    });

    describe('a worker under the policy of the reader', () => {
      let server: Server;
      const asked: string[] = [];

      before(async () => {
        server = createServer(({url}, answer) => {
          asked.push(url!);
          if (url !== '/attempts.js') return answer.setHeader('Content-Type', 'text/html').end();
          answer.setHeader('Content-Type', 'text/javascript');
          answer.setHeader(
            'Content-Security-Policy',
            "default-src 'none'; script-src 'self'; worker-src 'none'",
          );
          answer.end(attempts);
        });
        await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
      });

      after(() => void server?.close());

      it('reaches nobody', async () => {
        const {port} = server.address() as AddressInfo;
        await tab.goTo(`http://127.0.0.1:${port}/`);
        await until(`document.readyState === 'complete' && location.port === '${port}'`);
        const results = await tab.evaluate(`new Promise(resolve => {
          const worker = new Worker('/attempts.js', {type: 'module'});
          worker.onmessage = ({data}) => resolve(data);
        })`);
        assert.deepEqual(results, {
          fetch: 'refused',
          socket: 'refused',
          worker: 'refused',
          importing: 'refused',
        });
        assert.deepEqual(
          asked.filter(url => url.includes('stolen')),
          [],
        );
      });
    });
  });
}

const attempts = `
const tried = attempt => attempt().then(() => 'let through', () => 'refused');
const results = {
  fetch: await tried(() => fetch('/stolen')),
  socket: await tried(() => new Promise((resolve, reject) => {
    const socket = new WebSocket('ws://' + location.host + '/stolen');
    socket.onopen = resolve;
    socket.onerror = reject;
  })),
  worker: await tried(() => new Promise((resolve, reject) => {
    const nested = new Worker('/stolen.js', {type: 'module'});
    nested.onerror = reject;
    setTimeout(resolve, 2000);
  })),
  importing: await tried(() => import('data:text/javascript,export default 1')),
};
postMessage(results);
`;
