import {expect} from '@open-wc/testing';
import {issue} from '../../src/core/issue.ts';
import type {FakedElement} from './fake-importer.ts';
import {all, click, importer, show} from './setup.ts';
import {choosing, done, halted, matching, reviewing, rowsOfReview, someReview} from './states.ts';

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

/** Elements by name, so that one more of any kind is seen. */
function census(element: FakedElement): string {
  const known = new Set(['BDI', 'SPAN', 'WBR']);
  return all(element, '*')
    .map(({tagName}) => tagName)
    .filter(name => !known.has(name))
    .join(' ');
}

async function withReview(payload: string): Promise<FakedElement> {
  const element = await importer();
  element.fake.allRows = rowsOfReview.map(row => ({
    ...row,
    key: payload,
    value: payload,
    stored: row.change === 'replace' ? `${payload}x` : payload,
    issues: [issue('email-typo', 'value', {found: payload, suggestion: payload})],
  }));
  const state = reviewing(
    someReview({
      consents: [
        {
          code: 'email-typo',
          rows: 1,
          allowed: false,
          example: {rowNumber: 1, found: payload, suggestion: payload},
        },
      ],
    }),
  );
  await show(element, {
    ...state,
    file: {name: payload, bytes: 1},
    source: {...state.source, sheetName: payload, keyLabel: payload, valueLabel: payload},
  });
  await click(element, '[data-filter=all]');
  return element;
}

async function elsewhere(payload: string): Promise<string> {
  const element = await importer();
  const [sheet] = matching().candidates;
  const columns = sheet!.key.map(column => ({
    ...column,
    label: payload,
    samples: [payload, payload, payload],
  }));
  const detail = {message: payload, reason: payload, sheet: payload, format: payload};
  const found: string[] = [];
  for (const state of [
    {...matching(), candidates: [{...sheet!, name: payload, key: columns, value: columns}]},
    choosing({code: 'no-rows', detail}),
    choosing({code: 'unsupported-format', detail}),
    halted({code: 'portal-refused', detail}),
    {...done(), file: {name: payload, bytes: 1}, reference: payload},
  ]) {
    await show(element, state);
    found.push(census(element));
  }
  return found.join('\n');
}

describe('hostile text', () => {
  it(`creates no element, in any place that is shown (${payloads.length} payloads)`, async function () {
    this.timeout(120_000);
    const before = [...Object.getOwnPropertyNames(Object.prototype)];
    const [plainReview, plainElsewhere] = [census(await withReview('plain')), await elsewhere('plain')];
    const different = [];
    for (const payload of payloads) {
      const review = await withReview(payload);
      if (census(review) !== plainReview || (await elsewhere(payload)) !== plainElsewhere)
        different.push(payload);
      review.remove();
    }
    expect(different).to.deep.equal([]);
    expect('hit' in window).to.equal(false);
    expect(Object.getOwnPropertyNames(Object.prototype)).to.deep.equal(before);
  });

  it('shows invisible characters by their numbers', async () => {
    const element = await withReview('a\u202eb\u200b@example.org ');
    const [first] = all(element, 'tbody .unseen');
    expect(first?.textContent).to.equal('U+202E');
  });
});
