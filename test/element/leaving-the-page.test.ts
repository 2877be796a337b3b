import {expect, fixture, html} from '@open-wc/testing';
import type {ImporterState} from '../../src/importer/state.ts';
import {PortalImporterElement} from '../../src/element/portal-importer-element.ts';
import {PortalError} from '../../src/portal/portal-error.ts';
import '../../src/element/lazy-screens.ts';
import '../../src/element/matching-screen.ts';
import {MemoryPortal} from '../importer/memory-portal.ts';
import {header, key, workbookFile} from '../importer/workbook-file.ts';
import {importer, show, until} from './setup.ts';
import {checking, choosing, done, matching, reading, reviewing, sending, someReview} from './states.ts';

if (!customElements.get('whole-importer'))
  customElements.define('whole-importer', class extends PortalImporterElement {});

/** Whether the browser would ask before it leaves. */
function asks(page: Window = window): boolean {
  return !page.dispatchEvent(new Event('beforeunload', {cancelable: true}));
}

const corrected = () => reviewing(someReview({undoable: true}));
const allowed = () =>
  reviewing(someReview({consents: someReview().consents.map(consent => ({...consent, allowed: true}))}));

/** States, one after the other, and whether it is asked in each. */
const ways: Readonly<Record<string, readonly (readonly [ImporterState, boolean])[]>> = {
  'on the way to the review': [
    [choosing(), false],
    [reading(), false],
    [matching(), false],
    [checking(), false],
    [reviewing(), false],
  ],
  'with a problem of the file': [[choosing({code: 'encrypted'}), false]],
  'while a file waits for the portal': [
    [checking({by: 'portal', problem: {code: 'forbidden'}}), false],
    [reviewing(), false],
  ],
  'after a correction, and after its undoing': [
    [reviewing(), false],
    [corrected(), true],
    [reviewing(), false],
  ],
  'after a consent, and after it was taken back': [
    [reviewing(), false],
    [allowed(), true],
    [reviewing(), false],
  ],
  'while a correction is being compared, and the portal is out of reach': [
    [corrected(), true],
    [checking({by: 'portal', problem: {code: 'portal-unreachable'}}), true],
    [checking(), true],
    [reviewing(), false],
  ],
  'after corrections whose import was given up': [
    [corrected(), true],
    [choosing(), false],
    [reading(), false],
    [checking(), false],
  ],
  'after corrections that went with other columns': [
    [corrected(), true],
    [matching(), false],
    [reading(), false],
    [checking(), false],
    [reviewing(), false],
  ],
  'while it sends, and after': [
    [corrected(), true],
    [sending(), true],
    [sending({pause: {by: 'user'}}), true],
    [sending({stopping: true}), true],
    [done(), false],
    [choosing(), false],
  ],
};

describe('leaving the page', () => {
  for (const [name, states] of Object.entries(ways))
    it(`asks only where something would be lost: ${name}`, async () => {
      const element = await importer();
      const asked: boolean[] = [];
      for (const [state] of states) {
        await show(element, state);
        asked.push(asks());
      }
      expect(asked).to.deep.equal(states.map(([, expected]) => expected));
    });

  for (const [name, state] of [
    ['a correction', corrected],
    ['a consent', allowed],
    ['the sending', () => sending()],
  ] as const)
    it(`asks for ${name} while the element is in the page, wherever it was moved`, async () => {
      const page = await fixture<HTMLElement>(html`<main></main>`);
      const element = await importer(state());
      page.append(element);
      expect(asks()).to.equal(true);
      const frame = document.createElement('iframe');
      page.append(frame);
      frame.contentDocument!.body.append(element);
      expect([asks(), asks(frame.contentWindow!)]).to.deep.equal([false, true]);
      page.append(element);
      expect(asks()).to.equal(true);
      element.remove();
      expect(asks()).to.equal(false);
    });

  it('asks as long as one of several widgets has something to lose', async () => {
    const [one, other] = [await importer(corrected()), await importer(corrected())];
    await show(one, choosing());
    expect(asks()).to.equal(true);
    await show(other, choosing());
    expect(asks()).to.equal(false);
  });

  describe('with the whole widget', () => {
    const numbers = [1, 2, 3];
    const rows = numbers.map(number => [key(number), `new${number}@example.com`]);
    const file = workbookFile([[...header], ...rows, ['4', 'zeros@example.com'], [key(5), 'typo@gmial.com']]);
    let element: PortalImporterElement;
    let portal: MemoryPortal;

    beforeEach(async () => {
      portal = new MemoryPortal(Object.fromEntries([...numbers, 4, 5].map(number => [key(number), null])));
      element = document.createElement('whole-importer') as PortalImporterElement;
      element.portal = {
        lookup: keys => portal.lookup(keys),
        save: (pairs, options) => portal.save(pairs, options),
      };
      (await fixture(html`<main></main>`)).append(element);
      await element.open(file);
      expect([element.step, asks()]).to.deep.equal(['review', false]);
    });

    afterEach(() => element.remove());

    type Work = (element: PortalImporterElement) => Promise<void>;
    const undo: Work = each => each.undo();
    const works: Readonly<Record<string, readonly [act: Work, back: Work]>> = {
      'a correction': [each => each.correct(2, {value: 'other@example.com'}), undo],
      'a row left out': [each => each.leaveOut(3), undo],
      'all suggestions': [each => each.applySuggestions('email-typo'), undo],
      'a consent': [each => each.allow('key-zeros-lost'), each => each.allow('key-zeros-lost', false)],
    };
    for (const [name, [act, back]] of Object.entries(works))
      it(`asks after ${name}, and not after it was taken back`, async () => {
        await act(element);
        expect(asks()).to.equal(true);
        await back(element);
        expect(asks()).to.equal(false);
      });

    it('asks until all is undone', async () => {
      await element.correct(2, {value: 'other@example.com'});
      await element.leaveOut(3);
      await element.undo();
      expect(asks()).to.equal(true);
      await element.undo();
      expect(asks()).to.equal(false);
    });

    it('asks while the portal keeps a correction waiting', async () => {
      const {lookup} = portal;
      portal.lookup = () => Promise.reject(new PortalError({status: 403}));
      await element.leaveOut(3);
      void element.correct(2, {key: key(9)}).catch(() => {});
      await until(() => element.paused);
      expect([element.step, asks()]).to.deep.equal(['checking', true]);
      portal.lookup = lookup;
      element.resume();
      await until(() => element.step === 'review');
      expect(asks()).to.equal(true);
    });

    it('asks while it sends, and not when it is done', async () => {
      const heard: boolean[] = [];
      const {save} = portal;
      portal.save = (pairs, options) => {
        heard.push(asks());
        return save.call(portal, pairs, options);
      };
      await element.confirm();
      expect([heard, asks()]).to.deep.equal([[true], false]);
    });
  });
});
