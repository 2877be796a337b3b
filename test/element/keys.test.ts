import {expect, fixture, html} from '@open-wc/testing';
import type {ImporterState} from '../../src/importer/state.ts';
import type {FakedElement} from './fake-importer.ts';
import {click, find, focused, importer, settled, type} from './setup.ts';
import {choosing, matching, overwriteReview, reviewing, uncomparedReview} from './states.ts';

/** Fields of the widget, and how each is reached. */
interface Field {
  readonly state: () => ImporterState;
  readonly selector: string;
  readonly prepare?: (element: FakedElement) => Promise<void>;
}

const openCorrection = async (element: FakedElement) => {
  await click(element, '[data-waits=email-malformed] .fold');
  await click(element, '[data-row="104"] [data-action=correct]');
};

const fields = {
  search: {state: () => reviewing(), selector: 'input[type=search]'},
  'search with a term': {
    state: () => reviewing(),
    selector: 'input[type=search]',
    prepare: element => type(element, 'input[type=search]', 'example'),
  },
  correction: {state: () => reviewing(), selector: '.correction input[name=value]', prepare: openCorrection},
  'typed number': {state: () => reviewing(overwriteReview()), selector: '#brake'},
  'typed number without a look-up': {
    state: () => reviewing(uncomparedReview('overwrite')),
    selector: '#brake',
  },
  'heading row': {state: matching, selector: 'input[type=number]'},
  sheet: {state: matching, selector: 'select'},
  column: {state: matching, selector: 'input[type=radio]'},
  prepared: {state: () => reviewing(), selector: '#prepared'},
  button: {state: () => reviewing(), selector: '[data-filter=all]'},
  heading: {state: () => reviewing(), selector: 'h3'},
} as const satisfies Record<string, Field>;

type Name = keyof typeof fields;
type Press = KeyboardEventInit & {readonly key: string; readonly said?: string};

const texts: readonly Name[] = ['search', 'correction', 'typed number', 'heading row'];
const everywhere = Object.keys(fields) as Name[];

const plain = (keys: string) => keys.split(' ').map((key): Press => ({key}));
const signs: readonly Press[] = [
  ...plain('a Z 7 / ? . ß @ é 字 😀'),
  {key: ' ', said: 'space'},
  {key: 'G', shiftKey: true},
  {key: '@', altKey: true, said: 'Option+L of a German Mac'},
  {key: '@', ctrlKey: true, altKey: true, modifierAltGraph: true, said: 'AltGr+Q of a German Windows'},
  {key: 'é', modifierAltGraph: true},
];
/** A sign that is on its way: its second half comes with the next key, or from an input method. */
const halves = plain('Dead Process');
const pageKeys: readonly Press[] = [
  ...plain('Tab F1 F5 F12 PageUp PageDown Home End ArrowUp ArrowDown ArrowLeft ArrowRight'),
  ...plain('Backspace Delete Enter ContextMenu Shift'),
  {key: 'Enter', ctrlKey: true},
  {key: 'Tab', shiftKey: true},
  {key: 's', ctrlKey: true},
  {key: 's', metaKey: true},
  {key: 'k', ctrlKey: true, shiftKey: true},
  {key: 'n', altKey: true},
  {key: '1', ctrlKey: true, altKey: true},
  {key: 'ArrowLeft', altKey: true, said: 'back in the history'},
];

interface Row {
  readonly in: readonly Name[];
  readonly keys: readonly Press[];
  readonly reach: boolean;
}

const table: readonly Row[] = [
  {in: texts, keys: signs, reach: false},
  {in: texts, keys: halves, reach: false},
  {
    in: texts,
    keys: [
      {key: 'Escape', isComposing: true},
      {key: 'Enter', isComposing: true},
      {key: 'ArrowDown', isComposing: true},
    ],
    reach: false,
  },
  {in: everywhere, keys: pageKeys, reach: true},
  {in: ['sheet'], keys: [...plain('a 7'), {key: ' '}], reach: false},
  {in: ['column', 'prepared'], keys: [{key: ' '}], reach: false},
  {in: ['column', 'prepared', 'button', 'heading'], keys: plain('a / ? Escape'), reach: true},
  {in: ['correction', 'search with a term'], keys: [{key: 'Escape'}], reach: false},
  {in: ['search', 'typed number', 'heading row', 'sheet'], keys: [{key: 'Escape'}], reach: true},
];

