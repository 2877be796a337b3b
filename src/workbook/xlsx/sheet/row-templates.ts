import type {Projection} from './grid.ts';
import {RowTemplate} from './row-template.ts';

/** To learn a pattern costs as much as to read a few dozen rows: after so many rows at most it is tried again. */
const longestWait = 1 << 12;
/** So many rows must have followed a pattern for it to have been worth learning. */
const worthwhile = 32;

/** Keeps the pattern that the rows of a sheet follow, and learns another when they follow it no longer. */
export class RowTemplates {
  pattern: RowTemplate | undefined;
  /** Whether the rows of the pattern are hidden: that stands in their start tag. */
  hidden = false;
  private readonly projection: Projection;
  private followed = 0;
  private rowsToWait = 0;
  private wait = 1;

  constructor(projection: Projection) {
    this.projection = projection;
  }

  /** Told for each row whether it followed the pattern. */
  tried(follows: boolean): void {
    if (follows) this.followed++;
    else this.rowsToWait--;
  }

  /** A row that did not follow the pattern, and has been read. */
  offer(row: Uint8Array, hidden: boolean): void {
    if (this.rowsToWait > 0) return;
    this.wait = this.followed >= worthwhile ? 1 : Math.min(this.wait * 2, longestWait);
    this.rowsToWait = this.wait;
    this.followed = 0;
    this.pattern = RowTemplate.of(row, this.projection);
    this.hidden = hidden;
  }
}
