import assert from 'node:assert/strict';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, before, describe, it} from 'node:test';
import {FaultProxy, type ProxyFault} from '../faults/fault-proxy.ts';
import {Random} from '../faults/random.ts';

const results = Array.from({length: 200}, (_, index) => ({userForeignNumber: `k${index}`, status: 'added'}));

describe('the fault proxy', () => {
  let upstream: Server;
  let proxy: FaultProxy;
  let fault: ProxyFault | null = null;
  /** Requests that reached the portal. */
  let reached = 0;

  before(async () => {
    upstream = createServer((request, response) => {
      request.resume().on('end', () => {
        reached++;
        response.setHeader('X-Method', request.method!);
        response.setHeader('X-Key', String(request.headers['idempotency-key']));
        response.end(JSON.stringify({results}));
      });
    });
    await new Promise<void>(resolve => upstream.listen(0, '127.0.0.1', resolve));
    const {port} = upstream.address() as AddressInfo;
    const portal = `http://127.0.0.1:${port}/`;
    proxy = await FaultProxy.start({portal, random: new Random(1), fault: () => fault});
  });

  after(async () => {
    await proxy.stop();
    await new Promise(resolve => upstream.close(resolve));
  });

  async function post(
    befallen: ProxyFault | null,
  ): Promise<{reached: number; answer: Response | 'cut'; text: string}> {
    fault = befallen;
    const before = reached;
    let answer: Response | 'cut' = 'cut';
    let text = 'cut';
    try {
      answer = await fetch(`${proxy.url}import`, {
        method: 'POST',
        body: '{"pairs":[]}',
        headers: {'Idempotency-Key': '"k"'},
        redirect: 'manual',
      });
      text = await answer.text();
    } catch {
      // A connection that breaks is what some faults are.
    }
    // What was cut while it was on its way arrives a little later.
    for (let waited = 0; befallen === 'cut-while' && reached === before && waited < 100; waited++)
      await new Promise(resolve => setTimeout(resolve, 20));
    return {reached: reached - before, answer, text};
  }

  it('passes a request on as it is, and notes it', async () => {
    const {answer, text} = await post(null);
    assert.ok(answer !== 'cut');
    assert.equal(answer.headers.get('X-Method'), 'POST');
    assert.equal(answer.headers.get('X-Key'), '"k"');
    assert.deepEqual(JSON.parse(text), {results});
    assert.deepEqual(proxy.passed.at(-1), {
      path: '/import',
      body: '{"pairs":[]}',
      idempotencyKey: '"k"',
      fault: null,
    });
  });

  it('leaves all but POST alone', async () => {
    fault = 'cut-before';
    assert.equal((await fetch(proxy.url)).status, 200);
  });

  const cuts: readonly [ProxyFault, reached: number][] = [
    ['cut-before', 0],
    ['cut-after', 1],
    ['cut-while', 1],
  ];
  for (const [name, expected] of cuts)
    it(`${name}: no answer, and the portal saw ${expected}`, async () => {
      const {answer, reached} = await post(name);
      assert.deepEqual([answer, reached], ['cut', expected]);
    });

  const statuses: readonly [ProxyFault, reached: number, statuses: readonly number[]][] = [
    ['slow', 1, [200]],
    ['failed-before', 0, [408, 425, 500, 502, 503, 504]],
    ['failed-after', 1, [500, 502, 504]],
    ['busy', 0, [429, 503]],
    ['too-large', 0, [413]],
    ['signed-out', 0, [401]],
    ['redirected', 0, [302]],
  ];
  for (const [name, expected, allowed] of statuses)
    it(`${name}: answered ${allowed.join(' or ')}, and the portal saw ${expected}`, async () => {
      const {answer, reached} = await post(name);
      assert.ok(answer !== 'cut' && allowed.includes(answer.status));
      assert.equal(reached, expected);
      assert.equal(answer.headers.has('Retry-After'), name === 'busy');
    });

  it('asks to wait in both forms', async () => {
    const forms = new Set<string>();
    for (let times = 0; times < 20; times++) {
      const {answer} = await post('busy');
      assert.ok(answer !== 'cut');
      forms.add(/^\d+$/.test(answer.headers.get('Retry-After')!) ? 'seconds' : 'date');
    }
    assert.deepEqual([...forms].sort(), ['date', 'seconds']);
  });

  it('truncates: an answer that comes whole, and is no JSON', async () => {
    const {answer, text} = await post('truncated');
    assert.ok(answer !== 'cut' && answer.status === 200);
    assert.throws(() => JSON.parse(text));
  });

  it('cuts in the body: an answer that begins, and breaks', async () => {
    const {answer, text} = await post('cut-in-body');
    assert.ok(answer !== 'cut' && answer.status === 200);
    assert.equal(text, 'cut');
  });

  it('garbles results, and leaves most of them', async () => {
    const {text} = await post('garbled');
    const garbled = (JSON.parse(text) as {results: typeof results}).results;
    const keys = garbled.map(result => result.userForeignNumber);
    assert.notDeepEqual(
      keys,
      [...keys].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1))),
    );
    assert.ok(results.filter(({userForeignNumber}) => keys.includes(userForeignNumber)).length > 150);
    assert.ok(keys.length > new Set(keys).size);
  });
});
