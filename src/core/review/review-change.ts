import type {Correction} from '../rows/row-store.ts';
import type {IssueCode} from '../issue.ts';
import type {Mode} from '../plan/mode.ts';

/** What a user may change in the review. */
export type ReviewChange =
  | {readonly type: 'set-mode'; readonly mode: Mode}
  /** Gives the consent to all rows that wait for it now, or takes it back. */
  | {readonly type: 'allow'; readonly code: IssueCode; readonly allowed: boolean}
  /** Takes all suggestions of one code, as one step that can be undone. */
  | {readonly type: 'apply-suggestions'; readonly code: IssueCode}
  | {readonly type: 'correct'; readonly rowNumber: number; readonly correction: Correction}
  | {readonly type: 'leave-out'; readonly rowNumber: number; readonly out: boolean}
  /** Takes back the last correction, suggestions or leaving out. */
  | {readonly type: 'undo'};
