import {expect} from '@open-wc/testing';
import {checkLikeRows, problemOrRows, rowOf, type RowText} from './uniform-rows.ts';

/** A table whose rows are written alike, but for those that are given. */
function table(rows: number, others: Readonly<Record<number, RowText>> = {}): string {
  return Array.from({length: rows}, (_, i) => (others[i + 1] ?? rowOf)(i + 1)).join('');
}

const cellA = (n: number) => `<c r="A${n}" s="1" t="s"><v>${n % 3}</v></c>`;
const cellB = (n: number) => `<c r="B${n}"><v>${n}</v></c>`;

describe('Rows that are written alike', () => {
  it('are read to the last one, over every digit that is added to the number of a row', async () => {
    const {rows} = await problemOrRows(table(12_345));
    expect(rows).to.have.length(12_345);
    rows.forEach(({rowNumber, hidden, cells}, i) => {
      expect(rowNumber).to.equal(i + 1);
      expect(hidden).to.equal(false);
      expect(cells[0]?.value).to.equal(['', 'Ömer & Söhne', 'a'][(i + 1) % 3] || undefined);
      expect(cells[1]?.value).to.equal(i + 1);
    });
  });

  const others: Record<string, RowText> = {
    'without a cell': n => `<row r="${n}">${cellA(n)}</row>`,
    'with a cell more': n => `<row r="${n}">${cellA(n)}${cellB(n)}<c r="D${n}"><v>9</v></c></row>`,
    'with a cell twice': n => `<row r="${n}">${cellA(n)}${cellB(n)}${cellB(n)}</row>`,
    'with cells in another order': n => `<row r="${n}">${cellB(n)}${cellA(n)}</row>`,
    'with the cell of another row': n => `<row r="${n}">${cellA(n)}${cellB(n + 1)}</row>`,
    'with another column': n => `<row r="${n}">${cellA(n)}<c r="C${n}"><v>${n}</v></c></row>`,
    'that is hidden': n => `<row r="${n}" hidden="1">${cellA(n)}${cellB(n)}</row>`,
    'that is empty': n => `<row r="${n}"/>`,
    'with the number of a row before': () => rowOf(3),
    'with the number 0': () => rowOf(0),
    'with a number that ends with another': n => rowOf(n + 10_000),
    'with a number outside the grid': () => rowOf(1_048_577),
    'with a number of nine digits': () => rowOf(100_000_000),
    'without a number': n => `<row>${cellA(n)}${cellB(n)}</row>`,
    'with another style': n => `<row r="${n}"><c r="A${n}" s="0" t="s"><v>1</v></c>${cellB(n)}</row>`,
    'with a style that does not exist': n =>
      `<row r="${n}"><c r="A${n}" s="7" t="s"><v>1</v></c>${cellB(n)}</row>`,
    'with a string that does not exist': n =>
      `<row r="${n}"><c r="A${n}" s="1" t="s"><v>3</v></c>${cellB(n)}</row>`,
    'with a comment': n => `<row r="${n}">${cellA(n)}<!-- <c r="B${n}"> -->${cellB(n)}</row>`,
    'that ends early': n => `<row r="${n}">${cellA(n)}<c r="B${n}"><v>1</v></row>`,
    'inside which another begins': n => `<row r="${n}">${cellA(n)}${rowOf(n + 1)}`,
  };
  for (const value of ['1.5', '-1', '1E5', '', ' 7 ', '007', '9007199254740993', 'abc', '&#49;', '<b/>']) {
    others[`with the value "${value}"`] = n =>
      `<row r="${n}">${cellA(n)}<c r="B${n}"><v>${value}</v></c></row>`;
  }
  for (const [name, row] of Object.entries(others)) {
    it(`may be followed by one ${name}`, async () => {
      await checkLikeRows(table(40, {20: row}), [0, 1]);
      await checkLikeRows(table(1040, {1020: row}), [0]);
    });
  }

  it('may be hidden, all of them', async () => {
    const hidden: RowText = n => `<row r="${n}" hidden="1">${cellA(n)}${cellB(n)}</row>`;
    const shown = table(20);
    const {rows} = await problemOrRows(shown + Array.from({length: 20}, (_, i) => hidden(21 + i)).join(''));
    expect(rows.map(row => row.hidden)).to.deep.equal([...Array(20).fill(false), ...Array(20).fill(true)]);
  });

  it('may change half-way, and change again', async () => {
    const other: RowText = n => `<row r="${n}" spans="1:2">${cellB(n)}</row>`;
    const rows = Array.from({length: 3000}, (_, i) => (i % 1000 < 500 ? rowOf : other)(i + 1)).join('');
    await checkLikeRows(rows, undefined);
  });
});
