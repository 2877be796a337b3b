/** What a reader gives: rows of cells, as the sheet holds them. */

/**
 * Why a cell of delimited text may not be what it seems. `encoding`: it has characters outside ASCII, and their encoding
 * was guessed. `shifted`: its line has more fields than the headings, so that it may belong to another column.
 */
export type TextDoubt = 'encoding' | 'shifted';

/**
 * A cell with a value. Blank cells are `undefined`.
 *
 * - `text`: the string; rich text joined, phonetic runs left out. `t="d"` cells are text too. `written` is what stands
 *   in a file of text where the value is only what it means: `="007"`.
 * - `number`: the number as the file holds it; a date is a number with its `numberFormat`.
 * - `error`: `#N/A`, `#REF!` …; a formula that was never calculated is `uncalculated`.
 */
export type Cell =
  | {
      readonly type: 'text';
      readonly value: string;
      readonly numberFormat?: string;
      readonly written?: string;
      readonly doubt?: TextDoubt;
    }
  | {readonly type: 'number'; readonly value: number; readonly numberFormat?: string}
  | {readonly type: 'boolean'; readonly value: boolean; readonly numberFormat?: string}
  | {readonly type: 'error'; readonly value: string; readonly numberFormat?: string};

/** One row of a sheet. `cells` is indexed by the sheet's column, from 0. */
export interface Row {
  /** As Excel shows it: the first row of a sheet is 1. */
  readonly rowNumber: number;
  /** Hidden by hand, by a filter, or by a height of zero. */
  readonly hidden: boolean;
  readonly cells: readonly (Cell | undefined)[];
}
