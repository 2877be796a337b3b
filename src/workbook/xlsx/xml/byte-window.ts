import {WorkbookProblem} from '../../problem.ts';
import {find} from './bytes.ts';

/**
 * A unit of markup (a tag, a comment, a text, a cell that is asked for) that does not end within this is no
 * spreadsheet's. What has not ended is searched again with every chunk, so that more would take too long.
 */
const longestUnit = 1 << 21;

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

  /**
   * Hands on a chunk to `take`, which takes all that is complete. What the chunk before has begun is put together, up to
   * the next `closing` tag, in an array of its own; all the rest stays where it came in, and nothing writes to it.
   */
  feed(chunk: Uint8Array, closing: string, take: () => void): void {
    if (this.position < this.end) {
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

  private begin(chunk: Uint8Array, position: number): void {
    this.bytes = chunk;
    this.view = new DataView(chunk.buffer, chunk.byteOffset, chunk.length);
    this.position = position;
    this.end = chunk.length;
  }

  private join(chunk: Uint8Array): void {
    const left = this.end - this.position;
    if (left > longestUnit) throw new WorkbookProblem('corrupt', {reason: 'markup without an end'});
    const bytes = new Uint8Array(left + chunk.length);
    bytes.set(this.bytes.subarray(this.position, this.end));
    bytes.set(chunk, left);
    this.begin(bytes, 0);
  }
}
