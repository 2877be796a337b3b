import type {GrowingLayout} from '../../layout.ts';
import type {Limits} from '../../limits.ts';
import {corrupt} from '../../problem.ts';
import {
  apostrophe,
  endsName,
  equals,
  exclamation,
  greaterThan,
  lessThan,
  question,
  quote,
  slash,
  space,
  standsAt,
} from '../../xml/bytes.ts';
import {isTrue} from '../../xml/data-types.ts';
import {CellScanner} from './cell-scanner.ts';
import {Grid} from './grid.ts';
import type {MailLinks} from './mail-links.ts';
import {readLayout} from './read-layout.ts';
import {RowTemplates} from './row-templates.ts';
import {endTagEnd, tagEnd} from '../xml/attributes.ts';
import {ByteWindow} from '../xml/byte-window.ts';
import {DocumentFrame, localNameIs, skipMarkup, type Step} from '../xml/document-frame.ts';
import {digits} from '../xml/values.ts';

const letterC = 0x63;
const letterH = 0x68;
const letterO = 0x6f;
const letterR = 0x72;
const letterW = 0x77;

/**
 * Takes the bytes of a sheet as they come, and fills a batch with the cells of the columns that are asked for. Rows are
 * checked over the whole sheet, and so is that it ends where it should.
 */
export class SheetScanner {
  private readonly window = new ByteWindow();
  private readonly frame = new DocumentFrame(this.window, ['worksheet']);
  private readonly grid: Grid;
  private readonly cells: CellScanner;
  private readonly mailLinks: MailLinks | undefined;
  private readonly layout: GrowingLayout | undefined;
  private dataSeen = false;
  /** While `sheetData` is open: the frame's depth in it. What is deeper is of no interest, but for rows. */
  private dataDepth = -1;
  private insideRow = false;
  private rowNumber = 0;
  private rowHidden = false;
  /** The frame's wrappers around the row in hand. */
  private rowWrappers = 0;
  private readonly patterns: RowTemplates;
  /** Where the row in hand begins in the window; -1 when that is not there any more. */
  private rowStart = -1;

  constructor(
    limits: Limits,
    columns: readonly number[] | undefined,
    {mailLinks, layout}: {readonly mailLinks?: MailLinks; readonly layout?: GrowingLayout} = {},
  ) {
    this.grid = new Grid(limits);
    this.mailLinks = mailLinks;
    this.layout = layout;
    this.cells = new CellScanner(this.window, this.frame, this.grid, columns, mailLinks);
    this.patterns = new RowTemplates(this.cells.projection);
  }

  get batch() {
    return this.cells.batch;
  }

  /** Takes a chunk, and every cell that is complete with it. */
  scan(chunk: Uint8Array): void {
    this.window.feed(chunk, '</row>', () => this.advance());
  }

  private advance(): void {
    this.rowStart = -1;
    while (this.frame.depth === this.dataDepth ? this.scanData() : this.scanFrame());
  }

  /**
   * Takes what is left.
   *
   * @throws WorkbookProblem `corrupt` when the sheet has not ended.
   */
  finish(): void {
    this.window.finish(() => this.advance());
    this.frame.finish();
    if (!this.dataSeen) throw corrupt('a sheet without data');
  }

  /** Takes something outside the rows; false when more bytes are needed. */
  private scanFrame(): boolean {
    const {depth} = this.frame;
    const step = this.frame.step();
    if (step.kind !== 'incomplete' && this.dataDepth >= 0 && depth > this.dataDepth)
      this.refuseHiddenRows(step);
    if (depth === 1 && step.kind !== 'incomplete' && step.kind !== 'other' && step.name === 'sheetData') {
      if (this.dataSeen) throw corrupt('the data of a sheet twice');
      this.dataSeen = true;
      if (step.kind === 'start') this.dataDepth = this.frame.depth;
    }
    if (step.kind === 'empty' || step.kind === 'start') this.takeElement(step.name);
    return step.kind !== 'incomplete';
  }

  /** What stands beside the rows. */
  private takeElement(name: string): void {
    const {attributes} = this.frame;
    const {bytes} = this.window;
    if (name === 'hyperlink') this.mailLinks?.takeElement(bytes, attributes);
    else if (this.layout) readLayout(name, bytes, attributes, this.layout);
  }

  /** Takes rows and cells, up to something that is neither. */
  private scanData(): boolean {
    const {window, cells} = this;
    const {bytes, end} = window;
    let i = cells.skipping ? cells.skip(window.position) : window.position;
    while (i >= 0) {
      while (i < end && bytes[i] !== lessThan) i++;
      window.position = i;
      if (i + this.longestName > end) return false;
      if (this.insideRow && this.isCell(bytes, i + 1)) i = cells.take(i);
      else if (this.insideRow && bytes[i + 1] === slash && this.isRow(bytes, i + 2))
        i = this.endRow(bytes, i, end);
      else if (!this.insideRow && this.isRow(bytes, i + 1)) i = this.takeRow(bytes, i, end);
      else if (bytes[i + 1] === exclamation || bytes[i + 1] === question) i = skipMarkup(bytes, i, end);
      else return this.scanOther();
    }
    return false;
  }

  /** `</row` and the byte behind it. */
  private get longestName(): number {
    return this.frame.prefixLength + 6;
  }

  private isCell(bytes: Uint8Array, start: number): boolean {
    const name = start + this.frame.prefixLength;
    return bytes[name] === letterC && endsName(bytes[name + 1]!) && this.frame.isOurs(start);
  }

