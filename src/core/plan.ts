import type {Change} from './diff.ts';
import type {Pair} from './pairs.ts';

/** `fill-empty` adds only where nothing is stored; `overwrite` also replaces what is. */
export type Mode = 'fill-empty' | 'overwrite';

/** A pair that will be sent, with what the review showed of it. */
export interface PlannedPair extends Pair {
  readonly change: Extract<Change, 'add' | 'replace' | 'uncompared'>;
  /** What the portal stored at the review: `null` nothing, `undefined` not compared. */
  readonly stored: string | null | undefined;
}

/** A part of the frozen plan, sent in one request. */
export interface Batch {
  readonly number: number;
  readonly pairs: readonly PlannedPair[];
}
