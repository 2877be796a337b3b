import {expect} from '@open-wc/testing';
import {contacts} from '../../src/core/definition/definition.ts';
import {matchColumns} from '../../src/core/columns/match-columns.ts';
import {type SheetHead} from '../../src/core/columns/candidates.ts';
import type {CellRange, SheetLayout} from '../../src/workbook/layout.ts';

const keys = ['000000001200100123', '000000001200100124'];

interface Laid {
  readonly merges?: readonly string[];
  readonly hiddenColumns?: readonly number[];
  readonly hidden?: boolean;
  readonly sheet?: number;
}

/** Rows of cells separated by `|`; a blank line is no row. `B1:C1` names a merged cell. */
function head(
  lines: readonly string[],
  {merges = [], hiddenColumns = [], hidden = false, sheet = 0}: Laid = {},
) {
  const layout: SheetLayout = {
    merges: merges.map(rangeOf),
    hiddenColumns: hiddenColumns.map(column => ({firstColumn: column, lastColumn: column})),
  };
  const rows = lines.flatMap((line, index) => {
    if (line === '') return [];
    const cells = line
      .split('|')
      .map(value => value.trim())
      .map(value => (value === '' ? undefined : ({type: 'text', value} as const)));
    return [{rowNumber: index + 1, hidden: false, cells}];
  });
  return {sheet, name: `Sheet ${sheet + 1}`, hidden, layout, rows} satisfies SheetHead;
}

function rangeOf(reference: string): CellRange {
  const [, left, top, right, bottom] = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(reference)!;
  const column = (letter: string) => letter.charCodeAt(0) - 65;
  return {
    firstRow: Number(top),
    lastRow: Number(bottom),
    firstColumn: column(left!),
    lastColumn: column(right!),
  };
}

/** Where the headings are, or how else it ends. */
function found(...heads: readonly SheetHead[]) {
  const result = matchColumns(heads, contacts);
  if (result.kind !== 'matched') return result.kind;
  const {headerRow, key, value} = result.match;
  return `${headerRow}: ${key} ${value}`;
}

const data = (...rest: readonly string[]) =>
  keys.map((key, row) => `${key} | a${row}@b.de | ${rest.join(' | ')}`);

describe('A header of several rows', () => {
  const cases: readonly [title: string, head: SheetHead, expected: string][] = [
    [
      'title above',
      head(['Users of 2026', 'User number | E-mail', ...data()], {merges: ['A1:B1']}),
      '2: 0 1',
    ],
    [
      'key merged down',
      head(['User number | Contact', ' | E-mail | Phone', ...data('1')], {merges: ['A1:A2', 'B1:C1']}),
      '2: 0 1',
    ],
    [
      'key above a blank cell, nothing merged',
      head(['User number | Contact', ' | E-mail | Phone', ...data('1')]),
      '2: 0 1',
    ],
    [
      'both merged down',
      head(['User number | E-mail', '', ...data()], {merges: ['A1:A2', 'B1:B2']}),
      '1: 0 1',
    ],
    [
      'both rows name the fields',
      head(['User number | E-mail', 'User foreign number | E-mail', ...data()]),
      '2: 0 1',
    ],
    [
      'group and column called alike',
      head(['User number | E-mail', ' | E-mail | Consent', ...data('yes')], {merges: ['A1:A2', 'B1:C1']}),
      '2: 0 1',
    ],
    [
      'group of other columns behind',
      head(['User number | E-mail | Address', ' | | Street | Town', ...data('x', 'y')], {
        merges: ['A1:A2', 'B1:B2', 'C1:D1'],
      }),
      '1: 0 1',
    ],
    [
      'three levels',
      head(['Export', 'User number | Contact', ' | Mail', ...data()], {merges: ['A2:A3']}),
      '3: 0 1',
    ],
    [
      'merged over columns that stay blank',
      head(['User number | E-mail', ...data()], {merges: ['B1:C1']}),
      '1: 0 1',
    ],
  ];
  for (const [title, sheet, expected] of cases)
    it(`matches the exact lower row: ${title}`, () => expect(found(sheet)).to.equal(expected));
});