  private isRow(bytes: Uint8Array, start: number): boolean {
    const name = start + this.frame.prefixLength;
    if (bytes[name] !== letterR || bytes[name + 1] !== letterO || bytes[name + 2] !== letterW) return false;
    return endsName(bytes[name + 3]!) && this.frame.isOurs(start);
  }

  /** An end tag that is not a row's, an extension, or something that must not be here. */
  private scanOther(): boolean {
    const {depth} = this.frame;
    const step = this.frame.step();
    if (step.kind === 'incomplete') return false;
    const closed = this.frame.depth < depth;
    if (this.insideRow && (closed || this.frame.wrappers < this.rowWrappers))
      throw corrupt('elements are not nested');
    if (closed) this.dataDepth = -1;
    this.refuseHiddenRows(step);
    return true;
  }

  /** Rows and cells inside other elements of the data would be left out without a word. */
  private refuseHiddenRows(step: Step): void {
    if (step.kind === 'other' || step.kind === 'incomplete' || this.frame.passing) return;
    if (localNameIs(step.name, 'row') || localNameIs(step.name, 'c'))
      throw corrupt('a row or a cell out of place');
  }

  /** Takes a whole row if it is written like one before, else its start tag; -1 when that is not complete. */
  private takeRow(bytes: Uint8Array, start: number, end: number): number {
    const {pattern} = this.patterns;
    const behind = pattern ? pattern.take(bytes, this.window.view, start, end) : -1;
    this.patterns.tried(behind >= 0);
    if (!pattern || behind < 0) {
      this.rowStart = start;
      return this.startRow(bytes, start, end);
    }
    this.rowNumber = pattern.rowNumber;
    this.grid.enterRow(this.rowNumber);
    if (pattern.addCells(this.batch)) this.batch.endRow(this.rowNumber, this.patterns.hidden);
    return behind;
  }

  /** Takes the start tag of a row; -1 when it is not complete. */
  private startRow(bytes: Uint8Array, start: number, end: number): number {
    const nameEnd = start + 4 + this.frame.prefixLength;
    let close = this.readPlainRowTag(bytes, nameEnd, end);
    if (close < 0) {
      close = tagEnd(bytes, nameEnd, end);
      if (close < 0) return -1;
      this.readRowTag(bytes, nameEnd);
    }
    this.grid.enterRow(this.rowNumber);
    this.cells.startRow(this.rowNumber);
    this.insideRow = bytes[close - 1] !== slash;
    this.rowWrappers = this.frame.wrappers;
    return close + 1;
  }

  /**
   * Reads ` r="7" spans="1:2">`: the number first, in digits, and no attribute whose name begins with an h.
   *
   * @returns the position of the `>`; -1 when the tag has another form, or is not complete.
   */
  private readPlainRowTag(bytes: Uint8Array, nameEnd: number, end: number): number {
    let i = nameEnd;
    if (bytes[i] !== space || bytes[i + 1] !== letterR || bytes[i + 2] !== equals || bytes[i + 3] !== quote)
      return -1;
    i += 4;
    let rowNumber = 0;
    for (let digit = bytes[i]! - 0x30; digit >= 0 && digit <= 9; digit = bytes[++i]! - 0x30) {
      rowNumber = rowNumber * 10 + digit;
    }
    if (bytes[i] !== quote || i === nameEnd + 4 || i > nameEnd + 13) return -1;
    i++;
    if (!endsName(bytes[i]!)) return -1;
    for (; i < end; i++) {
      const byte = bytes[i]!;
      if (byte === quote) {
        for (i++; i < end && bytes[i] !== quote; i++) if (bytes[i] === lessThan) return -1;
      } else if (byte === greaterThan) {
        this.rowNumber = rowNumber;
        this.rowHidden = false;
        return i;
      } else if (
        byte < space ||
        byte === lessThan ||
        byte === apostrophe ||
        (byte === space && bytes[i + 1] === letterH)
      ) {
        return -1;
      }
    }
    return -1;
  }

  /** `r` is 1 more than the row before where it is left out; a row of no height is hidden, too. */
  private readRowTag(bytes: Uint8Array, nameEnd: number): void {
    const {attributes} = this.frame;
    let rowNumber = this.rowNumber + 1;
    let hidden = false;
    attributes.position = nameEnd;
    while (attributes.next(bytes)) {
      const {nameStart, nameEnd, valueStart, valueEnd} = attributes;
      switch (nameEnd - nameStart) {
        case 1:
          if (bytes[nameStart] === letterR) rowNumber = digits(bytes, valueStart, valueEnd);
          break;
        case 2:
          if (standsAt(bytes, nameStart, 'ht')) hidden ||= Number(attributes.value(bytes)) === 0;
          break;
        case 6:
          if (standsAt(bytes, nameStart, 'hidden')) hidden ||= isTrue(attributes.value(bytes));
      }
    }
    this.rowNumber = rowNumber;
    this.rowHidden = hidden;
  }

  private endRow(bytes: Uint8Array, start: number, end: number): number {
    if (this.frame.wrappers !== this.rowWrappers) throw corrupt('elements are not nested');
    const close = endTagEnd(bytes, start + 5 + this.frame.prefixLength, end);
    if (close < 0) return -1;
    this.insideRow = false;
    if (this.cells.found) this.batch.endRow(this.rowNumber, this.rowHidden);
    if (this.rowStart >= 0) this.patterns.offer(bytes.subarray(this.rowStart, close + 1), this.rowHidden);
    return close + 1;
  }
}
