import type {Cell, Row, TextDoubt} from '../row.ts';
import type {RowsOptions, Workbook} from '../workbook.ts';
import type {DecodedText} from './decode-text.ts';
import {records} from './delimited-text.ts';
import {type MemoryReading, rowChunks} from '../row-chunks.ts';
import {withoutHint} from './text-format.ts';

/** A formula that is nothing but a text: the way to keep zeros when Excel opens a CSV. */
const textFormula = /^="((?:[^"]|"")*)"$/;
const outsideAscii = /[^\0-\x7f]/;

/**
 * A table of delimited text. Every field is text, as it stands: `000000001200100123` keeps its zeros. Our own few
 * lines, because SheetJS takes a file that begins with `ID;` for another format.
 */
export function csvWorkbook(
  {text, isGuess}: DecodedText,
  delimiter: string,
  reading: MemoryReading,
): Workbook {
  const table = withoutHint(text);
  return {
    sheets: [{name: 'Sheet1', visibility: 'visible'}],
    date1904: false,
    delimited: true,
    rows: (_sheet, {columns, headerRow}: RowsOptions = {}) =>
      rowChunks(rowsOf(table, delimiter, isGuess, {columns, headerRow}), columns, reading),
  };
}

/** `rowNumber` is the one that Excel would show. */
function* rowsOf(
  text: string,
  delimiter: string,
  isGuess: boolean,
  {columns = [], headerRow}: RowsOptions,
): Generator<Row> {
  let rowNumber = 0;
  let mostFields = Infinity;
  let mostFilled = Infinity;
  for (const fields of records(text, delimiter)) {
    rowNumber++;
    const isLonger = fields.length > mostFields || filledFields(fields) > mostFilled;
    const isShifted = isLonger && mayBeSplit(fields, columns);
    if (headerRow !== undefined && rowNumber === Math.max(headerRow, 1)) {
      mostFields = fields.length;
      mostFilled = filledFields(fields);
    }
    const cells = fields.map(field => {
      if (field === '') return undefined;
      if (isShifted) return textCell(field, 'shifted');
      return textCell(field, isGuess && outsideAscii.test(field) ? 'encoding' : undefined);
    });
    yield {rowNumber, hidden: false, cells};
  }
}

/** Without the blank ones at the end: a header that ends in a delimiter has no further column. */
function filledFields(fields: readonly string[]): number {
  return fields.findLastIndex(field => field.trim() !== '') + 1;
}

/**
 * Whether a delimiter that no quotes protect may have split a field of a line that is too long: then the fields behind
 * it stand in the wrong columns, even where blank ones at the end make room. Where nothing but the columns asked for is
 * filled, there was no field to split, and the line only ends in delimiters.
 */
function mayBeSplit(fields: readonly string[], columns: readonly number[]): boolean {
  return fields.some((field, column) => field !== '' && !columns.includes(column));
}

function textCell(field: string, doubt: TextDoubt | undefined): Cell | undefined {
  const meant = field.startsWith('="') ? textFormula.exec(field)?.[1]?.replaceAll('""', '"') : undefined;
  if (meant === '') return undefined;
  return {
    type: 'text',
    value: meant ?? field,
    ...(meant !== undefined && {written: field}),
    ...(doubt !== undefined && {doubt}),
  };
}
