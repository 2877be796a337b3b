import {expect} from '@open-wc/testing';
import {contacts} from '../../src/core/definition/definition.ts';
import {ImportReview} from '../../src/core/review/import-review.ts';
import {reviewOf, entriesOf, key, type Line} from './review-fixture.ts';

const lines: readonly Line[] = [
  [key(1), 'new@example.com'],
  [key(2), 'other@example.com'],
  [key(3), 'SAME@example.com'],
  [key(4), 'unknown@example.com'],
  ['5', 'zeros@example.com'],
  [key(6), 'broken'],
  [key(7), ''],
  [key(1), 'new@example.com'],
];
const stored = {
  [key(1)]: null,
  [key(2)]: 'stored@example.com',
  [key(3)]: 'same@example.com',
  [key(5)]: null,
  [key(6)]: null,
  [key(7)]: 'kept@example.com',
};

describe('the importReview', () => {
  it('counts every row once', () => {
    const {summary} = reviewOf(lines, stored).review();
    expect(summary).to.deep.equal({
      rows: 8,
      pairs: 4,
      invalid: 1,
      consent: 1,
      duplicate: 1,
      empty: 1,
      add: 1,
      replace: 0,
      same: 1,
      kept: 1,
      unknown: 1,
      uncompared: 0,
    });
  });

  it('recounts when the mode is switched', () => {
    const importReview = reviewOf(lines, stored);
    importReview.change({type: 'set-mode', mode: 'overwrite'});
    expect(importReview.review().summary).to.include({add: 1, replace: 1, kept: 0});
    expect(importReview.rows({change: 'replace'}).rows.map(({rowNumber}) => rowNumber)).to.deep.equal([3]);
    importReview.change({type: 'set-mode', mode: 'fill-empty'});
    expect(importReview.review().summary).to.include({add: 1, replace: 0, kept: 1});
  });

  it('shows what each mode would do', () => {
    const {effects} = reviewOf(lines, stored).review();
    expect(effects['fill-empty']).to.deep.equal({add: 1, replace: 0, kept: 1, uncompared: 0});
    expect(effects.overwrite).to.deep.equal({add: 1, replace: 1, kept: 0, uncompared: 0});
  });

  it('sends a row once its consent is given, and holds it when it is taken back', () => {
    const importReview = reviewOf(lines, stored);
    expect(importReview.review().consents).to.deep.equal([
      {
        code: 'key-zeros-lost',
        rows: 1,
        allowed: false,
      },
    ]);
    importReview.change({type: 'allow', code: 'key-zeros-lost', allowed: true});
    expect(importReview.review().summary).to.include({consent: 0, pairs: 5, add: 2});
    importReview.change({type: 'allow', code: 'key-zeros-lost', allowed: false});
    expect(importReview.review().summary).to.include({consent: 1, pairs: 4, add: 1});
  });

  it('refuses consent to what is an error', () => {
    expect(() =>
      reviewOf(lines, stored).change({type: 'allow', code: 'key-rounded', allowed: true}),
    ).to.throw(RangeError);
  });

  it('gives rows as they are: normalised, or raw where they are held back', () => {
    const {rows, total} = reviewOf(lines, stored).rows({});
    expect(total).to.equal(8);
    expect(rows[1]).to.deep.include({
      rowNumber: 3,
      key: key(2),
      value: 'other@example.com',
      stored: 'stored@example.com',
      change: 'kept',
    });
    expect(rows[3]).to.deep.include({stored: undefined, change: 'unknown'});
    expect(rows[5]).to.deep.include({value: 'broken', stored: null, change: null, standing: 'invalid'});
    expect(rows[0]).to.not.have.property('outcome');
  });

  it('says that nothing was compared where the portal cannot be asked', () => {
    const importReview = reviewOf(lines, {}, {mode: 'overwrite'});
    expect(importReview.review().summary.unknown).to.equal(4);
    const blind = reviewOf([], {});
    blind.skipComparing();
    expect(blind.review().columnShift).to.equal('unchecked');
  });
});

