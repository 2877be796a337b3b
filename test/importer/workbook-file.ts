import {utils, write} from 'xlsx';

/** An .xlsx file with one sheet of text cells, as an administrator would choose it. */
export function workbookFile(lines: readonly (readonly string[])[], name = 'users.xlsx'): File {
  const sheet = utils.aoa_to_sheet(lines as string[][]);
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'Users');
  return new File([write(book, {type: 'array', bookType: 'xlsx'}) as ArrayBuffer], name);
}

export const header = ['User foreign number', 'E-mail'] as const;

export function key(number: number): string {
  return String(number).padStart(18, '0');
}
