import {expect, fixture, html} from '@open-wc/testing';
import type {ImporterState, Step} from '../../src/importer/state.ts';
import {FakedElement} from './fake-importer.ts';
import {all, find, focused, importer, settled, show, text, type, until} from './setup.ts';
import {checking, choosing, done, matching, reading, reviewing, sending, someReport} from './states.ts';

const steps: Readonly<Record<Step, () => ImporterState>> = {
  choose: () => choosing({code: 'encrypted'}),
  reading,
  matching,
  checking,
  review: () => reviewing(),
  sending: () => sending(),
  done: () => done(),
};

/** What a page has at hand: where the element is, and where it is to be. */
interface Places {
  readonly element: FakedElement;
  readonly from: HTMLElement;
  readonly to: HTMLElement;
}

/** How pages move an element in one task: plain scripts, frameworks, dialogs, editors. */
const moves: Readonly<Record<string, (places: Places) => void | Promise<void>>> = {
  appendChild: ({element, to}) => void to.appendChild(element),
  insertBefore: ({element, to}) => void to.insertBefore(element, to.firstChild),
  'replaceChildren, as a tab is shown': ({element, to}) => to.replaceChildren(element),
  'remove and append': ({element, to}) => {
    element.remove();
    to.append(element);
  },
  'remove, some promises, and append, as a framework that flushes': async ({element, to}) => {
    element.remove();
    for (let turn = 0; turn < 5; turn++) await Promise.resolve();
    to.append(element);
  },
  'by way of a fragment': ({element, to}) => {
    const fragment = document.createDocumentFragment();
    fragment.append(element);
    to.append(fragment);
  },
  'in place of a placeholder': ({element, to}) => to.firstElementChild!.replaceWith(element),
  'into a new wrapper': ({element, from}) => {
    const wrapper = document.createElement('section');
    from.replaceChildren(wrapper);
    wrapper.append(element);
  },
  'with its parent': ({from, to}) => to.append(from),
  'into a shadow root': ({element, to}) => to.attachShadow({mode: 'open'}).append(element),
  'into a dialog that is opened then': ({element, to}) => {
    const dialog = document.createElement('dialog');
    to.append(dialog);
    dialog.append(element);
    dialog.showModal();
  },
  'around a selection': ({element}) => {
    const range = document.createRange();
    range.selectNode(element);
    range.surroundContents(document.createElement('div'));
  },
  'there and back again': ({element, from, to}) => {
    to.append(element);
    from.append(element);
  },
  'to the same place': ({element, from}) => from.append(element),
  'moveBefore, where there is one': ({element, to}) => {
    const target = to as HTMLElement & {moveBefore?: (node: Node, before: Node | null) => void};
    if (target.moveBefore) target.moveBefore(element, null);
    else target.insertBefore(element, null);
  },
};

async function placed(state: ImporterState): Promise<Places> {
  const page = await fixture(html`
    <main>
      <div id="from"></div>
      <div id="to"><i></i></div>
    </main>
  `);
  const from = page.querySelector<HTMLElement>('#from')!;
  const element = await importer(state);
  from.append(element);
  await settled(element);
  return {element, from, to: page.querySelector<HTMLElement>('#to')!};
}

