import {expect} from '@open-wc/testing';
import type {ImportReview} from '../../src/core/review/import-review.ts';
import type {IssueCode} from '../../src/core/issue.ts';
import {reviewOf, firstRow, key, type Line} from './review-fixture.ts';

const address = (number: number) => `person${number}@example.com`;
const shared = 'office@example.com';
const other = 'desk@example.com';

/** Rows of the sheet, by where they stand. */
function standing(importReview: ImportReview, wanted: string): number[] {
  return importReview
    .rows({count: 1000})
    .rows.filter(({standing}) => standing === wanted)
    .map(({rowNumber}) => rowNumber);
}

function question(importReview: ImportReview, code: IssueCode) {
  const {rows, allowed} = importReview.review().consents.find(consent => consent.code === code)!;
  return {rows, allowed};
}

/** Five rows with one address from row 2 on, five with another from row 7 on, of which one is broken. */
const twoOffices: readonly Line[] = [
  ...[1, 2, 3, 4, 5].map((number): Line => [key(number), shared]),
  ...[6, 7, 8, 9].map((number): Line => [key(number), other]),
  [key(10), 'broken'],
];

interface Case {
  readonly name: string;
  readonly lines: readonly Line[];
  readonly stored?: Readonly<Record<string, string | null>>;
  readonly code: IssueCode;
  readonly before?: (importReview: ImportReview) => void;
  readonly then: (importReview: ImportReview) => void;
  /** Rows that wait after it. */
  readonly waiting: readonly number[];
}

const cases: readonly Case[] = [
  {
    name: 'a suggestion that brings a second row',
    lines: [
      ['5', address(1)],
      ['１２', address(2)],
    ],
    code: 'key-zeros-lost',
    then: importReview => importReview.change({type: 'correct', rowNumber: 3, correction: {key: '12'}}),
    waiting: [3],
  },
  {
    name: 'a row that was left out meanwhile',
    lines: [
      ['5', address(1)],
      ['6', address(2)],
    ],
    code: 'key-zeros-lost',
    before: importReview => importReview.change({type: 'leave-out', rowNumber: 3, out: true}),
    then: importReview => importReview.change({type: 'leave-out', rowNumber: 3, out: false}),
    waiting: [3],
  },
  {
    name: 'a leaving out that is undone',
    lines: [
      ['5', address(1)],
      ['6', address(2)],
    ],
    code: 'key-zeros-lost',
    before: importReview => importReview.change({type: 'leave-out', rowNumber: 3, out: true}),
    then: importReview => importReview.change({type: 'undo'}),
    waiting: [3],
  },
  {
    name: 'a row that an error held back',
    lines: [
      ['5', address(1)],
      ['6', 'broken'],
    ],
    code: 'key-zeros-lost',
    then: importReview =>
      importReview.change({type: 'correct', rowNumber: 3, correction: {value: address(2)}}),
    waiting: [3],
  },
  {
    name: 'a correction of the row itself',
    lines: [['5', address(1)]],
    code: 'key-zeros-lost',
    then: importReview =>
      importReview.change({type: 'correct', rowNumber: 2, correction: {value: address(3)}}),
    waiting: [2],
  },
  {
    name: 'a correction that is undone',
    lines: [['5', address(1)]],
    code: 'key-zeros-lost',
    before: importReview => importReview.change({type: 'correct', rowNumber: 2, correction: {key: '7'}}),
    then: importReview => importReview.change({type: 'undo'}),
    waiting: [2],
  },
  {
    name: 'a duplicate that takes the place of a row that is left out',
    lines: [
      ['5', address(1)],
      ['5', address(1)],
    ],
    code: 'key-zeros-lost',
    then: importReview => importReview.change({type: 'leave-out', rowNumber: 2, out: true}),
    waiting: [3],
  },
  {
    name: 'a second address that a correction brings together',
    lines: twoOffices,
    code: 'value-shared',
    then: importReview => importReview.change({type: 'correct', rowNumber: 11, correction: {value: other}}),
    waiting: [7, 8, 9, 10, 11],
  },
  {
    name: 'one row more with the same address',
    lines: twoOffices,
    code: 'value-shared',
    then: importReview => importReview.change({type: 'correct', rowNumber: 11, correction: {value: shared}}),
    waiting: [2, 3, 4, 5, 6, 11],
  },
  {
    name: 'another misspelt domain',
    lines: [
      [key(1), 'a@gmial.com'],
      [key(2), 'b@example.com'],
    ],
    code: 'email-typo',
    then: importReview =>
      importReview.change({type: 'correct', rowNumber: 3, correction: {value: 'b@gmial.com'}}),
    waiting: [3],
  },
  {
    name: 'a hidden row that was broken',
    lines: [
      [key(1), address(1), 'hidden'],
      [key(2), 'broken', 'hidden'],
    ],
    code: 'row-hidden',
    then: importReview =>
      importReview.change({type: 'correct', rowNumber: 3, correction: {value: address(2)}}),
    waiting: [3],
  },
  {
    name: 'an answer of the portal that makes other rows suspect',
    lines: [1, 2, 3, 4, 5, 6].map((number): Line => [key(number), address(number + 1)]),
    stored: Object.fromEntries([1, 2, 3, 4].map(number => [key(number), address(number)])),
    code: 'value-moved',
    then: importReview => {
      importReview.compare([key(5)], new Map([[key(5), address(5)]]));
    },
    // Row 5 has its own reason now, and rows 6 and 7 one more moved row before them.
    waiting: [5, 6, 7],
  },
];

