import type {RowAnalysis} from './row-analysis.ts';
import {bitOf, errors, forEachCode, issueCodes} from '../issue-set.ts';
import type {IssueCode} from '../issue.ts';
import type {ReviewRows} from './review-rows.ts';
import type {Consent, Review, Waiting} from './review.ts';

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
export function countReview(rows: ReviewRows, analysis: RowAnalysis): ReviewCounts {
  const counts: ReviewCounts = {
    rows: rows.length,
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
  for (let at = 0; at < rows.length; at++) {
    const standing = rows.standing(at);
    if (standing !== 'pair') {
      counts[standing]++;
    } else {
      counts.pairs++;
      counts[analysis.change(at)!]++;
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

/** The rows that wait, by reason. */
export function countWaiting(rows: ReviewRows, analysis: RowAnalysis): Waiting[] {
  const waiting = new Map<IssueCode, number>();
  const suggested = new Map<IssueCode, number>();
  for (let at = 0; at < rows.length; at++) {
    forEachCode(rows.waitsFor(at), code => {
      countUp(waiting, code);
      if (analysis.isSuggested(at, code)) countUp(suggested, code);
    });
  }
  return issueCodes
    .filter(code => waiting.has(code))
    .map(code => ({code, rows: waiting.get(code)!, suggested: suggested.get(code) ?? 0}));
}

/** One question for each consent code: about the rows that wait, else about those for which it was given. */
export function consentQuestions(
  openConsents: Int32Array,
  analysis: RowAnalysis,
  waiting: readonly Waiting[],
): Consent[] {
  const given = new Map<IssueCode, number>();
  openConsents.forEach((open, at) =>
    forEachCode(analysis.consents(at) & ~open, code => countUp(given, code)),
  );
  const asked = new Map(waiting.map(({code, rows}) => [code, rows]));
  return issueCodes
    .filter(code => given.has(code) || (asked.has(code) && (bitOf(code) & errors) === 0))
    .map(code => ({code, rows: asked.get(code) ?? given.get(code)!, allowed: !asked.has(code)}));
}

function countUp(counts: Map<IssueCode, number>, code: IssueCode): void {
  counts.set(code, (counts.get(code) ?? 0) + 1);
}
