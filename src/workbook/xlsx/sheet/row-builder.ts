import type {Limits} from '../../limits.ts';
import {corrupt, limitExceeded} from '../../problem.ts';
import type {Cell, Row} from '../../row.ts';
import {
  booleanCell,
  type CellBatch,
  errorCell,
  escapedTextCell,
  numberCell,
  richTextCell,
  sharedTextCell,
  textCell,
  uncalculatedCell,
} from './cell-batch.ts';
import type {NumberFormats} from '../package/number-formats.ts';
import type {SharedStrings} from '../strings/shared-strings.ts';
import {cellText} from '../strings/text-batch.ts';
import {richText} from '../xml/rich-text.ts';

/** A gap of more columns than this is left open in the array, not filled. */
const widestGap = 64;

/** Makes rows of the cells that a scanner has found. */
export class RowBuilder {
  private readonly formats: NumberFormats;
  private readonly strings: SharedStrings;
  private readonly limits: Limits;
  /** The cells of a row that goes on in the next batch. */
  private begun: (Cell | undefined)[] | undefined;

  constructor(formats: NumberFormats, strings: SharedStrings, limits: Limits) {
    this.formats = formats;
    this.strings = strings;
    this.limits = limits;
  }

  /** The rows of the batch that are complete and hold a value. The batch is empty then. */
  async take(batch: CellBatch): Promise<Row[]> {
    await this.strings.prepare(batch);
    const texts = batch.texts.take();
    const rows: Row[] = [];
    let start = 0;
    for (let row = 0; row < batch.rows; row++) {
      const end = batch.cellsEnd[row]!;
      const cells = this.cells(batch, texts, start, end);
      start = end;
      this.begun = undefined;
      while (cells.length > 0 && cells[cells.length - 1] === undefined) cells.pop();
      if (cells.length === 0) continue;
      rows.push({rowNumber: batch.rowNumber[row]!, hidden: batch.hidden[row] === 1, cells});
    }
    if (start < batch.cells) this.begun = this.cells(batch, texts, start, batch.cells);
    batch.clear();
    return rows;
  }

  private cells(
    batch: CellBatch,
    texts: readonly string[],
    start: number,
    end: number,
  ): (Cell | undefined)[] {
    const cells = this.begun ?? blankCells(start < end ? batch.column[end - 1]! + 1 : 0);
    for (let i = start; i < end; i++) {
      const cell = this.cell(batch.kind[i]!, batch.value[i]!, texts, this.formats.format(batch.style[i]!));
      if (cell) place(cells, batch.column[i]!, cell);
    }
    return cells;
  }

  private cell(
    kind: number,
    value: number,
    texts: readonly string[],
    format: string | undefined,
  ): Cell | undefined {
    switch (kind) {
      case numberCell:
        return format === undefined ? {type: 'number', value} : {type: 'number', value, numberFormat: format};
      case sharedTextCell:
        return this.text(this.strings.text(value), format);
      case textCell:
        return this.text(texts[value]!, format);
      case escapedTextCell:
        return this.text(cellText(texts[value]!), format);
      case richTextCell:
        return this.text(richText(texts[value]!), format);
      case booleanCell:
        return withFormat({type: 'boolean', value: value === 1}, format);
      case errorCell:
        return withFormat({type: 'error', value: cellText(texts[value]!).trim()}, format);
      case uncalculatedCell:
        return withFormat({type: 'error', value: 'uncalculated'}, format);
      default:
        throw corrupt('a cell of an unknown kind');
    }
  }

  private text(value: string, format: string | undefined): Cell | undefined {
    if (value === '') return undefined;
    if (value.length > this.limits.cellCharacters) {
      throw limitExceeded('cellCharacters', this.limits.cellCharacters);
    }
    return format === undefined ? {type: 'text', value} : {type: 'text', value, numberFormat: format};
  }
}

function withFormat(cell: Cell, format: string | undefined): Cell {
  return format === undefined ? cell : {...cell, numberFormat: format};
}

/** As many as there will be, mostly: an array that grows takes several times the room that it needs. */
function blankCells(width: number): (Cell | undefined)[] {
  return width <= widestGap ? new Array<Cell | undefined>(width).fill(undefined) : [];
}

function place(cells: (Cell | undefined)[], column: number, cell: Cell): void {
  if (column - cells.length > widestGap) cells.length = column;
  while (cells.length < column) cells.push(undefined);
  cells[column] = cell;
}
