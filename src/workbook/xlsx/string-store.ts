/** How a shared string is kept. */
export const plainString = 0;
/** With references or escapes to be resolved. */
export const escapedString = 1;
/** The element `si` as a whole, with its markup. */
export const richString = 2;

const pageBits = 10;
const pageSize = 1 << pageBits;

/** So many strings: where their bytes lie, and their text once it has been asked for. */
class StringPage {
  count = 0;
  readonly texts = new Array<string | undefined>(pageSize).fill(undefined);
  readonly starts = new Uint32Array(pageSize);
  readonly ends = new Uint32Array(pageSize);
  readonly kinds = new Uint8Array(pageSize);
  /** Index into `sources`. */
  private readonly sourceOf = new Uint16Array(pageSize);
  private sources: Uint8Array[] = [];
  private decoded = 0;

  add(source: Uint8Array, start: number, end: number, kind: number): void {
    if (this.sources.at(-1) !== source) this.sources.push(source);
    const slot = this.count++;
    this.sourceOf[slot] = this.sources.length - 1;
    this.starts[slot] = start;
    this.ends[slot] = end;
    this.kinds[slot] = kind;
  }

  source(slot: number): Uint8Array {
    return this.sources[this.sourceOf[slot]!]!;
  }

  /** Once all strings of a full page are text, nobody needs their bytes. */
  setText(slot: number, text: string): void {
    if (this.texts[slot] === undefined) this.decoded++;
    this.texts[slot] = text;
    if (this.decoded === pageSize) this.sources = [];
  }
}

/**
 * The shared strings that have been read. Their bytes stay where they came in: nothing is copied for a string that no
 * cell asks for.
 */
export class StringStore {
  count = 0;
  private readonly pages: StringPage[] = [];
  private last = new StringPage();

  /** Takes the next string, which is a part of `source`; that must not be written to any more. */
  add(source: Uint8Array, start: number, end: number, kind: number): void {
    if ((this.count & (pageSize - 1)) === 0) {
      this.last = new StringPage();
      this.pages.push(this.last);
    }
    this.last.add(source, start, end, kind);
    this.count++;
  }

  /** The page of a string. */
  page(index: number): StringPage {
    return this.pages[index >> pageBits]!;
  }

  /** The place of a string in its page. */
  slot(index: number): number {
    return index & (pageSize - 1);
  }
}
