import type {Change} from '../review/change.ts';
import type {Mode} from './mode.ts';
import type {Pair} from '../review/pairs.ts';
import {type Report} from './report.ts';
import {outcomes, type Outcome, type PairOutcome} from './outcome.ts';

/** A pair that will be sent, with what the review showed of it. */
export interface PlannedPair extends Pair {
  readonly change: Extract<Change, 'add' | 'replace' | 'uncompared'>;
  /** What the portal stored at the review: `null` nothing, `undefined` not compared. */
  readonly stored: string | null | undefined;
}

/** A part of the frozen plan, sent in one request. */
export interface Batch {
  readonly pairs: readonly PlannedPair[];
}

/** The review as it stands at the confirmation. It must answer the same for as long as the plan lives. */
export interface FrozenRows {
  readonly length: number;
  /** How a row ends that is not sent; `null` for one that is. */
  settled(at: number): Outcome | null;
  pair(at: number): PlannedPair;
  /** Rows with this key. */
  rowsOf(key: string): Iterable<number>;
}

const notSent = outcomes.indexOf('not-sent');
/** A row that is sent, before anything is known of it. */
const open = outcomes.length;

/** What was confirmed: which rows are sent, in sheet order, and how every row ended. It never changes its mind. */
export class Plan {
  readonly mode: Mode;
  readonly #rows: FrozenRows;
  readonly #planned: Uint32Array;
  /** Place in `outcomes` of each row; planned rows are `open` until they are settled. */
  readonly #outcomes: Uint8Array;
  readonly #details = new Map<number, string>();
  #next = 0;

  constructor(mode: Mode, rows: FrozenRows) {
    this.mode = mode;
    this.#rows = rows;
    this.#outcomes = new Uint8Array(rows.length);
    const planned: number[] = [];
    for (let at = 0; at < rows.length; at++) {
      const outcome = rows.settled(at);
      this.#outcomes[at] = outcome === null ? open : outcomes.indexOf(outcome);
      if (outcome === null) planned.push(at);
    }
    this.#planned = Uint32Array.from(planned);
  }

  /** Pairs that will be sent. */
  get size(): number {
    return this.#planned.length;
  }

  /** The next pairs, at most `count`; `null` when all were given out. */
  nextBatch(count: number): Batch | null {
    const rows = this.#planned.subarray(this.#next, this.#next + count);
    if (rows.length === 0) return null;
    this.#next += rows.length;
    return {pairs: Array.from(rows, at => this.#rows.pair(at))};
  }

  /** Takes how pairs ended. A key that was not planned is a bug of the caller. */
  settle(settled: readonly PairOutcome[]): void {
    for (const {key, outcome, detail} of settled) {
      const at = this.#plannedRow(key);
      this.#outcomes[at] = outcomes.indexOf(outcome);
      if (detail) this.#details.set(at, detail);
    }
  }

  /** `undefined` while a planned row is on its way. */
  outcome(at: number): Outcome | undefined {
    return outcomes[this.#outcomes[at]!];
  }

  /** What the portal said of the row's pair. */
  detail(at: number): string | undefined {
    return this.#details.get(at);
  }

  /** Ends the import: what is still open was not sent. */
  report(): Report {
    for (const at of this.#planned) if (this.#outcomes[at] === open) this.#outcomes[at] = notSent;
    const totals = Object.fromEntries(outcomes.map(outcome => [outcome, 0])) as Record<Outcome, number>;
    for (const place of this.#outcomes) totals[outcomes[place]!]++;
    return {mode: this.mode, totals};
  }

  #plannedRow(key: string): number {
    for (const at of this.#rows.rowsOf(key)) if (this.#rows.settled(at) === null) return at;
    throw new Error('A pair was settled that was not planned.');
  }
}
