/** Columns from 0, both included. */
export interface ColumnRange {
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** Rows as Excel numbers them, both included. */
export interface CellRange extends ColumnRange {
  readonly firstRow: number;
  readonly lastRow: number;
}

/** How a sheet is laid out, as far as it is known. */
export interface SheetLayout {
  /** Cells that are merged across columns. Where a file tells them behind its rows, they come with the last row. */
  readonly merges: readonly CellRange[];
  /** A column without width is hidden, too. */
  readonly hiddenColumns: readonly ColumnRange[];
}

/** A layout that is filled while a sheet is read. */
export class GrowingLayout implements SheetLayout {
  readonly merges: CellRange[] = [];
  readonly hiddenColumns: ColumnRange[] = [];

  addMerge(range: CellRange): void {
    if (range.lastColumn > range.firstColumn) this.merges.push(range);
  }

  addHiddenColumns(range: ColumnRange): void {
    this.hiddenColumns.push(range);
  }
}
