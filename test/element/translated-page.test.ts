/**
 * A page that is translated where it stands. What translators do to texts was taken from the built-in ones of browsers
 * and from extensions: they put elements around a text, move it into them, write into it, or put others in its place.
 */
import {expect} from '@open-wc/testing';
import type {ImporterState} from '../../src/importer/state.ts';
import type {FakedElement} from './fake-importer.ts';
import {rowsOfReport, rowsOfReview} from './rows.ts';
import {all, allRows, click, find, importer, settled, show, type, until} from './setup.ts';
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
  someReview,
} from './states.ts';

/** Words of another language; figures stay. A text that is translated twice is the same. */
const translated = (text: string) => text.replace(/\p{L}/gu, 'ж');

function wrapped(words: string): HTMLElement {
  const [outer, inner] = [document.createElement('font'), document.createElement('font')];
  outer.style.verticalAlign = 'inherit';
  inner.textContent = words;
  outer.append(inner);
  return outer;
}

const translators: Readonly<Record<string, (text: Text) => void>> = {
  'puts two elements in place of a text': text => text.replaceWith(wrapped(translated(text.data))),
  'puts an element before a text and moves it in': text => {
    const outer = document.createElement('font');
    text.before(outer);
    outer.append(text);
    text.data = translated(text.data);
  },
  'takes a text out and puts it back in an element': text => {
    const {parentNode, nextSibling} = text;
    const outer = document.createElement('font');
    text.remove();
    outer.append(text);
    text.data = translated(text.data);
    parentNode!.insertBefore(outer, nextSibling);
  },
  'cuts a text in two elements': text => {
    const half = Math.ceil(text.data.length / 2);
    text.replaceWith(
      wrapped(translated(text.data.slice(0, half))),
      wrapped(translated(text.data.slice(half))),
    );
  },
  'puts another text in its place': text => text.replaceWith(translated(text.data)),
  'writes into a text': text => {
    text.data = translated(text.data);
  },
  'shows the original again behind an element': text => {
    const outer = wrapped(translated(text.data));
    text.replaceWith(outer);
    outer.after(text.data);
    outer.remove();
  },
  'marks words with elements of its own': text => {
    const words = text.data.split(/(?<= )/).map(word => {
      const span = document.createElement('span');
      span.textContent = translated(word);
      return span;
    });
    text.replaceWith(...words);
  },
};

