import {crc32} from './crc32.ts';

/** An entry as it lies in the archive, with everything that its headers say about it. */
export interface ZippedEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc32: number;
  /** Bytes before deflating. */
  readonly size: number;
  readonly data: Uint8Array;
}

/** How an entry is to lie in the archive. */
export interface EntryForm {
  readonly stored?: boolean;
  /** Sizes and checksum behind the data (APPNOTE 4.3.9), as writers to a stream do. */
  readonly dataDescriptor?: boolean;
  /** Sizes and offset in the extra field (APPNOTE 4.5.3). */
  readonly zip64?: boolean;
}

export interface EntryToZip extends EntryForm {
  readonly name: string;
  readonly data: Uint8Array | string;
}

/** An archive with these entries, in this order. */
export async function zip(entries: readonly EntryToZip[]): Promise<Uint8Array<ArrayBuffer>> {
  const zipped = await Promise.all(entries.map(async entry => ({...entry, ...(await zipEntry(entry))})));
  return concat(zipDirectory(zipped));
}

export async function zipEntry({name, data, stored = false}: EntryToZip): Promise<ZippedEntry> {
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
  const packed = stored ? bytes : await deflate(bytes);
  return {name, method: stored ? 0 : 8, crc32: crc32(bytes), size: bytes.length, data: packed};
}

async function deflate(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Local headers, data, central directory and end record, ready to be put one behind the other. */
export function zipDirectory(entries: readonly (ZippedEntry & EntryForm)[]): Uint8Array[] {
  const local: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const pieces = localEntry(entry);
    local.push(...pieces);
    central.push(centralHeader(entry, offset));
    offset += lengthOf(pieces);
  }
  return [...local, ...central, endRecord(entries.length, lengthOf(central), offset)];
}

function localEntry(entry: ZippedEntry & EntryForm): Uint8Array[] {
  const {dataDescriptor = false, zip64 = false} = entry;
  const size = dataDescriptor ? 0 : entry.size;
  const packed = dataDescriptor ? 0 : entry.data.length;
  const header = [
    u32(0x04034b50),
    ...commonHeader(
      entry,
      dataDescriptor ? 0 : entry.crc32,
      zip64 ? 0xffffffff : packed,
      zip64 ? 0xffffffff : size,
    ),
    u16(zip64 ? 20 : 0),
    nameBytes(entry.name),
    ...(zip64 ? [u16(1), u16(16), u64(size), u64(packed)] : []),
    entry.data,
  ];
  if (!dataDescriptor) return header;
  const length = zip64 ? u64 : u32;
  return [...header, u32(0x08074b50), u32(entry.crc32), length(entry.data.length), length(entry.size)];
}

function centralHeader(entry: ZippedEntry & EntryForm, offset: number): Uint8Array {
  const {zip64 = false} = entry;
  return concat([
    u32(0x02014b50),
    u16(45),
    ...commonHeader(
      entry,
      entry.crc32,
      zip64 ? 0xffffffff : entry.data.length,
      zip64 ? 0xffffffff : entry.size,
    ),
    u16(zip64 ? 28 : 0),
    u16(0),
    u16(0),
    u16(0),
    u32(0),
    u32(zip64 ? 0xffffffff : offset),
    nameBytes(entry.name),
    ...(zip64 ? [u16(1), u16(24), u64(entry.size), u64(entry.data.length), u64(offset)] : []),
  ]);
}

/** From "version needed" to "file name length", the same in both headers. */
function commonHeader(
  {name, method, dataDescriptor = false}: ZippedEntry & EntryForm,
  checksum: number,
  packed: number,
  size: number,
): Uint8Array[] {
  const flags = 0x0800 | (dataDescriptor ? 0x0008 : 0);
  return [
    u16(45),
    u16(flags),
    u16(method),
    u16(0),
    u16(0x5a21),
    u32(checksum),
    u32(packed),
    u32(size),
    u16(nameBytes(name).length),
  ];
}

function endRecord(count: number, size: number, offset: number): Uint8Array {
  return concat([u32(0x06054b50), u16(0), u16(0), u16(count), u16(count), u32(size), u32(offset), u16(0)]);
}

function nameBytes(name: string): Uint8Array {
  return new TextEncoder().encode(name);
}

function u16(value: number): Uint8Array {
  return Uint8Array.of(value & 0xff, (value >>> 8) & 0xff);
}

function u32(value: number): Uint8Array {
  return concat([u16(value & 0xffff), u16(value >>> 16)]);
}

function u64(value: number): Uint8Array {
  return concat([u32(value >>> 0), u32(Math.floor(value / 2 ** 32))]);
}

function lengthOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, piece) => sum + piece.length, 0);
}

export function concat(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(lengthOf(pieces));
  let offset = 0;
  for (const piece of pieces) {
    whole.set(piece, offset);
    offset += piece.length;
  }
  return whole;
}
