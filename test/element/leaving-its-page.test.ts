import {expect, fixture, html} from '@open-wc/testing';
import {PortalImporterElement} from '../../src/element/portal-importer-element.ts';
import type {Report} from '../../src/core/plan/report.ts';
import '../../src/element/lazy-screens.ts';
import '../../src/element/matching-screen.ts';
import {unwatchWorkers, watchWorkers, workers} from '../importer/faulty-worker.ts';
import {MemoryPortal} from '../importer/memory-portal.ts';
import {header, key, workbookFile} from '../importer/workbook-file.ts';
import {until} from './setup.ts';

/** The whole widget, with its worker, in a page that moves it and takes it out. */
if (!customElements.get('whole-importer'))
  customElements.define('whole-importer', class extends PortalImporterElement {});

const numbers = [1, 2, 3, 4, 5, 6];
const file = workbookFile([[...header], ...numbers.map(number => [key(number), `new${number}@example.com`])]);
const name = (error: unknown) => (error as Error).name;

describe('the whole widget', () => {
  let portal: MemoryPortal;
  let box: HTMLElement;
  let element: PortalImporterElement;
  /** Called before the portal answers its nth request to save. */
  let onSave: (nth: number) => void | Promise<void>;

  beforeEach(async () => {
    watchWorkers();
    onSave = () => {};
    portal = new MemoryPortal(Object.fromEntries(numbers.map(number => [key(number), null])));
    box = await fixture(
      html`<main>
        <div></div>
        <div></div>
      </main>`,
    );
    element = document.createElement('whole-importer') as PortalImporterElement;
    element.batchSize = 2;
    element.limits = {parallelBatches: 1};
    element.portal = {
      lookup: keys => portal.lookup(keys),
      save: async (pairs, options) => {
        const results = await portal.save(pairs, options);
        await onSave(portal.saves.length);
        return results;
      },
    };
    box.firstElementChild!.append(element);
    await element.updateComplete;
  });

  afterEach(() => {
    element.remove();
    unwatchWorkers();
  });

  const move = () => box.lastElementChild!.append(element);

  it('keeps the review, its corrections and its worker when it is moved', async () => {
    await element.open(file);
    await element.correct(2, {value: 'corrected@example.com'});
    move();
    await new Promise(resolve => setTimeout(resolve, 20));
    expect(element.step).to.equal('review');
    expect((await element.rows()).rows[0]?.value).to.equal('corrected@example.com');
    const report = await element.confirm();
    expect(report.totals.added).to.equal(6);
    expect(workers.length).to.equal(1);
  });

  it('reads on, compares on and sends on when it is moved meanwhile', async () => {
    const moved: string[] = [];
    element.addEventListener('import-progress', ({step}) => {
      moved.push(step);
      (element.parentElement === box.lastElementChild
        ? box.firstElementChild!
        : box.lastElementChild!
      ).append(element);
    });
    await element.open(file);
    expect(element.step).to.equal('review');
    const report = await element.confirm();
    expect(report.totals.added).to.equal(6);
    expect(portal.saves.length).to.equal(3);
    expect(moved).to.include.members(['reading', 'checking', 'sending']);
  });

  it('removed while sending counts the batch on its way, and tells of it', async () => {
    onSave = async nth => {
      if (nth !== 2) return;
      element.remove();
      await new Promise(resolve => setTimeout(resolve, 50));
    };
    const heard: Report[] = [];
    let rows = -1;
    element.addEventListener('import-complete', ({report}) => {
      heard.push(report);
      void element.rows({outcome: 'added'}).then(({total}) => (rows = total));
    });
    await element.open(file);
    const report = await element.confirm();
    expect(report.totals).to.include({added: 4, 'not-sent': 2, unconfirmed: 0});
    expect(heard).to.deep.equal([report]);
    expect(portal.saves.length).to.equal(2);
    await until(() => workers.every(({ended}) => ended));
    expect(workers.map(({ended}) => ended)).to.deep.equal([true]);
    expect(rows).to.equal(4);
    box.append(element);
    await element.updateComplete;
    expect([element.step, element.report]).to.deep.equal(['done', report]);
    expect(await element.rows().then(() => 'rows', name)).to.equal('InvalidStateError');
    await element.open(file);
    expect(element.summary).to.include({same: 4, add: 2});
  });

  it('put back while the batch is on its way ends where it is seen, with its rows', async () => {
    onSave = async nth => {
      if (nth !== 1) return;
      element.remove();
      await new Promise(resolve => setTimeout(resolve, 30));
      box.append(element);
    };
    await element.open(file);
    const report = await element.confirm();
    expect(report.totals).to.include({added: 2, 'not-sent': 4});
    await new Promise(resolve => setTimeout(resolve, 20));
    expect((await element.rows({outcome: 'added'})).total).to.equal(2);
  });

  it('removed while the sending is paused ends with a report, too', async () => {
    onSave = () => element.pause();
    await element.open(file);
    const confirmed = element.confirm();
    await until(() => element.paused && portal.saves.length === 1);
    element.remove();
    expect((await confirmed).totals).to.include({added: 2, 'not-sent': 4});
  });

  const pending: Readonly<Record<string, () => Promise<unknown>>> = {
    'open(), while it reads': () => element.open(file),
    'open(), while it compares': async () => {
      let asked = () => {};
      const reached = new Promise<void>(resolve => (asked = resolve));
      element.portal = {
        save: () => expect.fail('nothing is saved'),
        lookup: () => {
          asked();
          return new Promise(() => {});
        },
      };
      const opened = element.open(file);
      await reached;
      return {opened};
    },
    'match()': async () => {
      await element.open(
        workbookFile([
          [...header, 'E-mail'],
          [key(1), 'a@example.com', 'b@example.com'],
        ]),
      );
      return {asked: element.match({sheet: 0, headerRow: 1, key: 0, value: 2})};
    },
    'setMode()': async () => {
      await element.open(file);
      return {asked: element.setMode('overwrite')};
    },
    'correct()': async () => {
      await element.open(file);
      return {asked: element.correct(2, {value: 'x@example.com'})};
    },
    'applySuggestions()': async () => {
      await element.open(file);
      return {asked: element.applySuggestions('email-typo')};
    },
    'undo()': async () => {
      await element.open(file);
      return {asked: element.undo()};
    },
    'rows()': async () => {
      await element.open(file);
      return {asked: element.rows()};
    },
    'confirm(), before anything is sent': async () => {
      await element.open(file);
      void element.setMode('overwrite').catch(() => {});
      return {asked: element.confirm()};
    },
  };
  for (const [what, begin] of Object.entries(pending))
    it(`rejects ${what} with AbortError when it is removed, frees the worker, and begins anew`, async () => {
      // Nothing of the worker comes any more, so that the call is pending for certain.
      const begun = what.startsWith('open(), while it reads') ? {asked: begin()} : await begin();
      for (const worker of workers) worker.terminate();
      element.remove();
      const [asked] = Object.values(begun as Record<string, Promise<unknown>>);
      expect(await asked!.then(() => 'resolved', name)).to.equal('AbortError');
      await until(() => workers.every(({ended}) => ended));
      expect(workers.every(({ended}) => ended)).to.equal(true);
      expect(portal.saves).to.deep.equal([]);
      element.portal = portal;
      box.append(element);
      await element.updateComplete;
      expect([element.step, element.getAttribute('step'), element.problem]).to.deep.equal([
        'choose',
        'choose',
        null,
      ]);
      await element.open(file);
      expect(element.summary?.add).to.equal(6);
    });
});
