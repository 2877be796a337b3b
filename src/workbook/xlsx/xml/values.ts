import {corrupt} from '../../problem.ts';

/** A whole number that can be an index or a row; all of these are far below 10^9. */
export function wholeNumber(text: string): number {
  if (!/^0*\d{1,9}$/.test(text)) throw corrupt('not a whole number');
  return Number(text);
}

/** The same, of bytes. */
export function digits(bytes: Uint8Array, start: number, end: number): number {
  if (start === end || end - start > 9) throw corrupt('not a whole number');
  let value = 0;
  for (let i = start; i < end; i++) {
    const digit = bytes[i]! - 0x30;
    if (!(digit >= 0 && digit <= 9)) throw corrupt('not a whole number');
    value = value * 10 + digit;
  }
  return value;
}

/** The column of a cell's reference, from 0, which must be in the row that the cell stands in. */
export function columnOf(reference: string, rowNumber: number): number {
  const [, letters, row] = /^([A-Za-z]{1,7})(\d{1,10})$/.exec(reference) ?? [];
  if (!letters || Number(row) !== rowNumber) throw corrupt('the reference of a cell');
  return columnNamed(letters);
}

/** The column of these letters, from 0; -1 of none. */
export function columnNamed(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
