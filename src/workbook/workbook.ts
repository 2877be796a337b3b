import type {GrowingLayout} from './layout.ts';
import type {Limits} from './limits.ts';
import type {Row} from './row.ts';

/** As Excel has it; `very-hidden` is shown by no menu. */
export type SheetVisibility = 'visible' | 'hidden' | 'very-hidden';

/** A sheet as it is listed. */
export interface Sheet {
  readonly name: string;
  readonly visibility: SheetVisibility;
}

/** Which rows and columns to read. */
export interface RowsOptions {
  /** Columns to read, from 0. Without it: all of them. */
  readonly columns?: readonly number[];
  /** The row of the headings, 0 for none. Lines of delimited text that are longer are doubted from there on. */
  readonly headerRow?: number;
  /** Filled as the sheet is read, by formats that can tell it. */
  readonly layout?: GrowingLayout;
  /** Who wants to know which cells in these columns link to a mail address. */
  readonly mailLinks?: MailLinkListener;
}

/** Hears of cells by their place: the row as Excel shows it, the column from 0. */
export interface MailLinkListener {
  /** Whether it matters where this cell links to. Asked when all rows have been given, before links are looked up. */
  readonly asks: (rowNumber: number, column: number) => boolean;
  /** Told before the iteration ends; of cells that nobody asked for, too. */
  readonly found: (rowNumber: number, column: number) => void;
}

/** An opened file. The readers behind it differ; what they give does not. */
export interface Workbook {
  /** In the order of the tabs. */
  readonly sheets: readonly Sheet[];
  /** Whether dates count from 1904 instead of 1900. */
  readonly date1904: boolean;
  /** Lines of delimited text: they cannot tell what was hidden, and a value too many moves those behind it. */
  readonly delimited: boolean;
  /**
   * The rows that hold a value in the columns asked for, in chunks, in file order; may be called again.
   * What came is void until the iteration ends cleanly: a checksum stands at the end.
   *
   * @throws WorkbookProblem, or an AbortError when the signal was aborted.
   */
  rows(sheet: number, options?: RowsOptions): AsyncIterable<readonly Row[]>;
}

/** Bounds, formats, and how to stop. */
export interface OpenOptions {
  readonly limits?: Partial<Limits>;
  /** Formats taken, as in `<input accept>`: `.xlsx .xlsm .xls .xlsb .ods .csv .tsv`. */
  readonly accept?: string;
  readonly signal?: AbortSignal;
  /** Called while a file is read: bytes read so far of the part in hand, and the bytes that part has. */
  readonly onProgress?: (done: number, total: number) => void;
}