/** All words, those too for which the new place may be too narrow. */
function words(element: FakedElement): string {
  return (find(element, '.card').textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** A macrotask later the end of an import would have come. */
async function tasksLater(element: FakedElement): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise(resolve => setTimeout(resolve, 5));
  await settled(element);
}

/** Firefox tells a page in the background nothing of its focus; tests run beside one another. */
function focusOn(field: HTMLElement): void {
  let told = false;
  field.addEventListener('focusin', () => (told = true), {once: true});
  field.focus();
  if (!told) field.dispatchEvent(new FocusEvent('focusin', {bubbles: true, composed: true}));
}

describe('moved in one task', () => {
  for (const [name, move] of Object.entries(moves))
    for (const [step, state] of Object.entries(steps))
      it(`stays in ${step} as it is: ${name}`, async () => {
        const places = await placed(state());
        const {element} = places;
        const before = words(element);
        const heard: string[] = [];
        for (const event of ['import-step', 'import-complete', 'import-problem'])
          element.addEventListener(event, () => heard.push(event));
        const given = element.fake.state;
        await move(places);
        await tasksLater(element);
        expect(element.isConnected).to.equal(true);
        expect(element.fake.disposed).to.equal(false);
        expect(element.fake.state === given).to.equal(true);
        expect([element.step, element.getAttribute('step')]).to.deep.equal([step, step]);
        expect(words(element)).to.equal(before);
        expect(element.fake.calls.map(([call]) => call)).not.to.include.members([
          'cancel',
          'reset',
          'release',
        ]);
        expect(heard).to.deep.equal([]);
      });

  it('goes on hearing of the import', async () => {
    const {element, to} = await placed(reading());
    to.append(element);
    await tasksLater(element);
    await show(element, checking());
    expect(text(element, 'h3')).to.contain('Comparing');
    await show(element, reviewing());
    expect(all(element, '[data-waits]').length).to.be.greaterThan(0);
  });

  it('goes on counting the seconds of a wait', async () => {
    const {element, to} = await placed(
      sending({waiting: {for: 'retry', until: Date.now() + 60_000, asked: true}}),
    );
    to.append(element);
    await tasksLater(element);
    const first = text(element);
    await until(() => text(element) !== first);
    expect(text(element)).to.match(/asks us to wait 5\d seconds/);
  });

  it('keeps asking before the page is left while it sends', async () => {
    const {element, to} = await placed(sending());
    const leave = () => !dispatchEvent(new Event('beforeunload', {cancelable: true}));
    to.append(element);
    expect(leave()).to.equal(true);
    await tasksLater(element);
    expect(leave()).to.equal(true);
    await show(element, done());
    expect(leave()).to.equal(false);
  });

  it('follows the language of its new place', async () => {
    for (const name of ['appendChild', 'moveBefore, where there is one'] as const) {
      const places = await placed(reviewing());
      places.to.lang = 'de';
      await moves[name]!(places);
      await until(() => text(places.element).includes('Portal'));
      await until(() => text(places.element, '.steps').includes('Prüfen'));
      expect(text(places.element, '.steps'), name).to.contain('Prüfen');
      places.to.lang = 'en';
      await until(() => text(places.element, '.steps').includes('Check'));
      expect(text(places.element, '.steps'), name).to.contain('Check');
    }
  });

  const focusable = Object.entries(moves).filter(([name]) => !name.includes('dialog'));
  for (const [name, move] of focusable)
    it(`keeps focus, selection and what was typed: ${name}`, async () => {
      const places = await placed(reviewing());
      const {element} = places;
      await type(element, 'input[type=search]', 'example');
      const search = find<HTMLInputElement>(element, 'input[type=search]');
      focusOn(search);
      search.setSelectionRange(2, 5);
      await move(places);
      await tasksLater(element);
      expect(focused(element) === search).to.equal(true);
      expect([search.value, search.selectionStart, search.selectionEnd]).to.deep.equal(['example', 2, 5]);
    });

  it('takes no focus that it did not have, or that the page has given elsewhere', async () => {
    const {element, from, to} = await placed(reviewing());
    const other = document.createElement('button');
    from.before(other);
    // The heading of the step has it at first.
    other.focus();
    other.blur();
    await tasksLater(element);
    to.append(element);
    await tasksLater(element);
    expect(document.activeElement === document.body).to.equal(true);
    find(element, 'input[type=search]').focus();
    other.focus();
    await tasksLater(element);
    other.blur();
    from.append(element);
    await tasksLater(element);
    expect(document.activeElement === document.body).to.equal(true);
    find(element, 'input[type=search]').focus();
    element.remove();
    other.focus();
    to.append(element);
    await tasksLater(element);
    expect(document.activeElement === other).to.equal(true);
  });

  for (const [name, move] of Object.entries(moves))
    it(`keeps the scroll positions, of the element and of what is in it: ${name}`, async () => {
      const places = await placed(reviewing());
      const {element} = places;
      element.style.cssText = 'display: block; height: 200px; overflow: auto';
      const body = find(element, '.body');
      body.style.cssText = 'max-height: 300px; overflow: auto';
      element.scrollTop = 60;
      body.scrollTop = 90;
      await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve, 30)));
      expect([element.scrollTop, body.scrollTop]).to.deep.equal([60, 90]);
      await move(places);
      await tasksLater(element);
      await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));
      expect([element.scrollTop, body.scrollTop]).to.deep.equal([60, 90]);
    });
});

