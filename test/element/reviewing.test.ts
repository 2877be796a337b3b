import {expect} from '@open-wc/testing';
import type {RowQuery} from '../../src/core/review.ts';
import type {FakedElement} from './fake-importer.ts';
import {all, click, find, focused, importer, press, settled, show, text, type, until} from './setup.ts';
import {matching, noCounts, overwriteReview, reviewing, someReview, uncomparedReview} from './states.ts';

const queries = (calls: (readonly unknown[])[]) => calls.map(([query]) => query as RowQuery);

describe('reviewing', () => {
  it('says where the pairs come from', async () => {
    const element = await importer(reviewing());
    expect(text(element, '.file')).to.equal(
      'users-november.xlsx Sheet “Users” 8,247 rows User foreign number from column D, E-mail from column G Change columns',
    );
  });

  it('leads back to the choice of columns', async () => {
    const state = reviewing();
    const source = {...state.source, headerRow: 2, key: 5, value: 8};
    const element = await importer({...state, source});
    await click(element, '[data-action=change-columns]');
    expect(element.fake.called('changeColumns').length).to.equal(1);
    await show(element, matching());
    expect(text(element, '#matching')).to.contain(
      'What you corrected or agreed to in the check begins anew.',
    );
    const checked = all(element, 'input:checked').map(input => input.closest('label')?.textContent);
    expect(checked.map(label => /Column [A-Z]/.exec(label ?? '')?.[0])).to.deep.equal([
      'Column F',
      'Column I',
    ]);
    expect(find<HTMLInputElement>(element, 'input[type=number]').value).to.equal('2');
  });

  it('states one number in the sentence, the chip and the button', async () => {
    const element = await importer(reviewing());
    expect(text(element, '.headline')).to.equal('1,204 entries will be added.');
    expect(text(element, '[data-filter=will-change]')).to.equal('Will change 1,204');
    expect(text(element, '[data-action=confirm]')).to.equal('Add 1,204 entries');
    await show(element, reviewing(overwriteReview()));
    expect(text(element, '.headline')).to.equal('1,204 entries will be added and 227 replaced.');
    expect(text(element, '[data-filter=will-change]')).to.equal('Will change 1,431');
    expect(text(element, '[data-action=confirm]')).to.equal('Replace 227 and add 1,204 entries');
  });

  it('opens with the rows that will be sent, what to check first', async () => {
    const element = await importer(reviewing());
    const [first] = queries(element.fake.called('rows'));
    expect(first?.change).to.deep.equal(['add', 'replace', 'uncompared']);
    expect(first?.sort).to.equal('attention');
    expect(find(element, '[data-filter=will-change]').getAttribute('aria-pressed')).to.equal('true');
  });

  it('leaves out chips of zero, but for the reassuring one', async () => {
    const element = await importer(reviewing());
    const names = all(element, '.chip').map(chip => chip.dataset.filter);
    expect(names).to.include('replace').and.not.to.include('uncompared');
  });

  it('filters by chip, and shows all when the chip is pressed again', async () => {
    const element = await importer(reviewing());
    await click(element, '[data-filter=held]');
    expect(queries(element.fake.called('rows')).at(-1)?.standing).to.deep.equal(['invalid', 'consent']);
    expect(text(element, '[role=status]')).to.equal('Held back: 36 rows');
    await click(element, '[data-filter=held]');
    expect(find(element, '[data-filter=all]').getAttribute('aria-pressed')).to.equal('true');
  });

  it('groups what is held back by its issue', async () => {
    const element = await importer(reviewing());
    await click(element, '[data-filter=held]');
    await click(element, '[data-filter="issue:duplicate-conflict"]');
    expect(queries(element.fake.called('rows')).at(-1)?.issue).to.equal('duplicate-conflict');
    expect(text(element, '[data-row="88"]')).to.contain('Row 212 gives a different entry');
  });

  it('takes all suggestions of the issue that is looked at, whatever its code', async () => {
    const suggestions = {'email-malformed': 7, 'key-malformed': 3, 'email-typo': 4, 'key-zeros-lost': 12};
    const issues = {...suggestions, 'email-several': 5};
    const element = await importer(reviewing(someReview({issues, suggestions})));
    await click(element, '[data-filter=held]');
    for (const [code, label] of [
      ['email-malformed', 'Take all 7 suggestions'],
      ['key-malformed', 'Take all 3 suggestions'],
      ['email-typo', 'Take all 4 suggestions'],
    ] as const) {
      await click(element, `[data-filter="issue:${code}"]`);
      expect(text(element, '[data-action=take-all]')).to.equal(label);
      await click(element, '[data-action=take-all]');
      expect(element.fake.called('applySuggestions').at(-1)).to.deep.equal([code]);
    }
    // Several addresses suggest none, and zeros are restored by the answer above.
    for (const code of ['email-several', 'key-zeros-lost']) {
      await click(element, `[data-filter="issue:${code}"]`);
      expect(all(element, '[data-action=take-all]')).to.deep.equal([]);
    }
  });

  it('searches after a rest, and says how many were found', async () => {
    const element = await importer(reviewing());
    await type(element, 'input[type=search]', 'kern');
    await until(() => queries(element.fake.called('rows')).at(-1)?.search === 'kern');
    await settled(element);
    expect(all(element, 'tbody tr').length).to.equal(2);
    expect(text(element, '[role=status]')).to.equal('2 rows found');
  });

  it('turns pages', async () => {
    const element = await importer();
    const [row] = element.fake.allRows;
    element.fake.allRows = Array.from({length: 120}, (_, index) => ({...row!, rowNumber: index + 2}));
    await show(element, reviewing());
    expect(text(element, '.pages span')).to.equal('1–50 of 120');
    await click(element, '.pages button:last-child');
    await click(element, '.pages button:last-child');
    expect(text(element, '.pages span')).to.equal('101–120 of 120');
    expect(find(element, '.pages button:last-child').getAttribute('aria-disabled')).to.equal('true');
  });

  it('sorts by row up, down, and back', async () => {
    const element = await importer(reviewing());
    const orders = () => queries(element.fake.called('rows')).at(-1)?.sort;
    const sorted = () => find(element, 'th').getAttribute('aria-sort');
    await click(element, 'th .sort');
    expect([orders(), sorted()]).to.deep.equal(['row', 'ascending']);
    await click(element, 'th .sort');
    expect([orders(), sorted()]).to.deep.equal(['-row', 'descending']);
    await click(element, 'th .sort');
    expect([orders(), sorted()]).to.deep.equal(['attention', 'none']);
  });

  it('marks what differs between the stored and the new value', async () => {
    const element = await importer(reviewing(overwriteReview()));
    expect(text(element, '[data-row="15"] del')).to.equal('com');
    expect(text(element, '[data-row="15"] ins')).to.equal('org');
    expect(text(element, '[data-row="15"]')).to.contain('different domain');
  });

  it('shows what a cell held before it was tidied, with what was taken away marked', async () => {
    const element = await importer(reviewing());
    expect(text(element, '[data-row="14"] .tidied')).to.equal('In the cell: mailto:c.vogt@example.netU+00A0');
    const removed = all(element, '[data-row="14"] del').map(({innerText}) => innerText);
    expect(removed).to.deep.equal(['mailto:', 'U+00A0']);
    expect(text(element, '[data-row="14"] .value')).to.equal('c.vogt@example.net');
    expect(all(element, '[data-row="12"] .tidied')).to.deep.equal([]);
  });

  it('keeps a key one string, with its zeros in a quieter colour', async () => {
    const element = await importer(reviewing());
    const key = find(element, '[data-row="12"] .key');
    expect(key.textContent).to.equal('000000001200100111');
    expect(
      all(element, '[data-row="12"] .zeros')
        .map(part => part.textContent)
        .join(''),
    ).to.equal('00000000');
  });

  it('chooses the mode with its consequences in figures', async () => {
    const element = await importer(reviewing());
    expect(text(element, 'fieldset')).to.contain('Adds 1,204, replaces none. 227 different entries stay.');
    expect(text(element, 'fieldset')).to.contain('Adds 1,204 and replaces 227. 227 old entries are lost.');
    await click(element, '[value=overwrite]');
    expect(element.fake.called('setMode')).to.deep.equal([['overwrite']]);
  });

  it('leaves a click as it is while the review follows it', async () => {
    const element = await importer(reviewing());
    const checked = () => [
      find<HTMLInputElement>(element, '[value=overwrite]').checked,
      find<HTMLInputElement>(element, '[data-consent=key-zeros-lost] input').checked,
    ];
    await click(element, '[value=overwrite]');
    await click(element, '[data-consent=key-zeros-lost] input');
    await show(element, reviewing(someReview(), true));
    expect(checked()).to.deep.equal([true, true]);
    await show(element, reviewing());
    expect(checked(), 'what the review says').to.deep.equal([false, false]);
  });

  it('says the new summary to those who listen when the review changes', async () => {
    const element = await importer(reviewing());
    await show(element, reviewing(overwriteReview()));
    expect(text(element, '[role=status]')).to.contain('1,204 entries will be added and 227 replaced.');
  });

  describe('takes no consent while rows change that are not shown yet', () => {
    const zeros = '[data-consent=key-zeros-lost] input';
    const acts: readonly (readonly [name: string, act: (element: FakedElement) => Promise<void>])[] = [
      ['undo', element => click(element, '[data-action=undo]')],
      ['suggestions', element => click(element, '[data-consent=email-typo] [data-action=suggestions]')],
      ['leave out', element => click(element, '[data-action=leave-out]')],
    ];
    for (const [name, act] of acts)
      it(name, async () => {
        const element = await importer(reviewing(someReview({undoable: true})));
        await settled(element);
        let shown!: () => void;
        element.fake.changed = new Promise(resolve => (shown = resolve));
        await act(element);
        await click(element, zeros);
        expect(element.fake.called('allow')).to.deep.equal([]);
        shown();
        await settled(element);
        expect(find<HTMLInputElement>(element, zeros).checked).to.equal(false);
        await click(element, zeros);
        expect(element.fake.called('allow')).to.deep.equal([['key-zeros-lost', true]]);
      });
  });

  it('asks for consent with an example, never preset, and shows the rows', async () => {
    const element = await importer(reviewing());
    const zeros = '[data-consent=key-zeros-lost]';
    expect(text(element, zeros)).to.contain('12 rows have lost the zeros');
    expect(find<HTMLInputElement>(element, `${zeros} input`).checked).to.equal(false);
    expect(find(element, `${zeros} .example`).textContent).to.contain('000000001200100123');
    await click(element, `${zeros} [data-action=show-rows]`);
    expect(queries(element.fake.called('rows')).at(-1)?.issue).to.equal('key-zeros-lost');
    await click(element, `${zeros} input`);
    expect(element.fake.called('allow')).to.deep.equal([['key-zeros-lost', true]]);
  });

  it('takes one suggestion, or all of them', async () => {
    const element = await importer(reviewing());
    await click(element, '[data-consent=email-typo] [data-action=suggestions]');
    expect(element.fake.called('applySuggestions')).to.deep.equal([['email-typo']]);
    await click(element, '[data-filter=held]');
    await click(element, '[data-row="17"] [data-action=suggestion]');
    expect(element.fake.called('correct')).to.deep.equal([[17, {value: 'anna.weber@gmail.com'}]]);
  });

  it('corrects a row in its place, with only what was changed', async () => {
    const element = await importer(reviewing());
    await click(element, '[data-filter=held]');
    await click(element, '[data-row="104"] [data-action=correct]');
    const field = element.shadowRoot?.activeElement as HTMLInputElement;
    expect(field.getAttribute('name')).to.equal('value');
    expect([field.selectionStart, field.selectionEnd]).to.deep.equal([0, field.value.length]);
    await type(element, '[data-row="104"] input[name=value]', 'd.maier@firma.de');
    await click(element, '[data-row="104"] [type=submit]');
    expect(element.fake.called('correct')).to.deep.equal([[104, {value: 'd.maier@firma.de'}]]);
  });

  it('gives a correction the width of the table, on a wide screen too', async () => {
    const element = await importer(reviewing());
    element.style.width = '60rem';
    await click(element, '[data-filter=held]');
    await click(element, '[data-row="104"] [data-action=correct]');
    const width = (selector: string) => find(element, selector).getBoundingClientRect().width;
    expect(width('.correction')).to.be.greaterThan(width('.rows table') * 0.9);
  });

  for (const [how, leave] of [
    ['Escape', (element: FakedElement) => press(focused(element)!, 'Escape')],
    ['the button', (element: FakedElement) => find(element, '.correction .link').click()],
  ] as const)
    it(`closes a correction by ${how}, and gives the focus back`, async () => {
      const element = await importer(reviewing());
      await click(element, '[data-filter=held]');
      await click(element, '[data-row="104"] [data-action=correct]');
      await type(element, '[data-row="104"] input[name=value]', 'd.maier@firma.de');
      const heard: string[] = [];
      element.addEventListener('keydown', ({key}) => heard.push(key));
      leave(element);
      await settled(element);
      expect(all(element, '.correction')).to.deep.equal([]);
      expect(focused(element)?.matches('[data-row="104"] [data-action=correct]')).to.equal(true);
      expect(element.fake.called('correct')).to.deep.equal([]);
      expect(heard, 'a dialog around the element stays open').to.deep.equal([]);
    });

  it('leaves the focus on a filter that closes a correction', async () => {
    const element = await importer(reviewing());
    await click(element, '[data-filter=held]');
    await click(element, '[data-row="104"] [data-action=correct]');
    find(element, '[data-filter=all]').focus();
    await click(element, '[data-filter=all]');
    expect(all(element, '.correction')).to.deep.equal([]);
    expect(focused(element)?.getAttribute('data-filter')).to.equal('all');
  });

  it('does not lose the focus when a correction is applied', async () => {
    const element = await importer(reviewing());
    await click(element, '[data-filter=held]');
    await click(element, '[data-row="104"] [data-action=correct]');
    element.fake.correct = async () => element.fake.show(reviewing(someReview(), true));
    await click(element, '[data-row="104"] [type=submit]');
    expect(focused(element)?.id).to.equal('rows-title');
  });

  it('leaves a row out, takes it back, and undoes', async () => {
    const element = await importer(reviewing(someReview({undoable: true})));
    await click(element, '[data-filter=held]');
    await click(element, '[data-row="104"] [data-action=leave-out]');
    await click(element, '[data-row="105"] [data-action=take-back]');
    expect(element.fake.called('leaveOut')).to.deep.equal([
      [104, true],
      [105, false],
    ]);
    await click(element, '[data-action=undo]');
    expect(element.fake.called('undo').length).to.equal(1);
  });

  it('offers small actions only where a row needs attention', async () => {
    const element = await importer(reviewing());
    expect(all(element, '[data-row="12"] button')).to.deep.equal([]);
    expect(all(element, '[data-row="13"] button').length).to.equal(2);
  });

  it('says that nothing could be compared', async () => {
    const element = await importer(reviewing(uncomparedReview('fill-empty')));
    expect(text(element)).to.contain('This portal cannot tell what it stores now.');
    expect(text(element, '[data-action=confirm]')).to.equal('Send 90 entries');
  });

  it('says that a slipped column cannot be seen', async () => {
    const element = await importer(reviewing(someReview({slip: 'unchecked'})));
    expect(text(element)).to.contain(
      'If a column was sorted on its own in Excel, this cannot be noticed here',
    );
  });

  it('has no confirm button when there is nothing to send', async () => {
    const element = await importer(
      reviewing(someReview({summary: {...noCounts, rows: 5, pairs: 5, same: 5}, consents: [], issues: {}})),
    );
    expect(all(element, '[data-action=confirm]')).to.deep.equal([]);
    expect(text(element, '.headline')).to.equal('There is nothing to save.');
    expect(text(element)).to.contain('There is nothing to save with these settings.');
  });

  it('saves the current entries as a file, where some are replaced', async () => {
    const element = await importer(reviewing());
    expect(all(element, '[data-action=previous]')).to.deep.equal([]);
    await show(element, reviewing(overwriteReview()));
    await click(element, '[data-action=previous]');
    expect(element.fake.called('download')).to.deep.equal([['previous']]);
  });
});
