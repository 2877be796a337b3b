import {expect} from '@open-wc/testing';
import {find, focused, importer, settled, text, until} from './setup.ts';
import {matching, reviewing, sending} from './states.ts';

describe('loading the lazy screens', () => {
  it('keeps a place for them, and moves the focus on when they are there', async () => {
    const element = await importer();
    element.fake.show(reviewing());
    await element.updateComplete;
    expect(find(element, '.working').getAttribute('aria-busy')).to.equal('true');
    expect(focused(element)).to.equal(find(element, '[data-focus]'));
    await settled(element);
    expect(text(element, 'h3')).to.equal('1,204 rows are ready, 36 need a decision');
    expect(focused(element)).to.equal(find(element, 'h3'));
  });

  it('says what they show to those who listen, though it came before them', async () => {
    const element = await importer();
    element.fake.show(reviewing());
    await settled(element);
    expect(text(element, '[role=status]')).to.contain('1,204 rows are ready, 36 need a decision.');
  });

  it('brings the words of files along, also before a file is chosen', async () => {
    const element = await importer();
    expect((await element.fake.words()).endings.duplicate).to.equal('Repeated');
    expect(element.step).to.equal('choose');
  });

  it('speaks the language of the page, which may change after they came', async () => {
    const element = await importer(reviewing());
    element.lang = 'de';
    await until(() => text(element, '.headline').includes('bereit'));
    expect(text(element, '[data-filter=to-do]')).to.equal('Offen 36');
    expect((await element.fake.words()).endings.duplicate).to.equal('Doppelt');
    element.removeAttribute('lang');
    await until(() => text(element, '.headline').includes('ready'));
    expect(text(element, '[data-filter=to-do]')).to.equal('To do 36');
  });

  it('shows the state that holds when they arrive, not the one that asked for them', async () => {
    const element = await importer();
    element.fake.show(reviewing());
    element.fake.show(sending());
    await until(() => text(element, 'h3').startsWith('Saving'));
    expect(text(element, 'h3')).to.equal('Saving 1,204 entries');
  });

  it('brings the question of columns when it is asked, and the focus to it', async () => {
    const element = await importer(reviewing());
    element.fake.show(matching());
    await element.updateComplete;
    expect(find(element, '.working').getAttribute('aria-busy')).to.equal('true');
    await settled(element);
    expect(find(element, '#matching [data-field=key]').isConnected).to.equal(true);
    expect(focused(element)).to.equal(find(element, '#matching h3'));
    expect(getComputedStyle(find(element, '.choices')).display).to.equal('grid');
  });

  it('are dressed by style sheets, without a style element', async () => {
    const element = await importer(reviewing());
    expect(getComputedStyle(find(element, '.tabs')).display).to.equal('flex');
    expect(element.shadowRoot?.querySelector('style')).to.equal(null);
  });
});
