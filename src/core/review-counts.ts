import type {Judgement} from './judgement.ts';
import type {Review, Standing} from './review.ts';

/** Rows by standing, and pairs by what they are before the mode has its say. */
export interface ReviewCounts {
  rows: number;
  pairs: number;
  invalid: number;
  consent: number;
  duplicate: number;
  empty: number;
  add: number;
  replace: number;
  same: number;
  unknown: number;
  uncompared: number;
}

/** Counts all rows by where they stand now. */
export function countReview(
  rows: number,
  judgement: Judgement,
  standingOf: (at: number) => Standing,
): ReviewCounts {
  const counts: ReviewCounts = {
    rows,
    pairs: 0,
    invalid: 0,
    consent: 0,
    duplicate: 0,
    empty: 0,
    add: 0,
    replace: 0,
    same: 0,
    unknown: 0,
    uncompared: 0,
  };
  for (let at = 0; at < rows; at++) {
    const standing = standingOf(at);
    if (standing !== 'pair') {
      counts[standing]++;
    } else {
      counts.pairs++;
      counts[judgement.change(at)!]++;
    }
  }
  return counts;
}

/** What each mode makes of the same counts. */
export function effectsOf({add, replace, uncompared}: ReviewCounts): Review['effects'] {
  return {
    'fill-empty': {add, replace: 0, kept: replace, uncompared},
    overwrite: {add, replace, kept: 0, uncompared},
  };
}
