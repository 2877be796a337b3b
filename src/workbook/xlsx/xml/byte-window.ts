import {WorkbookProblem} from '../../problem.ts';

/** A unit of markup (a tag, a comment, a cell that is asked for) that does not end within this is no spreadsheet's. */
const longestUnit = 1 << 24;

/**
 * The part of a document that is in memory: what came last, and what could not be taken before because its end had not
 * come yet. `bytes` from `position` to `end` is what is left to take.
 */
export class ByteWindow {
  bytes = new Uint8Array(1 << 18);
  position = 0;
  end = 0;

  /** Puts a chunk behind what is left. Positions taken before this call are void. */
  append(chunk: Uint8Array): void {
    const left = this.left();
    if (left + chunk.length > this.bytes.length) return this.appendInNewArray(chunk, this.bytes.length);
    this.bytes.copyWithin(0, this.position, this.end);
    this.bytes.set(chunk, left);
    this.position = 0;
    this.end = left + chunk.length;
  }

  /** The same, but leaves the old array as it is: somebody keeps parts of it. */
  appendInNewArray(chunk: Uint8Array, spare = 0): void {
    const left = this.left();
    const bytes = new Uint8Array(left + chunk.length + spare);
    bytes.set(this.bytes.subarray(this.position, this.end));
    bytes.set(chunk, left);
    this.bytes = bytes;
    this.position = 0;
    this.end = left + chunk.length;
  }

  private left(): number {
    const left = this.end - this.position;
    if (left > longestUnit) throw new WorkbookProblem('corrupt', {reason: 'markup without an end'});
    return left;
  }
}
