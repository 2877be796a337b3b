import type {Limits} from '../limits.ts';
import {CellScanner} from './cell-scanner.ts';
import {Grid} from './grid.ts';
import {ByteWindow} from './xml/byte-window.ts';
import {endsName, exclamation, latin1, lessThan, question, slash} from './xml/bytes.ts';
import {corrupt, DocumentFrame, localNameIs, skipMarkup} from './xml/document-frame.ts';
import {isTrue, wholeNumber} from './xml/values.ts';

const letterC = 0x63;
const letterR = 0x72;

/** Roots of parts that a sheet can be. Charts and dialogs may be without cells. */
const rootsWithCells: readonly string[] = ['worksheet', 'macrosheet'];
const roots: readonly string[] = [...rootsWithCells, 'dialogsheet', 'chartsheet'];

/**
 * Takes the bytes of a sheet as they come, and fills a batch with the cells of the columns that are asked for. Rows are
 * checked over the whole sheet, and so is that it ends where it should.
 */
export class SheetScanner {
  private readonly window = new ByteWindow();
  private readonly frame = new DocumentFrame(this.window, roots);
  private readonly grid: Grid;
  private readonly cells: CellScanner;
  private dataSeen = false;
  /** Depth at which the rows stand while `sheetData` is open, and the cells while a row is; -1 otherwise. */
  private dataDepth = -1;
  private rowDepth = -1;
  private rowNumber = 0;
  private rowHidden = false;

  constructor(limits: Limits, columns: readonly number[] | undefined) {
    this.grid = new Grid(limits);
    this.cells = new CellScanner(this.window, this.frame, this.grid, columns);
  }

  get batch() {
    return this.cells.batch;
  }

  /** Takes a chunk, and every cell that is complete with it. */
  scan(chunk: Uint8Array): void {
    this.window.append(chunk);
    while (this.advance());
  }

  /** @throws WorkbookProblem `corrupt` when the sheet has not ended. */
  finish(): void {
    this.frame.finish();
    if (!this.dataSeen && rootsWithCells.includes(this.frame.root)) throw corrupt('a sheet without data');
  }

  /** Takes something; false when more bytes are needed. */
  private advance(): boolean {
    if (this.frame.depth === this.rowDepth) return this.scanRow();
    const step = this.frame.step();
    if (step.kind === 'incomplete') return false;
    if (this.frame.depth < this.dataDepth) this.dataDepth = -1;
    if (step.kind === 'start' || step.kind === 'empty') {
      const depth = step.kind === 'start' ? this.frame.depth - 1 : this.frame.depth;
      if (depth === this.dataDepth) this.enterRow(step.name, step.kind === 'empty');
      else this.enterPart(step.name, depth, step.kind === 'empty');
    } else if (step.kind === 'foreign' && this.dataDepth >= 0 && localNameIs(step.name, 'row')) {
      throw corrupt('a row of another namespace');
    }
    return true;
  }

  private enterPart(name: string, depth: number, empty: boolean): void {
    if (depth !== 1 || name !== 'sheetData') return;
    if (this.dataSeen) throw corrupt('the data of a sheet twice');
    this.dataSeen = true;
    if (!empty) this.dataDepth = 2;
  }

  private enterRow(name: string, empty: boolean): void {
    if (name !== 'row') return;
    this.readRowTag();
    this.grid.enterRow(this.rowNumber);
    this.cells.startRow(this.rowNumber);
    if (!empty) this.rowDepth = this.dataDepth + 1;
  }

  /** `r` is 1 more than the row before where it is left out; a row of no height is hidden, too. */
  private readRowTag(): void {
    const {bytes} = this.window;
    const {attributes} = this.frame;
    let rowNumber = this.rowNumber + 1;
    let hidden = false;
    while (attributes.next(bytes)) {
      const {nameStart, nameEnd, valueStart, valueEnd} = attributes;
      const length = nameEnd - nameStart;
      if (length === 1 && bytes[nameStart] === letterR)
        rowNumber = wholeNumber(latin1(bytes, valueStart, valueEnd));
      if (length !== 6 && length !== 2) continue;
      const name = latin1(bytes, nameStart, nameEnd);
      if (name === 'hidden' && isTrue(attributes.value(bytes))) hidden = true;
      if (name === 'ht' && Number(attributes.value(bytes)) === 0) hidden = true;
    }
    this.rowNumber = rowNumber;
    this.rowHidden = hidden;
  }

  /** Takes the cells of a row, and its end tag. */
  private scanRow(): boolean {
    const {window, frame, cells} = this;
    const {bytes, end} = window;
    const prefix = frame.prefixLength;
    let i = window.position;
    if (cells.skipping) i = cells.skip(i);
    while (i >= 0) {
      while (i < end && bytes[i] !== lessThan) i++;
      window.position = i;
      if (i + 3 + prefix > end) return false;
      const next = bytes[i + 1]!;
      if (bytes[i + 1 + prefix] === letterC && endsName(bytes[i + 2 + prefix]!) && frame.isOurs(i + 1)) {
        i = cells.take(i);
      } else if (next === exclamation || next === question) {
        i = skipMarkup(bytes, i, end);
      } else {
        return next === slash ? this.endRow() : this.skipExtension();
      }
    }
    return false;
  }

  private endRow(): boolean {
    if (this.frame.step().kind === 'incomplete') return false;
    this.rowDepth = -1;
    if (this.cells.found) this.batch.endRow(this.rowNumber, this.rowHidden);
    return true;
  }

  /** An element in a row that is no cell. The frame goes through it. */
  private skipExtension(): boolean {
    const step = this.frame.step();
    if (step.kind === 'foreign' && localNameIs(step.name, 'c')) throw corrupt('a cell of another namespace');
    return step.kind !== 'incomplete';
  }
}
