import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Database} from '../../demo/portal/database.ts';
import {call} from './description.ts';
import {empty, runPortal, seed, seededDatabase, Visitor, type RunningPortal} from './portal-under-test.ts';

describe('Who may do what', () => {
  let database: Database;
  let running: RunningPortal;
  before(async () => {
    database = await seededDatabase();
    running = await runPortal(database);
  });
  after(async () => {
    await running.close();
    await database.close();
  });

  const lookup = {keys: [seed[0]!.userForeignNumber]};
  const batch = {
    mode: 'overwrite',
    pairs: [{userForeignNumber: empty[0]!.userForeignNumber, email: 'new@example.org'}],
  };

  it('refuses both calls and the list to somebody who is not signed in: 401', async () => {
    const nobody = await Visitor.as(running.url);
    assert.equal((await call(nobody, 'lookup', lookup)).status, 401);
    assert.equal((await call(nobody, 'import', batch)).status, 401);
    assert.equal((await nobody.send('GET', '/api/contacts')).status, 401);
  });

  it('refuses both calls and the list to an ordinary user: 403', async () => {
    const user = await Visitor.as(running.url, 'user');
    for (const answer of [await call(user, 'lookup', lookup), await call(user, 'import', batch)]) {
      assert.equal(answer.status, 403);
      assert.equal(answer.body.type, '/problems/not-allowed');
    }
    assert.equal((await user.send('GET', '/api/contacts')).status, 403);
  });

  it('refuses both calls without the page’s token, or with another: 403', async () => {
    const administrator = await Visitor.as(running.url, 'administrator');
    for (const token of [undefined, 'x', '']) {
      for (const answer of [
        await call(administrator, 'lookup', lookup, {'X-CSRF-Token': token}),
        await call(administrator, 'import', batch, {'X-CSRF-Token': token}),
      ]) {
        assert.equal(answer.status, 403);
        assert.equal(answer.body.type, '/problems/not-from-this-page');
      }
    }
    const stranger = await Visitor.as(running.url, 'administrator');
    const tokenOf = async (visitor: Visitor) =>
      /csrf-token" content="([^"]+)"/.exec((await visitor.send('GET', '/administration')).text)![1]!;
    const foreign = await call(administrator, 'lookup', lookup, {'X-CSRF-Token': await tokenOf(stranger)});
    assert.equal(foreign.status, 403);
  });

  it('checks the right before it repeats an answer', async () => {
    const visitor = await Visitor.as(running.url, 'administrator');
    const key = {'Idempotency-Key': '"signed-out-meanwhile"'};
    assert.equal((await call(visitor, 'import', batch, key)).status, 200);
    await visitor.send('DELETE', '/api/session');
    assert.equal((await call(visitor, 'import', batch, key)).status, 401);
    await visitor.send('POST', '/api/session', {role: 'user'});
    assert.equal((await call(visitor, 'import', batch, key)).status, 403);
    await visitor.send('POST', '/api/session', {role: 'administrator'});
    assert.equal((await call(visitor, 'import', batch, key)).status, 200);
  });

  it('voids the old cookie at every change of the session', async () => {
    const visitor = await Visitor.as(running.url);
    const signedIn = await visitor.send('POST', '/api/session', {role: 'administrator'});
    const [cookie] = signedIn.headers.getSetCookie();
    assert.match(cookie!, /HttpOnly/);
    assert.match(cookie!, /SameSite=Lax/);
    assert.equal((await visitor.send('DELETE', '/api/session')).status, 204);
    const old = await visitor.send('GET', '/api/contacts', undefined, {Cookie: cookie!.split(';')[0]});
    assert.equal(old.status, 401);
  });

  it('takes no role but the two: 422', async () => {
    const visitor = new Visitor(running.url);
    for (const role of ['root', '__proto__', null, 3]) {
      assert.equal((await visitor.send('POST', '/api/session', {role})).status, 422);
    }
  });

  it('shows the page to everybody, in the language asked for and then remembered', async () => {
    const english = await fetch(`${running.url}/administration`);
    assert.equal(english.status, 200);
    assert.match(await english.text(), /<html lang="en">/);
    const german = await fetch(`${running.url}/administration?lang=de`);
    assert.match(await german.text(), /<html lang="de">/);
    const cookie = german.headers
      .getSetCookie()
      .find(cookie => cookie.startsWith('lang=de'))!
      .split(';')[0]!;
    for (const path of ['/administration', '/administration/contracts', '/help/data-imports']) {
      const again = await fetch(running.url + path, {headers: {Cookie: cookie}});
      assert.match(await again.text(), /<html lang="de">/);
    }
  });

  it('gives its pages a policy without inline scripts and styles, and has none', async () => {
    for (const path of ['/administration', '/administration/contracts', '/help/data-imports']) {
      const page = await fetch(running.url + path);
      const policy = page.headers.get('Content-Security-Policy') ?? '';
      assert.match(policy, /default-src 'none'; script-src 'self'; style-src 'self'/);
      assert.match(policy, /require-trusted-types-for 'script'/);
      assert.doesNotMatch(policy, /unsafe/);
      const text = await page.text();
      assert.doesNotMatch(text, /<script(?![^>]*\ssrc=)|<style|\sstyle=|\son[a-z]+=/);
      assert.equal(page.headers.get('X-Content-Type-Options'), 'nosniff');
    }
  });

  it('lets one user make so many calls a minute, and tells how long to wait: 429', async () => {
    const limited = await runPortal(database, 2);
    const visitor = await Visitor.as(limited.url, 'administrator');
    const answers = [];
    for (let count = 0; count < 6; count++) answers.push(await call(visitor, 'lookup', lookup));
    await limited.close();
    const refused = answers.filter(answer => answer.status === 429);
    // The minute may turn once between the calls.
    assert.ok(refused.length >= 2, `${refused.length} refused`);
    assert.ok(answers.slice(0, 2).every(answer => answer.status === 200));
    for (const {headers} of refused) assert.match(headers.get('Retry-After')!, /^([1-9]|[1-5][0-9]|60)$/);
  });
});