function textsOf(element: FakedElement): Text[] {
  const walker = document.createTreeWalker(element.shadowRoot!, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts.filter(({parentElement}) => parentElement && !parentElement.closest('style'));
}

function translate(element: FakedElement, how: (text: Text) => void): void {
  for (const text of textsOf(element))
    if (text.data.trim() !== '' && !text.parentElement!.closest('[translate=no]')) how(text);
}

/** All that is on screen: words as a translator leaves them, data as they are. */
function onScreen(element: FakedElement): unknown {
  const words = translated(find(element, '.card').textContent ?? '').replace(/\s+/g, ' ');
  const data = all(element, '[translate=no]').map(({textContent}) => textContent);
  const fields = all(element, 'input').map(input => {
    const {value, checked} = input as HTMLInputElement;
    return `${value} ${checked}`;
  });
  return {words, data, fields, elements: all(element, '.card *:not(font)').length};
}

const states: Readonly<Record<string, ImporterState>> = {
  choosing: choosing(),
  'choosing again': choosing({code: 'no-rows', detail: {sheet: 'Users'}}),
  reading: reading(),
  'reading on': {...reading(), progress: {done: 4_000_000, total: 4_404_019}},
  matching: matching(),
  checking: checking(),
  'checking, interrupted': checking({by: 'portal', problem: {code: 'portal-unreachable'}}),
  reviewing: reviewing(),
  'reviewing in the other mode': reviewing(overwriteReview()),
  'reviewing what has changed': reviewing(
    someReview({
      undoable: true,
      consents: [
        {
          code: 'key-zeros-lost',
          rows: 2,
          allowed: true,
        },
      ],
    }),
  ),
  sending: sending(),
  'sending on': sending({saved: 800, progress: {done: 800, total: 1_204}}),
  'sending, halted': halted({code: 'portal-failed', detail: {status: 500, message: 'No'}}),
  done: done(),
};

/** What a user does in the review, and what has to be on screen then. */
const acts: Readonly<Record<string, (element: FakedElement) => Promise<void>>> = {
  'turns the page': element => click(element, '.pages button:last-child'),
  'turns two pages': async element => {
    await click(element, '.pages button:last-child');
    await click(element, '.pages button:last-child');
  },
  filters: element => click(element, '[data-filter=ready]'),
  'opens a group': async element => {
    await click(element, '[data-filter=to-do]');
    await click(element, '[data-waits="duplicate-conflict"] .fold');
  },
  searches: async element => {
    await type(element, 'input[type=search]', '1299');
    await until(() => element.fake.called('rows').some(([query]) => 'search' in (query as object)));
    await settled(element);
  },
  sorts: element => click(element, '.sort'),
  corrects: async element => {
    await click(element, '[data-filter=all]');
    await click(element, '[data-row="104"] [data-action=correct]');
  },
  'leaves a correction': async element => {
    await click(element, '[data-filter=all]');
    await click(element, '[data-row="104"] [data-action=correct]');
    await click(element, '.correction [type=button]');
  },
  'switches the mode': element => show(element, reviewing(overwriteReview())),
  'types a wrong number': async element => {
    await show(element, reviewing(overwriteReview()));
    await type(element, '#brake', '12');
    await click(element, '[data-action=confirm]');
  },
  'looks at other rows': async element => {
    element.fake.allRows = rowsOfReport;
    await show(element, reviewing(someReview({undoable: true})));
    await click(element, '[data-filter=all]');
  },
};

/** Enough rows for several pages, whose texts differ. */
const manyRows = [
  ...rowsOfReview,
  ...Array.from({length: 480}, (_, at) => ({
    ...rowsOfReview[at % rowsOfReview.length]!,
    rowNumber: 1_200 + at,
    key: `00000000120020${1_200 + at}`,
    value: at % 5 === 0 ? '' : `name${at}@example.com`,
  })),
];

for (const [what, how] of Object.entries(translators)) {
  describe(`in a page whose translator ${what}`, () => {
    it('every step shows the same as elsewhere', async () => {
      const [touched, untouched] = [await importer(), await importer()];
      for (const [name, state] of Object.entries(states)) {
        for (const element of [touched, untouched]) await show(element, state);
        expect(onScreen(touched), name).to.deep.equal(onScreen(untouched));
        translate(touched, how);
      }
    }).timeout(20_000);

    for (const [act, perform] of Object.entries(acts)) {
      it(`the same rows are shown to a user who ${act}`, async () => {
        const shown: unknown[] = [];
        for (const element of [await importer(), await importer()]) {
          element.fake.allRows = manyRows;
          await show(element, reviewing());
          await click(element, '[data-filter=all]');
          if (shown.length === 0) {
            translate(element, how);
            element.fake.subscribe(() => translate(element, how));
          }
          await perform(element);
          shown.push(onScreen(element));
        }
        expect(shown[0]).to.deep.equal(shown[1]);
      });
    }
  });
}

describe('in a page that is translated', () => {
  it('words stay translated until they change', async () => {
    const element = await importer(sending());
    translate(element, translators['puts two elements in place of a text']!);
    await show(element, sending({saved: 800, progress: {done: 800, total: 1_204}}));
    expect(find(element, '.headline').textContent).to.match(/^жжжжжж 1,204/);
    expect(find(element, '.figures').textContent.trim()).to.equal('800 of 1,204 entries saved');
  });

  it('what a translator made of data all the same is taken back', async () => {
    const element = await allRows(reviewing());
    const key = find(element, '[data-row="12"] .digits');
    const before = key.textContent;
    for (const text of [...key.childNodes].filter(node => node instanceof Text))
      text.replaceWith(wrapped('0'));
    element.requestUpdate();
    await settled(element);
    expect(key.textContent).to.equal(before);
  });

  it('nothing that is data is offered for translation', async () => {
    const hit = 'Zürich 4711';
    const rows = rowsOfReview.map(row => ({
      ...row,
      key: hit,
      value: hit,
      stored: hit,
      issues: row.issues.map(issue => ({...issue, found: hit, suggestion: hit})),
    }));
    const file = {name: hit, bytes: 1};
    const [sheet] = matching().candidates;
    const columns = sheet!.key.map(column => ({...column, label: hit, samples: [hit, hit]}));
    const consents = (['key-zeros-lost', 'email-typo', 'row-hidden'] as const).map(code => ({
      code,
      rows: 1,
      allowed: false,
    }));
    const review = reviewing(someReview({consents}));
    const shown: ImporterState[] = [
      choosing({code: 'no-rows', detail: {sheet: hit}}),
      {...reading(), file},
      {...matching(), file, candidates: [{...sheet!, name: hit, key: columns, value: columns}]},
      {...review, file, source: {...review.source, sheetName: hit}},
      {...done(), file, reference: hit},
    ];
    const element = await importer();
    element.fake.allRows = rows;
    for (const state of shown) {
      await show(element, state);
      if (state.step === 'review') await click(element, '[data-filter=all]');
      const texts = textsOf(element).filter(({data}) => data.includes('4711') || data.includes('4,711'));
      expect(texts.length, state.step).to.be.greaterThan(0);
      const open = texts.filter(
        text => !text.parentElement!.closest('[translate=no], [role=status], [role=alert]'),
      );
      expect(
        open.map(({data}) => data.trim()),
        state.step,
      ).to.deep.equal([]);
    }
  });
});
