import {expect} from '@open-wc/testing';
import {issue} from '../../src/core/issue.ts';
import type {ReviewRow} from '../../src/core/review/review.ts';
import type {ImporterState} from '../../src/importer/state.ts';
import {all, click, find, importer, show} from './setup.ts';
import {choosing, done, halted, matching, reading, reviewing, someReview} from './states.ts';

const wrappers: ((text: string) => string)[] = [
  text => text,
  text => `"${text}`,
  text => `'>${text}`,
  text => `--></textarea></title></style>${text}`,
  text => `${text}@example.org`,
  text => `a@${text}`,
  text => `\u202e${text}\u2066`,
  text => `\u200b ${text}\u0000`,
];

const cores = [
  '<img src=x onerror="window.hit=1">',
  '<script>window.hit=1</script>',
  '<svg onload=window.hit=1>',
  '<iframe srcdoc="<script>parent.hit=1</script>">',
  '<a href="javascript:window.hit=1">x</a>',
  '<style>*{display:none}</style>',
  '<math><mi xlink:href="data:x,<script>window.hit=1</script>">',
  '<template><x></template>',
  '<!--',
  '${window.hit=1}',
  '{{constructor.constructor("window.hit=1")()}}',
  'javascript:window.hit=1',
  'data:text/html,<script>window.hit=1</script>',
  '=HYPERLINK("http://x")',
  '@SUM(1+1)',
  '+cmd|calc!A1',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '\u0000\u0007\u001b[31m',
  '&lt;b&gt;&#x3c;b&#x3e;',
  'a'.repeat(500),
  '?lit$123456789$',
];

const payloads = cores.flatMap(core => wrappers.map(wrap => wrap(core)));

/** Elements by name below a place, so that one more of any kind is seen; those that only carry text do not count. */
function census(place: ParentNode): string {
  const carriers = new Set(['BDI', 'SPAN', 'WBR', 'DEL', 'INS']);
  return [...place.querySelectorAll('*')]
    .map(({tagName}) => tagName)
    .filter(name => !carriers.has(name))
    .join(' ');
}

/** A row with the text in every place of a row: key, value, stored, issue, suggestion, and what the portal says. */
function row(rowNumber: number, payload: string): ReviewRow {
  return {
    rowNumber,
    key: payload,
    value: payload,
    stored: `${payload}x`,
    change: 'replace',
    standing: 'pair',
    leftOut: false,
    issues: [
      issue('email-typo', 'value', {found: payload, suggestion: payload}),
      issue('cell-error', 'key', {found: payload}),
    ],
    detail: payload,
  };
}

/** Every step with the text in every place beside the rows. */
function states(payload: string): ImporterState[] {
  const file = {name: payload, bytes: 1};
  const [sheet] = matching().candidates;
  const columns = sheet!.key.map(column => ({...column, label: payload, samples: [payload, payload]}));
  const detail = {message: payload, reason: payload, sheet: payload, format: payload};
  const review = reviewing(someReview({consents: [{code: 'email-typo', rows: 1, allowed: false}]}));
  return [
    {...matching(), file, candidates: [{...sheet!, name: payload, key: columns, value: columns}]},
    choosing({code: 'no-rows', detail}),
    choosing({code: 'unsupported-format', detail}),
    {...reading(), file},
    halted({code: 'portal-refused', detail}),
    {...review, file, source: {...review.source, sheetName: payload, keyLabel: payload, valueLabel: payload}},
    {...done(), file, reference: payload},
  ];
}

describe('hostile text', () => {
  const prototype = Object.getOwnPropertyNames(Object.prototype).join();

  afterEach(() => {
    expect('hit' in window).to.equal(false);
    expect(Object.getOwnPropertyNames(Object.prototype).join()).to.equal(prototype);
  });

  it(`creates no element in the rows (${payloads.length} payloads)`, async () => {
    const element = await importer();
    element.fake.allRows = ['plain', ...payloads].map((payload, index) => row(index + 1, payload));
    await show(element, reviewing());
    await click(element, '[data-filter=all]');
    const found: string[] = [];
    for (let seen = 0; seen < payloads.length + 1; seen = found.length) {
      found.push(...all(element, 'tbody tr').map(census));
      if (found.length <= payloads.length) await click(element, '.pages button:last-child');
    }
    expect(found.length).to.equal(payloads.length + 1);
    expect(payloads.filter((_, index) => found[index + 1] !== found[0])).to.deep.equal([]);
  });

  it(`creates no element in any other place that is shown (${payloads.length} payloads)`, async () => {
    const element = await importer(reviewing());
    const shown = async (payload: string) => {
      const found: string[] = [];
      for (const state of states(payload)) {
        element.fake.show(state);
        await element.updateComplete;
        found.push(census(find(element, '.card')));
      }
      return found.join('\n');
    };
    await shown('plain');
    const plain = await shown('plain');
    const different: string[] = [];
    for (const payload of payloads) if ((await shown(payload)) !== plain) different.push(payload);
    expect(different).to.deep.equal([]);
  });

  it('shows invisible characters by their numbers', async () => {
    const element = await importer();
    element.fake.allRows = [row(2, 'a\u202eb\u200b@example.org ')];
    await show(element, reviewing());
    await click(element, '[data-filter=all]');
    const numbers = [...find(element, '[data-row="2"] .key').querySelectorAll('.unseen')];
    expect(numbers.map(({textContent}) => textContent)).to.deep.equal(['U+202E', 'U+200B', 'U+0020']);
  });
});
