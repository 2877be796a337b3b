/** What an administrator comes for, in every engine: a file is chosen, reviewed, confirmed, and lies in the database. */
import assert from 'node:assert/strict';
import {once} from 'node:events';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {setTimeout as sleep} from 'node:timers/promises';
import {utils, write} from 'xlsx';
import type {Engine, Tab} from '../engines/engine.ts';
import {findEngines} from '../engines/engines.ts';
import {startProcess, type PortalProcess} from './portal-process.ts';
import {sheetBytes} from './sheet-bytes.ts';
import {storedContacts} from './stored-contacts.ts';

const header = ['User foreign number', 'E-mail'];
const administrator = (pressed: boolean) =>
  `document.querySelector('[data-role=administrator][aria-pressed=${pressed}]')`;
const widget = `document.querySelector('portal-importer')`;
const inWidget = (selector: string) => `${widget}?.shadowRoot?.querySelector('${selector}')`;

const {engines} = await findEngines();

describe('an administrator', () => {
  let portal: PortalProcess;

  before(async () => {
    portal = await startProcess({CONTACTS: '600'});
  });
  after(() => portal?.stop());

  eachEngine('imports a file: what was shown is stored', async tab => {
    const stored = await storedContacts(portal);
    const [empty, filled] = [true, false].map(isEmpty =>
      [...stored.keys()].filter(number => (stored.get(number) === null) === isEmpty).slice(0, 20),
    ) as [string[], string[]];
    const lines = [...empty, ...filled].map((number, at) => [number, `person${at}@example.org`] as const);

    await signIn(tab, portal);
    await choose(tab, 'users.xlsx', sheetBytes([header, ...lines]));
    assert.equal(await tab.evaluate(`${widget}.summary.add`), 20);
    assert.equal(await tab.evaluate(`${widget}.summary.kept`), 20);
    await tab.click(inWidget('#prepared'));
    await tab.click(inWidget('[data-action=confirm]'));
    await until(tab, `${widget}.step === 'done'`);

    assert.deepEqual(await tab.evaluate('refused'), []);
    assert.deepEqual(await storedContacts(portal), new Map([...stored, ...lines.slice(0, 20)]));
  });
});

for (const [name, options] of [
  ['the build', []],
  ['development', ['--dev']],
] as const) {
  describe(`the worker in ${name}`, () => {
    let portal: PortalProcess;

    before(async () => {
      portal = await startProcess({CONTACTS: '10'}, options);
    });
    after(() => portal?.stop());

    eachEngine('reads an old .xls, for which it loads a further script', async tab => {
      await signIn(tab, portal);
      await tab.evaluate(`void (${widget}.accept = '.xls')`);
      await until(tab, `${inWidget('input[type=file]')}.accept.includes('.xls')`);
      const book = utils.book_new();
      utils.book_append_sheet(book, utils.aoa_to_sheet([header, ['999999999999999999', 'a@example.org']]));
      await choose(tab, 'users.xls', write(book, {type: 'buffer', bookType: 'biff8'}) as Buffer);
      assert.equal(await tab.evaluate(`${widget}.summary.unknown`), 1);
      assert.deepEqual(await tab.evaluate('refused'), []);
    });
  });
}

describe('a worker under the policy of the reader', () => {
  const asked: string[] = [];
  let server: Server;
  let address: string;

  before(async () => {
    server = createServer(({url}, answer) => {
      asked.push(url!);
      if (url !== '/attempts.js') return answer.setHeader('Content-Type', 'text/html').end();
      answer.setHeader('Content-Type', 'text/javascript');
      answer.setHeader('Content-Security-Policy', "default-src 'none'; script-src 'self'; worker-src 'none'");
      answer.end(attempts);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  after(() => {
    server.close();
    server.closeAllConnections();
  });

  eachEngine('reaches nobody', async tab => {
    await tab.goTo(`http://${address}/`);
    await until(tab, `location.host === '${address}' && document.readyState === 'complete'`);
    const results = await tab.evaluate(`new Promise(resolve => {
      const worker = new Worker('/attempts.js', {type: 'module'});
      worker.onmessage = ({data}) => resolve(data);
    })`);
    assert.deepEqual(results, {fetch: 'refused', socket: 'refused', worker: 'refused', data: 'refused'});
    assert.deepEqual(
      asked.filter(url => url.includes('stolen')),
      [],
    );
  });
});

function eachEngine(what: string, test: (tab: Tab) => Promise<void>): void {
  for (const engine of engines) it(`${what}, in ${engine.name}`, () => inTab(engine, test));
}

async function inTab(engine: Engine, test: (tab: Tab) => Promise<void>): Promise<void> {
  const tab = await engine.open();
  try {
    await test(tab);
  } finally {
    await tab.close();
  }
}

async function signIn(tab: Tab, portal: PortalProcess): Promise<void> {
  await tab.goTo(`${portal.url}administration?lang=en`);
  await until(tab, `${inWidget('input[type=file]')} && document.readyState === 'complete'`);
  await tab.click(administrator(false));
  await until(tab, `${administrator(true)} && ${inWidget('input[type=file]')}`);
  await tab.evaluate(`void (window.refused = [], addEventListener('securitypolicyviolation',
    ({violatedDirective}) => refused.push(violatedDirective)))`);
}

/** Gives the widget a file of the disk, and waits until it is read and compared. */
async function choose(tab: Tab, name: string, bytes: Buffer): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'engines-'));
  try {
    await writeFile(join(directory, name), bytes);
    await tab.choose(inWidget('input[type=file]'), join(directory, name));
    await until(tab, `${widget}.step === 'review' || ${widget}.problem`);
    assert.equal(await tab.evaluate(`${widget}.problem`), null);
  } finally {
    await rm(directory, {recursive: true});
  }
}

/** Waits until an expression holds in the page, which may be on its way to another. */
async function until(tab: Tab, expression: string): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (await tab.evaluate(`Boolean(${expression})`).catch(() => false)) return;
    await sleep(50);
  }
  throw new Error(`In vain: ${expression}`);
}

const attempts = `
const tried = attempt => attempt().then(() => 'let through', () => 'refused');
postMessage({
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
  data: await tried(() => import('data:text/javascript,export default 1')),
});
`;