describe('a consent covers the rows that it was given for, and not', () => {
  for (const {name, lines, stored, code, before, then, waiting} of cases) {
    it(name, () => {
      const none = Object.fromEntries(Array.from({length: 30}, (_, number) => [key(number), null]));
      const importReview = reviewOf(lines, {...none, ...stored});
      before?.(importReview);
      expect(standing(importReview, 'consent')).not.to.deep.equal([]);
      importReview.change({type: 'allow', code: code, allowed: true});
      expect(standing(importReview, 'consent')).to.deep.equal([]);
      then(importReview);
      expect(standing(importReview, 'consent')).to.deep.equal(waiting);
      expect(question(importReview, code)).to.deep.equal({rows: waiting.length, allowed: false});
      importReview.change({type: 'allow', code: code, allowed: true});
      expect(standing(importReview, 'consent')).to.deep.equal([]);
      importReview.change({type: 'allow', code: code, allowed: false});
      expect(standing(importReview, 'pair').filter(row => waiting.includes(row))).to.deep.equal([]);
    });
  }

  it('every row keeps its consent through what does not concern it', () => {
    const importReview = reviewOf(
      [
        ['5', address(1)],
        [key(2), 'broken'],
        [key(3), address(3)],
      ],
      {[key(5)]: null},
    );
    importReview.change({type: 'allow', code: 'key-zeros-lost', allowed: true});
    importReview.change({type: 'correct', rowNumber: firstRow + 1, correction: {value: address(2)}});
    importReview.change({type: 'leave-out', rowNumber: firstRow + 2, out: true});
    importReview.change({type: 'undo'});
    importReview.change({type: 'set-mode', mode: 'overwrite'});
    expect(standing(importReview, 'consent')).to.deep.equal([]);
    expect(question(importReview, 'key-zeros-lost')).to.deep.equal({rows: 1, allowed: true});
  });
});

describe('suggestions are taken all at once', () => {
  const suggested: readonly (readonly [code: IssueCode, line: Line])[] = [
    ['key-malformed', ['１２３４５６７８９０１２３４５６７８', address(1)]],
    ['key-zeros-lost', ['12', address(1)]],
    ['email-typo', [key(1), 'a@gmial.com']],
    ['email-suspicious', [key(1), 'x＠example.com']],
    ['email-malformed', [key(1), 'a@example,org']],
    ['email-several', [key(1), 'a@example.org; a@example.org']],
  ];
  for (const [code, line] of suggested)
    it(`of ${code}, and taken back by one undo`, () => {
      const importReview = reviewOf([line, line, [key(9), address(9)]], {});
      const before = importReview.rows({}).rows;
      expect(importReview.review().suggestions[code]).to.equal(2);
      importReview.change({type: 'apply-suggestions', code: code});
      expect(importReview.rows({issue: code}).total).to.equal(0);
      importReview.change({type: 'undo'});
      expect(importReview.rows({}).rows).to.deep.equal(before);
    });

  it('and a cleaned cell has none to take', () => {
    const importReview = reviewOf([[` ${key(1)} `, address(1)]], {});
    importReview.change({type: 'apply-suggestions', code: 'key-cleaned'});
    expect(importReview.review()).to.deep.include({undoable: false, suggestions: {}});
  });
});
