import {corrupt} from '../../problem.ts';
import {
  endsName,
  equals,
  exclamation,
  greaterThan,
  isSpace,
  lessThan,
  question,
  quote,
  slash,
  space,
} from '../../xml/bytes.ts';
import {CellBatch, defaultStyle, numberCell, sharedTextCell} from './cell-batch.ts';
import {CellReader} from './cell-reader.ts';
import {type Grid, gridColumns, Projection} from './grid.ts';
import type {MailLinks} from './mail-links.ts';
import {endTagEnd, tagEnd} from '../xml/attributes.ts';
import type {ByteWindow} from '../xml/byte-window.ts';
import {type DocumentFrame, skipMarkup} from '../xml/document-frame.ts';

const digit0 = 0x30;
const digit9 = 0x39;
const capitalA = 0x41;
const capitalZ = 0x5a;
const letterC = 0x63;
const letterN = 0x6e;
const letterR = 0x72;
const letterS = 0x73;
const letterT = 0x74;
const letterV = 0x76;

/** Excel has 65,490. */
const mostStyles = 999_999_999;

/** Whole numbers of so many digits are exact, and need no parser. */
const exactDigits = 15;

/**
 * Takes the cells of a row. Those of columns that nobody asked for are skipped, their content unseen. What Excel writes
 * for a number or a shared string is recognized by its bytes; every other form that XML allows is read by `CellReader`,
 * more slowly, with the same result.
 */
export class CellScanner {
  readonly batch = new CellBatch();
  /** Whether the row has cells that are asked for. */
  found = false;
  /** Whether the window begins inside a cell that is being skipped. */
  skipping = false;
  private readonly window: ByteWindow;
  private readonly frame: DocumentFrame;
  private readonly grid: Grid;
  readonly projection: Projection;
  private readonly reader: CellReader;
  private rowNumber = 0;
  private column = -1;
  /** For each column the row in which it was read last: a cell that comes twice is known by it. */
  private readonly lastRow = new Uint32Array(gridColumns);

  constructor(
    window: ByteWindow,
    frame: DocumentFrame,
    grid: Grid,
    columns: readonly number[] | undefined,
    mailLinks: MailLinks | undefined,
  ) {
    this.window = window;
    this.frame = frame;
    this.grid = grid;
    this.projection = new Projection(columns);
    this.reader = new CellReader(window, frame, this.batch, mailLinks);
  }

  startRow(rowNumber: number): void {
    this.rowNumber = rowNumber;
    this.column = -1;
    this.found = false;
  }

  /**
   * Takes the cell whose start tag begins at `start`.
   *
   * @returns the position behind it, or -1 when it is not complete.
   */
  take(start: number): number {
    const {bytes} = this.window;
    let i = start + 2 + this.frame.prefixLength;
    if (bytes[i] !== space || bytes[i + 1] !== letterR || bytes[i + 2] !== equals || bytes[i + 3] !== quote) {
      return this.takeAnyForm(start);
    }
    i += 4;
    let column = 0;
    for (
      let byte = bytes[i]!;
      byte >= capitalA && byte <= capitalZ && column < gridColumns;
      byte = bytes[++i]!
    ) {
      column = column * 26 + byte - capitalA + 1;
    }
    column--;
    // Small letters, for instance: another form of reference, of which some letters may be the first.
    if (column >= 0 && !isDigit(bytes[i]!)) return this.takeAnyForm(start);
    if (column < 0 || this.projection.has(column)) {
      const behind = this.frame.prefixLength === 0 ? this.takePlain(i, column) : -1;
      return behind >= 0 ? behind : this.takeAnyForm(start);
    }
    return this.passBy(column, i);
  }

  /**
   * Goes on skipping a cell at `start`, which is inside it.
   *
   * @returns the position behind the cell, or -1 when its end has not come yet.
   */
  skip(start: number): number {
    const {bytes, end} = this.window;
    const prefix = this.frame.prefixLength;
    let i = start;
    for (;;) {
      while (i < end && bytes[i] !== lessThan) i++;
      this.window.position = i;
      if (i + 4 + prefix > end) return -1;
      const next = bytes[i + 1];
      if (next === slash) {
        if (bytes[i + 2 + prefix] === letterC && endsName(bytes[i + 3 + prefix]!) && this.frame.isOurs(i + 2))
          break;
        i += 3;
      } else if (next === exclamation || next === question) {
        i = skipMarkup(bytes, i, end);
        if (i < 0) return -1;
      } else {
        if (
          bytes[i + 1 + prefix] === letterC &&
          endsName(bytes[i + 2 + prefix]!) &&
          this.frame.isOurs(i + 1)
        ) {
          throw corrupt('a cell inside a cell');
        }
        i += 2;
      }
    }
    const close = endTagEnd(bytes, i + 3 + prefix, end);
    if (close < 0) return -1;
    this.skipping = false;
    return close + 1;
  }

