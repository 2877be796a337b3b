import {read, set_cptable, type CellObject, type WorkBook, type WorkSheet} from 'xlsx';
import type {GrowingLayout} from '../layout.ts';
import {WorkbookProblem} from '../problem.ts';
import {readBytes} from '../read-bytes.ts';
import type {Cell, Row} from '../row.ts';
import {isMailFormula} from '../mail-formula.ts';
import type {MailLinkListener, RowsOptions, SheetVisibility, Workbook} from '../workbook.ts';
import type {Archive} from '../zip/archive.ts';
import {decodeCodePage} from './code-pages.ts';
import {type MemoryReading, rowChunks} from '../row-chunks.ts';

const visibilities: readonly SheetVisibility[] = ['visible', 'hidden', 'very-hidden'];

/** [MS-XLS] 2.5.10. */
const errorNames: ReadonlyMap<unknown, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
  [0x2b, '#GETTING_DATA'],
]);

/** Reads an old `.xls`, whose texts may be in the code page of the computer that wrote it. */
export function xlsWorkbook(bytes: Uint8Array, reading: MemoryReading): Workbook {
  set_cptable({utils: {decode: decodeCodePage}});
  return sheetjsWorkbook(bytes, reading);
}

/** Reads an .xlsb. SheetJS compares no checksum and counts no bytes: all is inflated once before it is given any. */
export async function xlsbWorkbook(archive: Archive, file: Blob, reading: MemoryReading): Promise<Workbook> {
  for (const name of archive.names.filter(name => !name.endsWith('/'))) {
    const chunks = archive.read(name);
    while (!(await chunks.next()).done);
  }
  return sheetjsWorkbook(await readBytes(file), reading);
}

/**
 * A workbook read by SheetJS, which is loaded with this file and not before. It holds the whole file in memory.
 *
 * @throws WorkbookProblem `encrypted` or `corrupt`.
 */
function sheetjsWorkbook(bytes: Uint8Array, reading: MemoryReading): Workbook {
  const book = parse(bytes);
  const tables = book.SheetNames.flatMap((name, i) => {
    const data = book.Sheets[name];
    // A chart, a dialog or macros hold nothing that could be imported.
    if (!data || (data['!type'] ?? 'sheet') !== 'sheet') return [];
    return [{name, visibility: visibilities[book.Workbook?.Sheets?.[i]?.Hidden ?? 0] ?? 'visible', data}];
  });
  if (tables.length === 0) throw new WorkbookProblem('no-sheet');
  const sheets = tables.map(({name, visibility}) => ({name, visibility}));
  return {
    sheets,
    date1904: book.Workbook?.WBProps?.date1904 === true,
    delimited: false,
    rows(sheet, options: RowsOptions = {}) {
      const data = tables[sheet]?.data;
      if (!data) throw new RangeError(`The workbook has no sheet ${sheet}.`);
      if (options.layout) takeLayout(data, options.layout);
      return rowChunks(rowsOf(data, options.mailLinks), options.columns, reading);
    },
  };
}

function parse(bytes: Uint8Array): WorkBook {
  try {
    return read(bytes, {
      type: 'array',
      dense: true,
      cellNF: true,
      cellStyles: true,
      cellHTML: false,
      cellText: false,
      sheetStubs: true,
    });
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : '';
    if (/password|encrypt/i.test(message)) throw new WorkbookProblem('encrypted', {}, {cause});
    throw new WorkbookProblem('corrupt', {reason: 'the file is not readable as a table'}, {cause});
  }
}

function* rowsOf(sheet: WorkSheet, mailLinks?: MailLinkListener): Generator<Row> {
  const data = (sheet['!data'] ?? []) as (CellObject | undefined)[][];
  for (let r = 0; r < data.length; r++) {
    const cells = Array.from(data[r] ?? [], object => object && toCell(object));
    data[r]?.forEach((object, column) => {
      if (object && leadsToMail(object)) mailLinks?.found(r + 1, column);
    });
    yield {rowNumber: r + 1, hidden: sheet['!rows']?.[r]?.hidden === true, cells};
  }
}

function takeLayout(sheet: WorkSheet, layout: GrowingLayout): void {
  for (const {s, e} of sheet['!merges'] ?? [])
    layout.addMerge({firstRow: s.r + 1, lastRow: e.r + 1, firstColumn: s.c, lastColumn: e.c});
  (sheet['!cols'] ?? []).forEach((column, at) => {
    if (column?.hidden || column?.width === 0) layout.addHiddenColumns({firstColumn: at, lastColumn: at});
  });
}

function leadsToMail({l, f}: CellObject): boolean {
  return /^mailto:/i.test(l?.Target ?? '') || isMailFormula(f ?? '');
}

function toCell({t, v, f, z}: CellObject): Cell | undefined {
  const numberFormat = typeof z === 'string' && z !== 'General' ? {numberFormat: z} : {};
  if (f !== undefined && v === undefined) return {type: 'error', value: 'uncalculated'};
  if (v === undefined || v === '') return undefined;
  if (t === 'e') return {type: 'error', value: errorNames.get(v) ?? '#ERROR!', ...numberFormat};
  if (typeof v === 'number') return {type: 'number', value: v, ...numberFormat};
  if (typeof v === 'boolean') return {type: 'boolean', value: v, ...numberFormat};
  return {type: 'text', value: String(v), ...numberFormat};
}