const kinds = ['keydown', 'keypress', 'keyup'] as const;

/** Presses and lets go, as a keyboard does: the key comes up where the focus is by then. */
async function press(element: FakedElement, selector: string, init: Press): Promise<void> {
  const on = find(element, selector);
  on.focus();
  const options = {...init, bubbles: true, composed: true, cancelable: true};
  const went = on.dispatchEvent(new KeyboardEvent('keydown', options));
  if (went && (init.key.length === 1 || init.key === 'Enter'))
    on.dispatchEvent(new KeyboardEvent('keypress', options));
  await settled(element);
  const now = focused(element) ?? (on.isConnected ? on : find(element, '.card'));
  now.dispatchEvent(new KeyboardEvent('keyup', options));
}

function hear(): {readonly heard: string[]; readonly end: () => void} {
  const heard: string[] = [];
  const listener = (event: Event) => heard.push(event.type);
  for (const kind of kinds) window.addEventListener(kind, listener);
  return {heard, end: () => kinds.forEach(kind => window.removeEventListener(kind, listener))};
}

function named({key, said, ctrlKey, metaKey, altKey, shiftKey, isComposing}: Press): string {
  const modifiers = {Ctrl: ctrlKey, Meta: metaKey, Alt: altKey, Shift: shiftKey, composing: isComposing};
  const held = Object.entries(modifiers).flatMap(([name, on]) => (on ? [name] : []));
  return said ?? [...held, key].join('+');
}

describe('keys', () => {
  for (const {in: names, keys, reach} of table)
    for (const name of names)
      it(`${reach ? 'reach' : 'do not reach'} the page from ${name}: ${keys.map(named).join(' ')}`, async () => {
        const {state, selector, prepare}: Field = fields[name];
        for (const key of keys) {
          const element = await importer(state());
          await prepare?.(element);
          const {heard, end} = hear();
          try {
            await press(element, selector, key);
          } finally {
            end();
          }
          const expected = reach ? ['keydown', 'keyup'] : [];
          expect(
            heard.filter(kind => kind !== 'keypress'),
            named(key),
          ).to.deep.equal(expected);
          if (!reach) expect(heard, named(key)).to.deep.equal([]);
          element.remove();
        }
      });

  it('empties the search by Escape, in every browser', async () => {
    const element = await importer(reviewing());
    await type(element, 'input[type=search]', 'example');
    await press(element, 'input[type=search]', {key: 'Escape'});
    await settled(element);
    expect(find<HTMLInputElement>(element, 'input[type=search]').value).to.equal('');
    await new Promise(resolve => setTimeout(resolve, 300));
    await settled(element);
    expect(element.fake.called('rows').at(-1)?.[0]).not.to.have.property('search');
  });

  it('reach the page once more after the field that held them is gone', async () => {
    const element = await importer(reviewing());
    await openCorrection(element);
    await press(element, '.correction input[name=value]', {key: 'Escape'});
    const {heard, end} = hear();
    await press(element, '[data-filter=all]', {key: 'Escape'});
    end();
    expect(heard).to.deep.equal(['keydown', 'keyup']);
  });

  it('are left alone that are typed in what the page has put into a slot', async () => {
    const element = await importer(reviewing());
    const heading = await fixture<HTMLElement>(html`<span slot="heading"><input /></span>`);
    element.append(heading);
    await settled(element);
    const {heard, end} = hear();
    for (const kind of kinds)
      heading
        .querySelector('input')!
        .dispatchEvent(new KeyboardEvent(kind, {key: 'a', bubbles: true, composed: true}));
    end();
    expect(heard).to.deep.equal([...kinds]);
  });

  it('are left alone that are typed in a field of the page', async () => {
    await importer(reviewing());
    const field = await fixture<HTMLElement>(html`<input />`);
    const {heard, end} = hear();
    for (const kind of kinds) field.dispatchEvent(new KeyboardEvent(kind, {key: 'a', bubbles: true}));
    end();
    expect(heard).to.deep.equal([...kinds]);
  });

  it('are kept by an element that was moved, and by one that began anew', async () => {
    const element = await importer(reviewing());
    const page = await fixture<HTMLElement>(html`<main></main>`);
    page.append(element);
    element.fake.show(choosing());
    element.fake.show(reviewing());
    await settled(element);
    const {heard, end} = hear();
    await press(element, 'input[type=search]', {key: '/'});
    end();
    expect(heard).to.deep.equal([]);
  });
});
