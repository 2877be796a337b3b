import {expect} from '@open-wc/testing';
import type {ReviewRow} from '../../src/core/review/review.ts';
import {reviewOf, key, type Line} from './review-fixture.ts';

/** Rows as the review shows them, everything being known to the portal and empty there. */
function review(lines: readonly Line[]): readonly ReviewRow[] {
  const stored = Object.fromEntries(Array.from({length: 20}, (_, number) => [key(number), null]));
  return reviewOf(lines, stored).rows({}).rows;
}

const codes = (row: ReviewRow | undefined) => row?.issues.map(({code}) => code);

describe('pairs: one key in several rows', () => {
  it('sends the first of two rows that say the same, and names the other row', () => {
    const [first, second] = review([
      [key(1), 'a@example.com'],
      [key(1), 'a@example.com'],
    ]);
    expect(first!.change).to.equal('add');
    expect(second!.standing).to.equal('duplicate');
    expect(second!.issues).to.deep.include({
      code: 'duplicate-same',
      severity: 'info',
      field: 'key',
      rows: [2],
      count: 2,
    });
  });

  it('takes addresses that differ in letter case alone as the same', () => {
    const [, second] = review([
      [key(1), 'a@example.com'],
      [key(1), 'A@Example.com'],
    ]);
    expect(codes(second)).to.deep.equal(['duplicate-same']);
  });

  it('holds all rows of a key back that has different values', () => {
    const rows = review([
      [key(1), 'a@example.com'],
      [key(2), 'c@example.com'],
      [key(1), 'b@example.com'],
    ]);
    expect(rows.map(({change}) => change)).to.deep.equal([null, 'add', null]);
    expect(codes(rows[0])).to.deep.equal(['duplicate-conflict']);
    expect(codes(rows[2])).to.deep.equal(['duplicate-conflict']);
  });

  it('judges zeros restored: the short number is the same key', () => {
    const rows = review([
      ['1', 'a@example.com'],
      [key(1), 'b@example.com'],
    ]);
    expect(codes(rows[0])).to.include('duplicate-conflict');
    expect(codes(rows[1])).to.include('duplicate-conflict');
  });

  it('lets a hidden row conflict, and a blank never', () => {
    const rows = review([
      [key(1), 'a@example.com'],
      [key(1), 'b@example.com', 'hidden'],
      [key(2), 'c@example.com'],
      [key(2), ''],
    ]);
    expect(codes(rows[0])).to.include('duplicate-conflict');
    expect(rows[2]!.change).to.equal('add');
    expect(rows[3]!.standing).to.equal('empty');
  });

  it('lets a malformed value conflict', () => {
    const [first] = review([
      [key(1), 'a@example.com'],
      [key(1), 'nonsense'],
    ]);
    expect(codes(first)).to.include('duplicate-conflict');
  });

  it('prefers the row that needs no consent as the one that counts', () => {
    const rows = review([
      [key(1), 'a@example.com', 'hidden'],
      [key(1), 'a@example.com'],
    ]);
    expect(rows.map(({standing}) => standing)).to.deep.equal(['duplicate', 'pair']);
  });
});

describe('pairs: one value on several keys', () => {
  const couple: Line[] = [
    [key(1), 'a@example.com'],
    [key(2), 'A@example.com'],
  ];

  it('warns, and sends', () => {
    const rows = review(couple);
    expect(rows[0]!.issues).to.deep.include({
      code: 'value-shared',
      severity: 'warning',
      field: 'value',
      rows: [3],
      count: 2,
    });
    expect(rows.map(({change}) => change)).to.deep.equal(['add', 'add']);
  });

  it('waits for consent from five rows on', () => {
    const lines = (count: number) =>
      Array.from({length: count}, (_, at): Line => [key(at), 'office@example.com']);
    expect(review(lines(4)).every(({change}) => change === 'add')).to.equal(true);
    const five = review(lines(5));
    expect(five.every(({standing}) => standing === 'consent')).to.equal(true);
    expect(five[0]!.issues[0]).to.include({code: 'value-shared', severity: 'consent'});
  });

  it('does not count a row twice that only repeats another', () => {
    const rows = review([
      [key(1), 'a@example.com'],
      [key(1), 'a@example.com'],
    ]);
    expect(rows.flatMap(codes)).to.not.include('value-shared');
  });
});

describe('pairs: rows by themselves', () => {
  it('reports half-blank rows, and leaves out blank ones', () => {
    const rows = review([
      [key(1), ''],
      ['', ''],
      ['', 'a@example.com'],
    ]);
    expect(rows.map(({rowNumber}) => rowNumber)).to.deep.equal([2, 4]);
    expect(rows.map(codes)).to.deep.equal([['value-missing'], ['key-missing']]);
    expect(rows.map(({standing}) => standing)).to.deep.equal(['empty', 'invalid']);
  });

  it('lets a hidden row wait for consent', () => {
    const [row] = review([[key(1), 'a@example.com', 'hidden']]);
    expect(row!.standing).to.equal('consent');
    expect(codes(row)).to.deep.equal(['row-hidden']);
  });
});

describe('pairs: values that look alike', () => {
  it('never take a malformed value for a valid one', () => {
    const definition = {
      key: {name: 'number', label: 'Number', format: 'digits', length: 2},
      value: {name: 'note', label: 'Note', format: 'text', pattern: '(malformed )?[a-w]+( [a-z])?'},
    } as const;
    const importReview = reviewOf(
      [
        ['01', 'malformed x'],
        ['01', 'x'],
      ],
      {'01': null},
      {definition},
    );
    expect(importReview.rows({}).rows.map(({change}) => change)).to.deep.equal([null, null]);
  });
});
