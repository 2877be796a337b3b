import type {Mode} from '../core/plan/mode.ts';
import type {Pair} from '../core/review/pairs.ts';

/** What the portal may say of a pair that it was sent. */
export const saveStatuses = ['added', 'replaced', 'same', 'kept', 'unknown', 'rejected'] as const;

/** One of these. */
export type SaveStatus = (typeof saveStatuses)[number];

/** What became of one pair; `detail` is plain text for the user. */
export interface SaveResult {
  readonly key: string;
  readonly status: SaveStatus;
  readonly detail?: string;
}

/** What goes with a batch. */
export interface SaveOptions {
  readonly mode: Mode;
  /** Random, one for each batch, the same on every retry. */
  readonly idempotencyKey: string;
  readonly signal: AbortSignal;
}

/**
 * The seam to whatever stores the pairs. Failures are thrown as `PortalError`; anything else counts as unreachable, but
 * for the errors that JavaScript throws at a bug (page-faults.ts).
 */
export interface Portal {
  /** What is stored now: `null` where nothing is; a key that is not in the map is not known to the portal. */
  lookup?(
    keys: readonly string[],
    options: {readonly signal: AbortSignal},
  ): Promise<Map<string, string | null>>;
  /** Stores a batch. `'taken'` says that every pair was taken as planned (204). */
  save(batch: readonly Pair[], options: SaveOptions): Promise<readonly SaveResult[] | 'taken'>;
}
