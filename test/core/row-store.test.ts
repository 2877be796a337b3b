import {expect} from '@open-wc/testing';
import {contacts} from '../../src/core/definition/definition.ts';
import {RowStore} from '../../src/core/rows/row-store.ts';
import {rowRules} from '../../src/core/rows/row-rules.ts';
import type {Cell} from '../../src/workbook/row.ts';
import {key} from './review-fixture.ts';

type Row = readonly [rowNumber: number, key: string, value: string];

const text = (value: string): Cell => ({type: 'text', value});

function entriesOf(rows: readonly Row[]): RowStore {
  const entries = new RowStore(rowRules(contacts));
  for (const [rowNumber, ofKey, ofValue] of rows)
    entries.add({rowNumber, hidden: false, cells: [text(ofKey), text(ofValue)]}, 0, 1);
  entries.finish();
  return entries;
}

const told = (entries: RowStore, at: number) => [
  entries.rowNumber(at),
  entries.shownKey(at),
  entries.shownValue(at),
  entries.issues(at).map(({code}) => code),
];

describe('entries', () => {
  it('come in sheet order, with all that belongs to them, though the file holds them in another', () => {
    const entries = entriesOf([
      [9, key(3), 'c@example.com'],
      [2, 'none', 'a@example.com'],
      [5, '7', 'broken'],
      [3, key(3), 'c@example.com'],
    ]);
    expect([0, 1, 2, 3].map(at => told(entries, at))).to.deep.equal([
      [2, 'none', 'a@example.com', ['key-malformed']],
      [3, key(3), 'c@example.com', []],
      [5, key(7), 'broken', ['key-zeros-lost', 'email-malformed']],
      [9, key(3), 'c@example.com', []],
    ]);
    expect(entries.keyId(1)).to.equal(entries.keyId(3));
    expect(entries.find(5)).to.equal(2);
    expect(entries.find(4)).to.equal(-1);
  });

  it('hold many rows', () => {
    const rows = Array.from({length: 5000}, (_, at): Row => [at + 2, key(at), `p${at % 100}@example.com`]);
    const entries = entriesOf(rows);
    expect(entries.length).to.equal(5000);
    expect(entries.keys.length).to.equal(5000);
    expect(entries.values.length).to.equal(100);
    expect(told(entries, 4321)).to.deep.equal([4323, key(4321), 'p21@example.com', []]);
  });

  it('forget with a correction what stood there, and with its undoing what came', () => {
    const entries = entriesOf([
      [2, key(1), 'broken'],
      [3, key(2), 'b@example.com'],
    ]);
    const undoFirst = entries.correct([[0, {value: 'a@example.com'}]]);
    expect(told(entries, 0)).to.deep.equal([2, key(1), 'a@example.com', []]);
    const undoSecond = entries.correct([[1, {key: 'none', value: ''}]]);
    expect(told(entries, 1)).to.deep.equal([3, 'none', '', ['key-malformed', 'value-missing']]);
    expect([entries.key(1), entries.value(1), entries.hasValue(1)]).to.deep.equal([null, null, false]);
    undoSecond();
    expect(told(entries, 1)).to.deep.equal([3, key(2), 'b@example.com', []]);
    undoFirst();
    expect(told(entries, 0)).to.deep.equal([2, key(1), 'broken', ['email-malformed']]);
    expect(entries.value(0)).to.equal(null);
  });
});
