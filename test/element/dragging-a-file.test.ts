import {expect, fixture, html} from '@open-wc/testing';
import type {ImporterState, Step} from '../../src/importer/state.ts';
import type {FakedElement} from './fake-importer.ts';
import {all, find, importer, settled, show, text, until} from './setup.ts';
import {checking, choosing, done, matching, reading, reviewing, sending} from './states.ts';

type Kind = 'dragenter' | 'dragover' | 'dragleave' | 'drop';

const file = (data: DataTransfer) => data.items.add(new File(['x'], 'users.xlsx'));

/** Drags something to a place of the page; tells whether the browser would be kept from its own way. */
function drag(on: EventTarget, kind: Kind, fill: (data: DataTransfer) => unknown = file): DragEvent {
  const dataTransfer = new DataTransfer();
  fill(dataTransfer);
  const event = new DragEvent(kind, {dataTransfer, bubbles: true, cancelable: true, composed: true});
  on.dispatchEvent(event);
  return event;
}

function kept(
  on: EventTarget,
  fill?: (data: DataTransfer) => unknown,
): readonly [over: boolean, drop: boolean] {
  return [drag(on, 'dragover', fill).defaultPrevented, drag(on, 'drop', fill).defaultPrevented];
}

const isMarked = (element: FakedElement) => find(element, '.drop').classList.contains('over');

const steps: Readonly<Record<Exclude<Step, 'choose'>, () => ImporterState>> = {
  reading,
  matching,
  checking,
  review: () => reviewing(),
  sending: () => sending(),
  done: () => done(),
};

