import {isMailFormula} from '../../mail-formula.ts';
import type {MailLinkListener} from '../../workbook.ts';
import {Projection} from './grid.ts';
import type {AttributeCursor} from '../xml/attributes.ts';
import {columnNamed} from '../xml/values.ts';

const cellReference = /^([A-Za-z]{1,3})([1-9]\d{0,6})(?::\1\2)?$/;

/** Cells that link to a mail address: by the links of the sheet, which are listed behind the rows, or by a formula. */
export class MailLinks {
  private readonly projection: Projection;
  private readonly listener: MailLinkListener;
  /** Links whose relationship is not known yet. */
  private readonly listed: {readonly rowNumber: number; readonly column: number; readonly id: string}[] = [];

  constructor(columns: readonly number[] | undefined, listener: MailLinkListener) {
    this.projection = new Projection(columns);
    this.listener = listener;
  }

  /** Whether it matters where the links of the sheet lead: addresses that Excel made links of are many. */
  get open(): boolean {
    return this.listed.some(({rowNumber, column}) => this.listener.asks(rowNumber, column));
  }

  /** Takes the attributes of a `hyperlink` (18.3.1.47). One on several cells gives them no address each. */
  takeElement(bytes: Uint8Array, attributes: AttributeCursor): void {
    let reference = '';
    let id = '';
    while (attributes.next(bytes)) {
      const name = attributes.name(bytes);
      if (name === 'ref') reference = attributes.value(bytes);
      else if (name.endsWith(':id')) id = attributes.value(bytes);
    }
    const [, letters = '', row = ''] = cellReference.exec(reference) ?? [];
    const column = columnNamed(letters);
    if (id !== '' && this.projection.has(column)) this.listed.push({rowNumber: Number(row), column, id});
  }

  /** Takes the formula of a cell that is asked for, as it stands in the file. */
  takeFormula(formula: string, rowNumber: number, column: number): void {
    if (isMailFormula(formula)) this.listener.found(rowNumber, column);
  }

  /** @param ids of the relationships that lead to mail addresses */
  finish(ids: ReadonlySet<string>): void {
    for (const {rowNumber, column, id} of this.listed)
      if (ids.has(id)) this.listener.found(rowNumber, column);
  }
}
