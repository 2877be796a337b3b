import {readBytes} from './read-bytes.ts';

/** What a file is, told from its bytes; its name and MIME type are never asked. */
export type FileFormat =
  | 'xlsx'
  | 'xlsm'
  | 'xlsb'
  | 'ods'
  | 'xls'
  | 'csv'
  | 'tsv'
  | 'numbers'
  | 'spreadsheet-xml'
  | 'flat-ods'
  | 'sylk'
  | 'dbase';

/** What the first bytes tell. An archive and a compound file must be opened to know more; `cut` ends within them. */
export type Container = 'zip' | 'compound-file' | 'biff' | 'text' | 'empty' | 'cut' | 'unknown';

const signatures: readonly (readonly [Container, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['compound-file', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  // Excel 2 to 4: a bare stream of records, which begins with BOF ([MS-XLS] 2.4.21 and its ancestors).
  ['biff', [0x09, 0x00, 0x04, 0x00]],
  ['biff', [0x09, 0x02, 0x06, 0x00]],
  ['biff', [0x09, 0x04, 0x06, 0x00]],
  ['biff', [0x09, 0x08, 0x08, 0x00]],
  ['biff', [0x09, 0x08, 0x10, 0x00]],
];

const headBytes = 4096;
const dosEnd = 0x1a;

/** Tells a container by its first bytes. */
export async function sniff(file: Blob): Promise<Container> {
  if (file.size === 0) return 'empty';
  const head = await readBytes(file, 0, Math.min(headBytes, file.size));
  const found = signatures.find(([, bytes]) => bytes.every((byte, i) => head[i] === byte));
  if (found) return found[0];
  const isCut = signatures.some(([, bytes]) => head.every((byte, i) => bytes[i] === byte));
  if (isCut) return 'cut';
  return looksLikeText(head) ? 'text' : 'unknown';
}

/** Text has no control characters but white space, and the end of a file in DOS; UTF-16 is known by its byte order mark. */
function looksLikeText(head: Uint8Array): boolean {
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return true;
  return head.every(
    byte =>
      byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d || byte === 0x0c || byte === dosEnd,
  );
}
