import {expect} from '@open-wc/testing';
import type {ImportConfirmEvent} from '../../src/element/events.ts';
import {all, click, find, focused, importer, settled, show, text, type} from './setup.ts';
import {overwriteReview, reviewing, someReport, someReview, uncomparedReview} from './states.ts';

describe('confirming', () => {
  it('warns right above the button, with the help page and a box that is never preset', async () => {
    const element = await importer(reviewing());
    expect(text(element, '[data-warning]')).to.contain('A wrong row shows one person’s data to another.');
    expect(find(element, '[data-warning] a').textContent).to.equal('help (opens in a new tab)');
    expect(find<HTMLAnchorElement>(element, '[data-warning] a').target).to.equal('_blank');
    expect(find<HTMLInputElement>(element, '#prepared').checked).to.equal(false);
  });

  it('does nothing without the box, says what is missing, and leads there', async () => {
    const element = await importer(reviewing());
    expect(find<HTMLButtonElement>(element, '[data-action=confirm]').disabled).to.equal(false);
    await click(element, '[data-action=confirm]');
    expect(element.fake.called('confirm')).to.deep.equal([]);
    expect(focused(element)?.id).to.equal('prepared');
    expect(text(element, '#prepared-error')).to.equal('Tick this box to continue.');
    expect(find(element, '#prepared').getAttribute('aria-describedby')).to.equal('prepared-error');
    await click(element, '#prepared');
    expect(all(element, '#prepared-error')).to.deep.equal([]);
  });

  it('confirms once, however often it is pressed', async () => {
    const element = await importer(reviewing());
    const asked: ImportConfirmEvent[] = [];
    element.addEventListener('import-confirm', event => asked.push(event));
    element.fake.confirmed = new Promise(() => {});
    await click(element, '#prepared');
    const button = find(element, '[data-action=confirm]');
    button.click();
    button.click();
    await settled(element);
    button.click();
    expect(element.fake.called('confirm').length).to.equal(1);
    expect(asked.map(({mode, count}) => [mode, count])).to.deep.equal([['fill-empty', 1204]]);
  });

  it('can be pressed again after the page prevented it', async () => {
    const element = await importer(reviewing());
    element.addEventListener('import-confirm', event => event.preventDefault(), {once: true});
    await click(element, '#prepared');
    await click(element, '[data-action=confirm]');
    await click(element, '[data-action=confirm]');
    expect(element.fake.called('confirm').length).to.equal(2);
  });

  it('stands for the whole confirmation when it is called by the page', async () => {
    const element = await importer(reviewing(overwriteReview()));
    expect(await element.confirm()).to.equal(someReport);
  });

  it('rejects with AbortError when the page prevents it', async () => {
    const element = await importer(reviewing());
    element.addEventListener('import-confirm', event => event.preventDefault());
    const name = await element.confirm().catch((error: DOMException) => error.name);
    expect(name).to.equal('AbortError');
  });

  describe('with many replacements', () => {
    it('asks for their number', async () => {
      const element = await importer(reviewing(overwriteReview()));
      expect(text(element, '[data-brake]')).to.contain('227 stored entries will be replaced');
      await click(element, '#prepared');
      await click(element, '[data-action=confirm]');
      expect(focused(element)?.id).to.equal('brake');
      expect(find(element, '#brake').getAttribute('aria-invalid')).to.equal('true');
      expect(text(element, '#brake-error')).to.contain('Type 227 to confirm.');
      expect(element.fake.called('confirm')).to.deep.equal([]);
    });

    it('refuses another number, and says which one was typed', async () => {
      const element = await importer(reviewing(overwriteReview()));
      await click(element, '#prepared');
      await type(element, '#brake', '1204');
      await click(element, '[data-action=confirm]');
      expect(text(element, '#brake-error')).to.contain('You typed 1204, but the number is 227.');
      expect(element.fake.called('confirm')).to.deep.equal([]);
    });

    for (const typed of ['1204', '1.204', '1,204', ' 1 204 ', '1\u202f204'])
      it(`takes ${JSON.stringify(typed)} for 1204`, async () => {
        const element = await importer(reviewing({...overwriteReview(), brake: {count: 1204, share: 0.5}}));
        await click(element, '#prepared');
        await type(element, '#brake', typed);
        await click(element, '[data-action=confirm]');
        expect(element.fake.called('confirm').length).to.equal(1);
      });

    it('names the share when it is large', async () => {
      const element = await importer(reviewing({...overwriteReview(), brake: {count: 227, share: 0.62}}));
      expect(text(element, '[data-brake]')).to.contain('This is 62% of what is stored for your file.');
    });

    it('takes the typed number for no other count', async () => {
      const element = await importer(reviewing(overwriteReview()));
      await type(element, '#brake', '227');
      await show(element, reviewing({...overwriteReview(), brake: {count: 226, share: 0.03}}));
      expect(find<HTMLInputElement>(element, '#brake').value).to.equal('');
    });

    it('asks for the number of all entries where nothing could be compared', async () => {
      const element = await importer(reviewing(uncomparedReview('overwrite')));
      expect(text(element, '[data-brake]')).to.contain(
        '90 entries will be sent, and may replace what is stored',
      );
    });
  });

  it('forgets the ticked box with the next file', async () => {
    const element = await importer(reviewing());
    await click(element, '#prepared');
    await show(element, {step: 'reading', file: {name: 'b.xlsx', bytes: 1}, progress: {done: 0, total: 1}});
    await show(element, reviewing(someReview()));
    expect(find<HTMLInputElement>(element, '#prepared').checked).to.equal(false);
    expect(all(element, '[aria-invalid]')).to.deep.equal([]);
  });
});
