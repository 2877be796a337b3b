import type {Batch, PlannedPair} from '../../src/core/plan/plan.ts';
import type {PairOutcome} from '../../src/core/plan/outcome.ts';
import type {PlanSource} from '../../src/importer/sending/sender.ts';

/** A frozen plan in memory, which takes one outcome a pair, and none for a pair that it does not hold. */
export class MemoryPlan implements PlanSource {
  readonly pairs: readonly PlannedPair[];
  readonly outcomes = new Map<string, string>();
  readonly details = new Map<string, string>();
  /** Sizes that were asked for. */
  readonly pulls: number[] = [];
  readonly #keys: ReadonlySet<string>;
  #next = 0;

  constructor(pairs: readonly PlannedPair[]) {
    this.pairs = pairs;
    this.#keys = new Set(pairs.map(pair => pair.key));
  }

  async nextBatch(count: number): Promise<Batch | null> {
    this.pulls.push(count);
    const pairs = this.pairs.slice(this.#next, this.#next + count);
    this.#next += pairs.length;
    return pairs.length === 0 ? null : {pairs};
  }

  async settle(outcomes: readonly PairOutcome[]): Promise<void> {
    for (const {key, outcome, detail} of outcomes) {
      if (!this.#keys.has(key)) throw new Error(`${key} is not planned`);
      if (this.outcomes.has(key)) throw new Error(`${key} has a second outcome`);
      this.outcomes.set(key, outcome);
      if (detail !== undefined) this.details.set(key, detail);
    }
  }
}
