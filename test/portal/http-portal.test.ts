import {expect} from '@open-wc/testing';
import {contacts, type Definition} from '../../src/core/definition/definition.ts';
import {HttpPortal, type HttpPortalOptions} from '../../src/portal/http-portal.ts';
import type {PortalError} from '../../src/portal/portal-error.ts';
import {FetchStub, json} from './fetch-stub.ts';

const signal = new AbortController().signal;
const key = '000000001200100123';
const pair = {key, value: 'a@b.de'};
const saving = {mode: 'fill-empty', idempotencyKey: 'c0ffee', signal} as const;

function portal(options: Partial<HttpPortalOptions> = {}): HttpPortal {
  return new HttpPortal({
    endpoint: '/import',
    lookup: '/lookup',
    definition: contacts,
    headers: null,
    credentials: 'same-origin',
    ...options,
  });
}

/** What a call rejects with. */
async function failure(call: Promise<unknown>): Promise<PortalError> {
  try {
    await call;
  } catch (error) {
    return error as PortalError;
  }
  throw new Error('It did not fail');
}

describe('HttpPortal', () => {
  let network: FetchStub;
  beforeEach(() => (network = new FetchStub()));
  afterEach(() => network.restore());

  describe('asks', () => {
    it('looks up with nothing but keys', async () => {
      network.answer(json({stored: []}));
      await portal().lookup!([key, '000000000000000042'], {signal});
      const [{url, init, headers, body}] = network.requests as [(typeof network.requests)[0]];
      expect(url).to.equal('/lookup');
      expect(init.method).to.equal('POST');
      expect(init.redirect).to.equal('manual');
      expect(init.credentials).to.equal('same-origin');
      expect(headers.get('Content-Type')).to.equal('application/json');
      expect(headers.has('Idempotency-Key')).to.equal(false);
      expect(body).to.equal('{"keys":["000000001200100123","000000000000000042"]}');
    });

    it('saves with nothing but the mode and pairs, whatever else the objects hold', async () => {
      network.answer(new Response(null, {status: 204}));
      const planned = {...pair, change: 'replace', stored: 'secret@b.de', rowNumber: 7};
      await portal().save([planned], {...saving, mode: 'overwrite'});
      const [{url, init, headers, body}] = network.requests as [(typeof network.requests)[0]];
      expect(url).to.equal('/import');
      expect(init.redirect).to.equal('manual');
      expect(headers.get('Idempotency-Key')).to.equal('"c0ffee"');
      expect(body).to.equal(
        '{"mode":"overwrite","pairs":[{"userForeignNumber":"000000001200100123","email":"a@b.de"}]}',
      );
    });

    it('uses the member names of the definition, even odd ones', async () => {
      const definition: Definition = {
        key: {name: '__proto__', label: 'Meter', format: 'text'},
        value: {name: 'constructor', label: 'Reading', format: 'text'},
      };
      network.answer(json(JSON.parse('{"results":[{"__proto__":"m1","status":"added"}]}')));
      const results = await portal({definition}).save([{key: 'm1', value: '12'}], saving);
      expect(network.requests[0]!.body).to.contain('[{"__proto__":"m1","constructor":"12"}]');
      expect(results).to.deep.equal([{key: 'm1', status: 'added'}]);
    });

    for (const [form, make] of [
      ['an object', (token: string) => () => ({Authorization: token})],
      ['a promise of an object', (token: string) => async () => ({Authorization: token})],
      ['Headers', (token: string) => () => new Headers({Authorization: token})],
    ] as const)
      it(`asks for headers anew for every request: ${form}`, async () => {
        let count = 0;
        network.answer(json({stored: []}), json({results: []}));
        const it = portal({headers: () => make(`Bearer ${++count}`)()});
        await it.lookup!([key], {signal});
        await it.save([pair], saving);
        expect(network.requests.map(seen => seen.headers.get('Authorization'))).to.deep.equal([
          'Bearer 1',
          'Bearer 2',
        ]);
      });

    it('takes headers as an object, and lets none of them replace its own', async () => {
      network.answer(json({results: []}));
      await portal({
        headers: {'X-CSRF-Token': 't', 'content-type': 'text/plain', 'idempotency-key': 'x'},
      }).save([pair], saving);
      const {headers} = network.requests[0]!;
      expect(headers.get('X-CSRF-Token')).to.equal('t');
      expect(headers.get('Content-Type')).to.equal('application/json');
      expect(headers.get('Idempotency-Key')).to.equal('"c0ffee"');
    });

    it('sends nothing once it is aborted, though headers come late', async () => {
      const abort = new AbortController();
      const headers = () => {
        abort.abort();
        return {};
      };
      const error = await failure(portal({headers}).save([pair], {...saving, signal: abort.signal}));
      expect(error.name).to.equal('AbortError');
      expect(network.requests).to.have.length(0);
    });

    it('hands credentials and signal on', async () => {
      const abort = new AbortController();
      network.answer(new Promise<Response>(() => {}));
      const call = failure(portal({credentials: 'include'}).save([pair], {...saving, signal: abort.signal}));
      await Promise.resolve();
      abort.abort();
      expect((await call).name).to.equal('AbortError');
      expect(network.requests[0]!.init.credentials).to.equal('include');
    });

    it('has no lookup where there is no URL for it', () => {
      expect(portal({lookup: null}).lookup).to.equal(undefined);
    });
  });

  describe('reads what is stored', () => {
    const asked = [key, 'b', 'c', 'd'];
    const lookup = (answer: unknown) => {
      network.answer(json(answer));
      return portal().lookup!(asked, {signal});
    };

    it('tells stored, nothing and unknown', async () => {
      const stored = await lookup({
        stored: [
          {userForeignNumber: key, email: 'a@b.de', name: 'of no interest'},
          {userForeignNumber: 'b', email: null},
          {userForeignNumber: 'c', email: ''},
        ],
        more: true,
      });
      expect([...stored]).to.deep.equal([
        [key, 'a@b.de'],
        ['b', null],
        ['c', null],
      ]);
    });

    it('ignores keys that were not asked for, and takes the same answer twice', async () => {
      const stored = await lookup({
        stored: [
          {userForeignNumber: 'other', email: 7},
          {userForeignNumber: 'b', email: null},
          {userForeignNumber: 'b', email: ''},
        ],
      });
      expect([...stored]).to.deep.equal([['b', null]]);
    });

    const wrong: Record<string, unknown> = {
      'no object': ['a'],
      null: null,
      'no list': {stored: {}},
      'the wrong list': {results: []},
      'an entry that is none': {stored: ['b']},
      'a key that is a number': {stored: [{userForeignNumber: 1200100123, email: null}]},
      'a value that is a number': {stored: [{userForeignNumber: 'b', email: 1}]},
      'a value that is left out': {stored: [{userForeignNumber: 'b'}]},
      'a key twice, differently': {
        stored: [
          {userForeignNumber: 'b', email: 'x@y.de'},
          {userForeignNumber: 'b', email: null},
        ],
      },
      'a key twice, but for letter case': {
        stored: [
          {userForeignNumber: 'b', email: 'x@y.de'},
          {userForeignNumber: 'b', email: 'X@y.de'},
        ],
      },
    };
    for (const [what, answer] of Object.entries(wrong))
      it(`finds unreadable: ${what}`, async () => {
        const error = await failure(lookup(answer));
        expect([error.name, error.status]).to.deep.equal(['PortalError', 200]);
      });
  });

  describe('reads results', () => {
    const save = (answer: Response) => {
      network.answer(answer);
      return portal().save([pair], saving);
    };

    it('gives each as it came', async () => {
      const results = await save(
        json({
          results: [
            {userForeignNumber: key, status: 'rejected', detail: 'No <b>such</b>\n person'},
            {userForeignNumber: 'x', status: 'perhaps', detail: 7},
            {userForeignNumber: 5, status: 5},
            'nonsense',
          ],
        }),
      );
      expect(results).to.deep.equal([
        {key, status: 'rejected', detail: 'No <b>such</b> person'},
        {key: 'x', status: 'perhaps'},
        {key: '', status: ''},
        {key: '', status: ''},
      ]);
    });

    it('takes 204 for all', async () => {
      expect(await save(new Response(null, {status: 204}))).to.equal('taken');
    });

    const unreadable: Record<string, () => Response> = {
      'a list alone': () => json([]),
      'no list': () => json({results: 'all'}),
      'an empty body': () => new Response('', {status: 200}),
      'a truncated body': () => new Response('{"results":[{"userForeignNumber":"0000'),
      'a page to sign in': () => new Response('<!doctype html><title>Sign in</title>'),
      'bytes that are no UTF-8': () => new Response(new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d])),
      'a status of success without results': () => new Response('{}', {status: 202}),
    };
    for (const [what, response] of Object.entries(unreadable))
      it(`finds unreadable: ${what}`, async () => {
        const answer = response();
        const error = await failure(save(answer));
        expect([error.name, error.status]).to.deep.equal(['PortalError', answer.status]);
      });

    it('finds an endless answer unreadable, and stops reading it', async () => {
      const chunk = new Uint8Array(1024 * 1024).fill(32);
      let given = 0;
      let ended = false;
      const endless = new ReadableStream({
        pull(controller) {
          given++;
          controller.enqueue(chunk);
        },
        cancel() {
          ended = true;
        },
      });
      const error = await failure(save(new Response(endless)));
      expect([error.status, ended]).to.deep.equal([200, true]);
      expect(given).to.be.within(64, 70);
    });

    it('takes a connection that breaks in the answer for what it is', async () => {
      const broken = new ReadableStream({
        start(controller) {
          controller.enqueue(new TextEncoder().encode('{"results":'));
          controller.error(new TypeError('network error'));
        },
      });
      expect((await failure(save(new Response(broken)))).name).to.equal('TypeError');
    });

    it('lets a request that fails fail', async () => {
      network.answer(new TypeError('Failed to fetch'));
      expect((await failure(portal().save([pair], saving))).name).to.equal('TypeError');
    });
  });

  describe('reads errors', () => {
    const error = (body: BodyInit | null, init: ResponseInit) => {
      network.answer(new Response(body, init));
      return failure(portal().save([pair], saving));
    };
    const detail = async (body: string, type: string) =>
      (await error(body, {status: 400, headers: {'Content-Type': type}})).detail;

    it('takes a redirect for a session that is over', async () => {
      network.answer({type: 'opaqueredirect', status: 0, ok: false} as Response);
      expect((await failure(portal().save([pair], saving))).status).to.equal(401);
    });

    it('keeps status, type and the wait that is asked for', async () => {
      const found = await error(JSON.stringify({type: 'https://p.test/slow', title: 'Slow down'}), {
        status: 429,
        headers: {'Content-Type': 'application/problem+json', 'Retry-After': '40'},
      });
      expect({...found}).to.include({
        status: 429,
        type: 'https://p.test/slow',
        detail: 'Slow down',
        retryAfter: 40,
      });
    });

    const bodies: Record<string, [body: string, type: string, detail: string | undefined]> = {
      'detail before title': [
        '{"title":"Bad request","detail":"Batch is too long"}',
        'application/problem+json',
        'Batch is too long',
      ],
      'title alone': ['{"title":"Bad request","status":400}', 'application/json', 'Bad request'],
      'detail with errors': [
        '{"detail":"Two pairs are wrong","errors":[{"detail":"no such domain","pointer":"#/pairs/0"},"blocked",{},null,7]}',
        'application/problem+json',
        'Two pairs are wrong: no such domain; blocked',
      ],
      'errors alone': ['{"errors":["one","two","three","four"]}', 'application/json', 'one; two; three'],
      'another object as it stands': ['{"message":"no"}', 'application/json', '{"message":"no"}'],
      'plain text on one line': ['Out of\r\n\tmemory\u0000', 'text/plain', 'Out of memory'],
      'directions do not turn the text round': ['abc\u202edef', 'text/plain', 'abcdef'],
      'markup in a text is text': [
        '<img src=x onerror=alert(1)>',
        'text/plain',
        '<img src=x onerror=alert(1)>',
      ],
      'the title of a page': [
        '<!DOCTYPE html>\n<html><head><TITLE>502 Bad &amp; broken &lt;gateway&gt;</TITLE></head><body>x',
        'text/html',
        '502 Bad & broken <gateway>',
      ],
      'nothing of a page without a title': [
        '<html><body><h1>Oops</h1></body></html>',
        'text/html',
        undefined,
      ],
      'nothing of nothing': ['', 'text/plain', undefined],
      'long texts are shortened': ['ä'.repeat(1000), 'text/plain', 'ä'.repeat(299) + '…'],
    };
    for (const [what, [body, type, expected]] of Object.entries(bodies))
      it(`says: ${what}`, async () => {
        expect(await detail(body, type)).to.equal(expected);
      });

    it('reads no more than the beginning of a huge body', async () => {
      let given = 0;
      const endless = new ReadableStream({
        pull(controller) {
          given++;
          controller.enqueue(new TextEncoder().encode('too much '.repeat(1000)));
        },
      });
      const found = await error(endless, {status: 500});
      expect(found.status).to.equal(500);
      expect(found.detail).to.match(/^too much too much .*…$/);
      expect(given).to.be.below(12);
    });
  });
});