describe('a file that is dragged over the page', () => {
  let page: HTMLElement;
  let element: FakedElement;

  beforeEach(async () => {
    page = await fixture(html`
      <main>
        <p>Beside</p>
        <input type="file" />
        <input type="text" />
      </main>
    `);
    element = await importer();
  });

  const places: Readonly<Record<string, () => EventTarget>> = {
    'a paragraph': () => page.querySelector('p')!,
    'the root of the document': () => document.documentElement,
    'a text field': () => page.querySelector('input[type=text]')!,
    'a shadow root of the page': () => {
      const root = page.querySelector('p')!.attachShadow({mode: 'closed'});
      return root.appendChild(document.createElement('b'));
    },
  };

  for (const [name, place] of Object.entries(places))
    it(`is shown where it may go, and lost nowhere: ${name}`, async () => {
      const on = place();
      const over = drag(on, 'dragover');
      await settled(element);
      expect([over.defaultPrevented, isMarked(element)]).to.deep.equal([true, true]);
      expect(text(element, '.drop'), 'it is not there yet').to.contain('or drop the file here');
      const drop = drag(on, 'drop');
      await settled(element);
      expect([drop.defaultPrevented, isMarked(element)]).to.deep.equal([true, false]);
      expect(element.fake.calls).to.deep.equal([]);
    });

  for (const [step, state] of Object.entries(steps))
    it(`costs nothing of what was done in ${step}`, async () => {
      await show(element, state());
      expect(kept(page)).to.deep.equal([true, true]);
      expect(kept(find(element, '.card'))).to.deep.equal([true, true]);
      expect(element.fake.called('open')).to.deep.equal([]);
    });

  it('is left alone while the widget can neither take nor lose it', async () => {
    element.disabled = true;
    await settled(element);
    expect(kept(page)).to.deep.equal([false, false]);
  });

  const others: Readonly<Record<string, (data: DataTransfer) => void>> = {
    text: data => data.setData('text/plain', 'x'),
    'a link': data => {
      data.setData('text/uri-list', 'https://portal.example/');
      data.setData('text/plain', 'https://portal.example/');
    },
    'a row of a list of the page': data => data.setData('application/x-row', '7'),
    'a picture of the page, which is a file too': data => {
      file(data);
      data.setData('text/html', '<img src="x.png">');
    },
    nothing: () => {},
  };
  for (const [name, fill] of Object.entries(others))
    it(`is something else: ${name}`, async () => {
      for (const state of [choosing(), reviewing()]) {
        await show(element, state);
        expect(kept(page, fill)).to.deep.equal([false, false]);
      }
    });

  it('goes into a file field of the page, as the browser does it', async () => {
    for (const state of [choosing(), reviewing()]) {
      await show(element, state);
      expect(kept(page.querySelector('input[type=file]')!)).to.deep.equal([false, false]);
    }
  });

  const takers: Readonly<Record<string, () => EventTarget>> = {
    'where it is': () => page.querySelector('p')!,
    'at its main part': () => page,
    'at the document': () => document,
    'at the window, from a listener that came later': () => window,
  };
  for (const [name, taker] of Object.entries(takers))
    it(`is taken by the page itself: ${name}`, async () => {
      const by = taker();
      const seen: boolean[] = [];
      const take = (event: Event) => {
        seen.push(event.defaultPrevented);
        event.preventDefault();
        (event as DragEvent).dataTransfer!.dropEffect = 'copy';
      };
      by.addEventListener('dragover', take);
      by.addEventListener('drop', take);
      try {
        for (const state of [choosing(), reviewing()]) {
          await show(element, state);
          for (const kind of ['dragover', 'drop'] as const) {
            const set: string[] = [];
            const data = new DataTransfer();
            file(data);
            const event = new DragEvent(kind, {dataTransfer: data, bubbles: true, cancelable: true});
            // A `DataTransfer` of a script forgets its effect.
            Object.defineProperty(event.dataTransfer, 'dropEffect', {
              set: (effect: string) => set.push(effect),
            });
            page.querySelector('p')!.dispatchEvent(event);
            expect(set, 'its effect stays as the page has set it').to.deep.equal(['copy']);
          }
        }
        expect(seen, 'nobody was before it').to.deep.equal([false, false, false, false]);
      } finally {
        by.removeEventListener('dragover', take);
        by.removeEventListener('drop', take);
      }
    });

  it('is called for when it is over the card, and no longer beside it', async () => {
    drag(page, 'dragover');
    drag(find(element, 'h2'), 'dragover');
    await settled(element);
    expect(text(element, '.drop')).to.contain('Release to choose this file');
    drag(find(element, 'h2'), 'dragleave');
    drag(page, 'dragover');
    await settled(element);
    expect([isMarked(element), text(element, '.drop')].join()).to.contain('or drop the file here');
    await new Promise(resolve => setTimeout(resolve, 400));
    expect(isMarked(element), 'it never left the page').to.equal(true);
  });

  for (const from of ['the page', 'the card'] as const)
    it(`leaves ${from} for another window`, async () => {
      const on = from === 'the page' ? page : find(element, '.card');
      drag(on, 'dragover');
      await settled(element);
      expect(isMarked(element)).to.equal(true);
      drag(on, 'dragleave');
      await until(() => !isMarked(element));
      expect(isMarked(element)).to.equal(false);
    });

  it('may go to each of several widgets, and is taken by one', async () => {
    const other = await importer();
    drag(page, 'dragover');
    await settled(other);
    expect([isMarked(element), isMarked(other)]).to.deep.equal([true, true]);
    const over = drag(find(other, '.card'), 'dragover');
    await settled(other);
    expect(over.defaultPrevented).to.equal(true);
    expect(
      [text(element, '.drop'), text(other, '.drop')].map(said => said.includes('Release')),
    ).to.deep.equal([false, true]);
    drag(find(other, '.card'), 'drop');
    await settled(other);
    expect([isMarked(element), isMarked(other)]).to.deep.equal([false, false]);
    expect([element, other].map(each => each.fake.called('open').length)).to.deep.equal([0, 1]);
  });

  it('is none of a widget that was taken out of the page', async () => {
    expect(kept(page)).to.deep.equal([true, true]);
    element.remove();
    expect(kept(page)).to.deep.equal([false, false]);
    page.append(element);
    await settled(element);
    expect(kept(page)).to.deep.equal([true, true]);
    element.remove();
  });

  it('is minded in the window to which the widget was moved', async () => {
    const frame = document.createElement('iframe');
    page.append(frame);
    frame.contentDocument!.body.append(element);
    await settled(element);
    expect(kept(page)).to.deep.equal([false, false]);
    expect(kept(frame.contentDocument!.body)).to.deep.equal([true, true]);
    page.append(element);
  });

  it('leaves no mark where the step has changed meanwhile', async () => {
    drag(page, 'dragover');
    await show(element, reading());
    await show(element, choosing());
    expect(all(element, '.drop.over')).to.deep.equal([]);
  });
});
