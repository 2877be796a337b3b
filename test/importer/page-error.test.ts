import {expect} from '@open-wc/testing';
import {contacts} from '../../src/core/definition/definition.ts';
import {Importer} from '../../src/importer/importer.ts';
import type {Portal} from '../../src/portal/portal.ts';
import {words} from './export-words.ts';
import {MemoryPortal} from './memory-portal.ts';
import {header, key, workbookFile} from './workbook-file.ts';

const file = workbookFile([[...header], [key(1), 'new@example.com'], [key(2), 'other@example.com']]);

describe('an error in the portal of the page', () => {
  const realError = console.error;
  let told: string[];
  let importer: Importer;
  beforeEach(() => {
    told = [];
    console.error = (word: unknown) => told.push(String(word));
  });
  afterEach(() => {
    console.error = realError;
    importer.dispose();
  });

  /** A portal that has a slip in each of its functions, as long as it is not mended. */
  class FaultyPortal implements Portal {
    readonly good = new MemoryPortal({[key(1)]: null, [key(2)]: null});
    mended = false;
    calls = 0;
    readonly #user = (): {token: string} => (this.mended ? {token: 't'} : (undefined as never));

    async lookup(keys: readonly string[]): Promise<Map<string, string | null>> {
      this.calls++;
      return this.#user().token ? this.good.lookup(keys) : new Map();
    }

    async save(...batch: Parameters<Portal['save']>): ReturnType<Portal['save']> {
      this.calls++;
      return this.#user().token ? this.good.save(...batch) : [];
    }
  }

  function importerFor(portal: Portal): Importer {
    return new Importer(
      () => ({
        endpoint: null,
        lookup: null,
        portal,
        headers: null,
        credentials: 'same-origin',
        mode: 'fill-empty',
        accept: '.xlsx',
        batchSize: 500,
        lookupSize: 2000,
        definition: contacts,
        workerUrl: null,
        limits: {},
        misconfigured: null,
      }),
      async () => words,
    );
  }

  /** Waits until the step is held up, and gives what holds it up. */
  function held(): Promise<unknown> {
    return new Promise(resolve => {
      const look = () => {
        const {state} = importer;
        if (!('pause' in state) || state.pause?.by !== 'portal') return;
        unsubscribe();
        resolve([state.step, state.pause.problem]);
      };
      const unsubscribe = importer.subscribe(look);
      look();
    });
  }

  it('waits in its step for a click, is told once an import, and loses nothing', async () => {
    const portal = new FaultyPortal();
    importer = importerFor(portal);
    const opened = importer.open(file);
    expect(await held()).to.deep.equal([
      'checking',
      {code: 'misconfigured', detail: {reason: 'portal.lookup(): TypeError'}},
    ]);
    expect(portal.calls).to.equal(1);
    portal.mended = true;
    importer.resume();
    await opened;
    expect(importer.state.step).to.equal('review');

    portal.mended = false;
    const confirmed = importer.confirm(() => true);
    expect(await held()).to.deep.equal([
      'sending',
      {code: 'misconfigured', detail: {reason: 'portal.lookup(): TypeError'}},
    ]);
    importer.resume();
    await held();
    portal.mended = true;
    importer.resume();
    expect((await confirmed).totals).to.include({added: 2, unconfirmed: 0});
    expect(told.length).to.equal(1);
    expect(told[0]).to.contain('portal.lookup(): TypeError');
  });

  it('is told again in the next import', async () => {
    const portal = new FaultyPortal();
    importer = importerFor(portal);
    for (const count of [1, 2]) {
      const opened = importer.open(file);
      await held();
      expect(told.length).to.equal(count);
      importer.reset();
      await Promise.allSettled([opened]);
    }
  });

  it('leaves what it may have saved in doubt, when the import is stopped', async () => {
    const good = new MemoryPortal({[key(1)]: null, [key(2)]: null});
    importer = importerFor({
      lookup: keys => good.lookup(keys),
      save: async (batch, options) => {
        await good.save(batch, options);
        return (undefined as unknown as {results: []}).results;
      },
    });
    await importer.open(file);
    const confirmed = importer.confirm(() => true);
    expect(await held()).to.deep.equal([
      'sending',
      {code: 'misconfigured', detail: {reason: 'portal.save(): TypeError'}},
    ]);
    importer.cancel();
    expect((await confirmed).totals).to.include({added: 0, unconfirmed: 2});
  });
});
