/**
 * The same list in every format. `files/formats.ods` and `files/formats.xls` were saved by LibreOffice from the .xlsx
 * that is written here; no program but Excel writes .xlsb with all of it, and SheetJS all but a formula without a value.
 */
import {read, type WorkBook, write} from 'xlsx';
import type {ReadableFormat} from '../../src/workbook/accept.ts';
import {type PartsToWrite, sheetXml, workbookFile} from './writer/parts.ts';

const zeros = '000000000000000000';

/** Row 3 is hidden by hand and row 4 by a filter, rows 8 and 9 hold formulas, row 10 a merged cell; column D is hidden. */
const rows = [
  row(1, text('A1', 'User foreign number') + text('B1', 'E-mail') + text('C1', 'Group') + text('D1', 'Note')),
  row(2, text('A2', '000000001200100122') + text('B2', 'text@example.org') + text('C2', 'x')),
  row(3, text('A3', '000000001200100123') + text('B3', 'hidden@example.org') + text('C3', 'x'), 'hidden="1"'),
  row(
    4,
    text('A4', '000000001200100124') + text('B4', 'filtered@example.org') + text('C4', 'y'),
    'hidden="1"',
  ),
  row(5, '<c r="A5" s="1"><v>1200100125</v></c>' + text('B5', 'zeros@example.org') + text('C5', 'x')),
  row(6, '<c r="A6"><v>1200100126</v></c>' + text('B6', 'number@example.org') + text('C6', 'x')),
  row(7, '<c r="A7" s="2"><v>46025</v></c>' + text('B7', 'date@example.org') + text('C7', 'x')),
  row(8, '<c r="A8" t="e"><f>NA()</f><v>#N/A</v></c>' + text('B8', 'error@example.org') + text('C8', 'x')),
  row(9, '<c r="A9"><f>1200100000+129</f></c>' + text('B9', 'formula@example.org') + text('C9', 'x')),
  row(10, text('A10', 'merged') + text('C10', 'x')),
].join('');

const workbook: PartsToWrite = {
  sheets: [
    {
      name: 'List',
      xml: sheetXml(
        rows,
        '<autoFilter ref="A1:C10"><filterColumn colId="2"><filters><filter val="x"/></filters></filterColumn></autoFilter><mergeCells count="1"><mergeCell ref="A10:B10"/></mergeCells>',
      ).replace('<sheetData>', '<cols><col min="4" max="4" width="9" hidden="1"/></cols><sheetData>'),
    },
    {name: 'Other', xml: sheetXml(row(1, text('A1', 'other')))},
    {name: 'Secret', xml: sheetXml(row(1, text('A1', 'secret'))), state: 'hidden'},
  ],
  styles: `<numFmts><numFmt numFmtId="164" formatCode="${zeros}"/><numFmt numFmtId="165" formatCode="dd.mm.yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>`,
};

/** What programs write as text: what is shown, of all rows. */
const lines = [
  ['User foreign number', 'E-mail', 'Group', 'Note'],
  ['000000001200100122', 'text@example.org', 'x'],
  ['000000001200100123', 'hidden@example.org', 'x'],
  ['000000001200100124', 'filtered@example.org', 'y'],
  ['000000001200100125', 'zeros@example.org', 'x'],
  ['1200100126', 'number@example.org', 'x'],
  ['03.01.2026', 'date@example.org', 'x'],
  ['#N/A', 'error@example.org', 'x'],
  ['1200100129', 'formula@example.org', 'x'],
  ['merged', '', 'x'],
];

export const formatFiles: Readonly<Record<ReadableFormat, () => Promise<Blob>>> = {
  xlsx: () => workbookFile(workbook),
  xlsm: () => workbookFile({...workbook, contentType: 'vnd.ms-excel.sheet.macroEnabled.main+xml'}),
  xlsb: async () => {
    const book: WorkBook = read(await (await workbookFile(workbook)).arrayBuffer(), {
      cellStyles: true,
      cellNF: true,
    });
    return new Blob([write(book, {bookType: 'xlsb', type: 'array', cellStyles: true}) as ArrayBuffer]);
  },
  xls: () => savedByLibreOffice('formats.xls'),
  ods: () => savedByLibreOffice('formats.ods'),
  csv: async () => new Blob([lines.map(fields => fields.join(',')).join('\r\n')]),
  tsv: async () => new Blob([lines.map(fields => fields.join('\t')).join('\r\n')]),
};

async function savedByLibreOffice(name: string): Promise<Blob> {
  return (await fetch(new URL(`files/${name}`, import.meta.url))).blob();
}

function row(rowNumber: number, cells: string, attributes = ''): string {
  return `<row r="${rowNumber}" ${attributes}>${cells}</row>`;
}

function text(reference: string, value: string): string {
  return `<c r="${reference}" t="inlineStr"><is><t>${value}</t></is></c>`;
}