describe('answers of the portal', () => {
  it('belong to their keys, in whatever order they are taken', () => {
    const file = [7, 8, 9].map((number): Line => [key(number), 'a@example.com']);
    const importReview = new ImportReview(entriesOf(file), contacts, 'fill-empty');
    const asked = importReview.keysToCompare(10);
    const answer = new Map([
      [key(7), null],
      [key(8), 'a@example.com'],
    ]);
    importReview.compare([...asked].reverse(), answer);
    expect(importReview.rows({}).rows.map(({change}) => change)).to.deep.equal(['add', 'same', 'unknown']);
    expect(importReview.keysToCompare(10)).to.deep.equal([]);
  });

  it('may come while others are asked for; each key is given once', () => {
    const file = Array.from({length: 9}, (_, number): Line => [key(number), `a${number}@example.com`]);
    const importReview = new ImportReview(entriesOf(file), contacts, 'fill-empty');
    expect(importReview.uncompared).to.equal(9);
    const [first, second, third] = [
      importReview.keysToCompare(4),
      importReview.keysToCompare(2),
      importReview.keysToCompare(4),
    ];
    expect([first, second, third].map(keys => keys.length)).to.deep.equal([4, 2, 3]);
    expect(new Set([...first, ...second, ...third]).size).to.equal(9);
    importReview.compare(third, new Map(third.map(asked => [asked, 'third@example.com'])));
    importReview.compare(first, new Map(first.map(asked => [asked, null])));
    importReview.compare(second, new Map());
    expect(importReview.keysToCompare(1)).to.deep.equal([]);
    expect(importReview.rows({}).rows.map(({change}) => change)).to.deep.equal([
      ...Array.from({length: 4}, () => 'add'),
      ...Array.from({length: 2}, () => 'unknown'),
      ...Array.from({length: 3}, () => 'kept'),
    ]);
  });

  it('may come for a key that the file does not hold', () => {
    const importReview = reviewOf(lines, stored);
    const before = importReview.review();
    importReview.compare([key(99)], new Map([[key(99), 'nobody@example.com']]));
    expect(importReview.review()).to.deep.equal(before);
  });
});

describe('corrections', () => {
  it('judges a corrected row anew, and asks the portal for its new key', () => {
    const importReview = reviewOf(lines, stored);
    importReview.change({type: 'correct', rowNumber: 7, correction: {value: 'right@example.com'}});
    expect(importReview.rows({search: '7'}).rows[0]).to.include({
      rowNumber: 7,
      change: 'add',
      value: 'right@example.com',
    });
    importReview.change({type: 'correct', rowNumber: 7, correction: {key: key(9)}});
    const asked = importReview.keysToCompare(10);
    expect(asked).to.deep.equal([key(9)]);
    importReview.compare(asked, new Map([[key(9), 'elsewhere@example.com']]));
    expect(importReview.rows({search: '7'}).rows[0]).to.include({key: key(9), change: 'kept'});
  });

  it('keeps the other cell and its issues', () => {
    const importReview = reviewOf(lines, stored);
    importReview.change({type: 'correct', rowNumber: 6, correction: {value: 'other@example.org'}});
    const [row] = importReview.rows({search: '6'}).rows.filter(({rowNumber}) => rowNumber === 6);
    expect(row).to.include({value: 'other@example.org', standing: 'consent'});
    expect(row!.issues.map(({code}) => code)).to.deep.equal(['key-zeros-lost']);
  });

  it('takes suggestions, corrections and left-out rows back one by one', () => {
    const importReview = reviewOf(lines, stored);
    const counts = () => importReview.review().summary;
    const before = counts();
    importReview.change({type: 'apply-suggestions', code: 'key-zeros-lost'});
    const suggested = counts();
    expect(suggested).to.include({consent: 0, pairs: 5});
    importReview.change({type: 'leave-out', rowNumber: 2, out: true});
    expect(counts()).to.include({invalid: 2, duplicate: 0});
    importReview.change({type: 'correct', rowNumber: 7, correction: {value: ''}});
    expect(counts()).to.include({empty: 2});
    importReview.change({type: 'undo'});
    importReview.change({type: 'undo'});
    expect(counts()).to.deep.equal(suggested);
    importReview.change({type: 'undo'});
    expect(counts()).to.deep.equal(before);
    expect(importReview.review().undoable).to.equal(false);
    importReview.change({type: 'undo'});
    expect(counts()).to.deep.equal(before);
  });

  it('lets the second of two equal rows count when the first is left out', () => {
    const importReview = reviewOf(lines, stored);
    importReview.change({type: 'leave-out', rowNumber: 2, out: true});
    const [first, second] = [2, 9].map(number =>
      importReview.rows({}).rows.find(({rowNumber}) => rowNumber === number)!,
    );
    expect(first).to.include({standing: 'invalid', leftOut: true, change: null});
    expect(second).to.include({standing: 'pair', change: 'add'});
  });

  it('asks again when a correction brings what was allowed for other rows', () => {
    const importReview = reviewOf(
      [
        [key(1), 'a@gmial.com'],
        [key(2), 'broken'],
      ],
      {[key(1)]: null, [key(2)]: null},
    );
    importReview.change({type: 'allow', code: 'email-typo', allowed: true});
    expect(importReview.review().summary).to.include({add: 1, consent: 0});
    importReview.change({type: 'correct', rowNumber: 3, correction: {value: 'b@gmial.com'}});
    expect(importReview.review().summary).to.include({add: 1, consent: 1});
    expect(importReview.review().consents[0]).to.deep.include({rows: 1, allowed: false});
    expect(importReview.rows({waitsFor: 'email-typo'}).rows.map(({rowNumber}) => rowNumber)).to.deep.equal([
      3,
    ]);
  });

  it('names a row that is not there', () => {
    expect(() =>
      reviewOf(lines, stored).change({type: 'correct', rowNumber: 99, correction: {key: ''}}),
    ).to.throw(RangeError, '99');
  });
});

