/** Sums over the rows of a report. */
import type {Report} from '../core/plan/report.ts';
import type {Outcome} from '../core/plan/outcome.ts';

/** Outcomes of rows that were meant to be taken and were not. */
export const notTakenOutcomes = [
  'rejected',
  'unconfirmed',
  'changed',
  'not-sent',
  'held',
  'unknown',
] as const satisfies readonly Outcome[];

/** How many rows were meant to be taken and were not. */
export function notTaken(counts: Report['totals']): number {
  return notTakenOutcomes.reduce((sum, outcome) => sum + counts[outcome], 0);
}

/** Pairs of a report. */
export interface Saving {
  readonly saved: number;
  /** Those, and the ones that were to be saved and of which it is not certain that they are. */
  readonly planned: number;
}

/** Counts the pairs of a report. */
export function savingOf({totals}: Report): Saving {
  const saved = totals.added + totals.replaced;
  const missing = totals.rejected + totals.unconfirmed + totals.changed + totals['not-sent'];
  return {saved, planned: saved + missing};
}
