import {expect} from '@open-wc/testing';
import {find, importer, settled} from './setup.ts';
import {choosing, reviewing} from './states.ts';

describe('the first sign that somebody means it', () => {
  const signs: [what: string, sign: () => Event][] = [
    ['a pointer over the card', () => new PointerEvent('pointerenter')],
    ['a focus in it', () => new FocusEvent('focusin', {bubbles: true, composed: true})],
    ['a file dragged to it', () => new DragEvent('dragenter', {bubbles: true, composed: true})],
  ];
  for (const [what, sign] of signs)
    it(`is ${what}: what reads a file is made ready, once`, async () => {
      const element = await importer();
      expect(element.fake.called('prepare')).to.have.length(0);
      find(element, '.card').dispatchEvent(sign());
      expect(element.fake.called('prepare')).to.have.length(1);
      for (const [, again] of signs) find(element, '.card').dispatchEvent(again());
      expect(element.fake.called('prepare')).to.have.length(1);
    });

  it('is none where no file is taken', async () => {
    const element = await importer();
    element.disabled = true;
    await settled(element);
    find(element, '.card').dispatchEvent(new PointerEvent('pointerenter'));
    expect(element.fake.called('prepare')).to.have.length(0);
    element.disabled = false;
    element.fake.show(reviewing());
    await settled(element);
    find(element, '.card').dispatchEvent(new PointerEvent('pointerenter'));
    expect(element.fake.called('prepare')).to.have.length(0);
    element.fake.show(choosing());
    await settled(element);
    find(element, '.card').dispatchEvent(new PointerEvent('pointerenter'));
    expect(element.fake.called('prepare')).to.have.length(1);
  });
});
