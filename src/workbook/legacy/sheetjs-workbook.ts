import type * as SheetJs from 'xlsx';
import type {CellObject, WorkBook, WorkSheet} from 'xlsx';
import {WorkbookProblem} from '../problem.ts';
import type {Cell, Row} from '../row.ts';
import type {RowsOptions, SheetVisibility, Workbook} from '../workbook.ts';

const rowsPerChunk = 1000;
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

/**
 * A workbook read by SheetJS, which is loaded only here and only now. It holds the whole file in memory.
 *
 * @throws WorkbookProblem `encrypted` or `corrupt`.
 */
export async function sheetjsWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const sheetjs = await import('xlsx');
  const book = parse(sheetjs, bytes);
  const sheets = book.SheetNames.map((name, i) => ({
    name,
    visibility: visibilities[book.Workbook?.Sheets?.[i]?.Hidden ?? 0] ?? 'visible',
  }));
  return {
    sheets,
    async *rows(sheet, options: RowsOptions = {}) {
      const data = book.Sheets[book.SheetNames[sheet] ?? ''];
      if (!data) throw new WorkbookProblem('corrupt', {reason: 'sheet without data'});
      yield* rowChunks(data, options.columns);
    },
  };
}

function parse(sheetjs: typeof SheetJs, bytes: Uint8Array): WorkBook {
  try {
    return sheetjs.read(bytes, {
      type: 'array',
      dense: true,
      cellNF: true,
      cellStyles: true,
      cellHTML: false,
      cellText: false,
      sheetStubs: true,
    });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : '';
    throw new WorkbookProblem(/password|encrypt/i.test(reason) ? 'encrypted' : 'corrupt', {reason}, {cause});
  }
}

function* rowChunks(sheet: WorkSheet, columns: readonly number[] | undefined): Generator<Row[]> {
  const wanted = columns && new Set(columns);
  const data = (sheet['!data'] ?? []) as (CellObject | undefined)[][];
  let chunk: Row[] = [];
  for (let r = 0; r < data.length; r++) {
    const cells: (Cell | undefined)[] = [];
    data[r]?.forEach((object, c) => {
      const cell = object && (!wanted || wanted.has(c)) ? toCell(object) : undefined;
      if (cell) cells[c] = cell;
    });
    if (cells.length === 0) continue;
    chunk.push({rowNumber: r + 1, hidden: sheet['!rows']?.[r]?.hidden === true, cells: Array.from(cells)});
    if (chunk.length < rowsPerChunk) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

function toCell({t, v, f, z}: CellObject): Cell | undefined {
  const numberFormat = typeof z === 'string' && z !== 'General' ? {numberFormat: z} : {};
  if (f !== undefined && (v === undefined || v === '')) return {type: 'error', value: 'uncalculated'};
  if (v === undefined || v === '') return undefined;
  if (t === 'e') return {type: 'error', value: errorNames.get(v) ?? '#ERROR!', ...numberFormat};
  if (typeof v === 'number') return {type: 'number', value: v, ...numberFormat};
  if (typeof v === 'boolean') return {type: 'boolean', value: v, ...numberFormat};
  return {type: 'text', value: String(v), ...numberFormat};
}
