import {expect} from '@open-wc/testing';
import {contacts} from '../../src/core/definition/definition.ts';
import {Importer} from '../../src/importer/importer.ts';
import type {ImporterSettings} from '../../src/importer/settings.ts';
import type {DoneState, ImporterState} from '../../src/importer/state.ts';
import type {Portal} from '../../src/portal/portal.ts';
import {words} from './export-words.ts';
import {breakMethod, deaths, unwatchWorkers, watchWorkers, workers} from './faulty-worker.ts';
import {MemoryPortal} from './memory-portal.ts';
import {header, key, workbookFile} from './workbook-file.ts';

/** Six rows that are added, one that is the same, one unknown, one held back, one repeated, one empty. */
const file = workbookFile([
  [...header],
  ...[1, 2, 3, 4, 5, 6].map(number => [key(number), `new${number}@example.com`]),
  [key(7), 'same@example.com'],
  [key(8), 'unknown@example.com'],
  [key(9), 'no address'],
  [key(1), 'new1@example.com'],
  [key(10), ''],
]);
const twoColumns = workbookFile([
  [...header, 'E-mail'],
  [key(1), 'a@example.com', 'b@example.com'],
]);
const untouched = {same: 1, unknown: 1, held: 3, kept: 0, replaced: 0, rejected: 0, changed: 0};

