/** `npm start` as a person runs it: a process, its address, its end, and what is still there afterwards. */
import assert from 'node:assert/strict';
import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {mkdtemp, rm} from 'node:fs/promises';
import {createServer, type AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {newKey, seed, Visitor} from './portal-under-test.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('npm start', () => {
  let directory: string;
  let port: number;
  let portal: ChildProcess;
  let administrator: Visitor;
  const url = () => `http://127.0.0.1:${port}`;

  before(async () => {
    directory = await mkdtemp(join(tmpdir(), 'portal-'));
    port = await freePort();
    portal = await start('--fresh');
    administrator = await Visitor.as(url(), 'administrator');
  });
  after(async () => {
    portal.kill('SIGKILL');
    await rm(directory, {recursive: true, force: true});
  });

  /** The portal's own process, which alone can be killed as a crash kills. */
  const launch = (...args: string[]) => run(process.execPath, '--import', 'tsx', 'demo/start.ts', ...args);

  function run(command: string, ...args: string[]): ChildProcess {
    return spawn(command, args, {
      cwd: root,
      env: {...process.env, PORT: String(port), DATA_DIR: directory, CONTACTS: '10000', DATABASE_URL: ''},
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  const start = (...args: string[]) => ready(launch(...args));

  /** Resolves when the portal has printed its address. */
  async function ready(child: ChildProcess): Promise<ChildProcess> {
    const said = text(child);
    for await (const line of createInterface({input: child.stdout!})) {
      if (line === `http://localhost:${port}/`) {
        child.stdout!.resume();
        return child;
      }
    }
    throw new Error(`The portal ended before it was ready: ${await said}`);
  }

  it('holds as many users as CONTACTS says', async () => {
    const {body} = await administrator.send('GET', '/api/contacts?size=2');
    assert.deepEqual(body, {total: 10_000, contacts: seed.slice(0, 2)});
  });

  it('serves the built widget, and the worker’s script with a policy that lets it talk to nobody', async () => {
    const widget = await fetch(`${url()}/assets/portal-importer.js`);
    assert.equal(widget.status, 200);
    assert.match(widget.headers.get('Content-Type')!, /javascript/);
    const worker = await fetch(`${url()}/assets/import.worker.js`);
    assert.equal(worker.status, 200);
    assert.equal(
      worker.headers.get('Content-Security-Policy'),
      "default-src 'none'; script-src 'self'; worker-src 'none'",
    );
  });

  it('serves nothing from outside its folders', async () => {
    for (const path of [
      '/assets/..%2fpackage.json',
      '/assets/%2e%2e/package.json',
      '/public/../../start.ts',
      '/package.json',
    ]) {
      assert.equal((await fetch(url() + path)).status, 404, path);
    }
  });

  it('says so when the port is taken, or its data', async () => {
    const second = launch();
    const [said, [code]] = await Promise.all([text(second), once(second, 'exit')]);
    assert.match(said, new RegExp(`Port ${port} is taken`));
    assert.equal(code, 1);
    const taken = port;
    port = await freePort();
    const third = launch();
    port = taken;
    const [saidThird, [codeThird]] = await Promise.all([text(third), once(third, 'exit')]);
    assert.match(saidThird, /Another portal is using/);
    assert.equal(codeThird, 1);
  });

  it('keeps a batch whole or not at all when it is killed amid it, and the session and its token too', async () => {
    const pairs = seed
      .slice(0, 10_000)
      .map(({userForeignNumber}, index) => ({userForeignNumber, email: `crash${index}@example.org`}));
    const body = {mode: 'overwrite', pairs};
    const key = {'Idempotency-Key': newKey()};
    const sent = administrator.send('POST', '/api/contacts/import', body, key).catch(() => undefined);
    await new Promise(resolve => setTimeout(resolve, 150));
    portal.kill('SIGKILL');
    await Promise.all([sent, once(portal, 'exit')]);
    portal = await start();

    const written = await administrator.send('GET', '/api/contacts?search=crash&size=1');
    assert.equal(written.status, 200);
    assert.ok(
      [0, pairs.length].includes(written.body.total as number),
      `${written.body.total} of ${pairs.length}`,
    );
    const again = await administrator.send('POST', '/api/contacts/import', body, key);
    assert.equal(again.status, 200, again.text);
    const results = again.body.results as {status: string}[];
    assert.ok(results.every(({status}) => status === 'added' || status === 'replaced'));
  });

  it('ends cleanly when told to, and knows everything afterwards', async () => {
    const started = performance.now();
    portal.kill('SIGTERM');
    const [code] = await once(portal, 'exit');
    // The contract's bound, not a measure of speed.
    assert.ok(performance.now() - started < 5000, 'took longer than 5 s');
    assert.equal(code, 0);
    portal = await start();
    const {body} = await administrator.send('GET', '/api/contacts?search=crash&size=1');
    assert.equal(body.total, 10_000);
  });

  it('begins anew with --fresh, and ends with npm', async () => {
    portal.kill('SIGTERM');
    await once(portal, 'exit');
    portal = await ready(run('npm', 'start', '--', '--fresh'));
    assert.equal((await administrator.send('GET', '/api/contacts')).status, 401);
    const newcomer = await Visitor.as(url(), 'administrator');
    const {body} = await newcomer.send('GET', '/api/contacts?size=2');
    assert.deepEqual(body, {total: 10_000, contacts: seed.slice(0, 2)});
    portal.kill('SIGTERM');
    await once(portal, 'exit');
    await assert.rejects(fetch(url()), 'npm has ended, and the portal has not');
  });
});

/** What a process says on its error stream, to its end. */
async function text(child: ChildProcess): Promise<string> {
  let said = '';
  for await (const piece of child.stderr!) said += String(piece);
  return said;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
