import type {Mode} from './mode.ts';
import {outcomes, type Outcome} from './outcome.ts';
import type {Review, ReviewRow} from '../review/review.ts';

/** The end of an import in figures: every row of the review is counted once. */
export interface Report {
  readonly mode: Mode;
  readonly totals: Readonly<Record<Outcome, number>>;
}

/** How a row ended, as people are told: of the rows that are `held`, these three wait for nobody. */
export type Ending = Outcome | 'left-out' | 'duplicate' | 'empty';

/** All endings, in the order in which they are listed. */
export const endings = [...outcomes, 'left-out', 'duplicate', 'empty'] as const satisfies readonly Ending[];

/** `null` for a row that is still on its way. */
export function endingOf({outcome, standing, leftOut}: ReviewRow): Ending | null {
  if (outcome !== 'held') return outcome ?? null;
  if (leftOut) return 'left-out';
  return standing === 'duplicate' || standing === 'empty' ? standing : 'held';
}

/** Rows by their ending. `review` is the one that was confirmed. */
export function countEndings(
  {totals}: Report,
  {summary: {duplicate, empty}, leftOut}: Pick<Review, 'summary' | 'leftOut'>,
): Readonly<Record<Ending, number>> {
  return {
    ...totals,
    held: totals.held - leftOut - duplicate - empty,
    'left-out': leftOut,
    duplicate,
    empty,
  };
}
