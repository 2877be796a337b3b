import {defaultLimits as readingLimits, type Limits as ReadingLimits} from '../workbook/limits.ts';

/** All bounds of an import: those of the reading, and those of time and requests. */
export interface Limits extends ReadingLimits {
  /** Seconds without progress in the worker, after which it is ended. */
  readonly idleSeconds: number;
  /** Seconds that one request may take. */
  readonly requestSeconds: number;
  /** Look-ups on their way at once. */
  readonly parallelLookups: number;
  /** Import requests on their way at once. */
  readonly parallelBatches: number;
}

/** The bounds where a page sets none. */
export const defaultLimits: Limits = {
  ...readingLimits,
  idleSeconds: 10,
  requestSeconds: 60,
  parallelLookups: 3,
  parallelBatches: 3,
};
