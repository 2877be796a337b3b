import {corrupt} from '../../problem.ts';
import {exclamation, latin1, lessThan, question, slash} from '../../xml/bytes.ts';
import {decimalNumber, isTrue} from '../../xml/data-types.ts';
import {utf8Text} from '../../xml/text.ts';
import {
  booleanCell,
  type CellBatch,
  defaultStyle,
  errorCell,
  escapedTextCell,
  numberCell,
  richTextCell,
  sharedTextCell,
  textCell,
  uncalculatedCell,
} from './cell-batch.ts';
import {AttributeCursor, tagEnd} from '../xml/attributes.ts';
import type {MailLinks} from './mail-links.ts';
import type {ByteWindow} from '../xml/byte-window.ts';
import {type DocumentFrame, localNameIs, skipMarkup} from '../xml/document-frame.ts';
import {contentOf, elementEnd, nameEndAt, textForm, type Range} from '../xml/element.ts';
import {richText} from '../xml/rich-text.ts';
import {columnOf, wholeNumber} from '../xml/values.ts';
import {understood} from '../xml/understood.ts';

/** Reads a cell in any form that the standard allows (ECMA-376 part 1, 18.3.1.4). */
export class CellReader {
  private readonly window: ByteWindow;
  private readonly frame: DocumentFrame;
  private readonly batch: CellBatch;
  private readonly mailLinks: MailLinks | undefined;
  private readonly attributes = new AttributeCursor();
  /** What the cell in hand stands in. */
  private bytes = new Uint8Array(0) as Uint8Array;
  private type = 'n';
  private style = defaultStyle;
  private hasFormula = false;
  /** The element `f`; -1 where there is none. */
  private readonly formula: Range = {start: -1, end: -1};
  /** The elements `v` and `is`; -1 where there is none. */
  private readonly value: Range = {start: -1, end: -1};
  private readonly inline: Range = {start: -1, end: -1};

  constructor(window: ByteWindow, frame: DocumentFrame, batch: CellBatch, mailLinks: MailLinks | undefined) {
    this.window = window;
    this.frame = frame;
    this.batch = batch;
    this.mailLinks = mailLinks;
  }

  /**
   * Reads the attributes of a start tag that is complete.
   *
   * @returns the column, from 0; undefined where the cell does not name it.
   * @throws WorkbookProblem `corrupt`.
   */
  readTag(nameEnd: number, rowNumber: number): number | undefined {
    const {attributes} = this;
    const {bytes} = this.window;
    let column: number | undefined;
    this.type = 'n';
    this.style = defaultStyle;
    attributes.position = nameEnd;
    while (attributes.next(bytes)) {
      const value = attributes.value(bytes);
      switch (attributes.name(bytes)) {
        case 'r':
          column = columnOf(value, rowNumber);
          break;
        case 's':
          this.style = value === '' ? defaultStyle : wholeNumber(value);
          break;
        case 't':
          this.type = value;
      }
    }
    return column;
  }

  /** The position behind the cell that begins at `start`, or -1 when it is not complete. */
  behindCell(start: number): number {
    return elementEnd(this.window.bytes, start, this.window.end);
  }

  /** Reads what stands between the start tag, which ends at `close`, and the end of the cell; adds it to the batch. */
  readContent(start: number, close: number, behind: number, rowNumber: number, column: number): void {
    this.bytes = this.window.bytes;
    if (!this.readChildren(close, behind)) this.readVersions({start, end: behind});
    if (this.mailLinks && this.formula.start >= 0)
      this.mailLinks.takeFormula(this.formulaText(), rowNumber, column);
    if (this.type === 'inlineStr' && this.inline.start >= 0) {
      this.addInline(column);
    } else if (this.value.start >= 0) {
      this.addValue(column);
    } else if (this.hasFormula) {
      this.batch.addCell(column, uncalculatedCell, 0, this.style);
    }
  }

  /** Reads a cell that is written in several versions. */
  private readVersions(cell: Range): void {
    this.bytes = this.understood(cell);
    this.readChildren(tagEnd(this.bytes, 1, this.bytes.length), this.bytes.length);
  }

