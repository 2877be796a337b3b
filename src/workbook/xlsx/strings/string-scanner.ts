import {corrupt} from '../../problem.ts';
import {endsName, latin1, lessThan, slash, standsAt} from '../../xml/bytes.ts';
import {StringRunBuilder} from './string-run.ts';
import {StringStore} from './string-store.ts';
import {tagEnd} from '../xml/attributes.ts';
import {ByteWindow} from '../xml/byte-window.ts';
import {DocumentFrame, localNameIs, type Step} from '../xml/document-frame.ts';
import {elementEnd} from '../xml/element.ts';
import {Literal} from '../xml/literal.ts';
import {understood} from '../xml/understood.ts';

const letterI = 0x69;
const letterS = 0x73;

/** Takes the bytes of the shared strings as they come, and fills a store with the texts. */
export class StringScanner {
  readonly store = new StringStore();
  private readonly window = new ByteWindow();
  private readonly frame = new DocumentFrame(this.window, ['sst']);
  private readonly strings = new StringRunBuilder();
  private separator = '</t></si><si><t>';
  private between = new Literal(new TextEncoder().encode(this.separator));

  /** Takes a chunk, and every string that is complete with it. */
  scan(chunk: Uint8Array): void {
    this.window.feed(chunk, '</si>', () => this.takeAll());
    this.store.add(this.strings.take(this.store.count));
  }

  private takeAll(): void {
    this.strings.reserve(this.window.end - this.window.position);
    while (this.advance());
  }

  /**
   * Takes what is left.
   *
   * @throws WorkbookProblem `corrupt` when the strings have not ended.
   */
  finish(): void {
    this.window.finish(() => this.takeAll());
    this.store.add(this.strings.take(this.store.count));
    this.frame.finish();
  }

  private advance(): boolean {
    if (this.frame.depth === 1) {
      const taken = this.takeStrings();
      if (taken !== 'other markup') return taken;
    }
    const step = this.frame.step();
    if (step.kind === 'incomplete') return false;
    this.refuseHiddenString(step);
    return true;
  }

  /** A string that was passed over would give its index to the next one, and every cell another text. */
  private refuseHiddenString(step: Step): void {
    if (step.kind === 'other' || step.kind === 'incomplete' || this.frame.passing) return;
    if (localNameIs(step.name, 'si')) throw corrupt('a string out of place');
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
      const behind = this.takeAlike(i);
      i = behind >= 0 ? behind : this.takeAnyForm(i);
      if (i < 0) return false;
    }
  }

  /**
   * Takes as many strings as are written alike, with nothing in them but text: `<si><t>a</t></si><si><t>b</t></si>`.
   *
   * @returns the position behind the last; -1 when the first has another form, or is not complete.
   */
  private takeAlike(start: number): number {
    const {bytes, view, end} = this.window;
    const {strings} = this;
    const {prefix} = this.frame;
    const closing = `</${prefix}t></${prefix}si>`;
    const first = this.textStart(start);
    if (first < 0) return -1;
    const between = this.literal(closing + latin1(bytes, start, first));
    let behind = -1;
    let i = strings.copyText(bytes, first, end);
    while (i + between.length <= end && between.standsAt(view, i)) {
      strings.endString();
      behind = i + closing.length;
      i = strings.copyText(bytes, i + between.length, end);
    }
    // The next one is the last that is alike, or has another form, or is not complete.
    if (i + closing.length > end || !standsAt(bytes, i, closing)) return behind;
    strings.endString();
    return i + closing.length;
  }

  private literal(text: string): Literal {
    if (this.separator !== text) this.between = new Literal(new TextEncoder().encode(text));
    this.separator = text;
    return this.between;
  }

  /** Where the text of `<si><t xml:space="preserve">text` begins; -1 when something else stands there. */
  private textStart(start: number): number {
    const {bytes, end} = this.window;
    const {prefix} = this.frame;
    const opening = `<${prefix}si><${prefix}t`;
    if (!standsAt(bytes, start, opening)) return -1;
    const close = tagEnd(bytes, start + opening.length, end);
    if (close < 0 || bytes[close - 1] === slash || !endsName(bytes[start + opening.length]!)) return -1;
    return close + 1;
  }

  private takeAnyForm(start: number): number {
    const {bytes, end} = this.window;
    const behind = elementEnd(bytes, start, end);
    if (behind < 0) return -1;
    this.strings.copyMarkup(understood(bytes.subarray(start, behind), this.frame.namespaces));
    this.strings.endString();
    return behind;
  }
}
