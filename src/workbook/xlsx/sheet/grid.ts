import type {Limits} from '../../limits.ts';
import {corrupt, limitExceeded} from '../../problem.ts';

/** Where Excel's grid ends: row 1,048,576 and column XFD. */
const gridRows = 1_048_576;
/** Columns of a sheet in Excel, A to XFD. */
export const gridColumns = 16_384;

/** Keeps account of the rows of a sheet: none outside the grid or the limits, none twice. */
export class Grid {
  private readonly limits: Limits;
  private readonly seen = new Uint8Array(gridRows / 8 + 1);

  constructor(limits: Limits) {
    this.limits = limits;
  }

  /** @throws WorkbookProblem `corrupt` or `limit-exceeded`. */
  enterRow(rowNumber: number): void {
    if (!(rowNumber >= 1 && rowNumber <= gridRows)) throw corrupt('row out of the grid');
    if (rowNumber > this.limits.rows) {
      throw limitExceeded('rows', this.limits.rows);
    }
    const byte = rowNumber >> 3;
    const bit = 1 << (rowNumber & 7);
    if (this.seen[byte]! & bit) throw corrupt('a row twice');
    this.seen[byte]! |= bit;
  }

  /** @throws WorkbookProblem `corrupt` or `limit-exceeded`. */
  checkColumn(column: number): void {
    if (!(column >= 0 && column < gridColumns)) throw corrupt('column out of the grid');
    if (column >= this.limits.columns) {
      throw limitExceeded('columns', this.limits.columns);
    }
  }
}

/** Which columns are asked for. */
export class Projection {
  private readonly wanted: Uint8Array;

  /** Without columns: all. */
  constructor(columns: readonly number[] | undefined) {
    this.wanted = new Uint8Array(gridColumns).fill(columns ? 0 : 1);
    for (const column of columns ?? []) this.wanted[column] = 1;
  }

  has(column: number): boolean {
    return this.wanted[column] === 1;
  }
}
