/** Sums over the rows of a report. */
import type {Report} from '../core/report.ts';
import type {Outcome} from '../core/outcome.ts';

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

/** Pairs that were planned to be saved, and of which it is not certain that they are. */
export function notSaved(totals: Report['totals']): number {
  return totals.rejected + totals.unconfirmed + totals.changed + totals['not-sent'];
}
