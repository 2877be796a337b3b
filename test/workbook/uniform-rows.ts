/**
 * Rows that are written alike are read by another way than rows that are not. Both ways must lead to the same: a comment
 * in every row makes no row like the other, and changes nothing of what it says.
 */
import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import type {Row} from '../../src/workbook/index.ts';
import {problemOf, readRows} from './read.ts';
import {workbookFile} from './writer/parts.ts';

export type RowText = (rowNumber: number) => string;

/** A row like most: a shared string with a format, and its number. */
export const rowOf: RowText = n =>
  `<row r="${n}"><c r="A${n}" s="1" t="s"><v>${Math.max(n, 0) % 3}</v></c><c r="B${n}"><v>${n}</v></c></row>`;

/** The rows of a sheet, or the code of the problem. */
export async function problemOrRows(
  rows: string,
  columns?: readonly number[],
): Promise<{readonly code: string; readonly rows: readonly Row[]}> {
  const file = await workbookFile({
    rows,
    strings: '<si><t></t></si><si><t>Ömer &amp; Söhne</t></si><si><r><t>a</t></r></si>',
    styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="49"/></cellXfs>',
  });
  let read: readonly Row[] = [];
  const {code} = await problemOf(
    readRows(file, columns ? {columns} : {}).then(found => {
      read = found;
    }),
  );
  return {code, rows: read};
}

/** Reads the rows as they are, and again with a comment in each. */
export async function checkLikeRows(rows: string, columns: readonly number[] | undefined): Promise<void> {
  const unlike = rows.replaceAll('</row>', '<!--unlike--></row>');
  expect(await problemOrRows(rows, columns)).to.deep.equal(await problemOrRows(unlike, columns));
}

/** A piece of markup, or what may stand beside it. No comment is begun: those that make rows unlike would end it. */
const piece = fc.oneof(
  fc.constantFrom(
    '<',
    '>',
    '"',
    '/',
    '=',
    ' ',
    '&',
    "'",
    '<v>',
    '</v>',
    '</c>',
    '<c',
    '</row>',
    '<row',
    'r="',
  ),
  fc.constantFrom(
    ' t="s"',
    ' s="1"',
    '0',
    '1',
    '12',
    '.5',
    '-',
    'A',
    'B',
    '\n',
    '<f>1</f>',
    'é',
    'hidden="1" ',
  ),
);

/** Rows that are written alike, one of them with something put in the place of something else. */
export const arbitraryLikeRows = fc
  .record({
    first: fc.constantFrom(1, 5, 95, 995, 9_995),
    count: fc.integer({min: 3, max: 30}),
    row: fc.nat(),
    from: fc.nat(),
    length: fc.integer({min: 0, max: 12}),
    pieces: fc.array(piece, {maxLength: 3}),
  })
  .map(({first, count, row, from, length, pieces}) => {
    const rows = Array.from({length: count}, (_, i) => rowOf(first + i));
    const changed = row % count;
    const text = rows[changed]!;
    const start = from % text.length;
    rows[changed] = text.slice(0, start) + pieces.join('') + text.slice(start + length);
    return rows.join('');
  });
