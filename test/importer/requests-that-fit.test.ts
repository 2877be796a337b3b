import {expect} from '@open-wc/testing';
import {contacts} from '../../src/core/definition/definition.ts';
import type {Pair} from '../../src/core/review/pairs.ts';
import type {PlannedPair} from '../../src/core/plan/plan.ts';
import {compareWithPortal} from '../../src/importer/requests/compare-with-portal.ts';
import {PortalCalls} from '../../src/importer/requests/portal-calls.ts';
import {RequestSize} from '../../src/importer/requests/request-size.ts';
import {Sender, type Sending} from '../../src/importer/sending/sender.ts';
import {checkedPortal} from '../../src/portal/checked-portal.ts';
import {PortalError} from '../../src/portal/portal-error.ts';
import type {Portal, SaveResult} from '../../src/portal/portal.ts';
import type {ImportSession} from '../../src/worker/protocol.ts';
import {MemoryPlan} from '../faults/memory-plan.ts';
import {VirtualClock} from '../faults/virtual-clock.ts';
import {adds, SenderBench, type SaveReply} from './sender-harness.ts';

/** How much a server takes in one request, as it stands when the request with this number comes. */
type Limit = (request: number) => {readonly keys?: number; readonly pairs?: number; readonly bytes?: number};

const pairs: readonly PlannedPair[] = Array.from({length: 8000}, (_, index) => ({
  key: String(1_200_000_000 + index).padStart(18, '0'),
  value: `somebody.${index}@example.org`,
  change: 'add',
  stored: null,
}));

/** A server that answers 413 to what is too large for it, and counts what it is asked. */
class BoundedPortal implements Portal {
  readonly stored = new Map<string, string | null>(pairs.map(({key}) => [key, null]));
  readonly idempotencyKeys = new Map<string, string>();
  lookups = 0;
  saves = 0;
  refused = 0;
  /** Pairs that were written. */
  written = 0;
  readonly #limit: Limit;

  constructor(limit: Limit) {
    this.#limit = limit;
  }

  async lookup(keys: readonly string[]): Promise<Map<string, string | null>> {
    const limit = this.#limit(this.lookups++ + this.saves);
    this.#refuse(keys.length > (limit.keys ?? Infinity), {keys}, limit.bytes);
    return new Map(keys.map(key => [key, this.stored.get(key)!]));
  }

  async save(batch: readonly Pair[], {idempotencyKey}: {idempotencyKey: string}): Promise<SaveResult[]> {
    const limit = this.#limit(this.lookups + this.saves++);
    const content = batch.map(({key, value}) => ({userForeignNumber: key, email: value}));
    const known = this.idempotencyKeys.get(idempotencyKey);
    const body = JSON.stringify(content);
    expect(known ?? body).to.equal(body, 'one idempotency key, two bodies');
    this.idempotencyKeys.set(idempotencyKey, body);
    this.#refuse(batch.length > (limit.pairs ?? Infinity), {mode: 'fill-empty', pairs: content}, limit.bytes);
    for (const {key, value} of batch) this.stored.set(key, value);
    this.written += batch.length;
    return batch.map(({key}) => ({key, status: 'added'}));
  }

  #refuse(tooMany: boolean, body: object, bytes = Infinity): void {
    if (!tooMany && JSON.stringify(body).length <= bytes) return;
    this.refused++;
    throw new PortalError({status: 413});
  }
}

interface Course {
  readonly batchSize?: number;
  readonly lookupSize?: number;
  readonly parallelLookups?: number;
  readonly parallelBatches?: number;
}

