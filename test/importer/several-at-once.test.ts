import {expect} from '@open-wc/testing';
import type {Pair} from '../../src/core/review/pairs.ts';
import {compareWithPortal} from '../../src/importer/requests/compare-with-portal.ts';
import {PortalCalls} from '../../src/importer/requests/portal-calls.ts';
import {RequestSize} from '../../src/importer/requests/request-size.ts';
import type {ImportSession} from '../../src/worker/protocol.ts';
import {VirtualClock} from '../faults/virtual-clock.ts';
import {adds, cut, failing, SenderBench, type SenderBenchOptions} from './sender-harness.ts';

const limits = {requestSeconds: 60, parallelLookups: 3, parallelBatches: 3};
const letters = 'abcdefghijklmnopqrstuvwxyz';
const never = new AbortController().signal;

/** A portal whose every answer takes its time; `befall` says what becomes of a save, by its number. */
class Distance {
  readonly bench: SenderBench;
  /** Seconds that a request takes. */
  seconds = 1;
  befall: (save: number) => Error | null = () => null;
  lookups = 0;
  saves = 0;
  mostLookups = 0;
  mostSaves = 0;
  /** When each save left, in seconds, and its keys. */
  readonly left: string[] = [];
  readonly #start: number;
  #saved = 0;

  constructor(keys: string, options: SenderBenchOptions = {}) {
    const bench = new SenderBench(adds(keys), {limits, batchSize: 1, ...options});
    this.bench = bench;
    this.#start = bench.clock.now();
    const {lookup} = bench.portal;
    bench.portal.lookup = async asked => {
      this.mostLookups = Math.max(this.mostLookups, ++this.lookups);
      try {
        await bench.clock.sleep(this.seconds * 1000, never);
        return await lookup.call(bench.portal, asked);
      } finally {
        this.lookups--;
      }
    };
    bench.portal.saveReplies.push(
      ...Array.from({length: 500}, () => (batch: readonly Pair[]) => this.#save(batch)),
    );
  }

  get now(): number {
    return (this.bench.clock.now() - this.#start) / 1000;
  }

  async #save(batch: readonly Pair[]): Promise<unknown> {
    const fate = this.befall(this.#saved++);
    this.mostSaves = Math.max(this.mostSaves, ++this.saves);
    this.left.push(`${this.now}: ${batch.map(({key}) => key).join('')}`);
    try {
      await this.bench.clock.sleep(this.seconds * 1000, never);
      if (fate) throw fate;
      return this.bench.portal.write(batch);
    } finally {
      this.saves--;
    }
  }
}

describe('several at once', () => {
  it('takes a round trip for three batches, and one more for the first look-ups', async () => {
    for (const [keys, seconds] of [
      ['a', 2],
      ['abc', 2],
      ['abcd', 3],
      ['abcdefghij', 5],
      [letters, 10],
    ] as const) {
      const far = new Distance(keys);
      await far.bench.run();
      expect([keys, far.now]).to.deep.equal([keys, seconds]);
      expect(far.bench.plan.outcomes.size).to.equal(keys.length);
    }
  });

  it('sends in the order of the plan, each key once, each looked up once', async () => {
    const far = new Distance(letters);
    await far.bench.run();
    expect(far.bench.sent.join('')).to.equal(letters);
    expect(far.bench.portal.lookups.flat().join('')).to.equal(letters);
    expect(far.bench.outcomes).to.equal([...letters].map(key => `${key} added`).join(', '));
    expect([far.mostLookups, far.mostSaves]).to.deep.equal([3, 3]);
  });

  for (const [parallelLookups, parallelBatches, seconds] of [
    [1, 1, 13],
    [1, 3, 13],
    [3, 1, 13],
    [2, 2, 7],
    [12, 12, 2],
  ] as const)
    it(`keeps to ${parallelLookups} look-ups and ${parallelBatches} batches`, async () => {
      const far = new Distance('abcdefghijkl', {limits: {...limits, parallelLookups, parallelBatches}});
      await far.bench.run();
      expect([far.now, far.mostLookups, far.mostSaves]).to.satisfy(
        ([now, lookups, saves]: number[]) =>
          now === seconds && lookups! <= parallelLookups && saves! <= parallelBatches,
      );
    });

  it('has no more than three on their way where there is no look-up', async () => {
    const far = new Distance('abcdefghi', {blind: true});
    await far.bench.run();
    expect([far.now, far.mostSaves, far.bench.sent.join('')]).to.deep.equal([3, 3, 'abcdefghi']);
  });

  it('shows progress that only grows', async () => {
    const far = new Distance(letters);
    far.befall = save => (save % 5 === 2 ? failing(503) : null);
    await far.bench.run();
    const done = far.bench.shown.map(({progress}) => progress.done);
    expect(done).to.deep.equal([...done].sort((one, other) => one - other));
    expect(done.at(-1)).to.equal(26);
  });

  for (const error of [failing(429, {retryAfter: 20}), failing(503, {retryAfter: 20})])
    it(`sends one at a time after ${error.status}, not before the time it asks for, until three answers were good`, async () => {
      const far = new Distance('abcdefghijklmno');
      far.befall = save => (save === 0 ? error : null);
      await far.bench.run();
      // a is refused at 2 s; b and c, on their way beside it, are answered well: with a's next try that makes three.
      expect(far.left.slice(0, 7)).to.deep.equal([
        '1: a',
        '1: b',
        '1: c',
        '22: a',
        '23: d',
        '23: e',
        '23: f',
      ]);
      expect(far.bench.plan.outcomes.size).to.equal(15);
    });

  it('lets nothing be begun beside a batch of which nobody knows whether it was saved', async () => {
    const far = new Distance('abcdefghijkl');
    far.befall = save => (save === 0 || (save >= 3 && save < 6) ? cut() : null);
    await far.bench.run();
    const tries = far.left.map(line => line.split(': ')[1]).join('');
    expect(tries).to.match(/^abca{4}def/);
    expect(new Set(far.bench.idempotencyKeys).size).to.equal(12);
    expect(far.bench.outcomes.split(', ').every(pair => pair.endsWith('added'))).to.equal(true);
  });

  it('tries those that failed together one after the other, and the new ones after them', async () => {
    const far = new Distance('abcdefghi');
    far.befall = save => (save < 3 ? failing(503, {retryAfter: 10}) : null);
    await far.bench.run();
    expect(far.left).to.deep.equal([
      ...['1: a', '1: b', '1: c'],
      ...['12: a', '13: b', '14: c'],
      ...['15: d', '15: e', '15: f', '16: g', '16: h', '16: i'],
    ]);
  });

  it('stops everything when the session is over, until it is asked again', async () => {
    const far = new Distance('abcdefghijkl');
    far.befall = save => (save < 2 ? failing(401) : null);
    await far.bench.begin(300);
    expect([
      far.bench.pause,
      far.bench.sent.join(''),
      far.bench.portal.lookups.flat().join(''),
    ]).to.deep.equal(['unauthorised', 'abc', 'abcdef']);
    far.bench.sender.resume();
    await far.bench.pass(60);
    expect([far.bench.end, far.bench.plan.outcomes.size]).to.deep.equal(['done', 12]);
    expect(new Set(far.bench.idempotencyKeys).size).to.equal(12);
  });

  it('goes one at a time while answers take longer than ten seconds, and at once again when they do not', async () => {
    const far = new Distance(letters);
    far.seconds = 11;
    await far.bench.begin(80);
    const slow = far.left.length;
    const [whileSlow] = [far.saves + far.lookups];
    far.seconds = 1;
    far.mostSaves = 0;
    await far.bench.pass(300);
    expect(whileSlow).to.equal(1);
    expect(slow).to.be.lessThan(8);
    expect([far.mostSaves, far.bench.end, far.bench.plan.outcomes.size]).to.deep.equal([3, 'done', 26]);
  });

  describe('a pause', () => {
    it('finishes what was begun, begins nothing, and looks up again after it', async () => {
      const far = new Distance('abcdefghi');
      await far.bench.begin(1.5);
      far.bench.sender.pause();
      await far.bench.pass(30);
      expect([far.bench.sent.join(''), far.bench.outcomes]).to.deep.equal([
        'abc',
        'a added, b added, c added',
      ]);
      expect(far.bench.portal.lookups.flat().join('')).to.equal('abcdef');
      far.bench.portal.stored.set('e', 'own@choice.de');
      far.bench.sender.resume();
      await far.bench.pass(30);
      expect([...far.bench.sent].sort().join('')).to.equal('abcdfghi');
      expect(far.bench.plan.outcomes.get('e')).to.equal('changed');
    });

    it('finishes a begun batch through its tries, though a look-up is in trouble', async () => {
      const far = new Distance('abcdef');
      far.befall = save => (save === 0 ? failing(503, {retryAfter: 20}) : null);
      await far.bench.begin(1.5);
      far.bench.sender.pause();
      await far.bench.pass(60);
      expect(far.bench.outcomes).to.equal('b added, c added, a added');
      expect([far.bench.end, far.bench.pause]).to.deep.equal(['pending', 'user']);
      far.bench.sender.resume();
      await far.bench.pass(60);
      expect(far.bench.end).to.equal('done');
    });
  });

  it('hears out all three when cancelled, and leaves what was only looked up', async () => {
    const far = new Distance('abcdefghi');
    far.befall = save => (save === 1 ? cut() : null);
    await far.bench.begin(1.5);
    far.bench.sender.cancel();
    await far.bench.pass(60);
    expect([far.bench.end, far.bench.sent.join('')]).to.deep.equal(['done', 'abc']);
    expect(far.bench.outcomes).to.equal('a added, b unconfirmed, c added');
  });

  it('looks up again what waited for a minute', async () => {
    const far = new Distance('abcdef');
    far.befall = save => (save < 3 ? failing(503, {retryAfter: 70}) : null);
    await far.bench.begin(10);
    for (const key of 'def') far.bench.portal.stored.set(key, 'own@choice.de');
    await far.bench.pass(300);
    expect([far.bench.end, far.bench.sent.join('')]).to.deep.equal(['done', 'abcabc']);
    expect(far.bench.outcomes).to.equal('a added, b added, c added, d changed, e changed, f changed');
  });

  describe('the comparison', () => {
    /** Looks up this many keys, ten in a request of one second each. */
    async function compared(keys: number, befall: (request: number) => Error | null = () => null) {
      const clock = new VirtualClock();
      const start = clock.now();
      const all = Array.from({length: keys}, (_, index) => String(index));
      const told: string[] = [];
      const progress: number[] = [];
      const times: number[] = [];
      let given = 0;
      let away = 0;
      let most = 0;
      const session = {
        keysToCompare: async (count: number) => all.slice(given, (given += count)),
        compare: async (some: readonly string[], stored: Map<string, string>) => {
          for (const key of some) expect(stored.get(key)).to.equal(`stored ${key}`);
          told.push(...some);
        },
      } as unknown as ImportSession;
      await clock.run(
        compareWithPortal({
          portal: {
            lookup: async some => {
              const fate = befall(times.length);
              times.push((clock.now() - start) / 1000);
              most = Math.max(most, ++away);
              await clock.sleep(1000, never);
              away--;
              if (fate) throw fate;
              return new Map(some.map(key => [key, `stored ${key}`]));
            },
            save: async () => 'taken',
          },
          calls: new PortalCalls({clock, limits, signal: never, onChange: () => {}}),
          limits,
          lookupSize: new RequestSize(10),
          ask: ask => ask(session),
          onProgress: done => progress.push(done),
        }),
      );
      expect(told).to.have.members(all);
      expect(progress).to.deep.equal([...progress].sort((one, other) => one - other));
      expect(progress.at(-1)).to.equal(keys);
      return {seconds: (clock.now() - start) / 1000, most, times};
    }

    it('takes a third of the round trips', async () => {
      expect(await compared(300)).to.deep.include({seconds: 10, most: 3});
      expect(await compared(301)).to.deep.include({seconds: 11, most: 3});
      expect(await compared(10)).to.deep.include({seconds: 1, most: 1});
    });

    it('asks nothing more when its import ends amid three look-ups', async () => {
      const clock = new VirtualClock();
      const run = new AbortController();
      let asked = 0;
      let told = 0;
      const session = {
        keysToCompare: async () => ['a'],
        compare: async () => void told++,
      } as unknown as ImportSession;
      const comparing = compareWithPortal({
        portal: {
          lookup: async () => {
            asked++;
            await clock.sleep(1000, never);
            return new Map();
          },
          save: async () => 'taken',
        },
        calls: new PortalCalls({clock, limits, signal: run.signal, onChange: () => {}}),
        limits,
        lookupSize: new RequestSize(10),
        ask: ask => ask(session),
        onProgress: () => {},
      }).catch(error => error.name);
      await clock.pass(1500);
      expect([asked, told]).to.deep.equal([6, 3]);
      run.abort(new DOMException('The import was ended', 'AbortError'));
      await clock.pass(60_000);
      expect([await comparing, asked, told]).to.deep.equal(['AbortError', 6, 3]);
    });

    it('goes one at a time after a refusal, and heeds the wait that is asked for', async () => {
      const busy = failing(429, {retryAfter: 30});
      const {times} = await compared(100, request => (request < 3 ? busy : null));
      expect(times).to.deep.equal([0, 0, 0, 31, 32, 33, 34, 34, 34, 35, 35, 35, 36]);
    });
  });
});
