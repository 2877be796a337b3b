import {expect} from '@open-wc/testing';
import {PortalCalls, type RequestStatus} from '../../src/importer/requests/portal-calls.ts';
import {PortalError} from '../../src/portal/portal-error.ts';
import {VirtualClock} from '../faults/virtual-clock.ts';

type Reply = string | Error | ((signal: AbortSignal) => Promise<string>);

/** A caller with a portal that answers from a list, and goes on with the last answer. */
class Bench {
  readonly clock = new VirtualClock();
  readonly abort = new AbortController();
  readonly stop = new AbortController();
  readonly shown: RequestStatus[] = [];
  /** When each request was made, in seconds from the start. */
  readonly times: number[] = [];
  readonly calls: PortalCalls;
  readonly #start = this.clock.now();
  #replies: Reply[];

  constructor(...replies: Reply[]) {
    this.#replies = replies;
    this.calls = new PortalCalls({
      clock: this.clock,
      limits: {requestSeconds: 60, parallelLookups: 3, parallelBatches: 3},
      signal: this.abort.signal,
      onChange: hindrance => this.shown.push(hindrance),
    });
  }

  get now(): RequestStatus {
    return this.shown.at(-1) ?? {pause: null, waiting: null};
  }

  ask(): Promise<string | null> {
    const trip = this.calls.lanes.begin();
    const request = async (signal: AbortSignal) => {
      this.times.push((this.clock.now() - this.#start) / 1000);
      const reply = this.#replies.length > 1 ? this.#replies.shift()! : this.#replies[0]!;
      if (reply instanceof Error) throw reply;
      return typeof reply === 'string' ? reply : reply(signal);
    };
    const asked = this.calls.ask(request, {trip, lane: 'save', stop: this.stop.signal});
    return asked.finally(() => this.calls.lanes.end(trip));
  }

  run(): Promise<string | null> {
    return this.clock.run(this.ask());
  }

  /** Asks, and lets seconds pass. */
  async for(seconds: number): Promise<{answer: () => unknown}> {
    let answer: unknown = 'pending';
    this.ask().then(
      value => (answer = value),
      error => (answer = error.name),
    );
    await this.clock.pass(seconds * 1000);
    return {answer: () => answer};
  }
}

const portal = (status: number, retryAfter?: number) =>
  new PortalError({status, ...(retryAfter !== undefined && {retryAfter})});
const unreachable = new TypeError('Failed to fetch');
const code = ({pause}: RequestStatus) => (pause?.by === 'portal' ? pause.problem.code : null);

describe('PortalCalls', () => {
  it('gives the answer, and shows nothing', async () => {
    const bench = new Bench('yes');
    expect(await bench.run()).to.equal('yes');
    expect(bench.shown).to.deep.equal([]);
  });

  for (const error of [
    unreachable,
    ...[408, 409, 425, 429, 500, 502, 503, 504].map(status => portal(status)),
  ])
    it(`tries again by itself: ${error.message}`, async () => {
      const bench = new Bench(error, error, error, error, 'yes');
      expect(await bench.run()).to.equal('yes');
      expect(bench.times).to.have.length(5);
      expect(bench.shown.map(code)).to.deep.equal(bench.shown.map(() => null));
      bench.times.slice(1).forEach((time, index) => {
        expect(time - bench.times[index]!).to.be.at.most(2 ** index);
      });
      expect(bench.now).to.deep.equal({pause: null, waiting: null});
    });

  it('waits at least as long as it is asked to, and shows until when', async () => {
    const bench = new Bench(portal(429, 40), 'yes');
    const begun = bench.clock.now();
    expect(await bench.run()).to.equal('yes');
    expect(bench.times).to.deep.equal([0, 40]);
    expect(bench.shown[0]).to.deep.equal({
      pause: null,
      waiting: {for: 'retry', until: begun + 40_000, asked: true},
    });
  });

  it('does not wait shorter than its own time where less is asked', async () => {
    const bench = new Bench(portal(503, 0.0001));
    await bench.for(16);
    expect(bench.shown.map(({waiting}) => waiting?.for === 'retry' && waiting.asked)).to.not.include(true);
    const [, , , , fifth] = bench.times;
    await bench.clock.pass(60_000);
    expect(bench.times.slice(5)).to.deep.equal([fifth! + 30, fifth! + 60]);
  });

  it('shows the problem when five tries are spent, goes on every 30 s, and is done when the portal is back', async () => {
    const bench = new Bench(
      unreachable,
      unreachable,
      unreachable,
      unreachable,
      unreachable,
      portal(502),
      'yes',
    );
    const {answer} = await bench.for(16);
    expect(bench.times).to.have.length(5);
    expect(code(bench.now)).to.equal('portal-unreachable');
    expect(bench.now.waiting).to.include({for: 'retry', asked: false});
    await bench.clock.pass(30_000);
    expect(bench.times).to.have.length(6);
    expect(bench.times[5]! - bench.times[4]!).to.equal(30);
    expect(code(bench.now)).to.equal('portal-failed');
    expect(answer()).to.equal('pending');
    await bench.clock.pass(30_000);
    expect(answer()).to.equal('yes');
    expect(bench.now).to.deep.equal({pause: null, waiting: null});
  });

  it('keeps a longer wait that is asked for after its tries are spent', async () => {
    const bench = new Bench(portal(503, 100));
    await bench.for(1000);
    expect(bench.times).to.deep.equal([0, 100, 200, 300, 400, 500, 600, 700, 800, 900, 1000]);
  });

  for (const [status, expected] of [
    [401, 'unauthorised'],
    [403, 'forbidden'],
    [400, 'portal-refused'],
    [404, 'portal-refused'],
    [501, 'portal-failed'],
    [200, 'portal-answer-unreadable'],
  ] as const)
    it(`${status} waits for the user, as ${expected}`, async () => {
      const bench = new Bench(portal(status), 'yes');
      const {answer} = await bench.for(24 * 3600);
      expect(bench.times).to.have.length(1);
      expect([code(bench.now), bench.now.waiting]).to.deep.equal([expected, null]);
      bench.calls.resume();
      await bench.clock.pass(0);
      expect(answer()).to.equal('yes');
      expect(bench.now).to.deep.equal({pause: null, waiting: null});
    });

  it('shows a problem again that the user did not solve', async () => {
    const bench = new Bench(portal(401), portal(403), 'yes');
    const {answer} = await bench.for(1);
    bench.calls.resume();
    await bench.clock.pass(1000);
    expect(code(bench.now)).to.equal('forbidden');
    bench.calls.resume();
    await bench.clock.pass(1000);
    expect(answer()).to.equal('yes');
    expect(bench.shown.map(code)).to.deep.equal(['unauthorised', null, 'forbidden', null]);
  });

  it('tries at once when the user says so, and begins to count anew', async () => {
    const bench = new Bench(unreachable);
    await bench.for(16);
    expect(bench.times).to.have.length(5);
    bench.calls.resume();
    await bench.clock.pass(0);
    expect(bench.times).to.have.length(6);
    expect(code(bench.now)).to.equal(null);
    await bench.clock.pass(16_000);
    expect(bench.times).to.have.length(10);
    expect(code(bench.now)).to.equal('portal-unreachable');
  });

  it('waits for the network while there is none, and sends nothing', async () => {
    const bench = new Bench('yes');
    bench.clock.setOnline(false);
    const {answer} = await bench.for(5 * 3600);
    expect(bench.times).to.have.length(0);
    expect(bench.now).to.deep.equal({pause: null, waiting: {for: 'online'}});
    bench.clock.setOnline(true);
    await bench.clock.pass(0);
    expect(answer()).to.equal('yes');
  });

  it('spends no try on a network that went away in between', async () => {
    const bench = new Bench(unreachable, 'yes');
    bench.clock.after(0, () => bench.clock.setOnline(false));
    bench.clock.after(3_600_000, () => bench.clock.setOnline(true));
    expect(await bench.run()).to.equal('yes');
    expect(bench.times).to.deep.equal([0, 3600]);
  });

  it('gives each request its time, heeded or not', async () => {
    let aborted = 0;
    const heeding: Reply = signal =>
      new Promise((_, reject) =>
        signal.addEventListener('abort', () => {
          aborted++;
          reject(signal.reason);
        }),
      );
    const deaf: Reply = () => new Promise(() => {});
    const bench = new Bench(heeding, deaf, deaf, deaf, deaf, 'yes');
    const {answer} = await bench.for(5 * 60 + 16);
    expect(aborted).to.equal(1);
    expect(bench.times[0]).to.equal(0);
    expect(bench.times[1]).to.be.within(60, 61);
    expect(code(bench.now)).to.equal('portal-unreachable');
    expect(bench.now.pause).to.deep.include({by: 'portal'});
    await bench.clock.pass(30_000);
    expect(answer()).to.equal('yes');
  });

  it('does not hear what comes after its time', async () => {
    let late: (value: string) => void = () => {};
    const bench = new Bench(() => new Promise<string>(resolve => (late = resolve)), 'second');
    const asked = bench.ask();
    await bench.clock.pass(60_000);
    late('first');
    expect(await bench.clock.run(asked)).to.equal('second');
  });

  it('ends at once when aborted, wherever it is', async () => {
    const places: [Reply, boolean][] = [
      [() => new Promise(() => {}), true],
      [unreachable, true],
      [portal(401), true],
      ['yes', false],
    ];
    for (const [reply, online] of places) {
      const bench = new Bench(reply);
      bench.clock.setOnline(online);
      const {answer} = await bench.for(0);
      expect(answer()).to.equal('pending');
      bench.abort.abort();
      await bench.clock.pass(0);
      expect(answer()).to.equal('AbortError');
      expect(bench.now).to.deep.equal({pause: null, waiting: null});
      const {length} = bench.times;
      await bench.clock.pass(3_600_000);
      expect(bench.times).to.have.length(length);
    }
  });

  it('hears out a request on its way when stopped, and waits for nothing after it', async () => {
    for (const reply of ['yes', unreachable, portal(401)]) {
      const bench = new Bench(async signal => {
        await bench.clock.sleep(5_000, signal);
        if (reply instanceof Error) throw reply;
        return reply as string;
      });
      const {answer} = await bench.for(1);
      bench.stop.abort();
      await bench.clock.pass(1000);
      expect(answer()).to.equal('pending');
      await bench.clock.pass(3000);
      expect(answer()).to.equal(reply === 'yes' ? 'yes' : 'AbortError');
      expect([bench.times, bench.shown]).to.deep.equal([[0], []]);
    }
  });

  it('ends a wait when stopped, and asks nothing when it was stopped before', async () => {
    const bench = new Bench(portal(503, 100));
    const {answer} = await bench.for(1);
    bench.stop.abort();
    await bench.clock.pass(0);
    expect(answer()).to.equal('AbortError');
    expect((await bench.for(0)).answer()).to.equal('AbortError');
    expect(bench.times).to.have.length(1);
  });

  it('shows the first trouble of several requests, and wakes all that are paused', async () => {
    const bench = new Bench(portal(401), portal(503, 100), portal(403), 'yes');
    const [first, second, third] = await Promise.all([bench.for(0), bench.for(0), bench.for(0)]);
    expect(bench.times).to.deep.equal([0, 0, 0]);
    expect(code(bench.now)).to.equal('unauthorised');
    expect(bench.now.waiting).to.include({for: 'retry', asked: true});
    bench.calls.resume();
    await bench.clock.pass(0);
    expect([first.answer(), second.answer(), third.answer()]).to.deep.equal(['yes', 'pending', 'pending']);
    expect([code(bench.now), bench.now.waiting?.for]).to.deep.equal([null, 'retry']);
    await bench.clock.pass(100_000);
    expect([second.answer(), third.answer()]).to.deep.equal(['yes', 'yes']);
    expect(bench.times).to.deep.equal([0, 0, 0, 0, 100, 100]);
    expect(bench.now).to.deep.equal({pause: null, waiting: null});
  });

  it('asks nothing else while the user is to solve a problem', async () => {
    for (const reply of [401, 403, 400]) {
      const bench = new Bench(portal(reply), 'yes');
      const first = await bench.for(0);
      const second = await bench.for(3600);
      expect([bench.times, first.answer(), second.answer()]).to.deep.equal([[0], 'pending', 'pending']);
      bench.calls.resume();
      await bench.clock.pass(0);
      expect([first.answer(), second.answer()]).to.deep.equal(['yes', 'yes']);
    }
  });

  it('holds all to the time that the portal asked of one', async () => {
    const bench = new Bench(unreachable, portal(429, 40), 'yes');
    const asked = Promise.all([bench.ask(), bench.ask(), bench.ask().then(() => bench.ask())]);
    expect(await bench.clock.run(asked)).to.deep.equal(['yes', 'yes', 'yes']);
    expect(bench.times).to.deep.equal([0, 0, 0, 40, 40, 40]);
  });

  it('holds one that waits to a longer time that is asked meanwhile', async () => {
    const late = (seconds: number, error: Error) => async (signal: AbortSignal) => {
      await bench.clock.sleep(seconds * 1000, signal);
      throw error;
    };
    const bench: Bench = new Bench(late(1, portal(503, 20)), late(9, portal(503, 60)), 'yes');
    await bench.for(0);
    await bench.for(0.5);
    bench.clock.setOnline(false);
    const third = await bench.for(1);
    bench.clock.setOnline(true);
    await bench.clock.pass(200_000);
    expect(bench.times).to.deep.equal([0, 0, 69, 69, 69]);
    expect(third.answer()).to.equal('yes');
  });

  it('makes no request that was held or stopped after its turn had come', async () => {
    const bench = new Bench('yes');
    bench.clock.setOnline(false);
    const first = await bench.for(1);
    bench.calls.lanes.held = true;
    bench.clock.setOnline(true);
    await bench.clock.pass(100_000);
    expect([bench.times, first.answer()]).to.deep.equal([[], 'pending']);
    bench.calls.lanes.release();
    bench.stop.abort(new DOMException('Stopped', 'AbortError'));
    await bench.clock.pass(0);
    expect([bench.times, first.answer()]).to.deep.equal([[], 'AbortError']);
  });

  it('takes an answer that took long for trouble', async () => {
    for (const [seconds, atOnce] of [
      [10, 3],
      [10.001, 1],
    ] as const) {
      const bench = new Bench(
        async signal => {
          await bench.clock.sleep(seconds * 1000, signal);
          return 'late';
        },
        async signal => {
          await bench.clock.sleep(1000, signal);
          return 'soon';
        },
      );
      await bench.run();
      await Promise.all([bench.for(0), bench.for(0), bench.for(0)]);
      expect(bench.times.filter(time => time === seconds)).to.have.length(atOnce);
    }
  });
});