  /** False where what is to be read has to be chosen among versions. */
  private readChildren(close: number, behind: number): boolean {
    const {bytes} = this;
    this.hasFormula = false;
    this.formula.start = -1;
    this.value.start = -1;
    this.inline.start = -1;
    if (bytes[close - 1] === slash) return true;
    let i = close + 1;
    for (;;) {
      while (bytes[i] !== lessThan) i++;
      const next = bytes[i + 1];
      if (next === slash) return true;
      if (next === exclamation || next === question) {
        i = skipMarkup(bytes, i, behind);
        if (i < 0) throw corrupt('malformed cell');
        continue;
      }
      const after = elementEnd(bytes, i, behind);
      if (after < 0) throw corrupt('malformed cell');
      const name = latin1(bytes, i + 1, nameEndAt(bytes, i + 1));
      if (localNameIs(name, 'AlternateContent')) return false;
      if (name.startsWith(this.frame.prefix)) this.readChild(name.slice(this.frame.prefixLength), i, after);
      i = after;
    }
  }

  private readChild(name: string, start: number, after: number): void {
    if (name === 'c') throw corrupt('a cell inside a cell');
    if (name === 'f') {
      this.hasFormula = true;
      this.formula.start = start;
      this.formula.end = after;
    }
    const range = name === 'v' ? this.value : name === 'is' ? this.inline : undefined;
    if (!range) return;
    if (range.start >= 0) throw corrupt('the value of a cell twice');
    range.start = start;
    range.end = after;
  }

  /** What `v` holds depends on the type of the cell (ST_CellType, 18.18.11). */
  private addValue(column: number): void {
    switch (this.type) {
      case 'str':
      case 'inlineStr':
      case 'd':
        return this.addText(column);
      case 'e':
        return this.addError(column);
    }
    const text = this.valueText();
    if (text === '') {
      if (this.hasFormula) this.batch.addCell(column, uncalculatedCell, 0, this.style);
      return;
    }
    switch (this.type) {
      case 'n':
        return this.batch.addCell(column, numberCell, decimalNumber(text), this.style);
      case 's':
        return this.batch.addCell(column, sharedTextCell, wholeNumber(text), this.style);
      case 'b':
        return this.batch.addCell(column, booleanCell, isTrue(text) ? 1 : 0, this.style);
      default:
        throw corrupt('a cell of an unknown type');
    }
  }

  private addText(column: number): void {
    const {bytes} = this;
    const {start, end} = contentOf(bytes, this.value);
    const form = textForm(bytes, start, end);
    if (form === 'rich') return this.addRich(column, this.value);
    const kind = form === 'plain' ? textCell : escapedTextCell;
    this.batch.addCell(column, kind, this.batch.texts.add(bytes, start, end), this.style);
  }

  private addRich(column: number, range: Range): void {
    const markup = this.understood(range);
    this.batch.addCell(column, richTextCell, this.batch.texts.add(markup, 0, markup.length), this.style);
  }

  private understood({start, end}: Range): Uint8Array {
    return understood(this.bytes.subarray(start, end), this.frame.namespaces);
  }

  /** `is` with nothing in it but one `t` is read like `v`; anything else is rich text. */
  private addInline(column: number): void {
    const {bytes} = this;
    const {start, end} = contentOf(bytes, this.inline);
    const only = start < end && bytes[start] === lessThan ? elementEnd(bytes, start, end) : -1;
    const name = only === end ? latin1(bytes, start + 1, nameEndAt(bytes, start + 1)) : '';
    if (name === this.frame.prefix + 't') {
      this.value.start = start;
      this.value.end = end;
      this.addText(column);
    } else {
      this.addRich(column, this.inline);
    }
  }

  private addError(column: number): void {
    const text = this.valueText();
    if (text === '' && this.hasFormula) return this.batch.addCell(column, uncalculatedCell, 0, this.style);
    if (!text.startsWith('#')) throw corrupt('an error without a name');
    const {bytes} = this;
    const {start, end} = contentOf(bytes, this.value);
    this.batch.addCell(column, errorCell, this.batch.texts.add(bytes, start, end), this.style);
  }

  /** As it stands in the file, references unresolved. */
  private formulaText(): string {
    const {start, end} = contentOf(this.bytes, this.formula);
    return latin1(this.bytes, start, end);
  }

  /** For what is a number or a name: read at once, without the white space around it. */
  private valueText(): string {
    const {bytes} = this;
    const {start, end} = contentOf(bytes, this.value);
    const raw = latin1(bytes, start, end);
    return (/[<&]/.test(raw) ? richText(utf8Text(this.understood(this.value))) : raw).trim();
  }
}
