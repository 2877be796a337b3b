import assert from 'node:assert/strict';
import {after, before, beforeEach, describe, it} from 'node:test';
import type {Database} from '../../demo/portal/database.ts';
import {acceptsRequest, call} from './description.ts';
import {
  empty,
  filled,
  GatedDatabase,
  newKey,
  replant,
  runPortal,
  seed,
  seededDatabase,
  Visitor,
  type RunningPortal,
} from './portal-under-test.ts';

describe('Lookup and import', () => {
  let database: Database;
  let running: RunningPortal;
  let administrator: Visitor;
  before(async () => {
    database = await seededDatabase();
    running = await runPortal(database);
    administrator = await Visitor.as(running.url, 'administrator');
  });
  beforeEach(() => replant(database));
  after(async () => {
    await running.close();
    await database.close();
  });

  const pair = (userForeignNumber: string, email: string) => ({userForeignNumber, email});
  const unknown = '000000000000000001';
  const other = filled[1]!;
  const nobody = empty[0]!;

  async function stored(key: string): Promise<string | null | undefined> {
    const rows = await database.query<{email: string | null}>(
      'SELECT email FROM contacts WHERE user_foreign_number = $1',
      [key],
    );
    return rows[0]?.email;
  }

  async function audit(): Promise<Record<string, unknown>[]> {
    return database.query(
      'SELECT register, key, old_value, new_value, changed_by, idempotency_key FROM audit ORDER BY id',
    );
  }

  async function statuses(mode: string, pairs: unknown[], headers = {}): Promise<Record<string, string>> {
    const answer = await call(administrator, 'import', {mode, pairs}, headers);
    assert.equal(answer.status, 200, answer.text);
    const results = answer.body.results as {userForeignNumber: string; status: string}[];
    assert.equal(results.length, pairs.length);
    return Object.fromEntries(results.map(result => [result.userForeignNumber, result.status]));
  }

  it('tells what is stored, zeros at the start included, and leaves out what it does not know', async () => {
    const keys = [
      nobody.userForeignNumber,
      other.userForeignNumber,
      unknown,
      '1200100012',
      other.userForeignNumber,
    ];
    const answer = await call(administrator, 'lookup', {keys, ignored: true});
    assert.equal(answer.status, 200);
    const entries = answer.body.stored as {userForeignNumber: string; email: string | null}[];
    assert.deepEqual(
      new Map(entries.map(entry => [entry.userForeignNumber, entry.email])),
      new Map([
        [nobody.userForeignNumber, null],
        [other.userForeignNumber, other.email],
      ]),
    );
    assert.equal(answer.headers.get('Cache-Control'), 'no-store');
  });

  it('adds only where nothing is stored in fill-empty', async () => {
    const mine = filled[0]!;
    const result = await statuses('fill-empty', [
      pair(nobody.userForeignNumber, 'first@example.org'),
      pair(other.userForeignNumber, 'second@example.org'),
      pair(mine.userForeignNumber, mine.email.toUpperCase()),
      pair(unknown, 'third@example.org'),
    ]);
    assert.deepEqual(result, {
      [nobody.userForeignNumber]: 'added',
      [other.userForeignNumber]: 'kept',
      [mine.userForeignNumber]: 'same',
      [unknown]: 'unknown',
    });
    assert.equal(await stored(nobody.userForeignNumber), 'first@example.org');
    assert.equal(await stored(other.userForeignNumber), other.email);
    assert.equal(await stored(mine.userForeignNumber), mine.email);
    assert.equal(await stored(unknown), undefined);
  });

  it('replaces in overwrite, and writes nothing where only the letter case differs', async () => {
    const mine = filled[0]!;
    const result = await statuses('overwrite', [
      pair(other.userForeignNumber, 'second@example.org'),
      pair(mine.userForeignNumber, mine.email.toUpperCase()),
    ]);
    assert.deepEqual(result, {[other.userForeignNumber]: 'replaced', [mine.userForeignNumber]: 'same'});
    assert.equal(await stored(other.userForeignNumber), 'second@example.org');
    assert.equal(await stored(mine.userForeignNumber), mine.email);
    assert.equal((await audit()).length, 1);
  });

  it('notes who changed what, from which address to which, with which batch', async () => {
    const pairs = [
      pair(nobody.userForeignNumber, 'a@example.org'),
      pair(other.userForeignNumber, 'b@example.org'),
    ];
    await statuses('overwrite', pairs, {'Idempotency-Key': '"the-batch"'});
    const line = (key: string, old: string | null, now: string) => ({
      register: 'contacts',
      key,
      old_value: old,
      new_value: now,
      changed_by: 'administrator',
      idempotency_key: 'the-batch',
    });
    const noted = await audit();
    assert.deepEqual(
      new Set(noted.map(entry => JSON.stringify(entry))),
      new Set([
        JSON.stringify(line(nobody.userForeignNumber, null, 'a@example.org')),
        JSON.stringify(line(other.userForeignNumber, other.email, 'b@example.org')),
      ]),
    );
  });

  it('rejects a bad number or address with its reason, and takes the others', async () => {
    const bad = [
      '',
      'a@b',
      '.a@b.de',
      'a..b@c.de',
      'a b@c.de',
      'a@b.de, c@d.de',
      'a@-b.de',
      `${'x'.repeat(65)}@b.de`,
    ];
    const pairs = bad.map((email, index) => pair(empty[index + 1]!.userForeignNumber, email));
    const answer = await call(administrator, 'import', {
      mode: 'overwrite',
      pairs: [
        ...pairs,
        pair('1200100012', 'x@example.org'),
        pair(nobody.userForeignNumber, 'x@bücher.example'),
      ],
    });
    const results = answer.body.results as {userForeignNumber: string; status: string; detail?: string}[];
    const rejected = results.filter(result => result.status === 'rejected');
    assert.deepEqual(
      rejected.map(result => result.userForeignNumber).sort(),
      [...pairs.map(pair => pair.userForeignNumber), '1200100012'].sort(),
    );
    assert.ok(rejected.every(result => result.detail));
    assert.equal(await stored(nobody.userForeignNumber), 'x@bücher.example');
    assert.equal((await audit()).length, 1);
  });

  it('answers the same batch again alike, and changes nothing', async () => {
    const batch = {mode: 'overwrite', pairs: [pair(other.userForeignNumber, 'once@example.org')]};
    const key = {'Idempotency-Key': newKey()};
    const first = await call(administrator, 'import', batch, key);
    await statuses('overwrite', [pair(other.userForeignNumber, 'meanwhile@example.org')]);
    const again = await call(administrator, 'import', batch, key);
    assert.equal(again.status, 200);
    assert.equal(again.text, first.text);
    assert.equal(await stored(other.userForeignNumber), 'meanwhile@example.org');
    assert.equal((await audit()).length, 2);
  });

  it('refuses the same key with another body: 422', async () => {
    const key = {'Idempotency-Key': newKey()};
    await statuses('overwrite', [pair(other.userForeignNumber, 'one@example.org')], key);
    const answer = await call(
      administrator,
      'import',
      {mode: 'overwrite', pairs: [pair(other.userForeignNumber, 'two@example.org')]},
      key,
    );
    assert.equal(answer.status, 422);
    assert.match(String(answer.body.type), /\/idempotency-key-reused$/);
    assert.equal(await stored(other.userForeignNumber), 'one@example.org');
  });

  it('says that a batch is still running: 409, and answers it when it is done', async () => {
    const gate = new GatedDatabase(database);
    const portal = await runPortal(gate);
    const visitor = await Visitor.as(portal.url, 'administrator');
    const batch = {mode: 'overwrite', pairs: [pair(other.userForeignNumber, 'slow@example.org')]};
    const key = {'Idempotency-Key': newKey()};
    gate.holdNext();
    const first = call(visitor, 'import', batch, key);
    await gate.reached;
    const meanwhile = await call(visitor, 'import', batch, key);
    gate.open();
    assert.equal(meanwhile.status, 409);
    assert.equal((await first).status, 200);
    assert.equal((await call(visitor, 'import', batch, key)).status, 200);
    assert.equal((await audit()).length, 1);
    await portal.close();
  });

  it('leaves nothing of a batch behind when its end fails, and does it whole on the next try', async () => {
    const batch = {mode: 'overwrite', pairs: [pair(other.userForeignNumber, 'whole@example.org')]};
    const key = {'Idempotency-Key': newKey()};
    // The last thing that a batch writes.
    await database.script('ALTER TABLE answered_batches ADD CONSTRAINT broken CHECK (false) NOT VALID');
    const failed = await call(administrator, 'import', batch, key);
    await database.script('ALTER TABLE answered_batches DROP CONSTRAINT broken');
    assert.equal(failed.status, 500);
    assert.equal(await stored(other.userForeignNumber), other.email);
    assert.deepEqual(await audit(), []);
    assert.equal((await call(administrator, 'import', batch, key)).status, 200);
    assert.equal(await stored(other.userForeignNumber), 'whole@example.org');
  });

  it('takes 10,000 keys and pairs at once, and no more: 413', async () => {
    const keys = seed.map(contact => contact.userForeignNumber);
    const pairs = keys.map((key, index) => pair(key, `bulk${index}@example.org`));
    const lookup = await call(administrator, 'lookup', {keys: keys.slice(0, 10_000)});
    assert.equal((lookup.body.stored as unknown[]).length, 10_000);
    assert.equal((await call(administrator, 'lookup', {keys: keys.slice(0, 10_001)})).status, 413);
    const result = await statuses('overwrite', pairs.slice(0, 10_000));
    assert.ok(Object.values(result).every(status => status === 'added' || status === 'replaced'));
    const tooMany = await call(administrator, 'import', {mode: 'overwrite', pairs: pairs.slice(0, 10_001)});
    assert.equal(tooMany.status, 413);
  });

  it('takes a body of 4 MB, and not a byte more: 413', async () => {
    const body = (length: number) => {
      const [start, end] = ['{"keys":[],"filling":"', '"}'];
      return start + 'x'.repeat(length - start.length - end.length) + end;
    };
    assert.equal((await call(administrator, 'lookup', body(4 * 1024 * 1024))).status, 200);
    assert.equal((await call(administrator, 'lookup', body(4 * 1024 * 1024 + 1))).status, 413);
  });

  it('takes JSON alone: 415, 400', async () => {
    const text = JSON.stringify({keys: []});
    for (const type of ['text/plain', undefined, 'application/x-www-form-urlencoded']) {
      assert.equal((await call(administrator, 'lookup', text, {'Content-Type': type})).status, 415);
    }
    const charset = {'Content-Type': 'application/json; charset=utf-8'};
    assert.equal((await call(administrator, 'lookup', text, charset)).status, 200);
    assert.equal((await call(administrator, 'lookup', '{"keys":[')).status, 400);
  });

  it('demands an idempotency key in quotes: 400', async () => {
    const batch = {mode: 'overwrite', pairs: [pair(other.userForeignNumber, 'x@example.org')]};
    for (const key of [undefined, 'bare', '"', '""', '"a', `"${'x'.repeat(256)}"`, '"a"b"', '"a\\b"']) {
      const answer = await call(administrator, 'import', batch, {'Idempotency-Key': key});
      assert.equal(answer.status, 400, `${key}`);
      assert.equal(answer.body.type, '/problems/idempotency-key-needed');
    }
    assert.equal(await stored(other.userForeignNumber), other.email);
    for (const key of [`"${'x'.repeat(255)}"`, '"a \\"quoted\\" key"']) {
      assert.equal((await call(administrator, 'import', batch, {'Idempotency-Key': key})).status, 200, key);
    }
  });

  const key = other.userForeignNumber;
  const malformed: readonly [name: string, call: 'lookup' | 'import', body: unknown, pointer: string][] = [
    ['no keys', 'lookup', {}, '#/keys'],
    ['a key that is a number', 'lookup', {keys: [key, 1200100012]}, '#/keys/1'],
    ['keys that are no list', 'lookup', {keys: {length: 1}}, '#/keys'],
    ['a list', 'lookup', [key], '#'],
    ['null', 'import', null, '#'],
    ['no mode', 'import', {pairs: []}, '#/mode'],
    ['another mode', 'import', {mode: 'merge', pairs: []}, '#/mode'],
    ['no pairs', 'import', {mode: 'overwrite'}, '#/pairs'],
    ['a pair that is a text', 'import', {mode: 'overwrite', pairs: ['x']}, '#/pairs/0/userForeignNumber'],
    ['no address', 'import', {mode: 'overwrite', pairs: [{userForeignNumber: key}]}, '#/pairs/0/email'],
    [
      'an address that is null',
      'import',
      {mode: 'overwrite', pairs: [{userForeignNumber: key, email: null}]},
      '#/pairs/0/email',
    ],
  ];
  for (const [name, to, body, pointer] of malformed) {
    it(`refuses ${name}, and says where: 422`, async () => {
      const answer = await call(administrator, to, body);
      assert.equal(answer.status, 422);
      assert.equal((answer.body.errors as {pointer: string}[])[0]!.pointer, pointer);
      assert.equal(acceptsRequest(to, body), false, 'the description takes it');
    });
  }

  it('refuses one key twice in a batch, and says where: 422', async () => {
    const pairs = [
      pair(key, 'a@example.org'),
      pair(nobody.userForeignNumber, 'b@example.org'),
      pair(key, 'a@example.org'),
    ];
    const answer = await call(administrator, 'import', {mode: 'overwrite', pairs});
    assert.equal(answer.status, 422);
    assert.deepEqual(
      (answer.body.errors as {pointer: string}[]).map(error => error.pointer),
      ['#/pairs/2/userForeignNumber'],
    );
    assert.deepEqual(await audit(), []);
  });

  it('refuses what the database cannot keep: U+0000 and half characters', async () => {
    for (const email of ['a\0@example.org', 'a\ud800@example.org']) {
      const answer = await call(administrator, 'import', {mode: 'overwrite', pairs: [pair(key, email)]});
      assert.equal(answer.status, 422);
    }
  });

  it('ignores members that it does not know', async () => {
    const body = {
      mode: 'overwrite',
      pairs: [{...pair(key, 'x@example.org'), name: 'X', __proto__: null}],
      fileName: 'x',
    };
    assert.ok(acceptsRequest('import', body));
    assert.equal((await call(administrator, 'import', body)).status, 200);
  });

  it('takes names of SQL and of prototypes for what they are, keys that it does not know', async () => {
    const keys = ["'; DROP TABLE contacts; --", '__proto__', 'constructor', '%', '{}', '\\'];
    const answer = await call(administrator, 'lookup', {keys});
    assert.deepEqual(answer.body, {stored: []});
  });

  it('lists the users by number, page by page, and finds a part of number or address', async () => {
    const list = async (query: string) => (await administrator.send('GET', `/api/contacts?${query}`)).body;
    assert.deepEqual(await list('size=3&page=2'), {total: seed.length, contacts: seed.slice(3, 6)});
    assert.deepEqual(await list(`search=${key}`), {total: 1, contacts: [other]});
    const found = await list(`search=${encodeURIComponent(other.email.toUpperCase())}`);
    assert.ok((found.contacts as unknown[]).length > 0);
    assert.deepEqual(await list('search=%25'), {total: 0, contacts: []});
    assert.equal(((await list('')).contacts as unknown[]).length, 100);
    for (const query of ['size=1001', 'size=0', 'page=0', 'page=x']) {
      assert.equal((await administrator.send('GET', `/api/contacts?${query}`)).status, 422, query);
    }
  });

  it('keeps the idempotency keys of two endpoints apart', async () => {
    const key = {'Idempotency-Key': newKey()};
    await statuses('fill-empty', [], key);
    const body = {
      mode: 'fill-empty',
      pairs: [{contractNumber: 'C-2000-00000', telephone: '+49 30 23125 999'}],
    };
    const answer = await administrator.send('POST', '/api/contracts/import', body, key);
    assert.deepEqual(answer.body, {results: [{contractNumber: 'C-2000-00000', status: 'unknown'}]});
  });

  it('does the same for another register: contracts and telephone numbers', async () => {
    const {body} = await administrator.send('GET', '/api/contracts');
    const contracts = body.contracts as {contractNumber: string; telephone: string | null}[];
    const free = contracts.find(contract => contract.telephone === null)!;
    const taken = contracts.find(contract => contract.telephone !== null)!;
    const answer = await administrator.send(
      'POST',
      '/api/contracts/import',
      {
        mode: 'fill-empty',
        pairs: [
          {contractNumber: free.contractNumber, telephone: '+49 30 23125 999'},
          {contractNumber: taken.contractNumber, telephone: '+49 30 23125 999'},
          {contractNumber: 'C-2024-1', telephone: '+49 30 23125 999'},
        ],
      },
      {'Idempotency-Key': newKey()},
    );
    const results = answer.body.results as {contractNumber: string; status: string}[];
    assert.deepEqual(
      results.map(result => result.status),
      ['added', 'kept', 'rejected'],
    );
    const lookup = await administrator.send('POST', '/api/contracts/lookup', {keys: [free.contractNumber]});
    assert.deepEqual(lookup.body.stored, [{...free, telephone: '+49 30 23125 999'}]);
  });
});
