import {expect} from '@open-wc/testing';
import {checkedPortal} from '../../src/portal/checked-portal.ts';
import type {Portal} from '../../src/portal/portal.ts';
import {isPortalError, PortalError} from '../../src/portal/portal-error.ts';

const signal = new AbortController().signal;
const saving = {mode: 'fill-empty', idempotencyKey: 'k', signal} as const;
const answering = (answer: unknown): Portal => ({
  lookup: async () => answer as Map<string, string | null>,
  save: async () => answer as 'taken',
});

async function status(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => 'success',
    error => (isPortalError(error) ? error.status : error.name),
  );
}

describe('checkedPortal', () => {
  it('gives the keys that were asked for, with nothing as null', async () => {
    const portal = checkedPortal(
      answering(
        new Map<string, unknown>([
          ['a', 'x'],
          ['b', ''],
          ['c', null],
          ['other', 7],
        ]),
      ),
    );
    expect([...(await portal.lookup!(['a', 'b', 'c', 'd'], {signal}))]).to.deep.equal([
      ['a', 'x'],
      ['b', null],
      ['c', null],
    ]);
  });

  for (const answer of [
    undefined,
    null,
    [],
    {},
    'a',
    new Set(['a']),
    new Map([['a', 7]]),
    new Map([['a', undefined]]),
  ])
    it(`finds a lookup's ${Object.prototype.toString.call(answer)} unreadable`, async () => {
      expect(await status(checkedPortal(answering(answer)).lookup!(['a'], {signal}))).to.equal(200);
    });

  for (const answer of [undefined, null, {}, 'all', new Map(), 204])
    it(`finds ${Object.prototype.toString.call(answer)} as results unreadable`, async () => {
      expect(await status(checkedPortal(answering(answer)).save([], saving))).to.equal(200);
    });

  it('passes results on, and makes nothing of entries that are none', async () => {
    const results = await checkedPortal(
      answering([{key: 'a', status: 'added', extra: 1}, null, 7, {key: 1, status: {}}]),
    ).save([], saving);
    expect(results).to.deep.equal([
      {key: 'a', status: 'added'},
      {key: '', status: ''},
      {key: '', status: ''},
      {key: '', status: ''},
    ]);
    expect(await checkedPortal(answering('taken')).save([], saving)).to.equal('taken');
  });

  it('keeps `this`, options and failures as they are', async () => {
    class Own implements Portal {
      readonly seen: unknown[] = [];
      async lookup(keys: readonly string[], options: object): Promise<Map<string, string | null>> {
        this.seen.push(keys, options);
        return new Map();
      }
      async save(): Promise<'taken'> {
        throw new PortalError({status: 503, retryAfter: 3});
      }
    }
    const own = new Own();
    const portal = checkedPortal(own);
    await portal.lookup!(['a'], {signal});
    expect(own.seen).to.deep.equal([['a'], {signal}]);
    expect(await status(portal.save([], saving))).to.equal(503);
  });

  it('has no lookup where the portal has none', () => {
    expect('lookup' in checkedPortal({save: async () => 'taken'})).to.equal(false);
  });
});

describe('isPortalError', () => {
  it('knows one of another copy of the module', () => {
    const foreign = Object.assign(new Error('x'), {name: 'PortalError', status: 401});
    expect(isPortalError(foreign)).to.equal(true);
    expect(isPortalError(new PortalError({status: 500}))).to.equal(true);
  });
  for (const other of [undefined, null, 'PortalError', {name: 'PortalError'}, new Error('x'), {status: 401}])
    it(`does not take ${JSON.stringify(other)} for one`, () => {
      expect(isPortalError(other)).to.equal(false);
    });
});
