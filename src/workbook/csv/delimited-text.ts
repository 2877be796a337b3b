import {WorkbookProblem} from '../problem.ts';

/**
 * The records of delimited text (RFC 4180, any line end): a record is a row, however many lines its quotes span. A
 * quotation mark that does not begin a field is one of its characters.
 *
 * @throws WorkbookProblem `corrupt` with the reason `quotes` where a field goes on behind its quotes, or never ends:
 *   where its columns are would be a guess.
 */
export function* records(text: string, delimiter: string): Generator<readonly string[]> {
  let position = 0;
  for (let row = 1; position < text.length; row++) {
    const fields: string[] = [];
    for (;;) {
      const field = readField(text, position, delimiter);
      if (!field) throw new WorkbookProblem('corrupt', {format: 'csv', reason: 'quotes', row});
      fields.push(field.value);
      position = field.end;
      if (text[position] !== delimiter) break;
      position++;
    }
    position += text.startsWith('\r\n', position) ? 2 : 1;
    yield fields;
  }
}

function readField(
  text: string,
  start: number,
  delimiter: string,
): {readonly value: string; readonly end: number} | undefined {
  if (text[start] !== '"') {
    const end = fieldEnd(text, start, delimiter);
    return {value: text.slice(start, end), end};
  }
  let close = text.indexOf('"', start + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  const end = fieldEnd(text, close + 1, delimiter);
  // Spaces there are nobody's.
  if (close < 0 || text.slice(close + 1, end).trim() !== '') return undefined;
  return {value: text.slice(start + 1, close).replaceAll('""', '"'), end};
}

function fieldEnd(text: string, start: number, delimiter: string): number {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end++;
  return end;
}
