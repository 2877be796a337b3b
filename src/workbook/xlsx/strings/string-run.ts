import {corrupt, type WorkbookProblem} from '../../problem.ts';
import {lessThan} from '../../xml/bytes.ts';
import {utf8Text} from '../../xml/text.ts';
import {cellText, mayBeEscaped} from './text-batch.ts';
import {richText} from '../xml/rich-text.ts';

const lastAscii = 0x7f;
/** The first byte of a character that is not ASCII is this or more; those after it are less. */
const firstLead = 0xc0;

/** How many units of UTF-16 are fewer than bytes of UTF-8, told by a byte that is not ASCII. */
function fewerUnits(byte: number): number {
  return byte < firstLead ? 1 : byte < 0xf0 ? 0 : -1;
}

/**
 * Consecutive strings, as bytes until one of them is asked for: then all are decoded at once, and each is a part of
 * that. A call of the decoder for every string would cost more than all the rest of the reading.
 */
export class StringRun {
  readonly first: number;
  readonly count: number;
  /** The strings one behind the other; one with markup in it as the whole element `si`. */
  private bytes: Uint8Array;
  /** Where each ends in the decoded text. */
  private readonly ends: Uint32Array;
  private decoded: string | undefined;
  /** Whether all strings are as they stand: no reference, no escape, no markup. */
  private plain = true;

  constructor(first: number, bytes: Uint8Array, ends: Uint32Array) {
    this.first = first;
    this.count = ends.length;
    this.bytes = bytes;
    this.ends = ends;
  }

  has(index: number): boolean {
    return index >= this.first && index < this.first + this.count;
  }

  /** @throws WorkbookProblem `corrupt` when the run is not text. */
  text(index: number): string {
    const slot = index - this.first;
    const text = (this.decoded ?? this.decode()).substring(
      slot === 0 ? 0 : this.ends[slot - 1]!,
      this.ends[slot]!,
    );
    if (this.plain) return text;
    return text.includes('<') ? richText(text) : cellText(text);
  }

  private decode(): string {
    const decoded = utf8Text(this.bytes);
    if (decoded.includes('\0')) throw noText();
    this.plain = !decoded.includes('<') && !mayBeEscaped(decoded);
    this.bytes = new Uint8Array(0);
    this.decoded = decoded;
    return decoded;
  }
}

/** Takes strings one after the other, and makes a run of them. */
export class StringRunBuilder {
  private bytes = new Uint8Array(1 << 16);
  private ends = new Uint32Array(1 << 10);
  private count = 0;
  /** End of the last string, in bytes and in UTF-16 units. */
  private length = 0;
  private units = 0;
  /** End of what was copied behind it. */
  private copiedLength = 0;
  private copiedUnits = 0;

  /** Makes room for so many bytes. */
  reserve(bytes: number): void {
    if (this.length + bytes <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(this.length + bytes, this.bytes.length * 2));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }

  /** Copies up to the next `<`, and returns where that stands; `end` where there is none. */
  copyText(source: Uint8Array, start: number, end: number): number {
    const {bytes} = this;
    let to = this.length;
    let fewer = 0;
    let i = start;
    for (; i < end; i++) {
      const byte = source[i]!;
      if (byte === lessThan) break;
      if (byte > lastAscii) fewer += fewerUnits(byte);
      bytes[to++] = byte;
    }
    this.copiedLength = to;
    this.copiedUnits = this.units + to - this.length - fewer;
    return i;
  }

  copyMarkup(source: Uint8Array): void {
    this.bytes.set(source, this.length);
    this.copiedLength = this.length + source.length;
    this.copiedUnits = this.units + source.length;
    for (const byte of source) if (byte > lastAscii) this.copiedUnits -= fewerUnits(byte);
  }

  /**
   * What was copied last is a string.
   *
   * @throws WorkbookProblem `corrupt` when it begins within a character: the end of the one before might complete that.
   */
  endString(): void {
    const first = this.bytes[this.length]!;
    if (this.copiedLength > this.length && first > lastAscii && first < firstLead) throw noText();
    if (this.count === this.ends.length) {
      const larger = new Uint32Array(this.count * 2);
      larger.set(this.ends);
      this.ends = larger;
    }
    this.length = this.copiedLength;
    this.units = this.copiedUnits;
    this.ends[this.count++] = this.units;
  }

  /** The strings since the last run; the first of them has this index. */
  take(first: number): StringRun {
    const run = new StringRun(first, this.bytes.slice(0, this.length), this.ends.slice(0, this.count));
    this.count = 0;
    this.length = 0;
    this.units = 0;
    return run;
  }
}

function noText(): WorkbookProblem {
  return corrupt('text is not UTF-8');
}