describe('a worker that dies', () => {
  let portal: MemoryPortal;
  let importer: Importer;

  function importerWith(own: Partial<ImporterSettings> = {}): Importer {
    return new Importer(
      () => ({
        endpoint: null,
        lookup: null,
        portal,
        headers: null,
        credentials: 'same-origin',
        mode: 'fill-empty',
        accept: '.xlsx',
        batchSize: 2,
        lookupSize: 5000,
        definition: contacts,
        workerUrl: null,
        limits: {parallelBatches: 1},
        misconfigured: null,
        ...own,
      }),
      async () => words,
    );
  }

  beforeEach(() => {
    portal = new MemoryPortal({
      ...Object.fromEntries([1, 2, 3, 4, 5, 6].map(number => [key(number), null])),
      [key(7)]: 'same@example.com',
    });
    watchWorkers();
    importer = importerWith();
  });

  afterEach(() => {
    importer.dispose();
    unwatchWorkers();
  });

  function done(): DoneState {
    if (importer.state.step !== 'done') throw new Error(`The step is ${importer.state.step}.`);
    return importer.state;
  }

  /** Does something when the portal is asked to save for the nth time, before or after it does so. */
  function onSave(nth: number, when: 'before' | 'after', act: () => unknown): Portal {
    let saves = 0;
    return {
      lookup: keys => portal.lookup(keys),
      save: async (pairs, options) => {
        const hit = ++saves === nth;
        if (hit && when === 'before') await act();
        const results = await portal.save(pairs, options);
        if (hit && when === 'after') await act();
        return results;
      },
    };
  }

  for (const [name, die] of Object.entries(deaths)) {
    const kill = () => die(workers.at(-1)!);

    describe(`of ${name}`, () => {
      const stages: Readonly<Record<string, () => Promise<void>>> = {
        reading: async () => {
          const reached = untilStep('reading');
          const opened = importer.open(file);
          await reached;
          await until(() => workers.length > 0);
          // Its first answer is that it has started; then it is asked to read.
          await new Promise(resolve => workers[0]!.addEventListener('message', resolve, {once: true}));
          await new Promise(resolve => setTimeout(resolve));
          kill();
          await opened;
        },
        matching: async () => {
          await importer.open(twoColumns);
          expect(importer.state.step).to.equal('matching');
          kill();
        },
        checking: async () => {
          let asked = () => {};
          const reached = new Promise<void>(resolve => (asked = resolve));
          importer = importerWith({
            portal: {
              save: () => expect.fail('nothing is saved'),
              lookup: () => {
                asked();
                return new Promise(() => {});
              },
            },
          });
          const opened = importer.open(file);
          await reached;
          kill();
          await opened;
        },
        review: async () => {
          await importer.open(file);
          kill();
        },
        'review, while it is changed': async () => {
          await importer.open(file);
          const changed = importer.change({type: 'set-mode', mode: 'overwrite'});
          await new Promise(resolve => setTimeout(resolve));
          kill();
          await changed;
        },
      };
      for (const [stage, reach] of Object.entries(stages))
        it(`leads back to the start from ${stage}, with the reason, and the import can be begun again`, async () => {
          await reach();
          await until(() => importer.state.step === 'choose');
          expect(importer.state).to.have.nested.property('problem.code', 'worker-unavailable');
          expect(importer.state).to.have.nested.property('problem.detail.stopped', true);
          expect(JSON.stringify(importer.state)).not.to.contain('anna@example.org');
          expect(workers[0]!.ended).to.equal(true);
          importer.dispose();
          importer = importerWith();
          await importer.open(file);
          expect(importer.state.step).to.equal('review');
          expect(portal.saves).to.deep.equal([]);
        });

      it('ends the sending with a report of all that is known: the answer on its way counts', async () => {
        importer = importerWith({portal: onSave(2, 'after', kill)});
        await importer.open(file);
        const report = await importer.confirm(() => true);
        expect(report.totals).to.deep.equal({...untouched, added: 4, 'not-sent': 2, unconfirmed: 0});
        expect(done().report).to.equal(report);
        expect(done().problem).to.deep.include({code: 'worker-unavailable'});
        expect(done().lost).to.deep.equal({unconfirmed: []});
        expect([...portal.stored.values()].filter(value => value?.startsWith('new')).length).to.equal(4);
        expect(workers.map(({ended}) => ended)).to.deep.equal([true]);
      });

      it('counts as unconfirmed what may have been saved, and names its keys', async () => {
        importer = importerWith({
          portal: onSave(2, 'after', () => {
            kill();
            throw new Error('The connection broke.');
          }),
        });
        await importer.open(file);
        const report = await importer.confirm(() => true);
        expect(report.totals).to.deep.equal({...untouched, added: 2, 'not-sent': 2, unconfirmed: 2});
        expect(done().lost).to.deep.equal({unconfirmed: [key(3), key(4)]});
        expect(portal.saves.length).to.equal(2);
      });

      it('has sent nothing when it dies before the first request', async () => {
        await importer.open(file);
        const unsubscribe = importer.subscribe(() => {
          if (importer.state.step !== 'sending') return;
          unsubscribe();
          kill();
        });
        const report = await importer.confirm(() => true);
        expect(report.totals).to.deep.equal({...untouched, added: 0, 'not-sent': 6, unconfirmed: 0});
        expect(portal.saves).to.deep.equal([]);
      });

      it('keeps the report when it dies afterwards, and refuses what only the rows could tell', async () => {
        await importer.open(file);
        const report = await importer.confirm(() => true);
        expect(report.totals).to.include({added: 6});
        kill();
        await until(() => done().lost !== null);
        expect(done()).to.deep.include({report, lost: {unconfirmed: []}});
        expect(done().problem?.code).to.equal('worker-unavailable');
        for (const refused of [importer.rows({}), importer.download('report'), importer.download('receipt')])
          expect(await refused.then(nobody, named)).to.equal('InvalidStateError');
        expect((await importer.download('template')).blob.size).to.be.greaterThan(1000);
        await importer.open(file);
        expect(importer.state).to.have.nested.property('review.summary.same', 7);
      });
    });
  }

  it('goes on waiting for nothing while the import is paused', async () => {
    importer = importerWith({
      portal: onSave(1, 'before', () => {
        importer.pause();
        setTimeout(() => deaths['an uncaught error']!(workers[0]!), 50);
      }),
    });
    await importer.open(file);
    const report = await importer.confirm(() => true);
    expect(report.totals).to.deep.equal({...untouched, added: 2, 'not-sent': 4, unconfirmed: 0});
  });

  it('is told from one that works by its silence, in every step', async () => {
    importer = importerWith({limits: {parallelBatches: 1, idleSeconds: 0.5}});
    await importer.open(file);
    workers[0]!.terminate();
    await importer.change({type: 'set-mode', mode: 'overwrite'});
    expect(importer.state).to.have.deep.property('problem', {
      code: 'worker-unavailable',
      detail: {reason: 'no progress', stopped: true},
    });
    importer.dispose();
    importer = importerWith({
      limits: {parallelBatches: 1, idleSeconds: 0.5},
      portal: onSave(2, 'before', () => workers.at(-1)!.terminate()),
    });
    await importer.open(file);
    const report = await importer.confirm(() => true);
    expect(report.totals).to.deep.equal({...untouched, added: 4, 'not-sent': 2, unconfirmed: 0});
    expect(done().problem).to.deep.include({code: 'worker-unavailable'});
  });

  it('says nothing any more once another file is open', async () => {
    await importer.open(file);
    const first = workers[0]!;
    await importer.open(file);
    deaths['an uncaught error']!(first);
    first.dispatchEvent(new MessageEvent('message', {data: {id: '1', type: 'RAW', value: 'late'}}));
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(importer.state.step).to.equal('review');
    expect((await importer.rows({})).total).to.equal(11);
  });

  it('leads to a report that counts as the worker would have counted', async () => {
    importer = importerWith({
      portal: onSave(3, 'after', () => deaths['an uncaught error']!(workers.at(-1)!)),
    });
    await importer.open(file);
    const known = await importer.confirm(() => true);
    importer.dispose();
    for (const number of [1, 2, 3, 4, 5, 6]) portal.stored.set(key(number), null);
    importer = importerWith();
    await importer.open(file);
    expect(await importer.confirm(() => true)).to.deep.equal(known);
  });

  describe('an error that no rule foresaw', () => {
    for (const [method, reach] of [
      ['open', () => importer.open(file)],
      [
        'match',
        () =>
          importer.open(twoColumns).then(() => importer.match({sheet: 0, headerRow: 1, key: 0, value: 2})),
      ],
      ['keysToCompare', () => importer.open(file)],
      ['compare', () => importer.open(file)],
      ['review', () => importer.open(file)],
      ['change', () => importer.open(file).then(() => importer.change({type: 'undo'}))],
      ['candidates', () => importer.open(file).then(() => importer.changeColumns())],
    ] as const)
      it(`is told as such in ${method}(), and never as a damaged file`, async () => {
        breakMethod(method);
        await reach();
        expect(importer.state).to.have.deep.property('problem', {
          code: 'internal-error',
          detail: {reason: 'TypeError'},
        });
        expect(importer.state.step).to.equal('choose');
      });

    for (const [method, totals] of [
      ['freeze', {added: 0, 'not-sent': 6}],
      ['nextBatch', {added: 0, 'not-sent': 6}],
      // The next batch leaves as soon as an answer is back, and is heard out.
      ['settle', {added: 4, 'not-sent': 2}],
      ['report', {added: 6, 'not-sent': 0}],
    ] as const)
      it(`ends the sending with a report when it is in ${method}()`, async () => {
        await importer.open(file);
        breakMethod(method);
        const report = await importer.confirm(() => true);
        expect(report.totals).to.deep.equal({...untouched, unconfirmed: 0, ...totals});
        expect(done().problem).to.deep.equal({code: 'internal-error', detail: {reason: 'TypeError'}});
        const saved = [...portal.stored.values()].filter(value => value?.startsWith('new')).length;
        expect(saved).to.equal(totals.added);
      });

    it('ends the sending with a report when it is on the page', async () => {
      await importer.open(file);
      let keys = 0;
      try {
        // The second batch is given no key: a bug between the first answer and the second request.
        crypto.getRandomValues = (array => {
          if (++keys === 2) throw new TypeError('a bug');
          return Crypto.prototype.getRandomValues.call(crypto, array as never) as never;
        }) as typeof crypto.getRandomValues;
        const report = await importer.confirm(() => true);
        expect(report.totals).to.deep.equal({...untouched, added: 2, 'not-sent': 4, unconfirmed: 0});
        expect(done()).to.deep.include({
          problem: {code: 'internal-error', detail: {reason: 'TypeError'}},
          lost: null,
        });
        expect((await importer.rows({outcome: 'not-sent'})).total).to.equal(4);
      } finally {
        Reflect.deleteProperty(crypto, 'getRandomValues');
      }
    });
  });

  function untilStep(step: ImporterState['step']): Promise<void> {
    return new Promise(resolve => {
      const unsubscribe = importer.subscribe(() => {
        if (importer.state.step !== step) return;
        unsubscribe();
        resolve();
      });
    });
  }
});

async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 300 && !holds(); turn++) await new Promise(resolve => setTimeout(resolve, 10));
}

function nobody(): never {
  throw new Error('It was not refused.');
}

function named(error: unknown): string {
  return (error as Error).name;
}
