/** Bounds of one reading. Counted while reading, never taken from what a header claims. */
export interface Limits {
  /** Bytes of the file itself. */
  readonly fileBytes: number;
  /** Entries in the archive. */
  readonly zipEntries: number;
  /** Bytes after inflating, over all entries. */
  readonly inflatedBytes: number;
  /** Inflated bytes for one byte of an entry, past the entry's first MB. */
  readonly inflateRatio: number;
  /** Highest row number; Excel's own grid ends at 1,048,576. */
  readonly rows: number;
  /** Highest number of columns; Excel's own grid ends at 16,384. */
  readonly columns: number;
  /** UTF-16 code units of one cell's text. */
  readonly cellCharacters: number;
}

/** Bounds within which a browser stays usable. */
export const defaultLimits: Limits = {
  fileBytes: 100 * 1024 * 1024,
  zipEntries: 1_000,
  inflatedBytes: 1024 * 1024 * 1024,
  inflateRatio: 200,
  rows: 1_048_576,
  columns: 16_384,
  cellCharacters: 32_767,
};
