import {expect} from '@open-wc/testing';
import {contacts} from '../../src/core/definition/definition.ts';
import {portalProblem} from '../../src/importer/requests/portal-problem.ts';
import {isRetryable} from '../../src/importer/requests/retry.ts';
import {HttpPortal, type PortalHeaders} from '../../src/portal/http-portal.ts';
import {pagePortal} from '../../src/portal/page-portal.ts';
import {PortalError} from '../../src/portal/portal-error.ts';
import type {Portal} from '../../src/portal/portal.ts';

const {signal} = new AbortController();
const saving = {mode: 'fill-empty', idempotencyKey: 'k', signal} as const;
/** A value that the compiler knows nothing of. */
const unknown = (value: unknown) => value as {length: {a: number}; (): void};

describe('errors in the code of the page', () => {
  const realError = console.error;
  let told: unknown[][];
  beforeEach(() => {
    told = [];
    console.error = (...words: unknown[]) => told.push(words);
  });
  afterEach(() => {
    console.error = realError;
  });

  const throwing = (act: () => unknown): Portal => ({
    lookup: async () => act() as Map<string, string | null>,
    save: async () => act() as 'taken',
  });
  const failureOf = (call: Promise<unknown>) =>
    call.then(
      () => {
        throw new Error('It did not fail');
      },
      (error: unknown) => error,
    );

  // Slips as pages hold them, thrown by the browser itself.
  const bugs: Record<string, [act: () => unknown, name: string]> = {
    'a member of nothing': [() => unknown(undefined).length, 'TypeError'],
    'a member of null': [() => unknown(null).length.a, 'TypeError'],
    'a call of what is no function': [() => unknown({})(), 'TypeError'],
    'a list that is none': [() => [...(unknown(7) as unknown as number[])], 'TypeError'],
    'a name that is not there': [() => new Function('return notThere')(), 'ReferenceError'],
    'a constant that is set': [() => new Function('const a = 1; a = 2')(), 'TypeError'],
    'a length that cannot be': [() => new Array(-1), 'RangeError'],
    'code that does not parse': [() => new Function('return ('), 'SyntaxError'],
    'an address that cannot be decoded': [() => decodeURIComponent('%'), 'URIError'],
    'headers that cannot be': [() => new Headers({'no name': 'x'}), 'TypeError'],
    'an address that is none': [() => fetch('http://['), 'TypeError'],
    'JSON of a circle': [
      () => {
        const circle: Record<string, unknown> = {};
        circle['self'] = circle;
        return JSON.stringify(circle);
      },
      'TypeError',
    ],
    'an error that the page names so': [
      () => {
        throw new TypeError('user is undefined');
      },
      'TypeError',
    ],
    'a wrong use of the browser': [() => document.querySelector('..'), 'SyntaxError'],
    'an error of another frame': [
      () => {
        throw {name: 'ReferenceError', message: 'x is not defined'};
      },
      'ReferenceError',
    ],
  };
  for (const [what, [act, name]] of Object.entries(bugs))
    it(`${what}: an error of the page, told once, and not tried again by itself`, async () => {
      const portal = pagePortal(throwing(act));
      const first = await failureOf(portal.lookup!(['a'], {signal}));
      const second = await failureOf(portal.save([{key: 'a', value: 'b'}], saving));
      expect(portalProblem(first)).to.deep.equal({
        code: 'misconfigured',
        detail: {reason: `portal.lookup(): ${name}`},
      });
      expect(portalProblem(second)).to.deep.equal({
        code: 'misconfigured',
        detail: {reason: `portal.save(): ${name}`},
      });
      expect([isRetryable(first), isRetryable(second)]).to.deep.equal([false, false]);
      expect(told.length).to.equal(1);
      expect(String(told[0])).to.contain(`portal-importer: portal.lookup(): ${name}`);
    });

  const thrown = (error: unknown) => () => {
    throw error;
  };
  // Requests that found no way, in the words of the browsers, and what libraries and pages throw in their place.
  const passing: Record<string, () => unknown> = {
    'a request that finds no way, in this browser': () => fetch('http://127.0.0.1:1/'),
    'a request to a name that is not there, in this browser': () => fetch('http://no.such.name.invalid/'),
    'a request that the page cut short, in this browser': () => fetch('/', {signal: AbortSignal.abort()}),
    'a request whose time was up, in this browser': () => fetch('/', {signal: AbortSignal.timeout(0)}),
    Chromium: thrown(new TypeError('Failed to fetch')),
    'Chromium, with the host': thrown(new TypeError('Failed to fetch (portal.example)')),
    'Chromium, in the answer': thrown(new TypeError('network error')),
    'Chromium, a script that loads late': thrown(
      new TypeError('Failed to fetch dynamically imported module: https://portal.example/a.js'),
    ),
    Firefox: thrown(new TypeError('NetworkError when attempting to fetch resource.')),
    'Firefox, in the answer': thrown(new TypeError('Error in input stream')),
    Safari: thrown(new TypeError('Load failed')),
    'Safari, an older one': thrown(new TypeError('The Internet connection appears to be offline.')),
    'Safari, in the answer': thrown(new TypeError('The network connection was lost.')),
    axios: thrown(Object.assign(new Error('Network Error'), {name: 'AxiosError', code: 'ERR_NETWORK'})),
    'an error of the page’s own making': thrown(new Error('HTTP 500')),
    'an event of an old request': thrown(new ProgressEvent('error')),
    'an answer of jQuery': thrown({readyState: 0, status: 0, statusText: 'error'}),
    'a text': thrown('offline'),
    nothing: thrown(undefined),
    'an empty rejection': () => Promise.reject(null),
  };
  for (const [what, act] of Object.entries(passing))
    it(`${what}: the portal is out of reach`, async () => {
      const portal = pagePortal(throwing(act));
      for (const error of [
        await failureOf(portal.lookup!(['a'], {signal})),
        await failureOf(portal.save([{key: 'a', value: 'b'}], saving)),
      ])
        expect([portalProblem(error).code, isRetryable(error)]).to.deep.equal(['portal-unreachable', true]);
      expect(told).to.deep.equal([]);
    });

  // A page's own `response.json()`, or `JSON.parse()`, on what is no JSON.
  for (const [body, signedOut] of [
    ['<!DOCTYPE html><title>Sign in</title>', true],
    ['<html>', true],
    ['{"stored":[', undefined],
    ['', undefined],
  ] as const)
    it(`${JSON.stringify(body)} in place of data: an answer that cannot be read`, async () => {
      const problemOf = async (act: () => unknown) =>
        portalProblem(await failureOf(pagePortal(throwing(act)).lookup!(['a'], {signal})));
      expect((await problemOf(() => new Response(body).json())).code).to.equal('portal-answer-unreadable');
      const {code, detail} = await problemOf(() => JSON.parse(body));
      expect(code).to.equal('portal-answer-unreadable');
      expect(detail?.signedOut).to.equal(signedOut);
      expect(told).to.deep.equal([]);
    });

  it('says what was wrong and where, and nothing of the data', async () => {
    const portal = pagePortal({
      save: async ([pair]) => {
        throw new TypeError(`cannot read ${pair!.value} of ${pair!.key}, nor old@b.de, nor 4711 of Müller`);
      },
    });
    await failureOf(portal.save([{key: 'Müller', value: 'street'}], saving));
    expect(String(told[0])).to.match(
      /^portal-importer: portal\.save\(\): TypeError: cannot read … of …, nor … nor … of …\n.*:\d+:\d+/,
    );
    expect(told[0]).to.have.length(1);
    for (const data of ['Müller', 'street', 'old@b.de', '4711']) expect(String(told[0])).not.to.contain(data);
  });

  it('passes on what it is given, and what it gets', async () => {
    class Own implements Portal {
      readonly seen: unknown[] = [];
      async lookup(keys: readonly string[], options: object): Promise<Map<string, string | null>> {
        this.seen.push(keys, options);
        return new Map([['a', 'b']]);
      }
      async save(): Promise<'taken'> {
        throw new PortalError({status: 503, retryAfter: 3});
      }
    }
    const own = new Own();
    const portal = pagePortal(own);
    expect([...(await portal.lookup!(['a'], {signal}))]).to.deep.equal([['a', 'b']]);
    expect(own.seen).to.deep.equal([['a'], {signal}]);
    expect(await failureOf(portal.save([], saving))).to.include({name: 'PortalError', status: 503});
    expect('lookup' in pagePortal({save: async () => 'taken'})).to.equal(false);
  });

  it('says nothing of what fails once nobody waits for it', async () => {
    const abort = new AbortController();
    abort.abort();
    const portal = pagePortal(throwing(() => unknown(undefined).length));
    await failureOf(portal.lookup!(['a'], {signal: abort.signal}));
    expect(told).to.deep.equal([]);
  });

  describe('in its headers', () => {
    const problemWith = async (headers: PortalHeaders) => {
      const portal = new HttpPortal({
        endpoint: '/import',
        lookup: '/lookup',
        definition: contacts,
        headers,
        credentials: 'same-origin',
      });
      await failureOf(portal.lookup!(['a'], {signal}));
      return portalProblem(await failureOf(portal.save([], saving)));
    };

    const faulty: Record<string, PortalHeaders> = {
      'a token that is not in the page': () => ({'X-CSRF-Token': document.querySelector('meta.none')!.id}),
      'a name that cannot be': {'no name': 'x'},
      'a value that cannot be': () => ({'X-Token': 'a\nb'}),
      'a late slip': async () => ({token: unknown(null).length}) as unknown as HeadersInit,
    };
    for (const [what, headers] of Object.entries(faulty))
      it(`${what}: an error of the page, told once`, async () => {
        expect(await problemWith(headers)).to.deep.equal({
          code: 'misconfigured',
          detail: {reason: 'headers: TypeError'},
        });
        expect(told.length).to.equal(1);
      });

    it('a token that is asked for in vain: out of reach', async () => {
      expect((await problemWith(() => fetch('http://127.0.0.1:1/') as never)).code).to.equal(
        'portal-unreachable',
      );
      expect(told).to.deep.equal([]);
    });
  });
});
