import {utils, write} from 'xlsx';

/** A workbook with so many users under its header. */
export function xlsxBytes(users: number): Buffer {
  const rows = Array.from({length: users}, (_, index) => [
    String(index + 1).padStart(18, '0'),
    `user${index + 1}@example.org`,
  ]);
  const sheet = utils.aoa_to_sheet([['User foreign number', 'E-mail'], ...rows]);
  const workbook = utils.book_new();
  utils.book_append_sheet(workbook, sheet, 'Users');
  return write(workbook, {type: 'buffer', bookType: 'xlsx'}) as Buffer;
}
