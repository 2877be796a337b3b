/** The entries of a ZIP archive as its directory lists them (APPNOTE.TXT 6.3.10, section 4.3.12). */
import type {Limits} from '../limits.ts';
import {corrupt, limitExceeded} from '../problem.ts';
import {readBytes} from '../read-bytes.ts';
import {ambiguous, findDirectory, safeNumber} from './end-record.ts';

const headerSignature = 0x02014b50;
const headerLength = 46;
const saturated = 0xffffffff;
const zip64Extra = 0x0001;
const unicodePathExtra = 0x7075;

/** Bits of the general purpose flag (4.4.4). */
export const flag = {
  encrypted: 0x1,
  descriptor: 0x8,
  strongEncryption: 0x40,
  utf8Name: 0x800,
  maskedHeaders: 0x2000,
};

/** One entry. Sizes and offsets are in bytes. */
export interface Entry {
  readonly name: string;
  readonly rawName: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly crc32: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its own header begins. */
  readonly offset: number;
  /** Where the next entry, or the directory, begins. */
  readonly limit: number;
}

/**
 * Reads the directory of an archive.
 *
 * @throws WorkbookProblem `corrupt` or `limit-exceeded`.
 */
export async function readDirectory(file: Blob, limits: Limits): Promise<readonly Entry[]> {
  const {start, end, entries: count} = await findDirectory(file);
  if (count > limits.zipEntries) throw limitExceeded('zipEntries', limits.zipEntries);
  const directory = new DataView((await readBytes(file, start, end)).buffer);
  const entries: Omit<Entry, 'limit'>[] = [];
  let position = 0;
  for (; entries.length < count; position += headerSize(directory, position))
    entries.push(readHeader(directory, position));
  if (position !== directory.byteLength) throw ambiguous();
  return withLimits(entries, start);
}

function headerSize(directory: DataView, at: number): number {
  const [name, extra, comment] = [28, 30, 32].map(field => directory.getUint16(at + field, true)) as [
    number,
    number,
    number,
  ];
  return headerLength + name + extra + comment;
}

function readHeader(directory: DataView, at: number): Omit<Entry, 'limit'> {
  const isWhole =
    at + headerLength <= directory.byteLength &&
    directory.getUint32(at, true) === headerSignature &&
    at + headerSize(directory, at) <= directory.byteLength;
  if (!isWhole) throw corrupt('the directory of the archive is cut off');
  const nameEnd = at + headerLength + directory.getUint16(at + 28, true);
  const rawName = new Uint8Array(directory.buffer.slice(at + headerLength, nameEnd));
  const extras = readExtras(directory, nameEnd, directory.getUint16(at + 30, true));
  const other = extras.get(unicodePathExtra);
  // A second name in the extra field: which one is meant?
  if (other && !sameBytes(new Uint8Array(other.buffer, other.byteOffset + 5, other.byteLength - 5), rawName))
    throw ambiguous();
  const [size, packedSize, offset] = wideFields(
    [24, 20, 42].map(field => directory.getUint32(at + field, true)),
    extras.get(zip64Extra),
  ) as [number, number, number];
  return {
    name: new TextDecoder().decode(rawName),
    rawName,
    flags: directory.getUint16(at + 8, true),
    method: directory.getUint16(at + 10, true),
    crc32: directory.getUint32(at + 16, true),
    packedSize,
    size,
    offset,
  };
}

/** Extra fields by their number. */
export function readExtras(view: DataView, start: number, length: number): ReadonlyMap<number, DataView> {
  const extras = new Map<number, DataView>();
  for (let at = start; at + 4 <= start + length;) {
    const size = view.getUint16(at + 2, true);
    if (at + 4 + size > start + length) break;
    extras.set(view.getUint16(at, true), new DataView(view.buffer, view.byteOffset + at + 4, size));
    at += 4 + size;
  }
  return extras;
}

/** Fields of 32 bits, of which those that are full stand in the extra field of ZIP64, in the same order. */
export function wideFields(fields: readonly number[], zip64: DataView | undefined): number[] {
  let at = 0;
  return fields.map(field => {
    if (field !== saturated) return field;
    if (!zip64 || at + 8 > zip64.byteLength) throw corrupt('a size is missing in the archive');
    const wide = safeNumber(zip64.getBigUint64(at, true));
    at += 8;
    return wide;
  });
}

/** Each entry ends before the next begins; the first one begins where the file does. */
function withLimits(entries: readonly Omit<Entry, 'limit'>[], directoryStart: number): Entry[] {
  const offsets = entries.map(({offset}) => offset).sort((a, b) => a - b);
  if (entries.length > 0 && offsets[0] !== 0) throw corrupt('something stands before the archive');
  const next = new Map(offsets.map((offset, place) => [offset, offsets[place + 1] ?? directoryStart]));
  if (next.size < entries.length) throw corrupt('parts of the archive overlap');
  return entries.map(entry => ({...entry, limit: next.get(entry.offset)!}));
}

/** Whether both hold the same bytes. */
export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
