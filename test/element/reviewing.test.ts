import {expect} from '@open-wc/testing';
import type {IssueCode} from '../../src/core/issue.ts';
import type {RowQuery} from '../../src/core/review/review.ts';
import type {FakedElement} from './fake-importer.ts';
import {
  all,
  allRows,
  click,
  find,
  focused,
  importer,
  press,
  settled,
  show,
  text,
  type,
  until,
} from './setup.ts';
import {matching, noCounts, overwriteReview, reviewing, someReview, uncomparedReview} from './states.ts';

const queries = (calls: (readonly unknown[])[]) => calls.map(([query]) => query as RowQuery);

describe('reviewing', () => {
  it('says where the pairs come from', async () => {
    const element = await importer(reviewing());
    expect(text(element, '.file')).to.equal(
      'users-november.xlsx Sheet “Users” 8,247 rows User foreign number from column D, E-mail from column G Change columns Choose another file',
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

  it('states one number in the sentence, the tab and the button', async () => {
    const element = await importer(reviewing());
    expect(text(element, '.headline')).to.equal('1,204 rows are ready, 36 need a decision');
    expect(text(element, '[data-filter=ready]')).to.equal('Ready 1,204');
    expect(text(element, '.outcome')).to.equal('1,204 added · 0 replaced · 7,043 not imported');
    expect(text(element, '[data-action=confirm]')).to.equal('Add 1,204 entries');
    await show(element, reviewing(overwriteReview()));
    expect(text(element, '.headline')).to.equal('1,431 rows are ready, 36 need a decision');
    expect(text(element, '[data-filter=ready]')).to.equal('Ready 1,431');
    expect(text(element, '.outcome')).to.equal('1,204 added · 227 replaced · 6,816 not imported');
    expect(text(element, '[data-action=confirm]')).to.equal('Add 1,204, replace 227');
  });

  it('opens on the work, grouped by reason: first what one answer settles', async () => {
    const element = await importer(reviewing());
    expect(find(element, '[data-filter=to-do]').getAttribute('aria-pressed')).to.equal('true');
    expect(all(element, '.groups h4').map(({innerText}) => innerText.trim())).to.deep.equal([
      'One answer settles these',
      'Row by row',
    ]);
    expect(all(element, '[data-waits]').map(({dataset}) => dataset['waits'])).to.deep.equal([
      'key-zeros-lost',
      'email-typo',
      'key-rounded',
      'email-malformed',
      'email-several',
      'duplicate-conflict',
    ]);
    expect(text(element, '[data-waits=key-zeros-lost] .fold')).to.equal('12 Zeros at the start are missing');
    expect(all(element, 'tbody tr')).to.deep.equal([]);
  });

  it('opens on what is ready where nothing waits', async () => {
    const {summary} = someReview();
    const calm = someReview({summary: {...summary, invalid: 0, consent: 0}, waiting: [], consents: []});
    const element = await importer(reviewing(calm));
    expect(text(element, '.headline')).to.equal('1,204 rows are ready');
    expect(find(element, '[data-filter=ready]').getAttribute('aria-pressed')).to.equal('true');
    expect(queries(element.fake.called('rows')).at(-1)).to.include({lot: 'ready', sort: 'attention'});
  });

  it('counts every row under one tab, and a row that was left out under none that waits', async () => {
    const element = await importer(reviewing(someReview({leftOut: 6})));
    expect(all(element, '.tab').map(({innerText}) => innerText.replace(/\s+/g, ' ').trim())).to.deep.equal([
      'To do 30',
      'Ready 1,204',
      'No change 7,013',
      'All 8,247',
    ]);
  });

  it('shows the rows of a tab, and says how many', async () => {
    const element = await importer(reviewing());
    await click(element, '[data-filter=no-change]');
    expect(queries(element.fake.called('rows')).at(-1)?.lot).to.equal('settled');
    expect(text(element, '[role=status]')).to.equal('No change: 7,007 rows');
    expect(all(element, '[data-row="107"]').length).to.equal(1);
  });

  it('opens one group at a time, right where it stands', async () => {
    const element = await importer(reviewing());
    await click(element, '[data-waits=duplicate-conflict] .fold');
    expect(queries(element.fake.called('rows')).at(-1)?.waitsFor).to.equal('duplicate-conflict');
    expect(text(element, '[data-waits=duplicate-conflict] [data-row="88"]')).to.contain(
      'Row 212 gives a different entry',
    );
    await click(element, '[data-waits=email-malformed] .fold');
    expect(all(element, '[data-waits=duplicate-conflict] tbody')).to.deep.equal([]);
    expect(find(element, '[data-waits=email-malformed] .fold').getAttribute('aria-expanded')).to.equal(
      'true',
    );
    await click(element, '[data-waits=email-malformed] .fold');
    expect(all(element, 'tbody')).to.deep.equal([]);
    expect(find(element, '[data-filter=to-do]').getAttribute('aria-pressed')).to.equal('true');
  });

  it('uses all suggestions of a group, whatever its code, but for zeros', async () => {
    const suggestions = {'email-malformed': 7, 'key-malformed': 3, 'email-typo': 4, 'key-zeros-lost': 12};
    const waiting = Object.entries({...suggestions, 'email-several': 5}).map(([code, rows]) => ({
      code: code as IssueCode,
      rows,
      suggested: code === 'email-several' ? 0 : rows,
    }));
    const element = await importer(reviewing(someReview({waiting, suggestions})));
    for (const [code, label] of [
      ['email-malformed', 'Use 7 suggestions'],
      ['key-malformed', 'Use 3 suggestions'],
      ['email-typo', 'Use 4 suggestions'],
    ] as const) {
      const button = `[data-waits="${code}"] [data-action=suggestions]`;
      expect(text(element, button)).to.equal(label);
      await click(element, button);
      expect(element.fake.changes('apply-suggestions').at(-1)).to.deep.include({code});
    }
    for (const code of ['email-several', 'key-zeros-lost'])
      expect(all(element, `[data-waits="${code}"] [data-action=suggestions]`)).to.deep.equal([]);
  });

  it('keeps a given consent as one line, with the way back', async () => {
    const element = await importer(reviewing());
    find(element, '[data-waits=key-zeros-lost] [data-action=agree]').focus();
    const {consents, waiting} = someReview();
    const given = consents.map(consent => ({...consent, allowed: consent.code === 'key-zeros-lost'}));
    const rest = waiting.filter(({code}) => code !== 'key-zeros-lost');
    await show(element, reviewing(someReview({consents: given, waiting: rest})));
    expect(text(element, '[data-answered=key-zeros-lost] .status')).to.equal('Zeros added in 12 rows');
    expect(focused(element)?.closest('li')?.dataset['answered'], 'the focus').to.equal('key-zeros-lost');
    await click(element, '[data-answered=key-zeros-lost] button');
    expect(element.fake.changes('allow').at(-1)).to.deep.include({code: 'key-zeros-lost', allowed: false});
  });

  it('saves what waits as a file', async () => {
    const element = await importer(reviewing());
    expect(text(element, '[data-action=to-do]')).to.equal('Save these 36 (.xlsx)');
    await click(element, '[data-action=to-do]');
    expect(element.fake.called('download')).to.deep.equal([['to-do']]);
  });

  it('keeps the term of a search from tab to tab, and where nothing is found shows all rows with it', async () => {
    const element = await importer(reviewing());
    await type(element, 'input[type=search]', 'anna@');
    await until(() => queries(element.fake.called('rows')).at(-1)?.search === 'anna@');
    await settled(element);
    expect(text(element, '.empty')).to.contain('Nothing found for “anna@” in: To do.');
    await click(element, '.empty button');
    expect(queries(element.fake.called('rows')).at(-1)).to.include({search: 'anna@'});
    expect(find<HTMLInputElement>(element, 'input[type=search]').value).to.equal('anna@');
    expect(all(element, '[data-row="12"]').length).to.equal(1);
  });

  it('searches after a rest, and says how many were found', async () => {
    const element = await allRows(reviewing());
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
    await click(element, '[data-filter=all]');
    expect(text(element, '.pages span')).to.equal('1–50 of 120');
    await click(element, '.pages button:last-child');
    await click(element, '.pages button:last-child');
    expect(text(element, '.pages span')).to.equal('101–120 of 120');
    expect(find(element, '.pages button:last-child').getAttribute('aria-disabled')).to.equal('true');
  });

  it('sorts by row up, down, and back', async () => {
    const element = await allRows(reviewing());
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
    const element = await allRows(reviewing(overwriteReview()));
    expect(text(element, '[data-row="15"] del')).to.equal('com');
    expect(text(element, '[data-row="15"] ins')).to.equal('org');
    expect(text(element, '[data-row="15"]')).to.contain('different domain');
  });

  it('shows what a cell held before it was tidied, with what was taken away marked', async () => {
    const element = await allRows(reviewing());
    expect(text(element, '[data-row="14"] .tidied')).to.equal('In the cell: mailto:c.vogt@example.netU+00A0');
    const removed = all(element, '[data-row="14"] del').map(({innerText}) => innerText);
    expect(removed).to.deep.equal(['mailto:', 'U+00A0']);
    expect(text(element, '[data-row="14"] .value')).to.equal('c.vogt@example.net');
    expect(all(element, '[data-row="12"] .tidied')).to.deep.equal([]);
  });

  it('keeps a key one string, with its zeros in a quieter colour', async () => {
    const element = await allRows(reviewing());
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
    expect(text(element, 'fieldset')).to.equal(
      'If an entry is already stored Add only empty ones 227 old ones stay Update all 227 old ones are lost',
    );
    await click(element, '[value=overwrite]');
    expect(element.fake.changes('set-mode')).to.deep.equal([{type: 'set-mode', mode: 'overwrite'}]);
  });

  it('leaves a click as it is while the review follows it', async () => {
    const element = await importer(reviewing());
    const checked = () => find<HTMLInputElement>(element, '[value=overwrite]').checked;
    await click(element, '[value=overwrite]');
    await show(element, reviewing(someReview(), true));
    expect(checked()).to.equal(true);
    await show(element, reviewing());
    expect(checked(), 'what the review says').to.equal(false);
  });

  it('says the new summary to those who listen when the review changes', async () => {
    const element = await importer(reviewing());
    await show(element, reviewing(overwriteReview()));
    expect(text(element, '[role=status]')).to.equal(
      '1,431 rows are ready, 36 need a decision. 1,204 added · 227 replaced · 6,816 not imported.',
    );
  });

  describe('takes no consent while rows change that are not shown yet', () => {
    const zeros = '[data-waits=key-zeros-lost] [data-action=agree]';
    const acts: readonly (readonly [name: string, act: (element: FakedElement) => Promise<void>])[] = [
      ['undo', element => click(element, '[data-action=undo]')],
      ['suggestions', element => click(element, '[data-waits=email-typo] [data-action=suggestions]')],
      [
        'leave out',
        async element => {
          await click(element, '[data-waits=email-malformed] .fold');
          await click(element, '[data-action=leave-out]');
        },
      ],
    ];
    for (const [name, act] of acts)
      it(name, async () => {
        const element = await importer(reviewing(someReview({undoable: true})));
        await settled(element);
        let shown!: () => void;
        element.fake.changed = new Promise(resolve => (shown = resolve));
        await act(element);
        await click(element, zeros);
        expect(element.fake.changes('allow')).to.deep.equal([]);
        shown();
        await settled(element);
        await click(element, zeros);
        expect(element.fake.changes('allow')).to.deep.equal([
          {type: 'allow', code: 'key-zeros-lost', allowed: true},
        ]);
      });
  });

  it('takes one suggestion, or all of them', async () => {
    const element = await importer(reviewing());
    await click(element, '[data-waits=email-typo] [data-action=suggestions]');
    expect(element.fake.changes('apply-suggestions')).to.deep.equal([
      {type: 'apply-suggestions', code: 'email-typo'},
    ]);
    await click(element, '[data-waits=email-typo] .fold');
    await click(element, '[data-row="17"] [data-action=suggestion]');
    expect(element.fake.changes('correct')).to.deep.equal([
      {type: 'correct', rowNumber: 17, correction: {value: 'anna.weber@gmail.com'}},
    ]);
  });

  it('corrects a row in its place, with only what was changed', async () => {
    const element = await importer(reviewing());
    await click(element, '[data-waits=email-malformed] .fold');
    await click(element, '[data-row="104"] [data-action=correct]');
    const field = element.shadowRoot?.activeElement as HTMLInputElement;
    expect(field.getAttribute('name')).to.equal('value');
    expect([field.selectionStart, field.selectionEnd]).to.deep.equal([0, field.value.length]);
    await type(element, '[data-row="104"] input[name=value]', 'd.maier@firma.de');
    await click(element, '[data-row="104"] [type=submit]');
    expect(element.fake.changes('correct')).to.deep.equal([
      {type: 'correct', rowNumber: 104, correction: {value: 'd.maier@firma.de'}},
    ]);
  });

  it('gives a correction the width of the table, on a wide screen too', async () => {
    const element = await importer(reviewing());
    element.style.width = '60rem';
    await click(element, '[data-waits=email-malformed] .fold');
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
      await click(element, '[data-waits=email-malformed] .fold');
      await click(element, '[data-row="104"] [data-action=correct]');
      await type(element, '[data-row="104"] input[name=value]', 'd.maier@firma.de');
      const heard: string[] = [];
      element.addEventListener('keydown', ({key}) => heard.push(key));
      leave(element);
      await settled(element);
      expect(all(element, '.correction')).to.deep.equal([]);
      expect(focused(element)?.matches('[data-row="104"] [data-action=correct]')).to.equal(true);
      expect(element.fake.changes('correct')).to.deep.equal([]);
      expect(heard, 'a dialog around the element stays open').to.deep.equal([]);
    });

  it('leaves the focus on a filter that closes a correction', async () => {
    const element = await importer(reviewing());
    await click(element, '[data-waits=email-malformed] .fold');
    await click(element, '[data-row="104"] [data-action=correct]');
    find(element, '[data-filter=all]').focus();
    await click(element, '[data-filter=all]');
    expect(all(element, '.correction')).to.deep.equal([]);
    expect(focused(element)?.getAttribute('data-filter')).to.equal('all');
  });

  it('does not lose the focus when a correction is applied', async () => {
    const element = await importer(reviewing());
    await click(element, '[data-waits=email-malformed] .fold');
    await click(element, '[data-row="104"] [data-action=correct]');
    element.fake.change = async () => element.fake.show(reviewing(someReview(), true));
    await click(element, '[data-row="104"] [type=submit]');
    expect(focused(element)).to.equal(find(element, '[data-waits=email-malformed] .fold'));
  });

  it('leaves a row out, takes it back, and undoes', async () => {
    const element = await importer(reviewing(someReview({undoable: true})));
    await click(element, '[data-waits=email-malformed] .fold');
    await click(element, '[data-row="104"] [data-action=leave-out]');
    await click(element, '[data-filter=all]');
    await click(element, '[data-row="105"] [data-action=take-back]');
    expect(element.fake.changes('leave-out')).to.deep.equal([
      {type: 'leave-out', rowNumber: 104, out: true},
      {type: 'leave-out', rowNumber: 105, out: false},
    ]);
    await click(element, '[data-action=undo]');
    expect(element.fake.changes('undo').length).to.equal(1);
  });

  it('offers small actions only where a row needs attention', async () => {
    const element = await allRows(reviewing());
    expect(all(element, '[data-row="12"] button')).to.deep.equal([]);
    expect(all(element, '[data-row="13"] button').length).to.equal(2);
  });

  it('says that nothing could be compared', async () => {
    const element = await importer(reviewing(uncomparedReview('fill-empty')));
    expect(text(element)).to.contain('This portal cannot tell what it stores now.');
    expect(text(element, '[data-action=confirm]')).to.equal('Send 90 entries');
  });

  it('says once that a text file cannot tell what was hidden', async () => {
    const state = reviewing();
    const element = await importer(state);
    expect(text(element)).not.to.contain('hidden or filtered');
    await show(element, {...state, source: {...state.source, delimited: true}});
    expect(text(element).split('A text file cannot say which rows were hidden or filtered.').length).to.equal(
      2,
    );
  });

  it('says that a slipped column cannot be seen', async () => {
    const element = await importer(reviewing(someReview({columnShift: 'unchecked'})));
    expect(text(element)).to.contain(
      'If a column was sorted on its own in Excel, this cannot be noticed here',
    );
  });

  it('has no confirm button when there is nothing to send', async () => {
    const element = await importer(
      reviewing(
        someReview({
          summary: {...noCounts, rows: 5, pairs: 5, same: 5},
          consents: [],
          waiting: [],
        }),
      ),
    );
    expect(all(element, '[data-action=confirm]')).to.deep.equal([]);
    expect(text(element, '.headline')).to.equal('There is nothing to save');
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
