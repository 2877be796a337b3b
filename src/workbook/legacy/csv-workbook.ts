import type {Cell, Row} from '../row.ts';
import {WorkbookProblem} from '../problem.ts';
import {declaredDelimiter} from './text-format.ts';
import type {RowsOptions, Workbook} from '../workbook.ts';
import {type MemoryReading, rowChunks} from './row-chunks.ts';

/**
 * A table of delimited text (RFC 4180, any line end). Every field is text, as it stands: `000000001200100123` keeps its
 * zeros. Our own few lines, because SheetJS takes a file that begins with `ID;` for another format.
 */
export function csvWorkbook(text: string, delimiter: string, reading: MemoryReading): Workbook {
  return {
    sheets: [{name: 'Sheet1', visibility: 'visible'}],
    date1904: false,
    rows: (_sheet, options: RowsOptions = {}) =>
      rowChunks(rowsOf(withoutHint(text), delimiter), options.columns, reading),
  };
}

/** Excel takes the line `sep=;` as a hint, and does not count it as a row. */
function withoutHint(text: string): string {
  return declaredDelimiter(text) ? text.replace(/^sep=.(\r\n|\n|\r|$)/i, '') : text;
}

/** `rowNumber` is the one that Excel would show: a record is a row, however many lines its quotes span. */
function* rowsOf(text: string, delimiter: string): Generator<Row> {
  let position = 0;
  for (let rowNumber = 1; position < text.length; rowNumber++) {
    const cells: (Cell | undefined)[] = [];
    for (;;) {
      const field = readField(text, position, delimiter);
      cells.push(field.value === '' ? undefined : {type: 'text', value: field.value});
      position = field.end;
      if (text[position] !== delimiter) break;
      position++;
    }
    if (text.startsWith('\r\n', position)) position += 2;
    else position++;
    yield {rowNumber, hidden: false, cells};
  }
}

function readField(text: string, start: number, delimiter: string): {value: string; end: number} {
  if (text[start] !== '"') {
    const end = fieldEnd(text, start, delimiter);
    return {value: text.slice(start, end), end};
  }
  let close = text.indexOf('"', start + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  const end = close + 1;
  if (close < 0 || (end < text.length && fieldEnd(text, end, delimiter) !== end)) {
    throw new WorkbookProblem('corrupt', {reason: 'quotes do not match'});
  }
  return {value: text.slice(start + 1, close).replaceAll('""', '"'), end};
}

function fieldEnd(text: string, start: number, delimiter: string): number {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end++;
  return end;
}
