import {corrupt} from '../../problem.ts';
import {resolveReferences, utf8Text} from '../../xml/text.ts';
import {resolveEscapes} from '../xml/escape.ts';

/**
 * Texts of many cells, collected as bytes and decoded at once: a call of the decoder for every cell would cost more
 * than all the rest of the reading. A zero byte, which XML cannot hold, parts them.
 */
export class TextBatch {
  private bytes = new Uint8Array(1 << 16);
  private length = 0;
  private count = 0;

  /** Takes the bytes of a text, and gives its index among the texts of this batch. */
  add(source: Uint8Array, start: number, end: number): number {
    let to = this.length;
    if (to + end - start + 1 > this.bytes.length) this.grow(end - start + 1);
    const {bytes} = this;
    for (let from = start; from < end; from++) bytes[to++] = source[from]!;
    bytes[to] = 0;
    this.length = to + 1;
    return this.count++;
  }

  /** All texts of the batch, in order, as they stand: references and escapes unresolved. The batch is empty then. */
  take(): string[] {
    if (this.count === 0) return [];
    const texts = utf8Text(this.bytes.subarray(0, this.length)).split('\0');
    if (texts.length !== this.count + 1) throw corrupt('a zero byte in a text');
    this.length = 0;
    this.count = 0;
    return texts;
  }

  private grow(needed: number): void {
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + needed));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }
}

/** Whether there may be references, escapes or other line ends in a text. */
export function mayBeEscaped(raw: string): boolean {
  return raw.includes('&') || raw.includes('_x') || raw.includes('\r');
}

/** The text that is meant by one that stands in a cell. */
export function cellText(raw: string): string {
  return resolveEscapes(resolveReferences(raw));
}
