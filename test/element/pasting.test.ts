import {expect, fixture, html} from '@open-wc/testing';
import type {ImportMatchEvent} from '../../src/element/events.ts';
import {PortalImporterElement} from '../../src/element/portal-importer-element.ts';
import '../../src/element/lazy-screens.ts';
import '../../src/element/matching-screen.ts';
import {MemoryPortal} from '../importer/memory-portal.ts';
import {header, key, workbookFile} from '../importer/workbook-file.ts';
import {until} from './setup.ts';

if (!customElements.get('pasted-importer'))
  customElements.define('pasted-importer', class extends PortalImporterElement {});

describe('Cells copied from a spreadsheet', () => {
  let element: PortalImporterElement;

  beforeEach(async () => {
    const box = await fixture<HTMLElement>(html`<main></main>`);
    element = document.createElement('pasted-importer') as PortalImporterElement;
    element.portal = new MemoryPortal(Object.fromEntries([1, 2, 3].map(number => [key(number), null])));
    box.append(element);
    await element.updateComplete;
  });

  afterEach(() => element.remove());

  const headings = header.join('\t');
  const cases: readonly (readonly [
    what: string,
    text: string,
    rows: readonly (readonly [number, string])[],
  ])[] = [
    ['two lines', `${headings}\n${key(1)}\ta@b.de`, [[2, 'a@b.de']]],
    [
      'as Windows writes them',
      `${headings}\r\n${key(1)}\ta@b.de\r\n${key(2)}\tc@d.de\r\n`,
      [
        [2, 'a@b.de'],
        [3, 'c@d.de'],
      ],
    ],
    ['with a blank line', `${headings}\n\n${key(1)}\ta@b.de`, [[3, 'a@b.de']]],
    ['with umlauts', `${headings}\n${key(1)}\tjörg@b.de`, [[2, 'jörg@b.de']]],
    [
      'with separators of other kinds',
      `${headings}\tNotes; more\n${key(1)}\ta@b.de\tx;y;z,1`,
      [[2, 'a@b.de']],
    ],
    [
      'a cell in quotes',
      `${headings}\tNote\n${key(1)}\ta@b.de\t"two\nlines"\n${key(2)}\tc@d.de\t`,
      [
        [2, 'a@b.de'],
        [3, 'c@d.de'],
      ],
    ],
  ];
  for (const [what, text, expected] of cases)
    it(`are a list like any file: ${what}`, async () => {
      await element.openText(text);
      expect(element.step).to.equal('review');
      const {rows} = await element.rows();
      expect(rows.map(({rowNumber, value}) => [rowNumber, value])).to.deep.equal(expected);
    });

  it('are taken by a paste on the card, and by none into a field of the page', async () => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', `${headings}\n${key(1)}\ta@b.de`);
    // Not every engine lets a page's own event carry what is pasted.
    const paste = () =>
      Object.defineProperty(
        new ClipboardEvent('paste', {bubbles: true, cancelable: true, composed: true}),
        'clipboardData',
        {value: clipboardData},
      );
    document.body.dispatchEvent(paste());
    expect(element.step).to.equal('choose');
    const event = paste();
    element.shadowRoot!.querySelector('.drop')!.dispatchEvent(event);
    expect(event.defaultPrevented).to.equal(true);
    await until(() => element.step === 'review');
    expect(element.summary?.add).to.equal(1);
  });

  it('that are no text are a mistake of the page', async () => {
    const error: unknown = await element.openText(5 as unknown as string).catch((e: unknown) => e);
    expect((error as Error).name).to.equal('TypeError');
  });

  it('without headings that fit are asked for, as in a file', async () => {
    await element.openText(`Customer\tMailbox\n${key(1)}\ta@b.de`);
    expect(element.step).to.equal('matching');
    const heard: ImportMatchEvent[] = [];
    element.addEventListener('import-match', event => heard.push(event));
    await element.match({sheet: 0, headerRow: 1, key: 0, value: 1});
    expect(heard.map(({keyLabel, valueLabel}) => [keyLabel, valueLabel])).to.deep.equal([
      ['Customer', 'Mailbox'],
    ]);
    await element.changeColumns();
    expect(element.step).to.equal('matching');
  });

  it('tell nothing of columns that nobody chose, nor of a choice that was refused', async () => {
    const heard: Event[] = [];
    element.addEventListener('import-match', event => heard.push(event));
    const columns = {sheet: 0, headerRow: 1, key: 0, value: 1};
    const refused: unknown = await element.match(columns).catch((e: unknown) => e);
    expect((refused as Error).name).to.equal('InvalidStateError');
    await element.open(workbookFile([[...header], [key(1), 'a@b.de']]));
    expect(heard).to.deep.equal([]);
    const {blob, name} = await element.download('to-do');
    expect([blob.size > 0, name]).to.deep.equal([true, 'email-to-do.xlsx']);
    const wrong: unknown = await element.download('all' as 'report').catch((e: unknown) => e);
    expect((wrong as Error).name).to.equal('TypeError');
  });
});
