import {CFB, utils, write} from 'xlsx';

/** Bytes of an .xlsx file with text cells; further sheets and a title by name. */
export function sheetBytes(
  lines: readonly (readonly string[])[],
  others: Readonly<Record<string, readonly (readonly string[])[]>> = {},
  title = '',
): Buffer {
  const book = utils.book_new();
  for (const [name, content] of Object.entries({Users: lines, ...others})) {
    utils.book_append_sheet(book, utils.aoa_to_sheet(content as string[][]), name);
  }
  book.Props = {Title: title, Author: title};
  return Buffer.from(write(book, {type: 'buffer', bookType: 'xlsx', compression: true}) as Uint8Array);
}

/** A workbook with a password: a compound file around an encrypted package ([MS-OFFCRYPTO], 2.3.4). */
export function protectedBytes(): Buffer {
  const container = CFB.utils.cfb_new();
  CFB.utils.cfb_add(container, '/EncryptionInfo', Buffer.alloc(64, 4));
  CFB.utils.cfb_add(container, '/EncryptedPackage', Buffer.alloc(4096, 7));
  return Buffer.from(CFB.write(container, {type: 'buffer'}) as Uint8Array);
}
