import type {Definition} from '../../core/definition/definition.ts';
import type {Batch} from '../../core/plan/plan.ts';
import type {Mode} from '../../core/plan/mode.ts';
import type {PairOutcome} from '../../core/plan/outcome.ts';
import type {Portal} from '../../portal/portal.ts';
import {BatchSender} from './batch-sender.ts';
import {orAborted, type Clock} from '../requests/clock.ts';
import {PortalCalls, type RequestStatus, type RequestLimits} from '../requests/portal-calls.ts';
import {RequestSize} from '../requests/request-size.ts';
import type {SendingState} from '../state.ts';

/** Where the frozen plan comes from, and where its outcomes go: the worker. */
export interface PlanSource {
  /** The next pairs, at most `count`; `null` at the end. */
  nextBatch(count: number): Promise<Batch | null>;
  settle(outcomes: readonly PairOutcome[]): Promise<void>;
}

/** What sending a plan needs. */
export interface SenderOptions {
  readonly source: PlanSource;
  /** Its answers checked (checked-portal.ts). */
  readonly portal: Portal;
  readonly definition: Definition;
  readonly mode: Mode;
  /** Pairs in the whole plan. */
  readonly total: number;
  readonly batchSize: number;
  /** Keys in one look-up, as the comparison before the review left it. */
  readonly lookupSize: RequestSize;
  readonly limits: RequestLimits;
  readonly clock: Clock;
  readonly onChange: (sending: Sending) => void;
}

/** What there is to show of the sending. */
export type Sending = Pick<SendingState, 'progress' | 'saved' | 'pause' | 'waiting' | 'stopping'>;

/**
 * Sends the confirmed plan, batch by batch: nothing lost, nothing twice.
 *
 * Several batches are on their way at once, and while they are saved the next ones are looked up. A pause finishes those
 * that have begun to be saved, and counts them. A cancel hears out the requests on their way, and waits for nothing more:
 * pairs that may have been saved end `unconfirmed`, the rest without an outcome.
 */
export class Sender {
  readonly #options: SenderOptions;
  readonly #calls: PortalCalls;
  readonly #batches: BatchSender;
  readonly #batchSize: RequestSize;
  readonly #gone = new AbortController();
  readonly #cancelled = new AbortController();
  #next: Promise<Batch | null> | null = null;
  #hindrance: RequestStatus = {pause: null, waiting: null};
  #done = 0;
  #saved = 0;

  constructor(options: SenderOptions) {
    this.#options = options;
    this.#batchSize = new RequestSize(options.batchSize);
    this.#calls = new PortalCalls({
      clock: options.clock,
      limits: options.limits,
      signal: this.#gone.signal,
      onChange: hindrance => {
        this.#hindrance = hindrance;
        this.#publish();
      },
    });
    this.#batches = new BatchSender({
      ...options,
      batchSize: this.#batchSize,
      calls: this.#calls,
      stop: this.#cancelled.signal,
      settle: outcomes => this.#settle(outcomes),
    });
  }

  /** Whether a request that writes was made. */
  get requested(): boolean {
    return this.#batches.requested;
  }

  /** Resolves when all is sent, or cancelled and come to rest; rejects with `AbortError` after `abort()`. */
  async run(): Promise<void> {
    const {parallelBatches, parallelLookups} = this.#options.limits;
    const {lanes} = this.#calls;
    const atHand = parallelBatches + parallelLookups;
    try {
      const sending: Promise<void>[] = [];
      for (let lane = 0; lane < atHand; lane++) sending.push(this.#sendOn());
      await Promise.all(sending);
      // A pause lasts until it is ended, though nothing is left to send.
      await lanes.enter(lanes.begin(), 'lookup', this.#gone.signal);
    } catch (error) {
      this.#gone.abort(error);
      throw error;
    }
  }

  /** The batches in flight are finished, no other is begun. */
  pause(): void {
    this.#calls.lanes.held = true;
    this.#publish();
  }

  /** Goes on after a pause, and asks again after a problem. */
  resume(): void {
    const {lanes} = this.#calls;
    if (lanes.held) this.#batches.lookAgain();
    lanes.release();
    this.#calls.resume();
    this.#publish();
  }

  cancel(): void {
    this.#cancelled.abort(new DOMException('The import was cancelled', 'AbortError'));
    this.resume();
  }

  /** Stops at once, wherever it is: the page or the import is gone. */
  abort(): void {
    this.#gone.abort(new DOMException('The import was ended', 'AbortError'));
  }

  /** One batch after another, until the plan is at its end. After a cancel, sending does nothing. */
  async #sendOn(): Promise<void> {
    while (!this.#cancelled.signal.aborted) {
      const batch = await orAborted(this.#take(), this.#gone.signal);
      if (batch === null) return;
      await this.#batches.send(batch.pairs);
    }
  }

  /** The batch that was pulled ahead; the one after it is pulled meanwhile. */
  #take(): Promise<Batch | null> {
    const {source} = this.#options;
    const next = () => source.nextBatch(this.#batchSize.now);
    const batch = this.#next ?? next();
    this.#next = batch.then(taken => (taken === null ? null : next()));
    // A failure is told to whoever takes it; after a cancel nobody does.
    this.#next.catch(() => {});
    return batch;
  }

  async #settle(outcomes: readonly PairOutcome[]): Promise<void> {
    // What was on its way at the end is told by nobody but whoever ended it.
    this.#gone.signal.throwIfAborted();
    await this.#options.source.settle(outcomes);
    this.#done += outcomes.length;
    this.#saved += outcomes.filter(({outcome}) => confirmed.has(outcome)).length;
    this.#publish();
  }

  #publish(): void {
    const {pause, waiting} = this.#hindrance;
    this.#options.onChange({
      progress: {done: this.#done, total: this.#options.total},
      saved: this.#saved,
      pause: pause ?? (this.#calls.lanes.held ? {by: 'user'} : null),
      waiting,
      stopping: this.#cancelled.signal.aborted,
    });
  }
}

/** The pair is stored, as the portal says. */
const confirmed: ReadonlySet<string> = new Set(['added', 'replaced', 'same']);
