import {corrupt} from '../problem.ts';
/** The header in front of an entry's data (APPNOTE.TXT 6.3.10, sections 4.3.7 and 4.3.9). */
import {readBytes} from '../read-bytes.ts';
import {flag, readExtras, sameBytes, wideFields, type Entry} from './directory.ts';
import {ambiguous, safeNumber} from './end-record.ts';

const signature = 0x04034b50;
const headerLength = 30;
const descriptorSignature = 0x08074b50;
const longestDescriptor = 24;
const zip64Extra = 0x0001;

/**
 * Compares an entry's own header with the directory, and gives the place of its data.
 *
 * @throws WorkbookProblem `corrupt` where they differ, or where the entry reaches into the next.
 */
export async function findData(file: Blob, entry: Entry): Promise<number> {
  const {offset, rawName, packedSize, limit} = entry;
  const longest = offset + headerLength + rawName.length + 0xffff;
  const header = new DataView((await readBytes(file, offset, Math.min(longest, limit))).buffer);
  if (header.byteLength < headerLength || header.getUint32(0, true) !== signature)
    throw corrupt('a part of the archive is not where it should be');
  const nameLength = header.getUint16(26, true);
  const extraLength = header.getUint16(28, true);
  const start = headerLength + nameLength + extraLength;
  if (offset + start + packedSize > limit) throw corrupt('parts of the archive overlap');
  const name = new Uint8Array(header.buffer, headerLength, nameLength);
  const isAscii = name.every(byte => byte < 0x80);
  // Whether a name of ASCII is called UTF-8 makes no difference.
  const flags = isAscii ? ~flag.utf8Name : ~0;
  const isSame =
    sameBytes(name, rawName) &&
    (header.getUint16(6, true) & flags) === (entry.flags & flags) &&
    header.getUint16(8, true) === entry.method;
  if (!isSame) throw ambiguous();
  if (entry.flags & flag.descriptor) await checkDescriptor(file, entry, offset + start + packedSize);
  else checkSizes(header, readExtras(header, headerLength + nameLength, extraLength).get(zip64Extra), entry);
  return offset + start;
}

function checkSizes(header: DataView, zip64: DataView | undefined, {crc32, packedSize, size}: Entry): void {
  const own = [14, 22, 18].map(field => header.getUint32(field, true)) as [number, number, number];
  // Some writers leave them out, though they come in no other place.
  if (own.every(field => field === 0)) return;
  const [ownSize, ownPackedSize] = wideFields(own.slice(1), zip64);
  if (own[0] !== crc32 || ownSize !== size || ownPackedSize !== packedSize) throw ambiguous();
}

/** Behind the data: with or without a signature, its sizes in four or in eight bytes. */
async function checkDescriptor(file: Blob, entry: Entry, at: number): Promise<void> {
  const {crc32, packedSize, size, limit} = entry;
  const view = new DataView((await readBytes(file, at, Math.min(at + longestDescriptor, limit))).buffer);
  const signed = view.byteLength >= 4 && view.getUint32(0, true) === descriptorSignature;
  for (const start of signed ? [4, 0] : [0]) {
    if (start + 12 > view.byteLength || view.getUint32(start, true) !== crc32) continue;
    const narrow = view.getUint32(start + 4, true) === packedSize && view.getUint32(start + 8, true) === size;
    if (narrow) return;
    if (start + 20 > view.byteLength) continue;
    const wide = [start + 4, start + 12].map(field => safeNumber(view.getBigUint64(field, true)));
    if (wide[0] === packedSize && wide[1] === size) return;
  }
  throw ambiguous();
}
