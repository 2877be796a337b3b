import type {Change} from './change.ts';
import type {RowStore} from '../rows/row-store.ts';
import type {RowGroups} from '../rows/row-groups.ts';
import {errors, firstOf, type IssueSet} from '../issue-set.ts';
import type {RowAnalysis} from './row-analysis.ts';
import type {Mode} from '../plan/mode.ts';
import type {Outcome} from '../plan/outcome.ts';
import type {FrozenRows, Plan, PlannedPair} from '../plan/plan.ts';
import type {ReviewRow, Standing} from './review.ts';
import type {StoredValues} from '../rows/stored-values.ts';
import {noString} from '../rows/string-pool.ts';

/** What a row is made of. */
export interface ReviewRowsOptions {
  readonly entries: RowStore;
  readonly analysis: RowAnalysis;
  readonly stored: StoredValues | null;
  readonly leftOut: ReadonlySet<number>;
  readonly mode: Mode;
  /** Consents that each row waits for. */
  readonly openConsents: Int32Array;
}

/** All rows in one mode, with the consents as they were then. Later changes of the review make another of it. */
export class ReviewRows {
  readonly #options: ReviewRowsOptions;

  constructor(options: ReviewRowsOptions) {
    this.#options = options;
  }

  get length(): number {
    return this.#options.entries.length;
  }

  rowNumber(at: number): number {
    return this.#options.entries.rowNumber(at);
  }

  key(at: number): string {
    return this.#options.entries.shownKey(at);
  }

  value(at: number): string {
    return this.#options.entries.shownValue(at);
  }

  standing(at: number): Standing {
    const {analysis, openConsents} = this.#options;
    return analysis.blocked(at) ?? (openConsents[at] === 0 ? 'pair' : 'consent');
  }

  change(at: number): Change | null {
    if (this.standing(at) !== 'pair') return null;
    const {analysis, mode} = this.#options;
    const change = analysis.change(at);
    return change === 'replace' && mode === 'fill-empty' ? 'kept' : change;
  }

  /** `null`: nothing is stored; `undefined`: not known. */
  stored(at: number): string | null | undefined {
    const {entries, stored} = this.#options;
    const key = entries.keyId(at);
    return key === noString ? undefined : stored?.text(key);
  }

  issueSet(at: number): IssueSet {
    return this.#options.analysis.issueSet(at);
  }

  /** The codes under which it stands in `Review.waiting`. */
  waitsFor(at: number): IssueSet {
    const {analysis, openConsents, leftOut} = this.#options;
    if (analysis.blocked(at) === null) return openConsents[at]!;
    return leftOut.has(at) ? 0 : firstOf(analysis.issueSet(at) & errors);
  }

  /** With a plan, the row has its outcome. */
  row(at: number, plan: Plan | null): ReviewRow {
    const {analysis, leftOut} = this.#options;
    const outcome = plan?.outcome(at);
    const detail = plan?.detail(at);
    return {
      rowNumber: this.rowNumber(at),
      key: this.key(at),
      value: this.value(at),
      stored: this.stored(at),
      change: this.change(at),
      standing: this.standing(at),
      leftOut: leftOut.has(at),
      issues: analysis.issues(at),
      ...(outcome !== undefined && {outcome}),
      ...(detail !== undefined && {detail}),
    };
  }

  /** The same for a plan. */
  frozen(byKey: RowGroups): FrozenRows {
    const {entries} = this.#options;
    return {
      length: this.length,
      rowsOf: key => byKey.rows(entries.keys.find(key)),
      settled: at => (this.standing(at) === 'pair' ? unsentOutcome(this.change(at)!) : 'held'),
      pair: at => ({
        key: entries.key(at)!,
        value: entries.value(at)!,
        change: this.change(at) as PlannedPair['change'],
        stored: this.stored(at),
      }),
    };
  }
}

/** How a pair ends that is not sent; `null` for one that is. */
function unsentOutcome(change: Change): Outcome | null {
  return change === 'same' || change === 'kept' || change === 'unknown' ? change : null;
}
