/** A page hands down what its body says. Nothing of it changes how the widget looks, but for what a portal means. */
import {expect} from '@open-wc/testing';
import type {ImporterState} from '../../src/importer/state.ts';
import {allRows, importer, show} from './setup.ts';
import type {FakedElement} from './fake-importer.ts';
import {
  checking,
  choosing,
  done,
  halted,
  matching,
  overwriteReview,
  reading,
  reviewing,
  sending,
} from './states.ts';

/** Of each inherited property a value that nobody means for a widget. What an engine does not know it leaves out. */
const absurd: Readonly<Record<string, string>> = {
  'accent-color': 'rgb(1, 2, 3)',
  'border-collapse': 'collapse',
  'border-spacing': '9px',
  'caption-side': 'bottom',
  'caret-color': 'rgb(1, 2, 3)',
  'clip-rule': 'evenodd',
  color: 'rgb(1, 2, 3)',
  'color-interpolation': 'linearrgb',
  cursor: 'crosshair',
  'dominant-baseline': 'hanging',
  'empty-cells': 'hide',
  fill: 'rgb(1, 2, 3)',
  'fill-opacity': '0.3',
  'fill-rule': 'evenodd',
  'font-feature-settings': '"smcp"',
  'font-kerning': 'none',
  'font-optical-sizing': 'none',
  'font-size-adjust': '0.9',
  'font-stretch': '50%',
  'font-style': 'italic',
  'font-synthesis': 'none',
  'font-variant': 'small-caps',
  'font-variant-numeric': 'slashed-zero',
  'font-variation-settings': '"wght" 900',
  'font-weight': '900',
  'hyphenate-character': '"x"',
  hyphens: 'manual',
  'image-rendering': 'pixelated',
  'letter-spacing': '5px',
  'line-break': 'anywhere',
  'line-height': '3',
  'list-style': 'square inside',
  'marker-end': 'none',
  orphans: '9',
  'overflow-wrap': 'normal',
  'paint-order': 'stroke',
  'pointer-events': 'none',
  quotes: '"x" "y"',
  'ruby-position': 'under',
  'shape-rendering': 'crispedges',
  'stroke-dasharray': '2px',
  'stroke-dashoffset': '3px',
  'stroke-linecap': 'butt',
  'stroke-opacity': '0.3',
  'stroke-width': '9px',
  'tab-size': '20',
  'text-align': 'right',
  'text-align-last': 'right',
  'text-anchor': 'end',
  'text-emphasis': 'filled rgb(1, 2, 3)',
  'text-indent': '50px',
  'text-justify': 'none',
  'text-orientation': 'upright',
  'text-rendering': 'geometricprecision',
  'text-shadow': 'rgb(1, 2, 3) 9px 9px 0px',
  'text-transform': 'uppercase',
  'text-underline-offset': '9px',
  'text-underline-position': 'under',
  'text-wrap': 'nowrap',
  'user-select': 'none',
  '-webkit-user-select': 'none',
  '-webkit-text-fill-color': 'rgb(1, 2, 3)',
  '-webkit-text-security': 'disc',
  '-webkit-text-stroke': '2px rgb(1, 2, 3)',
  'white-space': 'nowrap',
  widows: '9',
  'word-break': 'break-all',
  'word-spacing': '20px',
  'writing-mode': 'vertical-rl',
};

const states: Readonly<Record<string, () => ImporterState>> = {
  choose: () => choosing(),
  problem: () => choosing({code: 'encrypted'}),
  reading,
  matching,
  checking: () => checking(),
  review: () => reviewing(),
  'review with the brake': () => reviewing(overwriteReview()),
  sending: () => sending(),
  halted: () => halted({code: 'portal-failed', detail: {status: 500}}),
  done: () => done(),
};

interface Look {
  readonly name: string;
  readonly size: readonly number[];
  readonly values: readonly string[];
}

/** How everything in the card is styled, and how wide and high it is. */
function looks(element: FakedElement): Look[] {
  return [...element.shadowRoot!.querySelectorAll<HTMLElement>('.card, .card *')].map(part => {
    const style = getComputedStyle(part);
    const {width, height} = part.getBoundingClientRect();
    return {
      name: `${part.localName}.${part.className.toString()}`,
      size: [width, height],
      values: Object.keys(absurd).map(name => `${name}: ${style.getPropertyValue(name)}`),
    };
  });
}

/** The first few differences: all of them would fill the screen. Parts of a pixel are rounded in their own ways. */
function differences(found: readonly Look[], expected: readonly Look[]): string[] {
  const different = found.flatMap(({name, size, values}, at) => {
    const other = expected[at]!;
    const sizes = size.filter((length, i) => Math.abs(length - other.size[i]!) > 1.5);
    const changed = values.filter((value, i) => value !== other.values[i]);
    return sizes.length + changed.length > 0 ? [`${name}: ${[...sizes, ...changed].join(', ')}`] : [];
  });
  return different.slice(0, 5);
}

describe('Styles that a page hands down', () => {
  const sheet = document.createElement('style');
  const {body} = document;
  const usual = body.getAttribute('style');

  beforeEach(() => document.head.append(sheet));

  afterEach(() => {
    sheet.remove();
    sheet.textContent = '';
    if (usual === null) body.removeAttribute('style');
    else body.setAttribute('style', usual);
  });

  const rules = Object.entries(absurd)
    .map(([name, value]) => `${name}: ${value} !important;`)
    .join(' ');
  // The element has the size that it has elsewhere, however its page is written.
  const placed = 'faked-importer {display: block; position: fixed; inset: 0 auto auto 0; width: 800px;}';

  for (const [name, state] of Object.entries(states))
    for (const where of ['body', 'body *, faked-importer'])
      it(`change nothing: ${name}, set on ${where}`, async () => {
        sheet.textContent = placed;
        const element = name === 'done' ? await importer() : await allRowsOrState(name, state());
        if (name === 'done') await show(element, state());
        // An engine may have to lay the card out twice before its heights are final.
        sheet.textContent = `${placed} body {line-height: 3}`;
        looks(element);
        sheet.textContent = placed;
        const expected = looks(element);
        sheet.textContent = `${placed} ${where} {${rules}}`;
        expect(differences(looks(element), expected)).to.deep.equal([]);
      });

  async function allRowsOrState(name: string, state: ImporterState): Promise<FakedElement> {
    return name.startsWith('review') ? allRows(state) : importer(state);
  }

  it('come through where a portal means them', async () => {
    sheet.textContent =
      'body {font-family: monospace; font-size: 20px; color-scheme: dark; direction: rtl; visibility: hidden;}';
    const element = await importer();
    const style = getComputedStyle(element.shadowRoot!.querySelector('h2')!);
    expect([style.fontFamily, style.colorScheme, style.direction, style.visibility]).to.deep.equal([
      'monospace',
      'dark',
      'rtl',
      'hidden',
    ]);
    expect(getComputedStyle(element.shadowRoot!.querySelector('.card')!).fontSize).to.equal('20px');
  });

  it('show an address as it is sent', async () => {
    sheet.textContent = 'body {text-transform: uppercase; letter-spacing: 1em;}';
    const element = await allRows(reviewing());
    expect(element.shadowRoot!.querySelector<HTMLElement>('[data-row="12"] .value')!.innerText).to.equal(
      'anna@example.org',
    );
  });
});
