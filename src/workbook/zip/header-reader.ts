import {readBytes} from '../read-bytes.ts';

/** Bytes read at once: headers are small and lie close together, and each read is a trip to another process. */
const blockSize = 1 << 16;

/**
 * Reads the headers of an archive for zip.js, by large blocks. The last bytes of a file are kept: the directory lies
 * there.
 */
export class HeaderReader {
  readonly size: number;
  private readonly file: Blob;
  private tail: Promise<Uint8Array<ArrayBuffer>> | undefined;
  private block = new Uint8Array(0);
  private blockStart = 0;

  constructor(file: Blob) {
    this.file = file;
    this.size = file.size;
  }

  /** As zip.js asks for it: fewer bytes where the file ends. */
  async readUint8Array(offset: number, length: number): Promise<Uint8Array> {
    const end = Math.min(offset + length, this.size);
    const tailStart = Math.max(0, this.size - blockSize);
    if (offset >= tailStart) {
      this.tail ??= readBytes(this.file, tailStart);
      return (await this.tail).slice(offset - tailStart, end - tailStart);
    }
    if (offset < this.blockStart || end > this.blockStart + this.block.length) {
      this.block = await readBytes(this.file, offset, Math.max(end, Math.min(this.size, offset + blockSize)));
      this.blockStart = offset;
    }
    return this.block.slice(offset - this.blockStart, end - this.blockStart);
  }
}
