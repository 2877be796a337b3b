/**
 * Where the reader differs from what is known of a file, on purpose. A difference that is not there any more fails the
 * test, as does one that is not listed.
 */
export interface EndsDifferently {
  readonly file: string;
  /** The problem that it ends in, or `rows` where another reader finds none. */
  readonly end: string;
  readonly reason: string;
}

export interface HasOtherCells {
  readonly file: string;
  /** Number of cells that SheetJS has otherwise, or not at all. */
  readonly cells: number;
  readonly reason: string;
}

const xmlSpreadsheet =
  'XML of Excel 2003 is a format of its own: it is named, with what to do, and not read.';
const uncalculated =
  'SheetJS takes a formula without a value for blank, or for 0. It is no value that anybody saw: `uncalculated`.';
const firstRunOnly =
  'SheetJS takes only the first `t` of an inline or a mixed string; the others belong to the text.';
const isoDate =
  'SheetJS makes a number of a date in ISO 8601, in the time zone of its host. It stays the text that it is.';

export const endsDifferently: readonly EndsDifferently[] = [
  {
    file: 'calamine/tests/issue252.xlsx',
    end: 'corrupt',
    reason: 'The relationships of the workbook do not match their checksum; SheetJS compares none.',
  },
  {
    file: 'exceljs/spec/integration/data/invalid-xml.xlsx',
    end: 'corrupt',
    reason: 'Text stands before the root of the sheet: no XML. openpyxl refuses it, too.',
  },
  {
    file: 'openxmlsdk/test/DocumentFormat.OpenXml.Tests.Assets/assets/TestDataStorage/O14ISOStrict/Excel/xl8galry.xlsx',
    end: 'no-sheet',
    reason: 'Charts alone, and no sheet with cells.',
  },
  ...[
    'BlankSheetTypes.xml',
    'author_snowman.xml',
    'custom_properties.xlsb.xml',
    'number_format_entities.xml',
    'phonetic_text.xml',
    'sushi.xml',
  ].map(name => ({file: `sheetjs-test_files/${name}`, end: 'unsupported-format', reason: xmlSpreadsheet})),
];

export const hasOtherCells: readonly HasOtherCells[] = [
  {file: 'calamine/tests/date_iso.xlsx', cells: 3, reason: isoDate},
  {file: 'read-excel-file/test/testCases/date.xlsx', cells: 1, reason: isoDate},
  {file: 'sheetjs-test_files/xlsx-stream-d-date-cell.xlsx', cells: 1, reason: isoDate},
  {file: 'calamine/tests/minimal_package.xlsx', cells: 1, reason: firstRunOnly},
  {file: 'calamine/tests/richtext-after-plain.xlsx', cells: 1, reason: firstRunOnly},
  {file: 'readxl/tests/testthat/sheets/inlineStr2.xlsx', cells: 1, reason: firstRunOnly},
  {file: 'readxl/tests/testthat/sheets/missing-v-node-xlsx.xlsx', cells: 1, reason: uncalculated},
  {file: 'sheetjs-test_files/wtf_path.xlsx', cells: 3, reason: uncalculated},
  {
    file: 'calamine/tests/has_x000D_inline.xlsx',
    cells: 1,
    reason: 'SheetJS resolves `_x000D_` before it makes line ends one, and so loses the carriage return.',
  },
];