/** Compares all pairs, then sends them, as the importer does. */
async function course(
  limit: Limit,
  {batchSize = 500, lookupSize = 2000, parallelLookups = 1, parallelBatches = 1}: Course,
) {
  const limits = {requestSeconds: 60, parallelLookups, parallelBatches};
  let given = 0;
  const portal = new BoundedPortal(limit);
  const clock = new VirtualClock();
  const size = new RequestSize(lookupSize);
  const compared = new Set<string>();
  const session = {
    keysToCompare: async (count: number) => pairs.slice(given, (given += count)).map(pair => pair.key),
    compare: async (keys: readonly string[]) => keys.forEach(key => compared.add(key)),
  } as unknown as ImportSession;
  const calls = new PortalCalls({
    clock,
    limits,
    signal: new AbortController().signal,
    onChange: () => {},
  });
  const progress: number[] = [];
  await clock.run(
    compareWithPortal({
      portal: checkedPortal(portal),
      calls,
      limits,
      lookupSize: size,
      ask: ask => ask(session),
      onProgress: done => progress.push(done),
    }),
  );
  const before = {lookups: portal.lookups, refused: portal.refused};
  const plan = new MemoryPlan(pairs);
  let shown: Sending | null = null;
  const sender = new Sender({
    source: plan,
    portal: checkedPortal(portal),
    definition: contacts,
    mode: 'fill-empty',
    total: pairs.length,
    batchSize,
    lookupSize: size,
    limits,
    clock,
    onChange: sending => (shown = sending),
  });
  await clock.run(sender.run());
  return {portal, plan, before, compared, progress, shown: shown as Sending | null};
}

const oneByOne = {requestSeconds: 60, parallelLookups: 1, parallelBatches: 1};