describe('A column in doubt', () => {
  const plain = 'User number | E-mail';
  const cases: readonly [title: string, head: SheetHead][] = [
    ['heading merged over two columns', head([plain, ...data('p@q.de')], {merges: ['B1:C1']})],
    ['merged over three, the second blank', head([plain, ...data('', 'p@q.de')], {merges: ['B1:D1']})],
    [
      'merged, with private and business below',
      head([plain, ' | private | business', ...data('p@q.de')], {merges: ['A1:A2', 'B1:C1']}),
    ],
    ['merged over a block', head([plain, '', ...data('p@q.de')], {merges: ['A1:A2', 'B1:C2']})],
    [
      'the key merged over two columns',
      head(['User number | | E-mail', `${keys[0]} | 7 | a@b.de`], {merges: ['A1:B1']}),
    ],
    ['second column without a heading', head([plain, ...data('p@q.de')])],
    ['column without a heading, far away', head([`${plain} | Town`, ...data('Kiel', 'p@q.de')])],
    [
      'column without a heading that fills the gaps',
      head([plain, `${keys[0]} | a@b.de`, `${keys[1]} | | c@d.de`]),
    ],
    ['hidden value', head([`${plain} | Contact address`, ...data('p@q.de')], {hiddenColumns: [1]})],
    ['hidden key', head([plain, ...data()], {hiddenColumns: [0]})],
    ['two columns of one name', head([`${plain} | E-mail`, ...data('p@q.de')])],
    ['one of the two hidden', head([`${plain} | Mail`, ...data('p@q.de')], {hiddenColumns: [1]})],
    ['an entry above the headings', head(['000000001200100199 | x@y.de', plain, ...data()])],
  ];
  for (const [title, sheet] of cases)
    it(`is asked for: ${title}`, () => expect(found(sheet)).to.equal('ask'));

  it('says why', () => {
    const values = (sheet: SheetHead) => {
      const result = matchColumns([sheet], contacts);
      if (result.kind !== 'ask') throw new Error(`${result.kind} instead of a question`);
      return result.candidates[0]!.value;
    };
    expect(values(head([plain, ...data('p@q.de')], {merges: ['B1:C1']})).slice(0, 2)).to.deep.equal(
      [1, 2].map(column => ({
        column,
        label: 'E-mail',
        reason: 'exact',
        samples: column === 1 ? ['a0@b.de', 'a1@b.de'] : ['p@q.de', 'p@q.de'],
        fits: 2,
        total: 2,
        hidden: false,
        mergedOver: [1, 2],
        unnamedLike: [],
      })),
    );
    expect(values(head([`${plain} | Contact`, ...data('p@q.de')], {hiddenColumns: [1]}))[0]).to.include({
      column: 1,
      hidden: true,
    });
    expect(values(head([plain, ...data('p@q.de')]))[0]?.unnamedLike).to.deep.equal([2]);
  });

  it('leaves visible columns alone where others are hidden', () => {
    const sheet = head([`${plain} | Town`, ...data('Kiel')], {hiddenColumns: [2], merges: ['C1:D1']});
    expect(found(sheet)).to.equal('1: 0 1');
  });
});

describe('A hidden sheet', () => {
  const list = ['User number | E-mail', ...data()];
  const other = head(['Name | Town', 'x | y']);

  it('is never taken, but offered where it alone has the list', () => {
    const hidden = head(list, {hidden: true, sheet: 1});
    expect(found(hidden)).to.equal('ask');
    const result = matchColumns([other, hidden], contacts);
    if (result.kind !== 'ask') throw new Error(result.kind);
    expect(result.candidates[0]).to.include({sheet: 1, hidden: true, headerRow: 1});
    expect(found(other, head(['Name | Town', 'x | y'], {hidden: true, sheet: 1}))).to.equal('missing');
  });

  it('does not stand in the way of a visible list', () => {
    expect(found(head(list), head(list, {hidden: true, sheet: 1}))).to.equal('1: 0 1');
  });
});
