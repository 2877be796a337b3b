import {latin1, lessThan} from '../../xml/bytes.ts';
import {type CellBatch, defaultStyle, numberCell, sharedTextCell} from './cell-batch.ts';
import type {Projection} from './grid.ts';
import {Literal} from '../xml/literal.ts';
import {columnOf} from '../xml/values.ts';

const digit0 = 0x30;

/** Whole numbers of so many digits are exact, and need no parser. */
const exactDigits = 15;

/** Digits of a row number that two words hold. */
const mostDigits = 8;

/** A longer row is not worth the learning. */
const longestRow = 1 << 14;

/**
 * A row as Excel writes it: attributes in double quotes; cells with the number of the row, empty or with a `v` and
 * nothing else.
 */
const plainRow =
  /^<row r="(\d+)"(?: [\w:]+="[^"<]*")*>(?:<c r="[A-Z]{1,3}\1"(?: [a-z]+="[^"<]*")*(?:\/>|><v>[^<]*<\/v><\/c>))+<\/row>$/;
const plainCell = /<c r="([A-Z]+\d+)"((?: [a-z]+="[^"<]*")*)(?:\/>|><v>([^<]*)<\/v>)/g;

/** What stands before a literal: the digits of the row number, */
const rowNumberSlot = 0;
/** the same digits again, */
const referenceSlot = 1;
/** a whole number that is asked for, */
const valueSlot = 2;
/** or something that is not. */
const skippedSlot = 3;

interface Slot {
  readonly slot: number;
  readonly start: number;
  readonly end: number;
}

/** A cell that is asked for. */
interface PlainCell {
  readonly column: number;
  readonly kind: number;
  readonly style: number;
}

/**
 * How the rows of a table are written, learned from one that was read byte by byte: programs write one like the other,
 * and only the numbers change. A row that is not word for word alike is not taken, and is read byte by byte again.
 */
export class RowTemplate {
  /** Number of the row that was taken last. */
  rowNumber = 0;
  private readonly start: Literal;
  /** Slot after slot: what it is, and the literal behind it as its length and its words. */
  private readonly program: Int32Array;
  private readonly cells: readonly PlainCell[];
  /** For each cell the number of the row that was taken last. */
  private readonly values: Float64Array;

  private constructor(start: Literal, program: Int32Array, cells: readonly PlainCell[]) {
    this.start = start;
    this.program = program;
    this.cells = cells;
    this.values = new Float64Array(cells.length);
  }

  /** The pattern of a row that has been read; undefined when it is not plain enough. */
  static of(row: Uint8Array, projection: Projection): RowTemplate | undefined {
    if (row.length > longestRow) return undefined;
    const text = latin1(row, 0, row.length);
    const rowNumber = plainRow.exec(text)?.[1];
    if (rowNumber === undefined) return undefined;
    const slots: Slot[] = [];
    const cells: PlainCell[] = [];
    const numberStart = text.indexOf('"') + 1;
    slots.push({slot: rowNumberSlot, start: numberStart, end: numberStart + rowNumber.length});
    for (const match of text.matchAll(plainCell)) {
      const [whole, reference = '', attributes = '', value] = match;
      const referenceEnd = match.index + '<c r="'.length + reference.length;
      slots.push({slot: referenceSlot, start: referenceEnd - rowNumber.length, end: referenceEnd});
      if (value === undefined) continue;
      const end = match.index + whole.length - '</v>'.length;
      const start = end - value.length;
      const column = columnOf(reference, Number(rowNumber));
      if (!projection.has(column)) {
        slots.push({slot: skippedSlot, start, end});
        continue;
      }
      const cell = plainCellOf(attributes, column);
      if (!cell) return undefined;
      slots.push({slot: valueSlot, start, end});
      cells.push(cell);
    }
    const program = slots.flatMap(({slot, end}, i) => {
      const {length, words} = new Literal(row.slice(end, slots[i + 1]?.start ?? row.length));
      return [slot, length, ...words];
    });
    return new RowTemplate(new Literal(row.slice(0, numberStart)), Int32Array.from(program), cells);
  }

  /**
   * Takes the row at `start`, if it is written like this one.
   *
   * @returns the position behind it, or -1; then nothing was taken.
   */
  take(bytes: Uint8Array, view: DataView, start: number, end: number): number {
    const {program, values} = this;
    if (start + this.start.length > end || !this.start.standsAt(view, start)) return -1;
    let i = start + this.start.length;
    const number = i;
    let numberLength = 0;
    let taken = 0;
    for (let p = 0; p < program.length;) {
      const slot = program[p++]!;
      if (slot === skippedSlot) {
        while (i < end && bytes[i] !== lessThan) i++;
      } else if (slot === referenceSlot) {
        if (i + numberLength > end || !standAlike(bytes, view, number, i, numberLength)) return -1;
        i += numberLength;
      } else {
        const first = i;
        let value = 0;
        for (let digit = bytes[i]! - digit0; digit >= 0 && digit <= 9; digit = bytes[++i]! - digit0) {
          value = value * 10 + digit;
        }
        if (i === first || i - first > exactDigits) return -1;
        if (slot === valueSlot) {
          values[taken++] = value;
        } else {
          numberLength = i - first;
          if (numberLength > mostDigits) return -1;
          this.rowNumber = value;
        }
      }
      const length = program[p++]!;
      if (i + length > end) return -1;
      // As in a literal: the last word may overlap the one before.
      const last = i + length - 4;
      for (; i < last; i += 4) if (view.getInt32(i, true) !== program[p++]) return -1;
      i = last + 4;
      if (view.getInt32(last, true) !== program[p++]) return -1;
    }
    return i;
  }

  /** Adds the cells of the row that was taken last, if any are asked for. */
  addCells(batch: CellBatch): boolean {
    const {cells, values} = this;
    for (let i = 0; i < cells.length; i++) {
      const {column, kind, style} = cells[i]!;
      batch.addCell(column, kind, values[i]!, style);
    }
    return cells.length > 0;
  }
}

/** Whether the same bytes, eight at most, stand at both positions. */
function standAlike(bytes: Uint8Array, view: DataView, one: number, other: number, length: number): boolean {
  if (length >= 4) {
    const last = length - 4;
    return (
      view.getInt32(one, true) === view.getInt32(other, true) &&
      view.getInt32(one + last, true) === view.getInt32(other + last, true)
    );
  }
  for (let i = 0; i < length; i++) if (bytes[one + i] !== bytes[other + i]) return false;
  return true;
}

/** A number or a shared string; nothing else is read without a parser. */
function plainCellOf(attributes: string, column: number): PlainCell | undefined {
  const [, style, type] = /^(?: s="(\d{1,6})")?(?: t="([ns])")?$/.exec(attributes) ?? [];
  if (attributes !== '' && style === undefined && type === undefined) return undefined;
  return {column, kind: type === 's' ? sharedTextCell : numberCell, style: Number(style ?? defaultStyle)};
}
