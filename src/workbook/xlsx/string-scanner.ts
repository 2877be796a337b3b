import {escapedString, plainString, richString, StringStore} from './string-store.ts';
import {ByteWindow} from './xml/byte-window.ts';
import {
  ampersand,
  carriageReturn,
  endsName,
  greaterThan,
  lessThan,
  slash,
  space,
  standsAt,
  underscore,
} from './xml/bytes.ts';
import {corrupt, DocumentFrame} from './xml/document-frame.ts';
import {elementEnd} from './xml/element.ts';

const letterI = 0x69;
const letterS = 0x73;
const letterT = 0x74;
const letterX = 0x78;

const preserve = ' xml:space="preserve"';

/** For each byte whether it is a character like any other: no end of a text, no reference, no escape, no line end. */
const isPlain = new Uint8Array(256).fill(1);
for (const byte of [lessThan, ampersand, carriageReturn, underscore]) isPlain[byte] = 0;

/** Takes the bytes of the shared strings as they come, and fills a store with the texts, as bytes still. */
export class StringScanner {
  readonly store = new StringStore();
  private readonly window = new ByteWindow();
  private readonly frame = new DocumentFrame(this.window, ['sst']);

  /** Takes a chunk, and every string that is complete with it. The chunk is kept, and must not be written to. */
  scan(chunk: Uint8Array): void {
    this.window.feed(chunk, '</si>', () => {
      while (this.advance());
    });
  }

  /** @throws WorkbookProblem `corrupt` when the strings have not ended. */
  finish(): void {
    this.frame.finish();
  }

  private advance(): boolean {
    if (this.frame.depth === 1) {
      const taken = this.takeStrings();
      if (taken !== 'other markup') return taken;
    }
    const step = this.frame.step();
    if (step.kind === 'incomplete') return false;
    if (step.kind === 'foreign' && step.name.endsWith(':si')) throw corrupt('a string of another namespace');
    return true;
  }

  /** Takes all strings up to the first thing that is none. */
  private takeStrings(): false | 'other markup' {
    const {window, frame} = this;
    const {bytes, end} = window;
    const name = 1 + frame.prefixLength;
    let i = window.position;
    for (;;) {
      while (i < end && bytes[i] !== lessThan) i++;
      window.position = i;
      if (i + name + 3 > end) return false;
      if (bytes[i + name] !== letterS || bytes[i + name + 1] !== letterI || !endsName(bytes[i + name + 2]!)) {
        return 'other markup';
      }
      if (!frame.isOurs(i + 1)) return 'other markup';
      const behind = frame.prefixLength === 0 ? this.takePlain(i) : -1;
      i = behind >= 0 ? behind : this.takeAnyForm(i);
      if (i < 0) return false;
    }
  }

  /**
   * Takes `<si><t>text</t></si>`, where `t` may tell that its spaces count.
   *
   * @returns the position behind it; -1 when it has another form, or is not complete.
   */
  private takePlain(start: number): number {
    const {bytes, end} = this.window;
    let i = start + 3;
    if (bytes[i] !== greaterThan || bytes[i + 1] !== lessThan || bytes[i + 2] !== letterT) return -1;
    i += 3;
    if (bytes[i] === space && standsAt(bytes, i, preserve)) i += preserve.length;
    if (bytes[i] !== greaterThan) return -1;
    i++;
    const first = i;
    let kind = plainString;
    for (let byte = bytes[i]; i < end && byte !== lessThan; byte = bytes[++i]) {
      if (
        byte === ampersand ||
        byte === carriageReturn ||
        (byte === underscore && bytes[i + 1] === letterX)
      ) {
        kind = escapedString;
      }
    }
    if (i + 9 > end) return -1;
    if (bytes[i + 1] !== slash || bytes[i + 2] !== letterT || bytes[i + 3] !== greaterThan) return -1;
    if (bytes[i + 4] !== lessThan || bytes[i + 5] !== slash || bytes[i + 6] !== letterS) return -1;
    if (bytes[i + 7] !== letterI || bytes[i + 8] !== greaterThan) return -1;
    this.store.add(bytes, first, i, kind);
    return i + 9;
  }

  private takeAnyForm(start: number): number {
    const {bytes, end} = this.window;
    const behind = elementEnd(bytes, start, end);
    if (behind >= 0) this.store.add(bytes, start, behind, richString);
    return behind;
  }
}
