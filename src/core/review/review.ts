/** What the user is shown before (and, with outcomes, after) the import. */
import type {Change} from './change.ts';
import type {Issue, IssueCode} from '../issue.ts';
import type {Mode} from '../plan/mode.ts';
import type {Outcome} from '../plan/outcome.ts';

/**
 * Where a row stands. `pair`: valid, and compared. `invalid`: an error, or left out by the user. `consent`: a consent
 * is open. `duplicate`: the same pair stands in another row, which counts. `empty`: a key without a value.
 */
export type Standing = 'pair' | 'invalid' | 'consent' | 'duplicate' | 'empty';

/** `rows = pairs + invalid + consent + duplicate + empty`; `pairs = add + replace + same + kept + unknown + uncompared`. */
export interface Summary {
  readonly rows: number;
  readonly pairs: number;
  readonly invalid: number;
  readonly consent: number;
  readonly duplicate: number;
  readonly empty: number;
  readonly add: number;
  readonly replace: number;
  readonly same: number;
  readonly kept: number;
  readonly unknown: number;
  readonly uncompared: number;
}

/** A question about the rows that carry one consent issue and that nothing else rules out. */
export interface Consent {
  readonly code: IssueCode;
  /** Rows that wait for the answer. Where none waits: rows for which it was given. */
  readonly rows: number;
  /** Whether no row waits any more. */
  readonly allowed: boolean;
}

/** Rows that wait for one reason. */
export interface Waiting {
  readonly code: IssueCode;
  readonly rows: number;
  /** Of these, the rows for which a suggestion can be taken. */
  readonly suggested: number;
}

/** The whole review in figures. */
export interface Review {
  readonly mode: Mode;
  readonly summary: Summary;
  /** What each mode would do, consents and corrections as they are now. */
  readonly effects: Readonly<
    Record<
      Mode,
      {readonly add: number; readonly replace: number; readonly kept: number; readonly uncompared: number}
    >
  >;
  readonly consents: readonly Consent[];
  /**
   * What the user must decide. A row with errors waits for the first of them; one with several open consents stands
   * under each. A row that was left out waits for nothing.
   */
  readonly waiting: readonly Waiting[];
  /** Rows for which a suggestion of this code can be taken. */
  readonly suggestions: Readonly<Partial<Record<IssueCode, number>>>;
  /** Rows that the user left out by hand (counted as `invalid` in the summary). */
  readonly leftOut: number;
  /** The number that must be typed in this mode before confirming; `null` where none is asked for. */
  readonly brake: {readonly count: number; readonly share: number} | null;
  /** `unchecked`: the portal stores nothing for this file (or was not asked), so a slipped column cannot be seen. */
  readonly columnShift: 'checked' | 'unchecked';
  readonly undoable: boolean;
}

/** One row of the sheet that holds a key or a value. */
export interface ReviewRow {
  readonly rowNumber: number;
  /** Normalised, or the raw text where the row is held back. */
  readonly key: string;
  readonly value: string;
  /** `null`: nothing is stored; `undefined`: not known. */
  readonly stored: string | null | undefined;
  /** `null` where the row is held back. */
  readonly change: Change | null;
  readonly standing: Standing;
  readonly leftOut: boolean;
  readonly issues: readonly Issue[];
  readonly outcome?: Outcome;
  /** What the portal said of the pair, as plain text. */
  readonly detail?: string;
}

/** `to-do`: waits for the user. `ready`: would be sent. `settled`: neither. */
export type Lot = 'to-do' | 'ready' | 'settled';

/** `attention`: rows to check first, then replacements, then additions, then the rest. A minus turns the order round. */
export type RowOrder = 'row' | '-row' | 'key' | '-key' | 'attention';

/** Selects and orders rows; members that are left out select all. `count` is 100 by default, `from` 0. */
export interface RowQuery {
  readonly from?: number;
  readonly count?: number;
  readonly change?: Change | null | readonly (Change | null)[];
  readonly standing?: Standing | readonly Standing[];
  readonly issue?: IssueCode;
  readonly lot?: Lot;
  /** Rows that stand under this code in `Review.waiting`. */
  readonly waitsFor?: IssueCode;
  readonly outcome?: Outcome | readonly Outcome[];
  /** Part of key, value, stored value, or row number; letter case and separators in keys do not matter. */
  readonly search?: string;
  readonly sort?: RowOrder;
}

/** Some of the rows that were selected; `total` counts them all. */
export interface RowPage {
  readonly total: number;
  readonly rows: readonly ReviewRow[];
}
