/** A page may have hot keys: what is typed into the widget's fields does not reach them, everything else does. */
import {expect} from '@open-wc/testing';
import type {FakedElement} from './fake-importer.ts';
import {click, find, importer} from './setup.ts';
import {matching, overwriteReview, reviewing} from './states.ts';

const fields: readonly (readonly [
  name: string,
  field: () => Promise<readonly [FakedElement, HTMLElement]>,
])[] = [
  [
    'search',
    async () => {
      const element = await importer(reviewing());
      return [element, find(element, 'input[type=search]')];
    },
  ],
  [
    'the number to be typed',
    async () => {
      const element = await importer(reviewing(overwriteReview()));
      return [element, find(element, '#brake')];
    },
  ],
  [
    'a correction',
    async () => {
      const element = await importer(reviewing());
      await click(element, '[data-waits=email-malformed] .fold');
      await click(element, '[data-row="104"] [data-action=correct]');
      return [element, find(element, '.correction input[name=value]')];
    },
  ],
  [
    'the header row',
    async () => {
      const element = await importer(matching());
      return [element, find(element, 'input[type=number]')];
    },
  ],
  [
    'the choice of the sheet',
    async () => {
      const element = await importer(matching());
      return [element, find(element, 'select')];
    },
  ],
];

/** The keys that a page hears of these. */
function heard(field: HTMLElement, keys: readonly KeyboardEventInit[]): string[] {
  const reached: string[] = [];
  const hear = ({type, key}: KeyboardEvent) => reached.push(`${type} ${key}`);
  for (const type of ['keydown', 'keypress', 'keyup'] as const) addEventListener(type, hear);
  for (const init of keys)
    for (const type of ['keydown', 'keypress', 'keyup'])
      field.dispatchEvent(
        new KeyboardEvent(type, {...init, bubbles: true, composed: true, cancelable: true}),
      );
  for (const type of ['keydown', 'keypress', 'keyup'] as const) removeEventListener(type, hear);
  return reached;
}

const typed: readonly KeyboardEventInit[] = [
  ...['a', 'Z', '7', '/', '?', ' ', 'ß', '@', '𝒜'].map(key => ({key})),
  {key: '@', ctrlKey: true, altKey: true},
  {key: 'A', shiftKey: true},
];
const others: readonly KeyboardEventInit[] = [
  ...['Tab', 'F5', 'PageUp', 'Escape', 'Enter'].map(key => ({key})),
  {key: 's', ctrlKey: true},
  {key: 'k', metaKey: true},
  {key: 'x', altKey: true},
];

describe('Keys typed', () => {
  for (const [name, field] of fields)
    it(`into ${name} stay there, all others go on`, async () => {
      const [, input] = await field();
      expect(heard(input, typed)).to.deep.equal([]);
      // The number and the correction use Enter and Escape themselves.
      const used = ['Enter', 'Escape'];
      const free = others.filter(({key}) => !used.includes(key!));
      expect(heard(input, free)).to.deep.equal(
        free.flatMap(({key}) => ['keydown', 'keypress', 'keyup'].map(type => `${type} ${key}`)),
      );
    });

  it('elsewhere reach the page', async () => {
    const element = await importer(reviewing());
    for (const place of ['[data-filter=all]', '#prepared', 'h3'])
      expect(heard(find(element, place), [{key: 'a'}]).length, place).to.equal(3);
  });

  it('into a field of the page are none of ours', async () => {
    await importer(reviewing());
    const own = document.body.appendChild(document.createElement('input'));
    expect(heard(own, [{key: 'a'}]).length).to.equal(3);
    own.remove();
  });
});
