import {expect} from '@open-wc/testing';
import {Lanes, type Lane, type Return, type Trip} from '../../src/importer/requests/lanes.ts';

/** Trips by name, and which of them have a request on its way. */
class Bench {
  readonly lanes: Lanes;
  readonly trips = new Map<string, Trip>();
  readonly end = new AbortController();
  readonly #away = new Set<string>();
  readonly #ended: string[] = [];

  constructor(lookup = 3, save = 3) {
    this.lanes = new Lanes({lookup, save});
  }

  /** Each letter asks for its turn. */
  async ask(names: string, lane: Lane = 'lookup', end = this.end.signal): Promise<void> {
    for (const name of names) {
      if (!this.trips.has(name)) this.trips.set(name, this.lanes.begin());
      this.lanes.enter(this.trips.get(name)!, lane, end).then(
        () => this.#away.add(name),
        () => this.#ended.push(name),
      );
    }
    await settled();
  }

  /** Asks for a request that writes, once it has written one. */
  async writeOn(name: string): Promise<void> {
    this.trips.get(name)!.begun = true;
    await this.ask(name, 'save');
  }

  async back(names: string, how: Return = 'well'): Promise<void> {
    for (const name of names) {
      this.#away.delete(name);
      this.lanes.leave(this.trips.get(name)!, how);
    }
    await settled();
  }

  async over(names: string): Promise<void> {
    for (const name of names) this.lanes.end(this.trips.get(name)!);
    await settled();
  }

  get away(): string {
    return [...this.#away].sort().join('');
  }

  get ended(): string {
    return this.#ended.join('');
  }
}

const settled = () => new Promise(resolve => setTimeout(resolve));

describe('Lanes', () => {
  for (const width of [1, 2, 3, 5])
    it(`let ${width} of a lane go at once, the older first`, async () => {
      const bench = new Bench(width);
      const names = 'abcdefg';
      await bench.ask(names);
      expect(bench.away).to.equal(names.slice(0, width));
      await bench.back('a');
      expect(bench.away).to.equal(names.slice(1, width + 1));
    });

  it('count look-ups and saves apart', async () => {
    const bench = new Bench(2, 1);
    await bench.ask('abc');
    await bench.ask('xyz', 'save');
    expect(bench.away).to.equal('abx');
  });

  it('let the older trip go first, whichever asked first', async () => {
    const bench = new Bench(1);
    await bench.ask('abc');
    await bench.back('a');
    await bench.ask('a');
    await bench.back('b');
    expect(bench.away).to.equal('a');
  });

  for (const how of ['failed', 'slowly'] as const)
    describe(`after one that came back ${how}`, () => {
      it('let one go at a time, once those on their way are back', async () => {
        const bench = new Bench();
        await bench.ask('abc');
        await bench.ask('xyz', 'save');
        await bench.back('a', how);
        await bench.ask('ade');
        expect(bench.away).to.equal('bcxyz');
        await bench.back('bcxyz', 'slowly');
        expect(bench.away).to.equal('a');
        await bench.back('a', 'slowly');
        await bench.over('a');
        expect(bench.away).to.equal('d');
      });

      it('let all go again after three good answers, and not before', async () => {
        const bench = new Bench();
        await bench.ask('abcdefghi');
        await bench.back('bc', 'slowly');
        await bench.back('a', how);
        await bench.ask('a');
        const first = bench.away;
        for (const good of [1, 2]) {
          await bench.back(bench.away);
          expect([good, bench.away.length]).to.deep.equal([good, 1]);
        }
        await bench.back(bench.away);
        expect([first.length, bench.away.length]).to.deep.equal([1, 3]);
      });

      it('begin to count anew where it happens again', async () => {
        const bench = new Bench();
        await bench.ask('abcdefghijkl');
        await bench.back('bc', 'slowly');
        await bench.back('a', how);
        await bench.over('a');
        await bench.back(bench.away);
        await bench.back(bench.away);
        const again = bench.away;
        await bench.back(again, how);
        await bench.over(again);
        await bench.back(bench.away);
        await bench.back(bench.away);
        expect(bench.away).to.have.length(1);
        await bench.back(bench.away);
        expect(bench.away).to.have.length(3);
      });
    });

  it('let nothing go while one in trouble waits for its next try', async () => {
    const bench = new Bench();
    await bench.ask('abcdef');
    await bench.back('b', 'failed');
    await bench.back('ac');
    expect(bench.away).to.equal('');
    await bench.ask('b');
    expect(bench.away).to.equal('b');
    await bench.back('b');
    expect(bench.away).to.equal('def');
  });

  it('let it go on where the one in trouble is given up', async () => {
    const bench = new Bench();
    await bench.ask('abcdef');
    await bench.back('a', 'failed');
    await bench.back('bc');
    await bench.over('a');
    expect(bench.away).to.equal('d');
  });

  it('let a batch in trouble go before a look-up in trouble, and both before all others', async () => {
    const bench = new Bench();
    await bench.ask('abc');
    await bench.ask('x', 'save');
    bench.trips.get('x')!.begun = true;
    await bench.back('bx', 'failed');
    await bench.back('ac');
    await bench.ask('ab');
    expect(bench.away).to.equal('');
    await bench.ask('x', 'save');
    expect(bench.away).to.equal('x');
    await bench.back('x');
    expect(bench.away).to.equal('b');
  });

  describe('held', () => {
    it('let only those go on that have begun to write', async () => {
      const bench = new Bench();
      await bench.ask('ab', 'save');
      bench.trips.get('b')!.begun = true;
      await bench.back('ab');
      bench.lanes.held = true;
      await bench.ask('ac', 'save');
      await bench.ask('d');
      await bench.writeOn('b');
      expect(bench.away).to.equal('b');
      bench.lanes.release();
      await settled();
      expect(bench.away).to.equal('abcd');
    });

    it('let a begun batch go on beside a look-up in trouble', async () => {
      const bench = new Bench();
      await bench.ask('a');
      await bench.ask('x', 'save');
      await bench.back('a', 'failed');
      bench.lanes.held = true;
      await bench.back('x');
      await bench.ask('a');
      await bench.writeOn('x');
      expect(bench.away).to.equal('x');
      await bench.back('x');
      await bench.over('x');
      expect(bench.away).to.equal('');
      bench.lanes.release();
      await settled();
      expect(bench.away).to.equal('a');
    });
  });

  it('forget a turn that was given up, and give it to the next', async () => {
    const bench = new Bench(1);
    const end = new AbortController();
    await bench.ask('a');
    await bench.ask('b', 'lookup', end.signal);
    await bench.ask('c');
    end.abort();
    await settled();
    expect(bench.ended).to.equal('b');
    await bench.back('a');
    expect(bench.away).to.equal('c');
  });

  it('give no turn to what was ended before it asked', async () => {
    const bench = new Bench(1);
    await bench.ask('a');
    await bench.ask('b', 'lookup', AbortSignal.abort());
    expect([bench.away, bench.ended]).to.deep.equal(['a', 'b']);
  });
});
