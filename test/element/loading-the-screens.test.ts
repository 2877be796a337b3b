import {expect} from '@open-wc/testing';
import {find, focused, importer, settled, text, until} from './setup.ts';
import {reviewing, sending} from './states.ts';

describe('loading the later screens', () => {
  it('keeps a place for them, and moves the focus on when they are there', async () => {
    const element = await importer();
    element.fake.show(reviewing());
    await element.updateComplete;
    expect(find(element, '.working').getAttribute('aria-busy')).to.equal('true');
    expect(focused(element)).to.equal(find(element, '[data-focus]'));
    await settled(element);
    expect(text(element, 'h3.hidden')).to.equal('Check before saving');
    expect(focused(element)).to.equal(find(element, 'h3.hidden'));
  });

  it('shows the state that holds when they arrive, not the one that asked for them', async () => {
    const element = await importer();
    element.fake.show(reviewing());
    element.fake.show(sending());
    await until(() => text(element, 'h3').startsWith('Saving'));
    expect(text(element, 'h3')).to.equal('Saving 1,204 entries');
  });

  it('are dressed by style sheets, without a style element', async () => {
    const element = await importer(reviewing());
    expect(getComputedStyle(find(element, '.chips')).display).to.equal('flex');
    expect(element.shadowRoot?.querySelector('style')).to.equal(null);
  });
});
