/** The headings of a sheet, which may stand in several rows. */
import type {CellRange, ColumnRange, SheetLayout} from '../../workbook/layout.ts';
import type {Row} from '../../workbook/row.ts';
import {labelText} from './normalize-label.ts';

/** A header has this many rows at most: a group above, columns below. */
const mostHeaderRows = 3;

/** A heading as it applies to a column. */
export interface Heading {
  /** '' where the column has none. */
  readonly text: string;
  /** Whether it stands in the header row itself, not in a row above. */
  readonly own: boolean;
  /** The merged cell that it stands in, where that spans several columns. */
  readonly merge: CellRange | null;
}

/**
 * What heads a column in this header row: its own cell; else, merged or not, the nearest one above it.
 *
 * @param at place of the header row in `rows`
 */
export function headingOf(
  rows: readonly Row[],
  at: number,
  column: number,
  layout: SheetLayout | null,
): Heading {
  const header = rows[at];
  for (let i = at; header && i >= 0 && header.rowNumber - rows[i]!.rowNumber < mostHeaderRows; i--) {
    const {rowNumber, cells} = rows[i]!;
    const merge = mergeAt(layout, rowNumber, column);
    const text = labelText(cells[merge?.firstColumn ?? column]);
    if (text !== '') return {text, own: i === at, merge};
  }
  return {text: '', own: false, merge: null};
}

function mergeAt(layout: SheetLayout | null, row: number, column: number): CellRange | null {
  const found = layout?.merges.find(
    merge => merge.firstRow <= row && row <= merge.lastRow && holdsColumn(merge, column),
  );
  return found ?? null;
}

function holdsColumn({firstColumn, lastColumn}: ColumnRange, column: number): boolean {
  return firstColumn <= column && column <= lastColumn;
}

/** All columns of a range. */
export function columnsOf({firstColumn, lastColumn}: CellRange): number[] {
  return Array.from({length: lastColumn - firstColumn + 1}, (_, at) => firstColumn + at);
}

/** Whether the file hides this column. */
export function isHiddenColumn(layout: SheetLayout | null, column: number): boolean {
  return layout?.hiddenColumns.some(range => holdsColumn(range, column)) ?? false;
}
