import {utils, write, type CellObject, type WorkSheet} from 'xlsx';

/** A cell to be written; plain strings are text cells. `null` is blank. */
export type SampleCell = string | CellObject | null;

export interface SampleRow {
  readonly cells: readonly SampleCell[];
  readonly hidden?: boolean;
}

export interface SampleSheet {
  readonly name: string;
  readonly rows: readonly SampleRow[];
  /** Width of each column in characters. */
  readonly widths: readonly number[];
}

/** The number format that shows a number with all its zeros. */
export const zeroFormat = '0'.repeat(18);

/** A cell formatted as text, as the help page asks for. */
export const text = (value: string): CellObject => ({t: 's', v: value, z: '@'});

/** A number cell; without a format, Excel's General. */
export const number = (value: number, format?: string): CellObject => ({
  t: 'n',
  v: value,
  ...(format && {z: format}),
});

/** A formula that no program has calculated: it has no result. */
export const uncalculated = (formula: string): CellObject => ({t: 's', f: formula});

/** #N/A, by the number that Excel gives it (ECMA-376 part 1, 18.17.3 names it; BIFF numbers it). */
export const notAvailable: CellObject = {t: 'e', v: 0x2a};
/** #REF! */
export const brokenReference: CellObject = {t: 'e', v: 0x17};

export const rows = (lines: readonly (readonly SampleCell[])[]): SampleRow[] => lines.map(cells => ({cells}));

/** Writes a workbook, byte by byte the same for the same sheets, with shared strings as Excel has them. */
export function workbook(sheets: readonly SampleSheet[]): Uint8Array {
  const book = utils.book_new();
  for (const sheet of sheets) utils.book_append_sheet(book, worksheet(sheet), sheet.name);
  return write(book, {type: 'buffer', bookType: 'xlsx', bookSST: true, compression: true}) as Uint8Array;
}

function worksheet({rows: lines, widths}: SampleSheet): WorkSheet {
  const last = {r: lines.length - 1, c: Math.max(...lines.map(({cells}) => cells.length)) - 1};
  const sheet: WorkSheet = {
    '!ref': utils.encode_range({s: {r: 0, c: 0}, e: last}),
    '!cols': widths.map(wch => ({wch})),
    '!rows': lines.map(({hidden}) => ({hidden: hidden ?? false})),
  };
  for (const [r, {cells}] of lines.entries()) {
    for (const [c, cell] of cells.entries()) {
      if (cell !== null) sheet[utils.encode_cell({r, c})] = typeof cell === 'string' ? text(cell) : cell;
    }
  }
  return sheet;
}
