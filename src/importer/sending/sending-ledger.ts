import type {Mode} from '../../core/plan/mode.ts';
import type {Report} from '../../core/plan/report.ts';
import type {Outcome, PairOutcome} from '../../core/plan/outcome.ts';
import type {Review} from '../../core/review/review.ts';
import type {Portal} from '../../portal/portal.ts';
import type {FileProblem} from '../problem.ts';

/**
 * What the page itself knows of one sending. The worker holds the rows and their outcomes, and it may die: then the
 * report is made from here. It keeps counts, and keys only of pairs whose end is not known.
 */
export class SendingLedger {
  readonly mode: Mode;
  /** Why the worker cannot be asked any more; `null` while it can. */
  failure: FileProblem | null = null;
  readonly #review: Review;
  readonly #counts: Record<Outcome, number> = {...none};
  /** Pairs that were sent and have no outcome yet. */
  readonly #open = new Set<string>();
  readonly #unconfirmed: string[] = [];

  /** `review` is the one that was confirmed. */
  constructor(review: Review) {
    this.mode = review.mode;
    this.#review = review;
  }

  /** Keys of the pairs that may have been saved, and may not. */
  get unconfirmed(): readonly string[] {
    return this.#unconfirmed;
  }

  /** The same portal; what is sent through it is noted before it leaves. */
  noting({lookup, save}: Portal): Portal {
    return {
      ...(lookup && {lookup}),
      save: (batch, options) => {
        for (const {key} of batch) this.#open.add(key);
        return save(batch, options);
      },
    };
  }

  settle(settled: readonly PairOutcome[]): void {
    for (const {key, outcome} of settled) {
      this.#counts[outcome]++;
      this.#open.delete(key);
      if (outcome === 'unconfirmed') this.#unconfirmed.push(key);
    }
  }

  /** The sending broke off: nobody can say what became of what was sent and not answered. */
  breakOff(): readonly PairOutcome[] {
    const doubtful = [...this.#open].map((key): PairOutcome => ({key, outcome: 'unconfirmed'}));
    this.settle(doubtful);
    return doubtful;
  }

  /** The same report as the worker's: each row of the review is counted once. */
  report(): Report {
    const {summary, effects} = this.#review;
    const {add, replace, uncompared} = effects[this.mode];
    const counts = this.#counts;
    const settled = Object.values(counts).reduce((sum, count) => sum + count, 0);
    return {
      mode: this.mode,
      totals: {
        ...counts,
        same: counts.same + summary.same,
        kept: counts.kept + summary.kept,
        unknown: counts.unknown + summary.unknown,
        'not-sent': add + replace + uncompared - settled,
        held: summary.invalid + summary.consent + summary.duplicate + summary.empty,
      },
    };
  }
}

const none: Readonly<Record<Outcome, number>> = {
  added: 0,
  replaced: 0,
  same: 0,
  kept: 0,
  unknown: 0,
  rejected: 0,
  unconfirmed: 0,
  changed: 0,
  'not-sent': 0,
  held: 0,
};
