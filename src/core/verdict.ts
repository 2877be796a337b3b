import type {RawChange} from './diff.ts';
import {duplicateSame, errors, type IssueSet, nothingToImport} from './issue-set.ts';
import type {Standing} from './review.ts';

/** A standing that no consent changes. */
export type Fate = Exclude<Standing, 'pair' | 'consent'>;

/** What becomes of a row, mode and consents aside: what its pair does, or why it has none. */
export type Verdict = RawChange | Fate;

/** `null` for a row that could be sent. */
export function fateOf(issues: IssueSet, leftOut: boolean): Fate | null {
  if ((issues & errors) !== 0 || leftOut) return 'invalid';
  if ((issues & nothingToImport) !== 0) return 'empty';
  if ((issues & duplicateSame) !== 0) return 'duplicate';
  return null;
}

export function isFate(verdict: Verdict): verdict is Fate {
  return verdict === 'invalid' || verdict === 'empty' || verdict === 'duplicate';
}
