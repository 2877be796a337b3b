/** The whole flow as one union: each step holds exactly what it has. States are replaced, never changed. */
import type {Candidates} from '../core/columns/candidates.ts';
import type {Mode} from '../core/plan/mode.ts';
import type {Report} from '../core/plan/report.ts';
import type {Review} from '../core/review/review.ts';
import type {Source} from '../worker/protocol.ts';
import type {FileProblem, PortalProblem} from './problem.ts';

export type {Source};

/** The chosen file, as far as the page may know it. The name is shown, and never sent. */
export interface FileInfo {
  readonly name: string;
  readonly bytes: number;
}

/** Why a step waits: the user paused it, or the portal has a problem. */
export type Pause = {readonly by: 'user'} | {readonly by: 'portal'; readonly problem: PortalProblem};

/** What the sender is waiting for between two tries; shown, so that nobody thinks it hangs. */
export type Waiting =
  {readonly for: 'retry'; readonly until: number; readonly asked: boolean} | {readonly for: 'online'};

/** Figures of the pairs so far. `saved` counts what the portal confirmed as added, replaced or same. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Next: `reading`, when a file is opened. */
export interface ChooseState {
  readonly step: 'choose';
  readonly problem: FileProblem | null;
  /** The file that the problem is about. */
  readonly file: FileInfo | null;
}

/** Next: `matching`, `checking`, or `choose` with a problem. Progress in bytes. */
export interface ReadingState {
  readonly step: 'reading';
  readonly file: FileInfo;
  readonly progress: Progress;
}

/** Next: `reading`, when columns are chosen. */
export interface MatchingState {
  readonly step: 'matching';
  readonly file: FileInfo;
  readonly candidates: Candidates;
}

/** Next: `review`. Progress in keys that were looked up. */
export interface CheckingState {
  readonly step: 'checking';
  readonly file: FileInfo;
  readonly source: Source;
  readonly progress: Progress;
  readonly pause: Pause | null;
  readonly waiting: Waiting | null;
}

/** Next: `sending`, `done` where there is nothing to send, or `matching`, when the columns are to be changed. */
export interface ReviewState {
  readonly step: 'review';
  readonly file: FileInfo;
  readonly source: Source;
  readonly review: Review;
  /** `true` while a change is being made, or compared with the portal; `review` is the one before it. */
  readonly busy: boolean;
}

/** Next: `done`. Progress in pairs. */
export interface SendingState {
  readonly step: 'sending';
  readonly file: FileInfo;
  readonly source: Source;
  readonly review: Review;
  readonly mode: Mode;
  readonly progress: Progress;
  /** Pairs of `progress.done` that the portal confirmed as stored. */
  readonly saved: number;
  readonly pause: Pause | null;
  readonly waiting: Waiting | null;
  /** Cancelled: the batch in flight is being finished. */
  readonly stopping: boolean;
}

/** The end: a report, whatever happened. */
export interface DoneState {
  readonly step: 'done';
  readonly file: FileInfo;
  readonly source: Source;
  readonly review: Review;
  readonly report: Report;
  /** When the import ended, and a short reference for the receipt. */
  readonly finished: Date;
  readonly reference: string;
  /** Why the sending broke off, or why the rows are lost; `null` where it came to its end. */
  readonly problem: FileProblem | null;
  /** The worker is gone, and the rows with it: these keys of them are unconfirmed. `null` while it has them. */
  readonly lost: {readonly unconfirmed: readonly string[]} | null;
}

/** One member for each step. */
export type ImporterState =
  ChooseState | ReadingState | MatchingState | CheckingState | ReviewState | SendingState | DoneState;

/** The name of a step. */
export type Step = ImporterState['step'];
