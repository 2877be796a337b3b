/** A part of a package: its name, and its text in pieces. */
export interface Part {
  readonly name: string;
  readonly content: Iterable<string>;
}

interface Entry {
  readonly name: Uint8Array<ArrayBuffer>;
  readonly deflated: Blob;
  readonly crc32: number;
  readonly size: number;
}

/** What gzip puts around deflated data where it names nothing (RFC 1952, 2.3): the trailer is CRC-32 and size. */
const gzipHeaderSize = 10;
const gzipTrailerSize = 8;
const version = 20;
const utf8Names = 1 << 11;
const deflate = 8;
/** The first day that ZIP knows: when a file was written is nobody's business. */
const firstDay = (1 << 5) | 1;
/** Characters that are compressed at once. */
const pieceSize = 1 << 16;

/** Packs parts into a ZIP archive. The platform deflates, and counts the CRC-32 on the way. */
export async function zip(parts: readonly Part[], mediaType: string): Promise<Blob> {
  const files: (Uint8Array<ArrayBuffer> | Blob)[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let offset = 0;
  for (const part of parts) {
    const entry = await packed(part);
    const header = localHeader(entry);
    files.push(header, entry.deflated);
    directory.push(directoryHeader(entry, offset));
    offset += header.length + entry.deflated.size;
  }
  return new Blob([...files, ...directory, endRecord(directory, offset)], {type: mediaType});
}

async function packed({name, content}: Part): Promise<Entry> {
  const gzip = await new Response(bytesOf(content).pipeThrough(new CompressionStream('gzip'))).blob();
  const trailer = new DataView(await gzip.slice(-gzipTrailerSize).arrayBuffer());
  return {
    name: new TextEncoder().encode(name),
    deflated: gzip.slice(gzipHeaderSize, -gzipTrailerSize),
    crc32: trailer.getUint32(0, true),
    size: trailer.getUint32(4, true),
  };
}

function bytesOf(content: Iterable<string>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const pieces = content[Symbol.iterator]();
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull(controller) {
      let text = '';
      while (text.length < pieceSize) {
        const {done, value} = pieces.next();
        if (done) {
          if (text !== '') controller.enqueue(encoder.encode(text));
          return controller.close();
        }
        text += value;
      }
      controller.enqueue(encoder.encode(text));
    },
  });
}

/** APPNOTE, 4.3.7. */
function localHeader(entry: Entry): Uint8Array<ArrayBuffer> {
  return record(0x04034b50, [...commonFields(entry), [entry.name.length, 2], [0, 2]], entry.name);
}

/** APPNOTE, 4.3.12. */
function directoryHeader(entry: Entry, offset: number): Uint8Array<ArrayBuffer> {
  const fields: Field[] = [
    [version, 2],
    ...commonFields(entry),
    [entry.name.length, 2],
    [0, 2], // extra field
    [0, 2], // comment
    [0, 2], // disk
    [0, 2], // internal attributes
    [0, 4], // external attributes
    [offset, 4],
  ];
  return record(0x02014b50, fields, entry.name);
}

function commonFields({deflated, crc32, size}: Entry): Field[] {
  return [
    [version, 2],
    [utf8Names, 2],
    [deflate, 2],
    [0, 2], // time
    [firstDay, 2],
    [crc32, 4],
    [deflated.size, 4],
    [size, 4],
  ];
}

/** APPNOTE, 4.3.16. */
function endRecord(directory: readonly Uint8Array[], offset: number): Uint8Array<ArrayBuffer> {
  const size = directory.reduce((sum, {length}) => sum + length, 0);
  return record(0x06054b50, [
    [0, 2], // this disk
    [0, 2], // disk of the directory
    [directory.length, 2],
    [directory.length, 2],
    [size, 4],
    [offset, 4],
    [0, 2], // comment
  ]);
}

type Field = readonly [value: number, bytes: 2 | 4];

function record(
  signature: number,
  fields: readonly Field[],
  name = new Uint8Array(0),
): Uint8Array<ArrayBuffer> {
  const all: readonly Field[] = [[signature, 4], ...fields];
  const size = all.reduce((sum, [, bytes]) => sum + bytes, 0);
  const bytes = new Uint8Array(size + name.length);
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [value, length] of all) {
    if (length === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += length;
  }
  bytes.set(name, at);
  return bytes;
}
