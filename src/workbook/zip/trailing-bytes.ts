import {readBytes} from '../read-bytes.ts';

/** The end record (APPNOTE.TXT, 4.3.16): its signature, its length without a comment, where the comment's length is. */
const signature = [0x50, 0x4b, 0x05, 0x06];
const recordLength = 22;
const commentLengthAt = 20;
const longestComment = 0xffff;
/** More bytes behind the archive were not added by mistake. */
const mostTrailing = 1 << 16;

/**
 * The file without line breaks and zero bytes behind its archive, which scripts of web servers and padded storage add.
 * With any other byte behind it, it stays as it is.
 */
export async function withoutTrailingBytes(file: Blob): Promise<Blob> {
  const start = Math.max(0, file.size - recordLength - longestComment - mostTrailing);
  const tail = await readBytes(file, start);
  const record = lastRecord(tail);
  if (record < 0) return file;
  const comment = tail[record + commentLengthAt]! | (tail[record + commentLengthAt + 1]! << 8);
  const end = record + recordLength + comment;
  return end < tail.length && tail.subarray(end).every(isPadding) ? file.slice(0, start + end) : file;
}

function lastRecord(bytes: Uint8Array): number {
  for (let i = bytes.length - recordLength; i >= 0; i--)
    if (signature.every((byte, place) => bytes[i + place] === byte)) return i;
  return -1;
}

function isPadding(byte: number): boolean {
  return byte === 0 || byte === 0x0a || byte === 0x0d;
}
