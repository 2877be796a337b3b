/** The portal in docs/portal.md, as it stands there. */
import assert from 'node:assert/strict';
import {spawn, type ChildProcess} from 'node:child_process';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {contacts} from '../../src/core/definition/definition.ts';
import {HttpPortal} from '../../src/portal/http-portal.ts';
import type {PortalError} from '../../src/portal/portal-error.ts';
import {freePort} from '../free-port.ts';

const known = '000000001200100123';
const empty = '000000001200100124';
const {signal} = new AbortController();

describe('the portal in the documentation', () => {
  let folder: string;
  let server: ChildProcess;
  let url: string;
  const portal = (token = 'token') =>
    new HttpPortal({
      endpoint: `${url}/api/contacts/import`,
      lookup: `${url}/api/contacts/lookup`,
      definition: contacts,
      headers: {'X-CSRF-Token': token},
      credentials: 'same-origin',
    });
  const save = (idempotencyKey: string, value: string, mode: 'fill-empty' | 'overwrite' = 'fill-empty') =>
    portal().save(
      [
        {key: known, value},
        {key: empty, value},
        {key: '9', value},
      ],
      {mode, idempotencyKey, signal},
    );

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'portal-document-'));
    const document = await readFile(new URL('../../docs/portal.md', import.meta.url), 'utf8');
    const code = /```js\n(import[\s\S]*?)```/.exec(document)?.[1];
    await writeFile(join(folder, 'portal.mjs'), code!);
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    server = spawn(process.execPath, [join(folder, 'portal.mjs')], {
      env: {...process.env, PORT: String(port)},
      stdio: 'inherit',
    });
    for (let tries = 0; tries < 100 && !(await fetch(url).catch(() => null)); tries++)
      await new Promise(resolve => setTimeout(resolve, 50));
  });
  after(async () => {
    server.kill();
    await rm(folder, {recursive: true, force: true});
  });

  it('tells what is stored, and leaves out what it does not know', async () => {
    const stored = await portal().lookup!([known, empty, '9'], {signal});
    assert.deepEqual(
      [...stored],
      [
        [known, 'a@b.de'],
        [empty, null],
      ],
    );
  });

  it('adds, keeps, and answers a retry as before', async () => {
    const first = await save('one', 'c@d.de');
    assert.deepEqual(first, [
      {key: known, status: 'kept'},
      {key: empty, status: 'added'},
      {key: '9', status: 'unknown'},
    ]);
    assert.deepEqual(await save('one', 'c@d.de'), first);
  });

  it('refuses a key with another body, and who may not import', async () => {
    const reused = await save('one', 'x@y.de').catch((error: PortalError) => error);
    assert.match((reused as PortalError).type!, /idempotency-key-reused$/);
    const refused = await portal('none').lookup!([known], {signal}).catch((error: PortalError) => error);
    assert.equal((refused as PortalError).status, 403);
  });

  it('replaces where it is told to', async () => {
    const [result] = (await save('two', 'e@f.de', 'overwrite')) as readonly {status: string}[];
    assert.equal(result!.status, 'replaced');
  });
});