describe('moved to another document', () => {
  for (const [step, state] of Object.entries(steps))
    it(`stays in ${step} as it is, with its styles`, async () => {
      const {element, from} = await placed(state());
      const frame = document.createElement('iframe');
      from.before(frame);
      const before = words(element);
      const tall = () => getComputedStyle(find(element, '.card')).display;
      const styled = [tall(), getComputedStyle(find(element, 'h2')).fontWeight];
      frame.contentDocument!.body.append(frame.contentDocument!.adoptNode(element));
      await tasksLater(element);
      expect(element.ownerDocument === frame.contentDocument).to.equal(true);
      expect(element.fake.disposed).to.equal(false);
      expect(element.step).to.equal(step);
      expect(words(element)).to.equal(before);
      expect([tall(), getComputedStyle(find(element, 'h2')).fontWeight]).to.deep.equal(styled);
      from.append(element);
      await tasksLater(element);
      expect(words(element)).to.equal(before);
      expect([tall(), getComputedStyle(find(element, 'h2')).fontWeight]).to.deep.equal(styled);
    });

  it('asks in the window where it is, before that is left', async () => {
    const {element, from} = await placed(sending());
    const frame = document.createElement('iframe');
    from.before(frame);
    const page = frame.contentWindow as Window & typeof globalThis;
    const leave = (left: Window) => !left.dispatchEvent(new Event('beforeunload', {cancelable: true}));
    page.document.body.append(element);
    await tasksLater(element);
    expect([leave(page), leave(window)]).to.deep.equal([true, false]);
  });

  it('can be put into one at first', async () => {
    const box = await fixture(html`<div></div>`);
    const frame = document.createElement('iframe');
    box.append(frame);
    const element = document.createElement('faked-importer') as FakedElement;
    element.endpoint = '/import';
    frame.contentDocument!.body.append(element);
    await settled(element);
    expect(text(element, 'h2')).to.contain('Import');
    expect(getComputedStyle(find(element, '.hidden')).overflow).not.to.equal('visible');
  });
});

describe('removed', () => {
  for (const [step, state] of Object.entries(steps))
    if (step !== 'sending')
      it(`ends in ${step}, and begins at the start when it is put into a page again`, async () => {
        const {element, from} = await placed(state());
        element.remove();
        await tasksLater(element);
        expect(element.fake.disposed).to.equal(true);
        element.fake.state = choosing();
        from.append(element);
        await settled(element);
        expect([element.step, element.getAttribute('step')]).to.deep.equal(['choose', 'choose']);
        expect(text(element, 'h3')).to.equal('Choose the Excel file');
      });

  it('ends when a second move of the task leaves it outside', async () => {
    const {element, to} = await placed(reviewing());
    to.append(element);
    element.remove();
    await tasksLater(element);
    expect(element.fake.disposed).to.equal(true);
  });

  it('while sending acts as after cancel(), tells of the end, and frees the worker then', async () => {
    const {element} = await placed(sending());
    const reports: unknown[] = [];
    element.addEventListener('import-complete', ({report}) => {
      // Rows can still be asked for at this moment.
      expect(element.fake.called('release').length).to.equal(0);
      reports.push(report);
    });
    element.remove();
    await tasksLater(element);
    expect(element.fake.called('cancel').length).to.equal(1);
    expect(element.fake.disposed).to.equal(false);
    element.fake.show(done());
    await tasksLater(element);
    expect(reports).to.deep.equal([someReport]);
    expect(element.fake.called('release').length).to.equal(1);
    expect(element.report).to.equal(someReport);
  });

  it('shows what became of it when it is put back', async () => {
    const {element, from} = await placed(sending());
    element.remove();
    await tasksLater(element);
    from.append(element);
    await show(element, sending({stopping: true}));
    expect(text(element)).to.contain('Stopping after the current entries');
    await show(element, done());
    await tasksLater(element);
    expect(text(element, 'h3')).to.equal('1,201 of 1,204 entries saved');
    expect(element.fake.called('release').length).to.equal(0);
    element.remove();
    await tasksLater(element);
    expect(element.fake.disposed).to.equal(true);
  });

  it('shows the report, without its rows, when it is put back after the end', async () => {
    const {element, from} = await placed(sending());
    element.remove();
    await tasksLater(element);
    element.fake.show(done());
    await tasksLater(element);
    element.fake.show({...done(), lost: {unconfirmed: []}});
    from.append(element);
    await settled(element);
    expect(text(element, 'h3')).to.equal('1,201 of 1,204 entries saved');
    expect(text(element)).to.contain('The single rows can no longer be shown');
    expect(all(element, '[data-problem]')).to.deep.equal([]);
  });

  it('keeps the report of an answer that comes at the very moment', async () => {
    const {element} = await placed(sending());
    element.remove();
    element.fake.show(done());
    await tasksLater(element);
    expect(element.fake.disposed).to.equal(false);
    expect(element.report).to.equal(someReport);
  });
});