describe('the brake', () => {
  const many = (replace: number, same: number) => {
    const all = Array.from({length: replace + same}, (_, at) => at);
    const file = all.map((at): Line => [
      key(at),
      at < replace ? `new${at}@example.com` : `old${at}@example.com`,
    ]);
    const portal = Object.fromEntries(all.map(at => [key(at), `old${at}@example.com`]));
    return reviewOf(file, portal, {mode: 'overwrite'});
  };

  it('is due from 25 replacements on', () => {
    expect(many(24, 1000).review().brake).to.equal(null);
    expect(many(25, 1000).review().brake).to.include({count: 25});
  });

  it('is due from 5 on when they are a fifth of what is stored', () => {
    expect(many(5, 20).review().brake).to.deep.equal({count: 5, share: 0.2});
    expect(many(5, 21).review().brake).to.equal(null);
    expect(many(4, 0).review().brake).to.equal(null);
  });

  it('is never due where nothing is overwritten', () => {
    const importReview = many(100, 0);
    importReview.change({type: 'set-mode', mode: 'fill-empty'});
    expect(importReview.review().brake).to.equal(null);
  });
});

describe('rows asked for', () => {
  const importReview = reviewOf(lines, stored, {mode: 'overwrite'});
  const numbers = (query: Parameters<typeof importReview.rows>[0]) =>
    importReview.rows(query).rows.map(({rowNumber}) => rowNumber);

  it('come in pages, with the total', () => {
    expect(importReview.rows({from: 2, count: 3}).total).to.equal(8);
    expect(numbers({from: 2, count: 3})).to.deep.equal([4, 5, 6]);
    expect(numbers({from: 20})).to.deep.equal([]);
  });

  it('are filtered by change, standing and issue', () => {
    expect(numbers({change: ['replace', 'add']})).to.deep.equal([2, 3]);
    expect(numbers({change: null})).to.deep.equal([6, 7, 8, 9]);
    expect(numbers({standing: ['invalid', 'consent']})).to.deep.equal([6, 7]);
    expect(numbers({issue: 'duplicate-same'})).to.deep.equal([9]);
  });

  it('are found by parts of key, value, stored value, or row number', () => {
    expect(numbers({search: '000000 000000 000004'})).to.deep.equal([5]);
    expect(numbers({search: 'STORED@'})).to.deep.equal([3]);
    expect(numbers({search: 'broken'})).to.deep.equal([7]);
    expect(numbers({search: ' 9 '})).to.deep.equal([9]);
  });

  it('are sorted', () => {
    expect(numbers({sort: '-row'})).to.deep.equal([9, 8, 7, 6, 5, 4, 3, 2]);
    expect(numbers({sort: 'attention'}).slice(0, 4)).to.deep.equal([3, 2, 6, 7]);
    expect(numbers({sort: 'key'}).slice(0, 2)).to.deep.equal([2, 9]);
  });
});
