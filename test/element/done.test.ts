import {expect} from '@open-wc/testing';
import type {RowQuery} from '../../src/core/review/review.ts';
import {all, click, importer, settled, show, text, until} from './setup.ts';
import {rowsOfReport} from './rows.ts';
import {choosing, done, reading, reviewing, sending, someReport} from './states.ts';

async function reported(report = someReport) {
  const element = await importer();
  element.fake.allRows = rowsOfReport;
  element.fake.show(done(report));
  await settled(element);
  return element;
}

const totals = {...someReport.totals, rejected: 0, unconfirmed: 0};

describe('done', () => {
  it('says how much of it is saved, and never green when something is not', async () => {
    const element = await reported();
    expect(text(element, 'h3')).to.equal('1,201 of 1,204 entries saved');
    expect(all(element, '.seal.add')).to.deep.equal([]);
    expect(text(element, '.result')).to.contain('2 refused by the portal').and.to.contain('36 not imported');
    expect(text(element, '.result')).to.contain('choose “Compare again”');
  });

  it('says when all of it is saved, and when nothing is', async () => {
    expect(text(await reported({mode: 'fill-empty', totals}), 'h3')).to.equal('1,201 entries saved');
    const nothing = {...totals, added: 0};
    expect(text(await reported({mode: 'fill-empty', totals: nothing}), 'h3')).to.equal('No entries saved');
  });

  it('shows the rows that were not taken, each with its reason', async () => {
    const element = await reported();
    const [query] = element.fake.called('rows').at(-1) ?? [];
    expect((query as RowQuery).outcome).to.include.members(['rejected', 'unconfirmed', 'held']);
    expect(text(element, '[data-row="903"]')).to.contain('The portal says: “The contract has ended.”');
    expect(text(element, '[data-row="1210"]')).to.contain('no clear answer');
    expect(text(element, '[data-row="1300"]')).to.contain('The part behind the @');
  });

  it('tells rows that are repeated, empty or left out from those that are held back', async () => {
    const element = await reported();
    expect(text(element, '.result')).to.contain('36 not imported, 13 repeated, and 8 empty');
    expect(text(element, '[data-filter="outcome:held"]')).to.equal('Not imported 36');
    expect(text(element, '[data-filter=not-taken]')).to.equal('Not imported 56');
    expect(all(element, 'tbody tr').map(({dataset}) => dataset.row)).to.deep.equal([
      '903',
      '1210',
      '1300',
      '1301',
    ]);
    expect(text(element, '[data-row="1301"] .happens')).to.equal('Left out You have left this row out.');
    await click(element, '[data-filter=duplicate]');
    expect(text(element, 'tbody .happens')).to.match(/^Repeated Row 12 says the same/);
    await click(element, '[data-filter=empty]');
    expect(text(element, 'tbody .happens')).to.match(/^Empty “E-mail” is empty/);
  });

  it('counts as work only what somebody has to look at', async () => {
    const element = await importer();
    const state = done();
    await show(element, {...state, review: {...state.review, leftOut: 6}});
    expect(text(element, '.download')).to.contain('50 rows with the reason');
  });

  it('names what was stored before', async () => {
    const element = await reported();
    expect(text(element, 'thead')).to.contain('Stored before').and.not.to.contain('Stored now');
  });

  it('filters by outcome', async () => {
    const element = await reported();
    await click(element, '[data-filter="outcome:added"]');
    expect(all(element, 'tbody tr').length).to.equal(1);
    expect(text(element, 'tbody')).to.contain('anna@example.org');
  });

  it('offers the files', async () => {
    const element = await reported();
    for (const kind of ['to-do', 'report', 'previous', 'receipt']) await click(element, `#download-${kind}`);
    expect(element.fake.called('download').flat()).to.deep.equal(['to-do', 'report', 'previous', 'receipt']);
  });

  for (const end of ['cancel', 'reset'] as const)
    it(`has let the file go after ${end}()`, async () => {
      const element = await importer();
      await element.open(new File(['x'], 'users.xlsx'));
      element.fake.show(reading());
      element[end]();
      element.fake.show(choosing());
      await show(element, done());
      await click(element, '[data-action=compare-again]');
      expect(element.fake.called('open').length).to.equal(1);
      expect(element.step).to.equal('choose');
    });

  it('keeps the file when cancelling leads to a result', async () => {
    const element = await importer();
    await element.open(new File(['x'], 'users.xlsx'));
    element.fake.show(sending());
    element.cancel();
    await show(element, done());
    await click(element, '[data-action=compare-again]');
    expect(element.fake.called('open').length).to.equal(2);
  });

  for (const problem of [
    {code: 'worker-unavailable', detail: {stopped: true, reason: 'it stopped'}},
    {code: 'internal-error', detail: {reason: 'TypeError'}},
  ] as const)
    it(`says what ${problem.code} means for the data when the rows are lost, and the way to go on`, async () => {
      const element = await importer();
      const heard: string[] = [];
      for (const name of ['import-problem', 'import-complete'])
        element.addEventListener(name, () => heard.push(name));
      const unconfirmed = Array.from({length: 501}, (_, number) => String(number).padStart(18, '0'));
      const lost = {...someReport, totals: {...totals, added: 3, unconfirmed: 501, 'not-sent': 700}};
      await show(element, sending());
      await show(element, {...done(lost), problem, lost: {unconfirmed}});
      expect(heard).to.deep.equal(['import-problem', 'import-complete']);
      expect(element.problem).to.deep.equal(problem);
      expect(text(element, 'h3')).to.equal('3 of 1,204 entries saved');
      expect(text(element, '[data-problem]'))
        .to.contain('About 501 entries it gave no clear answer')
        .and.not.to.contain('Files cannot be read')
        .and.not.to.contain('damaged');
      expect(text(element)).to.contain('what has been saved is recognized');
      expect(all(element, '[data-doubtful] li').length).to.equal(500);
      expect(text(element, '[data-doubtful] summary')).to.contain('the first 500 of 501');
      expect(all(element, 'table, [data-filter], [id^=download-]')).to.deep.equal([]);
      expect(element.fake.called('rows')).to.deep.equal([]);
      element.lang = 'de';
      await until(() => text(element).includes('keine klare Antwort'));
      expect(text(element, '[data-problem]')).to.contain('Zu 501 Einträgen gab es keine klare Antwort');
      expect(all(element, '[data-action=compare-again], [data-action=reset]').length).to.equal(2);
    });

  it('shows rows and files beside a problem while the rows are there', async () => {
    const element = await importer();
    element.fake.allRows = rowsOfReport;
    await show(element, {...done(), problem: {code: 'internal-error'}});
    expect(text(element, '[data-problem] strong')).to.equal('An error occurred in the import');
    expect(all(element, 'table, #download-report').length).to.equal(2);
  });

  it('starts anew, or compares the same file again in the same mode', async () => {
    const element = await importer();
    const file = new File(['x'], 'users.xlsx');
    element.fake.open = async opened => {
      element.fake.calls.push(['open', opened]);
      element.fake.show({
        step: 'reading',
        file: {name: 'users.xlsx', bytes: 1},
        progress: {done: 0, total: 1},
      });
      element.fake.show(reviewing());
    };
    const reads: string[] = [];
    element.addEventListener('import-step', ({step}) => reads.push(step));
    await element.open(file);
    element.fake.show(done({...someReport, mode: 'overwrite'}));
    await settled(element);
    await click(element, '[data-action=compare-again]');
    expect(element.fake.called('open')).to.deep.equal([[file], [file]]);
    expect(element.fake.changes('set-mode')).to.deep.equal([{type: 'set-mode', mode: 'overwrite'}]);
    expect(reads).to.deep.equal(['reading', 'review', 'done', 'reading', 'review']);
    element.fake.show(done());
    await settled(element);
    await click(element, '[data-action=reset]');
    expect(element.fake.state).to.deep.equal(choosing());
  });
});