  /**
   * Takes the rest of `<c r="B7" s="1" t="s"><v>12</v></c>` from the digits on: no other attributes, no formula, and in
   * `v` nothing but digits.
   *
   * @returns the position behind the cell; -1 when it has another form, or is not complete.
   */
  private takePlain(digits: number, column: number): number {
    const {bytes, end} = this.window;
    let i = digits;
    let rowNumber = 0;
    for (let digit = bytes[i]! - digit0; digit >= 0 && digit <= 9; digit = bytes[++i]! - digit0) {
      rowNumber = rowNumber * 10 + digit;
    }
    if (bytes[i] !== quote || rowNumber !== this.rowNumber) return -1;
    i++;
    let style = defaultStyle;
    if (bytes[i] === space && bytes[i + 1] === letterS && bytes[i + 2] === equals && bytes[i + 3] === quote) {
      i += 4;
      for (let digit = bytes[i]! - digit0; digit >= 0 && digit <= 9; digit = bytes[++i]! - digit0) {
        style = style * 10 + digit;
      }
      if (bytes[i] !== quote || style > mostStyles) return -1;
      i++;
    }
    let kind = numberCell;
    if (bytes[i] === space && bytes[i + 1] === letterT && bytes[i + 2] === equals && bytes[i + 3] === quote) {
      if (bytes[i + 4] === letterS) kind = sharedTextCell;
      else if (bytes[i + 4] !== letterN) return -1;
      if (bytes[i + 5] !== quote) return -1;
      i += 6;
    }
    if (bytes[i] !== greaterThan || bytes[i + 1] !== lessThan || bytes[i + 2] !== letterV) return -1;
    if (bytes[i + 3] !== greaterThan) return -1;
    i += 4;
    const first = i;
    let value = 0;
    for (let digit = bytes[i]! - digit0; digit >= 0 && digit <= 9; digit = bytes[++i]! - digit0) {
      value = value * 10 + digit;
    }
    if (i === first || i - first > exactDigits) return -1;
    if (bytes[i] !== lessThan || bytes[i + 1] !== slash || bytes[i + 2] !== letterV) return -1;
    if (bytes[i + 3] !== greaterThan || bytes[i + 4] !== lessThan || bytes[i + 5] !== slash) return -1;
    if (bytes[i + 6] !== letterC || bytes[i + 7] !== greaterThan || i + 8 > end) return -1;
    this.enter(column);
    this.batch.addCell(column, kind, value, style);
    return i + 8;
  }

  private takeAnyForm(start: number): number {
    const {bytes, end} = this.window;
    const nameEnd = start + 2 + this.frame.prefixLength;
    const close = tagEnd(bytes, nameEnd, end);
    if (close < 0) return -1;
    const column = this.reader.readTag(nameEnd, this.rowNumber) ?? this.column + 1;
    if (!this.projection.has(column)) return this.passBy(column, nameEnd);
    const behind = this.reader.behindCell(start);
    if (behind < 0) return -1;
    this.enter(column);
    this.reader.readContent(start, close, behind, this.rowNumber, column);
    return behind;
  }

  /**
   * Leaves out a cell; `inTag` is a position in its start tag. What a tag holds is not looked at: the next `<` cannot be
   * in it, and tells by what stands before it whether the cell was empty.
   */
  private passBy(column: number, inTag: number): number {
    const {bytes, end} = this.window;
    let i = inTag;
    while (i < end && bytes[i] !== lessThan) i++;
    if (i === end) return -1;
    this.grid.checkColumn(column);
    this.column = column;
    let before = i - 1;
    while (isSpace(bytes[before]!)) before--;
    if (bytes[before] !== greaterThan) throw corrupt('malformed start tag');
    if (bytes[before - 1] === slash) return i;
    this.skipping = true;
    return this.skip(i);
  }

  private enter(column: number): void {
    this.grid.checkColumn(column);
    if (this.lastRow[column] === this.rowNumber) throw corrupt('a cell twice');
    this.lastRow[column] = this.rowNumber;
    this.column = column;
    this.found = true;
  }
}

function isDigit(byte: number): boolean {
  return byte >= digit0 && byte <= digit9;
}
