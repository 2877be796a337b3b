import type {GrowingLayout} from '../layout.ts';
import {corrupt} from '../problem.ts';
import type {Cell, Row} from '../row.ts';
import {cellValue} from './cell-value.ts';
import {Paragraphs} from './paragraphs.ts';
import type {Styles} from './styles.ts';
import type {Attributes, XmlListener} from './xml-events.ts';

/** Where Excel's grid ends. */
const gridColumns = 16_384;

/** A row, and how often it stands there one below the other. */
export interface RepeatedRow {
  readonly row: Row;
  readonly times: number;
}

/** What a reading of one sheet asks for. */
export interface SheetAsked {
  /** Its place among the sheets. */
  readonly sheet: number;
  readonly columns: ReadonlySet<number> | undefined;
  readonly layout: GrowingLayout | undefined;
  /** Hears of cells that link to a mail address. */
  readonly onMailLink: (rowNumber: number, column: number) => void;
}

/** What stands in cells and between rows, and is no part of the table. */
export const passedOver: ReadonlySet<string> = new Set([
  'office:annotation',
  'office:forms',
  'office:dde-source',
  'table:shapes',
  'table:dde-links',
  'table:tracked-changes',
  'table:named-expressions',
  'table:scenario',
  'table:detective',
  'text:ruby-text',
  'text:note',
]);

interface CellInHand {
  readonly attributes: Attributes;
  readonly paragraphs: Paragraphs;
  mailLink: boolean;
}

/** Takes `content.xml`, and gives the rows of one sheet (ODF 1.3, part 3, section 9). */
export class SheetReader implements XmlListener {
  /** Whether the sheet has been read to its end. */
  ended = false;
  #rows: RepeatedRow[] = [];
  readonly #styles: Styles;
  readonly #asked: SheetAsked;
  #sheet = -1;
  /** Tables that are open: one may stand in the cell of another. */
  #tables = 0;
  /** Depth of elements that are passed over. */
  #passing = 0;
  #columnStyles: {readonly last: number; readonly style: string | undefined}[] = [];
  #columns = 0;
  #rowNumber = 1;
  #hiddenGroups = 0;
  readonly #groups: boolean[] = [];
  #row: {readonly attributes: Attributes; readonly cells: (Cell | undefined)[]; column: number} | null = null;
  #cell: CellInHand | null = null;

  constructor(styles: Styles, asked: SheetAsked) {
    this.#styles = styles;
    this.#asked = asked;
  }

