/** Bytes that are expected word for word, compared four at a time. */
export class Literal {
  readonly length: number;
  /** The last one may overlap the one before. */
  readonly words: Int32Array;

  /** @param bytes at least four */
  constructor(bytes: Uint8Array) {
    this.length = bytes.length;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    this.words = Int32Array.from({length: Math.ceil(bytes.length / 4)}, (_, i) =>
      view.getInt32(Math.min(i * 4, bytes.length - 4), true),
    );
  }

  /** Whether the literal stands at a position of the view, which must not end within it. */
  standsAt(view: DataView, position: number): boolean {
    const {words} = this;
    const last = words.length - 1;
    if (view.getInt32(position + this.length - 4, true) !== words[last]) return false;
    for (let i = 0, at = position; i < last; i++, at += 4) {
      if (view.getInt32(at, true) !== words[i]) return false;
    }
    return true;
  }
}
