import {corrupt} from '../../problem.ts';
import {find} from '../../xml/bytes.ts';

/**
 * A unit of markup (a tag, a comment, a cell that is asked for) has to be in memory as a whole. One that does not end
 * within this is no spreadsheet's.
 */
const longestUnit = 1 << 27;

/** A unit longer than this is searched for its end only when twice as much has come: so the time stays linear. */
const longUnit = 1 << 16;

/**
 * The part of a document that is in memory: what came last, and what could not be taken before because its end had not
 * come yet. `bytes` from `position` to `end` is what is left to take.
 */
export class ByteWindow {
  bytes: Uint8Array = new Uint8Array(0);
  /** The same bytes, to be read four at a time. */
  view = new DataView(this.bytes.buffer);
  position = 0;
  end = 0;
  /** Chunks that are not joined yet. */
  private waiting: Uint8Array[] = [];
  private waitingBytes = 0;

  /**
   * Hands on a chunk to `take`, which takes all that is complete. What the chunk before has begun is put together, up to
   * the next `closing` tag, in an array of its own; all the rest stays where it came in, and nothing writes to it.
   */
  feed(chunk: Uint8Array, closing: string, take: () => void): void {
    const left = this.end - this.position;
    if (left > longUnit) {
      this.waiting.push(chunk);
      this.waitingBytes += chunk.length;
      if (this.waitingBytes >= left) this.finish(take);
      return;
    }
    if (left > 0) {
      const seam = find(chunk, closing, 0, chunk.length);
      const behind = seam < 0 ? chunk.length : seam + closing.length;
      this.join(chunk.subarray(0, behind));
      take();
      if (behind === chunk.length) return;
      if (this.position < this.end) this.join(chunk.subarray(behind));
      else this.begin(chunk, behind);
    } else {
      this.begin(chunk, 0);
    }
    take();
  }

  /** Takes what waits: for the end of the document. */
  finish(take: () => void): void {
    if (this.waitingBytes === 0) return;
    this.join(...this.waiting);
    this.waiting = [];
    this.waitingBytes = 0;
    take();
  }

  private begin(chunk: Uint8Array, position: number): void {
    this.bytes = chunk;
    this.view = new DataView(chunk.buffer, chunk.byteOffset, chunk.length);
    this.position = position;
    this.end = chunk.length;
  }

  private join(...chunks: readonly Uint8Array[]): void {
    const left = this.end - this.position;
    if (left > longestUnit) throw corrupt('markup without an end');
    const bytes = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, left));
    bytes.set(this.bytes.subarray(this.position, this.end));
    let end = left;
    for (const chunk of chunks) {
      bytes.set(chunk, end);
      end += chunk.length;
    }
    this.begin(bytes, 0);
  }
}