  /** Hands over the rows that are complete. */
  take(): readonly RepeatedRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  start(name: string, attributes: Attributes): void {
    if (this.#passing > 0 || passedOver.has(name) || (this.#cell && isForeign(name))) {
      this.#passing++;
      return;
    }
    if (name === 'table:table' && this.#tables++ === 0) this.#sheet++;
    if (this.#sheet !== this.#asked.sheet || this.ended) return;
    if (this.#cell) return this.#startText(name, attributes);
    switch (name) {
      case 'table:table-column':
        return this.#addColumns(attributes);
      case 'table:table-row-group':
        this.#groups.push(attributes.get('table:display') === 'false');
        this.#hiddenGroups += this.#groups.at(-1) ? 1 : 0;
        return;
      case 'table:table-row':
        this.#row = {attributes, cells: [], column: 0};
        return;
      case 'table:table-cell':
      case 'table:covered-table-cell':
        if (!this.#row) throw corrupt('a cell outside a row');
        this.#cell = {attributes, paragraphs: new Paragraphs(), mailLink: false};
    }
  }

  text(text: string): void {
    if (this.#passing === 0) this.#cell?.paragraphs.take(text);
  }

  end(name: string): void {
    if (this.#passing > 0) {
      this.#passing--;
      return;
    }
    const isSheetEnd = name === 'table:table' && --this.#tables === 0;
    if (this.#sheet !== this.#asked.sheet || this.ended) return;
    switch (name) {
      case 'table:table':
        this.ended = isSheetEnd;
        return;
      case 'table:table-row-group':
        this.#hiddenGroups -= this.#groups.pop() ? 1 : 0;
        return;
      case 'table:table-row':
        return this.#endRow();
      case 'table:table-cell':
        return this.#endCell(true);
      case 'table:covered-table-cell':
        return this.#endCell(false);
      default:
        this.#cell?.paragraphs.end(name);
    }
  }

  #startText(name: string, attributes: Attributes): void {
    this.#cell!.paragraphs.start(name, attributes);
    if (name === 'text:a' && /^mailto:/i.test(attributes.get('xlink:href') ?? ''))
      this.#cell!.mailLink = true;
  }

  #addColumns(attributes: Attributes): void {
    const first = this.#columns;
    this.#columns += repeats(attributes, 'table:number-columns-repeated');
    this.#columnStyles.push({
      last: this.#columns - 1,
      style: attributes.get('table:default-cell-style-name'),
    });
    if (isHidden(attributes))
      this.#asked.layout?.addHiddenColumns({firstColumn: first, lastColumn: this.#columns - 1});
  }

  /** What a covered cell holds lies below another, and nobody sees it. */
  #endCell(isShown: boolean): void {
    const {attributes, paragraphs, mailLink} = this.#cell!;
    this.#cell = null;
    const row = this.#row!;
    const times = repeats(attributes, 'table:number-columns-repeated');
    const first = row.column;
    row.column += times;
    if (isShown) this.#noteMerge(attributes, first);
    const style =
      attributes.get('table:style-name') ??
      row.attributes.get('table:default-cell-style-name') ??
      this.#columnStyles.find(({last}) => first <= last)?.style;
    const cell = isShown
      ? cellValue(attributes, paragraphs.text, this.#styles.numberFormat(style))
      : undefined;
    if (mailLink) this.#asked.onMailLink(this.#rowNumber, first);
    if (!cell) return;
    if (row.column > gridColumns) throw corrupt('columns out of the grid');
    for (let column = first; column < row.column; column++)
      if (this.#asked.columns?.has(column) ?? true) row.cells[column] = cell;
  }

  #noteMerge(attributes: Attributes, firstColumn: number): void {
    const columns = Number(attributes.get('table:number-columns-spanned') ?? 1);
    const rows = Number(attributes.get('table:number-rows-spanned') ?? 1);
    if (columns > 1)
      this.#asked.layout?.addMerge({
        firstRow: this.#rowNumber,
        lastRow: this.#rowNumber + Math.max(1, rows) - 1,
        firstColumn,
        lastColumn: firstColumn + columns - 1,
      });
  }

  #endRow(): void {
    const {attributes, cells} = this.#row!;
    this.#row = null;
    const times = repeats(attributes, 'table:number-rows-repeated');
    if (cells.length > 0) {
      const hidden =
        this.#hiddenGroups > 0 ||
        isHidden(attributes) ||
        this.#styles.isHidden(attributes.get('table:style-name'));
      const row = {rowNumber: this.#rowNumber, hidden, cells: Array.from(cells)};
      this.#rows.push({row, times});
    }
    this.#rowNumber += times;
  }
}

/** A drawing, a formula picture or whatever else a program puts into a cell. */
function isForeign(name: string): boolean {
  return name.startsWith('?:') || name.startsWith('table:');
}

/** `collapse`: hidden by hand; `filter`: by a filter. */
function isHidden(attributes: Attributes): boolean {
  const visibility = attributes.get('table:visibility');
  return visibility === 'collapse' || visibility === 'filter';
}

function repeats(attributes: Attributes, name: string): number {
  const written = attributes.get(name) ?? '1';
  if (!/^\d{1,9}$/.test(written) || Number(written) === 0) throw corrupt('a repetition that is none');
  return Number(written);
}
