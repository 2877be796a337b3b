import {expect} from '@open-wc/testing';
import {all, click, find, focused, importer, settled, text, type} from './setup.ts';
import {matching} from './states.ts';

describe('matching', () => {
  it('shows each column with its letter, its label, sample values and how many fit', async () => {
    const element = await importer(matching());
    const [first] = all(element, '[data-field=key] .choice');
    expect(first?.innerText.replace(/\s+/g, ' ').trim()).to.equal(
      'Column F: Foreign no. 000004711000230815 000004711000230816 000004711000230817 318 of 318 fit',
    );
    expect(element.candidates?.length).to.equal(2);
  });

  it('preselects nothing but the one exact column', async () => {
    const element = await importer(matching());
    const checked = all(element, 'input:checked').map(input => (input as HTMLInputElement).name);
    expect(checked).to.deep.equal(['value']);
  });

  it('says why a column is in doubt, and preselects it not', async () => {
    const {file, candidates} = matching();
    const [sheet] = candidates;
    const doubtful = {...sheet!.value[0]!, hidden: true, mergedOver: [7, 8], unnamedLike: [9]};
    const value = [doubtful, ...sheet!.value.slice(1)];
    const element = await importer({
      step: 'matching',
      file,
      candidates: [{...sheet!, hidden: true, value}, ...candidates.slice(1)],
    });
    expect(
      all(element, '[data-field=value] [data-doubt]').map(doubt => doubt.innerText.trim()),
    ).to.deep.equal([
      'This column is hidden in the file.',
      'The heading stands over the columns H and I.',
      'Column J without a heading would fit, too.',
    ]);
    expect(all(element, 'input:checked')).to.deep.equal([]);
    expect(text(element, 'option')).to.equal('Tenants 2026 (hidden)');
  });

  it('asks for what is missing, and leads there', async () => {
    const element = await importer(matching());
    await click(element, '[data-action=match]');
    expect(element.fake.called('match')).to.deep.equal([]);
    expect(text(element, '#error-key')).to.equal('Choose the column for “User foreign number”.');
    expect((focused(element) as HTMLInputElement).name).to.equal('key');
  });

  it('answers with sheet, header row and columns', async () => {
    const element = await importer(matching());
    await click(element, '[data-field=key] input');
    const row = find<HTMLInputElement>(element, 'input[type=number]');
    expect(row.value).to.equal('3');
    row.value = '4';
    row.dispatchEvent(new Event('change'));
    await click(element, '[data-action=match]');
    expect(element.fake.called('match')).to.deep.equal([[{sheet: 0, headerRow: 4, key: 5, value: 7}]]);
  });

  it('says whose headings and cells are shown when another header row is typed', async () => {
    const element = await importer(matching());
    expect(all(element, '#other-row')).to.deep.equal([]);
    await type(element, 'input[type=number]', '5');
    expect(text(element, '#other-row')).to.contain('still show the headings of row 3');
    await type(element, 'input[type=number]', '3');
    expect(all(element, '#other-row')).to.deep.equal([]);
  });

  it('takes row 0 for a sheet without headings, and nothing but rows', async () => {
    const element = await importer(matching());
    await click(element, '[data-field=key] input');
    const row = find<HTMLInputElement>(element, 'input[type=number]');
    for (const typed of ['', '-1', '1.5']) {
      await type(element, 'input[type=number]', typed);
      row.dispatchEvent(new Event('change'));
      await settled(element);
      expect(row.value).to.equal('3');
    }
    await type(element, 'input[type=number]', '0');
    await click(element, '[data-action=match]');
    expect(element.fake.called('match')).to.deep.equal([[{sheet: 0, headerRow: 0, key: 5, value: 7}]]);
  });

  it('shows the columns of another sheet', async () => {
    const element = await importer(matching());
    const sheet = find<HTMLSelectElement>(element, 'select');
    sheet.value = '1';
    sheet.dispatchEvent(new Event('change'));
    await settled(element);
    expect(all(element, '.choice')).to.deep.equal([]);
  });

  it('refuses one column for both fields', async () => {
    const state = matching();
    const [sheet] = state.candidates;
    const element = await importer({...state, candidates: [{...sheet!, value: sheet!.key}]});
    await click(element, '[data-field=key] input');
    await click(element, '[data-field=value] input');
    await click(element, '[data-action=match]');
    expect(element.fake.called('match')).to.deep.equal([]);
    expect(text(element, '#error-value')).to.equal('Choose two different columns.');
  });
});