describe('requests that fit', () => {
  // The bounds of servers as they come: body parsers at 100 kB, proxies at 1 MB, gateways and firewalls below, and
  // portals that count what a request holds.
  const servers: [
    server: string,
    limit: Limit,
    course: Course,
    lookups: number,
    refusedLookups: number,
    saves: number,
  ][] = [
    ['takes everything', () => ({}), {}, 4, 0, 16],
    ['takes 100 kB, the page asks as it is set by default', () => ({bytes: 100 * 1024}), {}, 4, 0, 16],
    ['takes 100 kB, the page wants 5,000 keys', () => ({bytes: 100 * 1024}), {lookupSize: 5000}, 5, 1, 16],
    [
      'takes 1 MB, the page wants all at once',
      () => ({bytes: 2 ** 20}),
      {lookupSize: 8000, batchSize: 8000},
      1,
      0,
      1,
    ],
    ['takes 16 kB', () => ({bytes: 16 * 1024}), {}, 18, 2, 66],
    ['takes 8 kB', () => ({bytes: 8 * 1024}), {}, 35, 3, 131],
    ['takes 100 pairs', () => ({pairs: 100}), {}, 4, 0, 131],
    ['takes 50 pairs', () => ({pairs: 50}), {}, 4, 0, 256],
    [
      'takes 50 pairs, in three requests at once',
      () => ({pairs: 50}),
      {parallelLookups: 3, parallelBatches: 3},
      4,
      0,
      259,
    ],
    [
      'takes 700 keys, and all pairs, in three requests at once',
      () => ({keys: 700}),
      {parallelLookups: 3, parallelBatches: 3},
      20,
      4,
      16,
    ],
    ['takes 700 keys, and all pairs', () => ({keys: 700}), {}, 18, 2, 16],
    ['takes one of each', () => ({keys: 1, pairs: 1}), {lookupSize: 64, batchSize: 16}, 8006, 6, 8004],
    ['takes less from its 20th request on', at => ({pairs: at < 20 ? 500 : 60}), {}, 4, 0, 139],
    ['takes more from its 20th request on', at => ({pairs: at < 20 ? 60 : 500}), {}, 4, 0, 256],
    ['takes fewer keys in the midst of the look-ups', at => ({keys: at < 2 ? 2000 : 300}), {}, 21, 3, 16],
    ['changes its mind with every request', at => ({pairs: [500, 20, 300, 7][at % 4]!}), {}, 4, 0, 1952],
  ];
  for (const [server, limit, how, lookups, refusedLookups, saves] of servers)
    it(`a server that ${server}: every pair is saved`, async () => {
      const {portal, plan, before, compared, progress, shown} = await course(limit, how);
      expect([compared.size, progress.at(-1)]).to.deep.equal([8000, 8000]);
      expect(new Set(plan.outcomes.values())).to.deep.equal(new Set(['added']));
      expect([plan.outcomes.size, portal.written, shown?.saved]).to.deep.equal([8000, 8000, 8000]);
      expect(pairs.every(({key, value}) => portal.stored.get(key) === value)).to.equal(true);
      expect({lookups: before.lookups, refusedLookups: before.refused, saves: portal.saves}).to.deep.equal({
        lookups,
        refusedLookups,
        saves,
      });
    });

  describe('where one alone is too large', () => {
    it('a look-up waits with the problem, and goes on at its full size once it is taken', async () => {
      let takes = 0;
      const asked: number[] = [];
      const clock = new VirtualClock();
      const shown: (string | null)[] = [];
      const calls = new PortalCalls({
        clock,
        limits: oneByOne,
        signal: new AbortController().signal,
        onChange: ({pause}) => shown.push(pause?.by === 'portal' ? pause.problem.code : null),
      });
      const compared: string[] = [];
      const all = pairs.slice(0, 20).map(pair => pair.key);
      const keys = [...all];
      const session = {
        keysToCompare: async (count: number) => keys.splice(0, count),
        compare: async (some: readonly string[]) => compared.push(...some),
      } as unknown as ImportSession;
      const portal: Portal = {
        lookup: async some => {
          asked.push(some.length);
          if (some.length > takes) throw new PortalError({status: 413});
          return new Map();
        },
        save: async () => 'taken',
      };
      const work = compareWithPortal({
        portal,
        calls,
        limits: oneByOne,
        lookupSize: new RequestSize(8),
        ask: ask => ask(session),
        onProgress: () => {},
      });
      await clock.pass(3_600_000);
      expect([asked, shown.at(-1)]).to.deep.equal([[8, 4, 2, 1], 'portal-refused']);
      calls.resume();
      await clock.pass(3_600_000);
      expect([asked, shown.at(-1)]).to.deep.equal([[8, 4, 2, 1, 1], 'portal-refused']);
      takes = 8;
      calls.resume();
      await clock.run(work);
      expect(compared).to.have.members(all);
      expect(asked.slice(5)).to.deep.equal([1, 8, 7, 4]);
    });

    it('one pair is rejected for its size, and the others are sent at the full size again', async () => {
      const bench = new SenderBench(adds('abcdefgh'), {batchSize: 8});
      const bounded: SaveReply = batch => {
        if (batch.some(({key}) => key === 'c')) throw new PortalError({status: 413});
        return bench.portal.write(batch);
      };
      bench.portal.saveReplies.push(...Array.from({length: 20}, () => bounded));
      await bench.run();
      expect(bench.sent).to.deep.equal(['a b c d e f g h', 'a b c d', 'a b', 'c d', 'c', 'd', 'e f g h']);
      expect(bench.plan.outcomes.get('c')).to.equal('rejected');
      expect(bench.plan.details.get('c')).to.equal('413 Content Too Large');
      expect(bench.now?.saved).to.equal(7);
    });

    it('a portal that takes no pair at all has a problem: nothing goes on until it is asked again', async () => {
      const bench = new SenderBench(adds('abcdefgh'), {batchSize: 4});
      const none = Array.from({length: 20}, () => new PortalError({status: 413}));
      bench.portal.saveReplies.push(...none);
      await bench.begin(3600);
      expect([bench.pause, bench.outcomes]).to.deep.equal(['portal-refused', 'a rejected']);
      expect(bench.sent).to.deep.equal(['a b c d', 'a b', 'a', 'e']);
      bench.portal.saveReplies.length = 0;
      bench.sender.resume();
      await bench.pass(10);
      expect([bench.end, bench.now?.saved]).to.deep.equal(['done', 7]);
    });
  });
});
