/** Where a ZIP archive ends and its directory lies (APPNOTE.TXT 6.3.10, sections 4.3.14 to 4.3.16). */
import {corrupt, type WorkbookProblem} from '../problem.ts';
import {readBytes} from '../read-bytes.ts';

const endSignature = 0x06054b50;
const endLength = 22;
const zip64LocatorSignature = 0x07064b50;
const zip64LocatorLength = 20;
const zip64EndSignature = 0x06064b50;
const zip64EndLength = 56;
const longestComment = 0xffff;
/** More bytes behind the archive were not added by mistake. */
const mostTrailing = 1 << 16;

/** The directory: `entries` headers in the bytes from `start` to `end`. */
export interface DirectoryPlace {
  readonly start: number;
  readonly end: number;
  readonly entries: number;
}

/**
 * Finds the directory. The archive must end with the file; only line breaks and zero bytes may follow, which scripts of
 * web servers and padded storage add.
 *
 * @throws WorkbookProblem `corrupt` where there is no end, or more than one that could be meant.
 */
export async function findDirectory(file: Blob): Promise<DirectoryPlace> {
  const length = endLength + longestComment + mostTrailing + zip64LocatorLength;
  const offset = Math.max(0, file.size - length);
  const tail = new DataView((await readBytes(file, offset)).buffer);
  const end = onlyEnd(tail);
  const place = {
    start: tail.getUint32(end + 16, true),
    size: tail.getUint32(end + 12, true),
    entries: tail.getUint16(end + 10, true),
  };
  if (tail.getUint16(end + 8, true) !== place.entries) throw ambiguous();
  const locator = end - zip64LocatorLength;
  const hasLocator = locator >= 0 && tail.getUint32(locator, true) === zip64LocatorSignature;
  if (!hasLocator) return checkedPlace(place, offset + end);
  const zip64Offset = safeNumber(tail.getBigUint64(locator + 8, true));
  const zip64 = await readZip64(file, zip64Offset, offset + locator);
  for (const [field, saturated] of [
    ['start', 0xffffffff],
    ['size', 0xffffffff],
    ['entries', 0xffff],
  ] as const)
    if (place[field] !== saturated && place[field] !== zip64[field]) throw ambiguous();
  return checkedPlace(zip64, zip64Offset);
}

/** The place of the one end record that reaches the end of the file. */
function onlyEnd(tail: DataView): number {
  const found: number[] = [];
  for (let at = tail.byteLength - endLength; at >= 0; at--) {
    if (tail.getUint32(at, true) !== endSignature) continue;
    const behind = at + endLength + tail.getUint16(at + 20, true);
    if (behind <= tail.byteLength && isPadding(tail, behind)) found.push(at);
    else if (found.length === 0) throw corrupt('the archive does not end with the file');
  }
  const [end] = found;
  if (end === undefined) throw corrupt('the archive has no end');
  // A second one lies in the comment of the first.
  if (found.length > 1) throw ambiguous();
  return end;
}

function isPadding(tail: DataView, start: number): boolean {
  for (let at = start; at < tail.byteLength; at++) {
    const byte = tail.getUint8(at);
    if (byte !== 0 && byte !== 0x0a && byte !== 0x0d) return false;
  }
  return true;
}

interface Place {
  readonly start: number;
  readonly size: number;
  readonly entries: number;
}

async function readZip64(file: Blob, offset: number, locator: number): Promise<Place> {
  const record = new DataView((await readBytes(file, offset, offset + zip64EndLength)).buffer);
  if (record.byteLength < zip64EndLength || record.getUint32(0, true) !== zip64EndSignature)
    throw corrupt('the archive has no end');
  const length = 12 + safeNumber(record.getBigUint64(4, true));
  const entries = safeNumber(record.getBigUint64(32, true));
  if (offset + length !== locator || safeNumber(record.getBigUint64(24, true)) !== entries) throw ambiguous();
  return {
    start: safeNumber(record.getBigUint64(48, true)),
    size: safeNumber(record.getBigUint64(40, true)),
    entries,
  };
}

/** The directory lies right in front of the record that ends it. */
function checkedPlace({start, size, entries}: Place, end: number): DirectoryPlace {
  if (start + size !== end) throw corrupt('the directory of the archive is not where it should be');
  return {start, end, entries};
}

/** @throws WorkbookProblem `corrupt` for what no file can have. */
export function safeNumber(value: bigint): number {
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw corrupt('a number out of bounds in the archive');
  return Number(value);
}

/** Two parts of the archive contradict each other. */
export function ambiguous(): WorkbookProblem {
  return corrupt('the archive says two different things');
}
