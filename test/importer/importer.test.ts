import {expect} from '@open-wc/testing';
import {contacts} from '../../src/core/definition/definition.ts';
import {Importer} from '../../src/importer/importer.ts';
import type {ImporterSettings} from '../../src/importer/settings.ts';
import type {ImporterState} from '../../src/importer/state.ts';
import {PortalError} from '../../src/portal/portal-error.ts';
import {words} from './export-words.ts';
import {MemoryPortal} from './memory-portal.ts';
import {header, key, workbookFile} from './workbook-file.ts';

const stored = {[key(1)]: null, [key(2)]: 'old@example.com', [key(3)]: 'same@example.com'};
const file = workbookFile([
  [...header],
  [key(1), 'new@example.com'],
  [key(2), 'other@example.com'],
  [key(3), 'same@example.com'],
  [key(4), 'unknown@example.com'],
]);

describe('Importer', () => {
  let portal: MemoryPortal;
  let importer: Importer;
  let steps: ImporterState['step'][];

  function settings(): ImporterSettings {
    return {
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
    };
  }

  function importerWith(own: Partial<ImporterSettings> = {}): Importer {
    const made = new Importer(
      () => ({...settings(), ...own}),
      async () => words,
    );
    steps = [];
    made.subscribe(() => {
      if (steps.at(-1) !== made.state.step) steps.push(made.state.step);
    });
    return made;
  }

  beforeEach(() => {
    portal = new MemoryPortal(stored);
    importer = importerWith();
  });

  afterEach(() => importer.dispose());

  function review() {
    if (importer.state.step !== 'review') throw new Error(`The step is ${importer.state.step}.`);
    return importer.state.review;
  }

  it('leads a file to the review, and asks the portal for its keys alone', async () => {
    await importer.open(file);
    expect(steps).to.deep.equal(['reading', 'checking', 'review']);
    expect(review().summary).to.include({rows: 4, add: 1, kept: 1, same: 1, unknown: 1});
    expect(portal.lookups).to.deep.equal([[key(1), key(2), key(3), key(4)]]);
    expect(portal.saves).to.deep.equal([]);
  });

  it('asks for keys in parts of the size that is set', async () => {
    importer = importerWith({lookupSize: 3});
    await importer.open(file);
    expect(portal.lookups.map(keys => keys.length)).to.deep.equal([3, 1]);
  });

  it('sends what the review shows, once, and reports every row', async () => {
    await importer.open(file);
    await importer.change({type: 'set-mode', mode: 'overwrite'});
    const confirmed: unknown[] = [];
    const report = await importer.confirm((mode, count) => confirmed.push([mode, count]) > 0);
    expect(confirmed).to.deep.equal([['overwrite', 2]]);
    expect(report.totals).to.include({added: 1, replaced: 1, same: 1, unknown: 1});
    expect(portal.saves.map(({pairs}) => pairs)).to.deep.equal([
      [
        {key: key(1), value: 'new@example.com'},
        {key: key(2), value: 'other@example.com'},
      ],
    ]);
    expect(importer.state.step).to.equal('done');
    expect((await importer.rows({outcome: 'replaced'})).rows[0]).to.include({
      key: key(2),
      stored: 'old@example.com',
    });
  });

  it('is busy from the first change to the last of those asked for at once', async () => {
    await importer.open(file);
    const seen: unknown[] = [];
    const unsubscribe = importer.subscribe(() => {
      if (importer.state.step === 'review') seen.push([review().mode, importer.state.busy]);
    });
    await Promise.all([
      importer.change({type: 'set-mode', mode: 'overwrite'}),
      importer.change({type: 'set-mode', mode: 'fill-empty'}),
    ]);
    unsubscribe();
    expect(seen).to.deep.equal([
      ['fill-empty', true],
      ['overwrite', true],
      ['overwrite', true],
      ['fill-empty', false],
    ]);
  });

  it('counts a mode that was set just before the confirmation', async () => {
    await importer.open(file);
    void importer.change({type: 'set-mode', mode: 'overwrite'});
    const report = await importer.confirm(() => true);
    expect(report.mode).to.equal('overwrite');
  });

  it('confirms once when it is asked twice', async () => {
    await importer.open(file);
    const first = importer.confirm(() => true);
    const second = await importer.confirm(() => true).catch((error: DOMException) => error.name);
    await first;
    expect(second).to.equal('InvalidStateError');
    expect(portal.saves.length).to.equal(1);
  });

  it('stays in the review when the confirmation is prevented', async () => {
    await importer.open(file);
    const refused = await importer.confirm(() => false).catch((error: DOMException) => error.name);
    expect(refused).to.equal('AbortError');
    expect(importer.state.step).to.equal('review');
    expect(portal.saves).to.deep.equal([]);
  });

  it('goes to the end without a request when there is nothing to send', async () => {
    await importer.open(workbookFile([[...header], [key(3), 'same@example.com']]));
    const report = await importer.confirm(() => expect.fail('nothing is sent'));
    expect(report.totals).to.include({same: 1, added: 0});
    expect(portal.saves).to.deep.equal([]);
  });

  it('asks again before a batch is sent, and leaves alone what moved meanwhile', async () => {
    await importer.open(file);
    portal.stored.set(key(1), 'somebody@example.com');
    const report = await importer.confirm(() => true);
    expect(report.totals).to.include({changed: 1, added: 0});
    expect(portal.stored.get(key(1))).to.equal('somebody@example.com');
  });

  it('compares a corrected key before it shows it', async () => {
    await importer.open(file);
    await importer.change({type: 'correct', rowNumber: 5, correction: {key: key(2)}});
    expect(review().summary).to.include({unknown: 0, invalid: 2});
    await importer.change({type: 'undo'});
    expect(review().summary).to.include({unknown: 1, invalid: 0});
  });

  it('compares nothing where the portal cannot be asked, and asks for the number', async () => {
    importer = importerWith({portal: {save: (pairs, options) => portal.save(pairs, options)}});
    await importer.open(file);
    expect(review().summary).to.include({uncompared: 4, pairs: 4});
    await importer.change({type: 'set-mode', mode: 'overwrite'});
    expect(review().brake).to.include({count: 4});
  });

  it('waits with a refusal of the portal, and goes on when it is asked to', async () => {
    let refused = true;
    importer = importerWith({
      portal: {
        save: (pairs, options) => portal.save(pairs, options),
        lookup: async keys => {
          if (refused) throw new PortalError({status: 403, detail: 'Only administrators may import.'});
          return portal.lookup(keys);
        },
      },
    });
    const opened = importer.open(file);
    await untilState(importer, state => state.step === 'checking' && state.pause !== null);
    expect(importer.state).to.deep.include({
      pause: {
        by: 'portal',
        problem: {code: 'forbidden', detail: {status: 403, message: 'Only administrators may import.'}},
      },
    });
    refused = false;
    importer.resume();
    await opened;
    expect(importer.state.step).to.equal('review');
  });

  it('comes back to the start with a problem of the file, open for another', async () => {
    await importer.open(new File(['%PDF-1.7 …'], 'list.xlsx'));
    expect(importer.state).to.deep.include({
      step: 'choose',
      problem: {code: 'not-a-spreadsheet', detail: {format: 'pdf'}},
    });
    await importer.open(file);
    expect(importer.state.step).to.equal('review');
  });

  it('names the fields whose columns are missing', async () => {
    await importer.open(
      workbookFile([
        ['User foreign number', 'Town'],
        [key(1), 'Kiel'],
      ]),
    );
    expect(importer.state).to.deep.include({
      step: 'choose',
      problem: {code: 'column-missing', detail: {fields: ['value'], sheet: 'Users'}},
    });
  });

  it('says that a sheet has no rows', async () => {
    await importer.open(workbookFile([[...header]]));
    expect(importer.state).to.deep.include({problem: {code: 'no-rows', detail: {sheet: 'Users'}}});
  });

  it('asks which column is meant when two have the same label', async () => {
    await importer.open(
      workbookFile([
        [...header, 'E-mail'],
        [key(1), 'a@example.com', 'b@example.com'],
      ]),
    );
    expect(importer.state.step).to.equal('matching');
    for (const wrong of [{sheet: 3}, {value: 0}, {headerRow: -1}, {key: 0.5}]) {
      const columns = {sheet: 0, headerRow: 1, key: 0, value: 2, ...wrong};
      const refused = await importer.match(columns).catch((error: Error) => error.name);
      expect(refused, JSON.stringify(wrong)).to.equal('RangeError');
    }
    expect(importer.state.step).to.equal('matching');
    await importer.match({sheet: 0, headerRow: 1, key: 0, value: 2});
    expect(importer.state.step).to.equal('review');
    expect((await importer.rows({})).rows[0]).to.include({value: 'b@example.com', change: 'add'});
  });

  it('says so when the worker cannot be loaded', async () => {
    importer = importerWith({workerUrl: '/no/such/worker.js'});
    await importer.open(file);
    expect(importer.state).to.have.nested.property('problem.code', 'worker-unavailable');
  });

  it('reads other columns when they are to be changed, in the mode that was chosen', async () => {
    await importer.open(
      workbookFile([
        [...header, 'Other'],
        [key(1), 'a@example.com', 'b@example.com'],
      ]),
    );
    await importer.change({type: 'set-mode', mode: 'overwrite'});
    await importer.change({type: 'correct', rowNumber: 2, correction: {value: 'c@example.com'}});
    await importer.changeColumns();
    const {state} = importer;
    if (state.step !== 'matching') throw new Error(`The step is ${state.step}.`);
    expect(state.candidates[0]?.value.map(({label}) => label)).to.include.members(['E-mail', 'Other']);
    await importer.match({sheet: 0, headerRow: 1, key: 0, value: 2});
    expect(review()).to.deep.include({mode: 'overwrite', undoable: false});
    expect((await importer.rows({})).rows[0]).to.include({value: 'b@example.com', change: 'add'});
    await importer.confirm(() => true);
    expect(portal.stored.get(key(1))).to.equal('b@example.com');
  });

  it('changes columns after the changes that were asked for before, and refuses those that come later', async () => {
    await importer.open(file);
    const [mode, columns, late] = await Promise.allSettled([
      importer.change({type: 'set-mode', mode: 'overwrite'}),
      importer.changeColumns(),
      importer.change({type: 'leave-out', rowNumber: 2, out: true}),
    ]);
    expect([mode.status, columns.status]).to.deep.equal(['fulfilled', 'fulfilled']);
    expect(late).to.have.nested.property('reason.name', 'InvalidStateError');
    expect(importer.state.step).to.equal('matching');
  });

  it('changes no columns of what was confirmed', async () => {
    await importer.open(file);
    const confirmed = importer.confirm(() => true);
    const refused = await importer.changeColumns().catch((error: DOMException) => error.name);
    expect(refused).to.equal('InvalidStateError');
    expect((await confirmed).totals.added).to.equal(1);
  });

  it('gives up a worker that shows no progress', async () => {
    const silent = URL.createObjectURL(new Blob([silentWorker], {type: 'text/javascript'}));
    importer = importerWith({workerUrl: silent, limits: {idleSeconds: 0.2}});
    await importer.open(file);
    expect(importer.state).to.have.nested.property('problem.code', 'timeout');
  });

  it('is misconfigured without an endpoint or a portal', async () => {
    importer = importerWith({portal: null});
    await importer.open(file);
    expect(importer.state).to.have.nested.property('problem.code', 'misconfigured');
  });

  it('is misconfigured with a bound that bounds nothing', async () => {
    importer = importerWith({limits: {rows: 5, idleSeconds: -1}});
    await importer.open(file);
    expect(importer.state).to.have.deep.property('problem', {
      code: 'misconfigured',
      detail: {reason: 'limits: idleSeconds must be a finite number above 0'},
    });
  });

  it('says what to give where it is given something else', async () => {
    for (const wrong of ['x', null, undefined, 5, {}, new ArrayBuffer(8)]) {
      const refused = await importer.open(wrong as never).catch((error: unknown) => error);
      expect(refused).to.be.instanceOf(TypeError).with.property('message', 'open() takes a File or a Blob.');
    }
    await importer.open(file);
    for (const [query, message] of [
      [{sort: {}}, 'rows(): sort must be one of row, -row, key, -key, attention.'],
      [{sort: 'email'}, 'rows(): sort must be one of row, -row, key, -key, attention.'],
      [{from: '5'}, 'rows(): from must be a number.'],
      [{count: NaN}, 'rows(): count must be a number.'],
      [{search: 5}, 'rows(): search must be a text.'],
      [{change: {}}, 'rows(): change must be a name, or a list of names.'],
      [{issue: ['a', 5]}, 'rows(): issue must be a name, or a list of names.'],
      ['held', 'rows() takes an object such as {from: 0, count: 100, search: "text", sort: "row"}.'],
    ] as const) {
      const refused = await importer.rows(query as never).catch((error: unknown) => error);
      expect(refused, message).to.be.instanceOf(TypeError).with.property('message', message);
    }
    expect((await importer.rows({change: [null, 'add'], sort: '-key', count: Infinity})).total).to.equal(1);
  });

  it('forgets everything when it is reset, and ends what was under way', async () => {
    await importer.open(file);
    const confirmed = importer.confirm(() => true).catch((error: DOMException) => error.name);
    importer.reset();
    expect(await confirmed).to.equal('AbortError');
    expect(importer.state).to.deep.equal({step: 'choose', problem: null, file: null});
  });

  it('goes back to the start when it is cancelled before anything was sent', async () => {
    const opened = importer.open(file);
    importer.cancel();
    await opened;
    expect(importer.state.step).to.equal('choose');
  });

  it('sends what was confirmed: a change that comes later is refused', async () => {
    await importer.open(file);
    const confirmed = importer.confirm(() => true);
    const late = await importer
      .change({type: 'correct', rowNumber: 2, correction: {value: 'evil@example.com'}})
      .catch((error: DOMException) => error.name);
    const report = await confirmed;
    expect(late).to.equal('InvalidStateError');
    expect(report.totals.added).to.equal(1);
    expect(portal.stored.get(key(1))).to.equal('new@example.com');
  });

  it('refuses a change from within import-confirm, and sends what was shown', async () => {
    await importer.open(file);
    let refused: Promise<unknown> = Promise.resolve();
    const report = await importer.confirm(() => {
      refused = importer
        .change({type: 'set-mode', mode: 'overwrite'})
        .catch((error: DOMException) => error.name);
      return true;
    });
    expect(await refused).to.equal('InvalidStateError');
    expect(report.mode).to.equal('fill-empty');
    expect(portal.stored.get(key(2))).to.equal('old@example.com');
  });

  it('may be reset from within import-confirm', async () => {
    await importer.open(file);
    const refused = await importer
      .confirm(() => {
        importer.reset();
        return true;
      })
      .catch((error: DOMException) => error.name);
    expect(refused).to.equal('AbortError');
    expect(importer.state.step).to.equal('choose');
    await importer.open(file);
    expect(importer.state.step).to.equal('review');
    expect(portal.saves).to.deep.equal([]);
  });

  it('may be paused from the first moment of sending', async () => {
    importer = importerWith({batchSize: 1});
    await importer.open(file);
    await importer.change({type: 'set-mode', mode: 'overwrite'});
    const unsubscribe = importer.subscribe(() => {
      if (importer.state.step !== 'sending') return;
      unsubscribe();
      importer.pause();
    });
    const confirmed = importer.confirm(() => true);
    await untilState(importer, state => state.step === 'sending' && state.pause !== null);
    await new Promise(resolve => setTimeout(resolve, 300));
    expect(portal.saves.length).to.equal(0);
    importer.resume();
    expect((await confirmed).totals).to.include({added: 1, replaced: 1});
  });

  it('keeps the review when it is asked for nonsense', async () => {
    await importer.open(file);
    const name = (error: Error) => error.name;
    expect(await importer.change({type: 'set-mode', mode: 'fillEmpty' as never}).catch(name)).to.equal(
      'TypeError',
    );
    expect(
      await importer.change({type: 'correct', rowNumber: 2, correction: {value: 5 as never}}).catch(name),
    ).to.equal('TypeError');
    const refused = await importer
      .change({type: 'allow', code: 'key-rounded', allowed: true})
      .catch((error: Error) => error.name);
    expect(refused).to.equal('RangeError');
    expect(importer.state).to.include({step: 'review', busy: false});
  });

  it('tries again to start a worker that could not start', async () => {
    let workerUrl: string | null = '/no/such/worker.js';
    importer = new Importer(
      () => ({...settings(), workerUrl}),
      async () => words,
    );
    const first = await importer.download('template').catch((error: Error) => error.name);
    expect(first).to.equal('WorkerFailure');
    workerUrl = null;
    expect((await importer.download('template')).blob.size).to.be.greaterThan(1000);
  });

  it('refuses what a step does not allow', async () => {
    expect(() => importer.pause())
      .to.throw(DOMException)
      .with.property('name', 'InvalidStateError');
    await importer.open(file);
    expect(() => importer.resume())
      .to.throw(DOMException)
      .with.property('name', 'InvalidStateError');
    const unknown = await importer
      .change({type: 'correct', rowNumber: 99, correction: {key: ''}})
      .catch((error: Error) => error.name);
    expect(unknown).to.equal('RangeError');
    expect(importer.state.step).to.equal('review');
  });

  it('gives a template, in any step', async () => {
    const {blob, name} = await importer.download('template');
    expect(name).to.equal('email-template.xlsx');
    await importer.open(file);
    expect(blob.size).to.be.greaterThan(1000);
  });
});

const silentWorker = `addEventListener('message', ({data}) => {
  if (data.path?.[0] === 'ping') postMessage({id: data.id, type: 'RAW', value: undefined});
});`;

function untilState(importer: Importer, holds: (state: ImporterState) => boolean): Promise<void> {
  return new Promise(resolve => {
    const unsubscribe = importer.subscribe(() => {
      if (!holds(importer.state)) return;
      unsubscribe();
      resolve();
    });
  });
}
