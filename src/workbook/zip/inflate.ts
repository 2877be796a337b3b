import {corrupt, WorkbookProblem} from '../problem.ts';
import {blobProblem} from '../read-bytes.ts';

/** Where the data of an entry lies in the file, and what the archive says of it. */
export interface PackedData {
  readonly offset: number;
  readonly packedSize: number;
  readonly size: number;
  readonly crc32: number;
  readonly deflated: boolean;
}

/** Bytes handed on at once: one can become 1,032, and all of them come together. */
const pieceSize = 1 << 16;
/** A stored block of deflate holds less than a whole piece (RFC 1951, 3.2.4). */
const storedPieceSize = 1 << 15;

/** Magic, method deflate, no flags, no time, system unknown (RFC 1952, 2.3). */
const gzipHeader = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255);

/**
 * Inflates an entry. The platform does the work and checks the CRC-32 too: what ZIP holds is dressed as gzip, whose
 * trailer the platform compares. That costs a twentieth of what a checksum in JavaScript would.
 *
 * @param onRead is called with the number of bytes that were read from the file.
 * @throws WorkbookProblem `corrupt` or `file-changed`.
 */
export async function* inflate(
  file: Blob,
  data: PackedData,
  onRead: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  const reader = gzipStream(file, data, onRead).pipeThrough(new DecompressionStream('gzip')).getReader();
  let size = 0;
  try {
    for (;;) {
      const {done, value} = await read(reader);
      if (done) break;
      size += value.length;
      if (size > data.size) break;
      yield value;
    }
    if (size !== data.size) throw corrupt('size of an entry');
  } finally {
    // A stream that has failed rejects its cancelling, too.
    await reader.cancel().catch(() => undefined);
  }
}

async function read(
  reader: ReadableStreamDefaultReader<Uint8Array>,
): Promise<ReadableStreamReadResult<Uint8Array>> {
  try {
    return await reader.read();
  } catch (cause) {
    const problem = blobProblem(cause);
    if (problem instanceof WorkbookProblem) throw problem;
    throw corrupt('data of an entry', {cause});
  }
}

/** The data of an entry as a gzip file, in small pieces. */
function gzipStream(
  file: Blob,
  data: PackedData,
  onRead: (bytes: number) => void,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const source = file
    .slice(data.offset, data.offset + data.packedSize)
    .stream()
    .getReader();
  const size = data.deflated ? pieceSize : storedPieceSize;
  let bytes = new Uint8Array(0);
  let position = 0;
  return new ReadableStream(
    {
      start(controller) {
        controller.enqueue(gzipHeader);
      },
      async pull(controller) {
        if (position === bytes.length) {
          const {done, value} = await source.read();
          if (done) {
            controller.enqueue(gzipTrailer(data));
            return controller.close();
          }
          bytes = value;
          position = 0;
          onRead(bytes.length);
        }
        const piece = bytes.subarray(position, position + size);
        position += piece.length;
        if (!data.deflated) controller.enqueue(storedBlockHeader(piece.length));
        controller.enqueue(piece);
      },
      cancel: reason => source.cancel(reason),
    },
    {highWaterMark: 0},
  );
}

/** A block of deflate that holds its bytes as they are, and is not the last. */
function storedBlockHeader(length: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.of(0, length & 0xff, length >> 8, ~length & 0xff, (~length >> 8) & 0xff);
}

function gzipTrailer({crc32, size, deflated}: PackedData): Uint8Array<ArrayBuffer> {
  const lastBlock = deflated ? [] : [1, 0, 0, 0xff, 0xff];
  const trailer = new Uint8Array(lastBlock.length + 8);
  trailer.set(lastBlock);
  const view = new DataView(trailer.buffer);
  view.setUint32(lastBlock.length, crc32, true);
  view.setUint32(lastBlock.length + 4, size >>> 0, true);
  return trailer;
}
