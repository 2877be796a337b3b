import {expect} from '@open-wc/testing';
import {contacts} from '../../src/core/definition/definition.ts';
import {Importer} from '../../src/importer/importer.ts';
import type {ImporterSettings} from '../../src/importer/settings.ts';
import {words} from './export-words.ts';
import {unwatchWorkers, watchWorkers, workers} from './faulty-worker.ts';
import {MemoryPortal} from './memory-portal.ts';
import {header, key, workbookFile} from './workbook-file.ts';

const file = workbookFile([[...header], [key(1), 'new@example.com']]);

describe('an importer that is prepared', () => {
  let own: Partial<ImporterSettings>;
  let importer: Importer;

  beforeEach(() => {
    watchWorkers();
    own = {};
    const settings = (): ImporterSettings => ({
      endpoint: null,
      lookup: null,
      portal: new MemoryPortal({[key(1)]: null}),
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
      ...own,
    });
    importer = new Importer(settings, async () => words);
  });

  afterEach(() => {
    importer.dispose();
    unwatchWorkers();
  });

  const started = async (count: number) => {
    for (let waited = 0; workers.length < count && waited < 200; waited++)
      await new Promise(resolve => setTimeout(resolve, 10));
    return workers.length;
  };
  const ended = () => workers.map(worker => worker.ended);

  it('has its worker before the file comes, and reads with that one', async () => {
    importer.prepare();
    importer.prepare();
    expect(await started(1)).to.equal(1);
    expect(importer.state).to.deep.equal({step: 'choose', problem: null, file: null});
    await importer.open(file);
    expect([importer.state.step, ended()]).to.deep.equal(['review', [false]]);
  });

  it('reads with it while it still starts', async () => {
    importer.prepare();
    await importer.open(file);
    expect([importer.state.step, workers.length]).to.deep.equal(['review', 1]);
  });

  it('gives each further file a worker of its own', async () => {
    importer.prepare();
    await importer.open(file);
    await importer.open(file);
    expect([importer.state.step, ended()]).to.deep.equal(['review', [true, false]]);
    importer.reset();
    await new Promise(resolve => setTimeout(resolve));
    expect(ended()).to.deep.equal([true, true]);
  });

  it('starts another one where the settings of the worker have changed since', async () => {
    importer.prepare();
    await started(1);
    own = {limits: {idleSeconds: 7}};
    await importer.open(file);
    expect([importer.state.step, ended()]).to.deep.equal(['review', [true, false]]);
  });

  it('ends it with the element', async () => {
    importer.prepare();
    await started(1);
    importer.dispose();
    for (let waited = 0; !ended()[0] && waited < 200; waited++)
      await new Promise(resolve => setTimeout(resolve, 10));
    expect(ended()).to.deep.equal([true]);
  });

  it('says nothing of a worker that does not start, until a file needs it', async () => {
    own = {workerUrl: '/no/such/worker.js'};
    importer.prepare();
    await new Promise(resolve => setTimeout(resolve, 300));
    expect(importer.state).to.deep.equal({step: 'choose', problem: null, file: null});
    await importer.open(file);
    expect(importer.state).to.have.nested.property('problem.code', 'worker-unavailable');
  });

  it('forgets one that died while it waited', async () => {
    importer.prepare();
    await started(1);
    await new Promise(resolve => setTimeout(resolve, 100));
    workers[0]!.dispatchEvent(new ErrorEvent('error', {message: 'gone', cancelable: true}));
    await new Promise(resolve => setTimeout(resolve));
    await importer.open(file);
    expect([importer.state.step, workers.length]).to.deep.equal(['review', 2]);
  });

  it('starts nothing where the settings make no sense', async () => {
    own = {portal: null};
    importer.prepare();
    await new Promise(resolve => setTimeout(resolve, 100));
    expect(workers).to.deep.equal([]);
  });
});
