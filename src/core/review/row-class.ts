import type {RawChange} from './change.ts';
import {duplicateSame, errors, type IssueSet, nothingToImport} from '../issue-set.ts';
import type {Standing} from './review.ts';

/** A standing that no consent changes. */
export type BlockedReason = Exclude<Standing, 'pair' | 'consent'>;

/** What becomes of a row, mode and consents aside: what its pair does, or why it has none. */
export type RowClass = RawChange | BlockedReason;

/** `null` for a row that could be sent. */
export function blockedReason(issues: IssueSet, leftOut: boolean): BlockedReason | null {
  if ((issues & errors) !== 0 || leftOut) return 'invalid';
  if ((issues & nothingToImport) !== 0) return 'empty';
  if ((issues & duplicateSame) !== 0) return 'duplicate';
  return null;
}

/** Whether no consent helps. */
export function isBlocked(rowClass: RowClass): rowClass is BlockedReason {
  return rowClass === 'invalid' || rowClass === 'empty' || rowClass === 'duplicate';
}
