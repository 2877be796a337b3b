import {TextBatch} from '../strings/text-batch.ts';

/** What a number in `CellBatch.value` means. */
export const numberCell = 0;
/** 0 or 1. */
export const booleanCell = 1;
/** An index among the batch's texts; the text is as it is meant. */
export const textCell = 2;
/** The same, with references or escapes to be resolved. */
export const escapedTextCell = 3;
/** The same; the text is the content of an element `is`, with its markup. */
export const richTextCell = 4;
/** An index among the shared strings. */
export const sharedTextCell = 5;
/** An index among the batch's texts, which is the name of the error. */
export const errorCell = 6;
/** Nothing: a formula without a value. */
export const uncalculatedCell = 7;

/** The style of a cell that names none. */
export const defaultStyle = 0;

/**
 * Cells as the scanner finds them, in columns of numbers: no object is made before the strings are known. Cells behind
 * the last row belong to one that goes on in the next batch.
 */
export class CellBatch {
  readonly texts = new TextBatch();
  rows = 0;
  cells = 0;
  rowNumber = new Uint32Array(1 << 10);
  hidden = new Uint8Array(1 << 10);
  /** Index of the first cell behind the row. */
  cellsEnd = new Uint32Array(1 << 10);
  column = new Uint16Array(1 << 12);
  kind = new Uint8Array(1 << 12);
  value = new Float64Array(1 << 12);
  style = new Uint32Array(1 << 12);

  addCell(column: number, kind: number, value: number, style: number): void {
    if (this.cells === this.column.length) this.growCells();
    const i = this.cells++;
    this.column[i] = column;
    this.kind[i] = kind;
    this.value[i] = value;
    this.style[i] = style;
  }

  /** Makes a row of the cells that were added since the last one. */
  endRow(rowNumber: number, hidden: boolean): void {
    if (this.rows === this.rowNumber.length) this.growRows();
    const i = this.rows++;
    this.rowNumber[i] = rowNumber;
    this.hidden[i] = hidden ? 1 : 0;
    this.cellsEnd[i] = this.cells;
  }

  clear(): void {
    this.rows = 0;
    this.cells = 0;
  }

  private growRows(): void {
    this.rowNumber = enlarged(this.rowNumber, new Uint32Array(this.rowNumber.length * 2));
    this.hidden = enlarged(this.hidden, new Uint8Array(this.hidden.length * 2));
    this.cellsEnd = enlarged(this.cellsEnd, new Uint32Array(this.cellsEnd.length * 2));
  }

  private growCells(): void {
    this.column = enlarged(this.column, new Uint16Array(this.column.length * 2));
    this.kind = enlarged(this.kind, new Uint8Array(this.kind.length * 2));
    this.value = enlarged(this.value, new Float64Array(this.value.length * 2));
    this.style = enlarged(this.style, new Uint32Array(this.style.length * 2));
  }
}

function enlarged<A extends {set(array: A): void}>(array: A, larger: A): A {
  larger.set(array);
  return larger;
}
