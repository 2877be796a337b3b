/** What was said of something that is over does not stand beside what has come since. */
import {expect} from '@open-wc/testing';
import type {FakedElement} from './fake-importer.ts';
import {click, find, importer, settled, show, text, type} from './setup.ts';
import {checking, choosing, done, halted, overwriteReview, reviewing, sending, someReview} from './states.ts';

type Act = (element: FakedElement) => Promise<void>;

const drop: Act = async element => {
  const dataTransfer = new DataTransfer();
  for (const name of ['a.xlsx', 'b.xlsx']) dataTransfer.items.add(new File(['x'], name));
  find(element, '.drop').dispatchEvent(
    new DragEvent('drop', {dataTransfer, bubbles: true, cancelable: true, composed: true}),
  );
  await settled(element);
};

const failingDownload =
  (kind: string): Act =>
  async element => {
    const {download} = element.fake;
    element.fake.download = () => Promise.reject(new Error('worker ended'));
    await click(element, `[data-action=${kind}]`);
    element.fake.download = download;
  };

const notExcel = choosing({code: 'not-a-spreadsheet', detail: {format: 'pdf'}});
const encrypted = choosing({code: 'encrypted'});
const unreachable = {code: 'portal-unreachable'} as const;

const messages = {
  'not Excel': 'This is not an Excel file',
  protected: 'protected with a password',
  several: 'Choose one file only',
  'no file written': 'The file could not be written',
  'nothing prepared': 'Tick this box to continue',
  'wrong number': 'You typed 12,',
  'no number': 'Type 227 to confirm',
  unreachable: 'The portal cannot be reached',
} as const;

/** What happens first, what it says, what happens then, and what is said after that. */
const courses: readonly (readonly [
  name: string,
  first: Act,
  said: keyof typeof messages,
  then: Act,
  after: keyof typeof messages | null,
])[] = [
  ['a file that is none, then several files', e => show(e, notExcel), 'not Excel', drop, 'several'],
  [
    'a file that is none, then a protected one',
    e => show(e, notExcel),
    'not Excel',
    e => show(e, encrypted),
    'protected',
  ],
  [
    'a file that is none, then a template that fails',
    e => show(e, notExcel),
    'not Excel',
    failingDownload('template'),
    'no file written',
  ],
  ['several files, then a protected one', drop, 'several', e => show(e, encrypted), 'protected'],
  [
    'several files, then a template that fails',
    drop,
    'several',
    failingDownload('template'),
    'no file written',
  ],
  ['several files, then a template', drop, 'several', e => click(e, '[data-action=template]'), null],
  [
    'a template that fails, then several files',
    failingDownload('template'),
    'no file written',
    drop,
    'several',
  ],
  [
    'a template that fails, then a protected file',
    failingDownload('template'),
    'no file written',
    e => show(e, encrypted),
    'protected',
  ],
  [
    'a template that fails, then one that does not',
    failingDownload('template'),
    'no file written',
    e => click(e, '[data-action=template]'),
    null,
  ],
  [
    'a comparison that is interrupted, then goes on',
    e => show(e, checking({by: 'portal', problem: unreachable})),
    'unreachable',
    e => show(e, checking()),
    null,
  ],
  [
    'a confirmation without the box, then the box',
    async e => {
      await show(e, reviewing());
      await click(e, '[data-action=confirm]');
    },
    'nothing prepared',
    e => click(e, '#prepared'),
    null,
  ],
  [
    'a wrong number, then another one',
    async e => {
      await show(e, reviewing(overwriteReview()));
      await type(e, '#brake', '12');
      await click(e, '#prepared');
      await click(e, '[data-action=confirm]');
    },
    'wrong number',
    e => type(e, '#brake', '22'),
    null,
  ],
  [
    'no number, then the box alone',
    async e => {
      await show(e, reviewing(overwriteReview()));
      await click(e, '[data-action=confirm]');
    },
    'nothing prepared',
    e => click(e, '#prepared'),
    'no number',
  ],
  [
    'a confirmation without the box, then a changed review',
    async e => {
      await show(e, reviewing());
      await click(e, '[data-action=confirm]');
    },
    'nothing prepared',
    e => show(e, reviewing(someReview({undoable: true}))),
    null,
  ],
  [
    'a file that fails in the review, then a changed review',
    async e => {
      await show(e, reviewing(overwriteReview()));
      await failingDownload('previous')(e);
    },
    'no file written',
    e => show(e, reviewing(someReview({undoable: true}))),
    null,
  ],
  [
    'a sending that is halted, then goes on',
    e => show(e, halted(unreachable)),
    'unreachable',
    e => show(e, sending()),
    null,
  ],
  [
    'a report that fails, then one that does not',
    async e => {
      await show(e, done());
      await failingDownload('download-report')(e);
    },
    'no file written',
    e => click(e, '[data-action=download-report]'),
    null,
  ],
];

/** Seen and heard. */
function said(element: FakedElement): string[] {
  const card = find(element, '.card').textContent ?? '';
  return Object.keys(messages).filter(name => card.includes(messages[name as keyof typeof messages]));
}

describe('old messages', () => {
  for (const [name, first, before, then, after] of courses)
    it(`${name}: only what is so is said`, async () => {
      const element = await importer();
      await first(element);
      expect(said(element), 'at first').to.include(before);
      await then(element);
      expect(said(element), 'then').to.deep.equal(after === null ? [] : [after]);
    });

  it('what is wrong with the settings stays said', async () => {
    const element = await importer();
    element.removeAttribute('endpoint');
    await settled(element);
    await drop(element);
    expect(text(element))
      .to.contain('The import is not set up correctly')
      .and.to.contain('Choose one file only');
  });

  it('what was read out is not read beside what is so now', async () => {
    const element = await importer();
    const regions = () => [text(element, '[role=status]'), text(element, '[role=alert]')];
    await click(element, '[data-action=template]');
    expect(regions()).to.deep.equal(['File saved: template.xlsx', '']);
    await drop(element);
    expect(regions()).to.deep.equal(['', 'Choose one file only. Several were dropped.']);
    await click(element, '[data-action=template]');
    expect(regions()).to.deep.equal(['File saved: template.xlsx', '']);
    await show(element, checking());
    expect(regions()).to.deep.equal(['', '']);
  });
});
