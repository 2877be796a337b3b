import type {Definition} from '../../core/definition/definition.ts';
import type {PlannedPair} from '../../core/plan/plan.ts';
import type {Mode} from '../../core/plan/mode.ts';
import type {Outcome, PairOutcome} from '../../core/plan/outcome.ts';
import {comparable} from '../../core/rows/same-value.ts';
import type {Portal, SaveResult} from '../../portal/portal.ts';
import type {Clock} from '../requests/clock.ts';
import {idempotencyKey} from './idempotency-key.ts';
import {judgeResults} from './judge-results.ts';
import type {Trip} from '../requests/lanes.ts';
import type {Asking, PortalCalls} from '../requests/portal-calls.ts';
import {lookUps} from '../requests/look-ups.ts';
import {portalProblem} from '../requests/portal-problem.ts';
import {isReusedKey, isTooLarge, mayHaveSaved, refusesBatch} from './save-errors.ts';
import type {RequestSize} from '../requests/request-size.ts';

/** What sending a batch needs. */
export interface BatchSenderOptions {
  readonly portal: Portal;
  readonly calls: PortalCalls;
  readonly definition: Definition;
  readonly mode: Mode;
  /** Pairs in one request; halved when the portal finds one too large. */
  readonly batchSize: RequestSize;
  /** Keys in one look-up. */
  readonly lookupSize: RequestSize;
  readonly clock: Clock;
  /** Cancelled: no further request; one on its way is heard out. */
  readonly stop: AbortSignal;
  /** Takes each outcome, once, as soon as it is known. */
  readonly settle: (outcomes: readonly PairOutcome[]) => Promise<void>;
}

/** Pairs that are sent together, under one idempotency key. */
interface SendAttempt {
  /** Of the whole batch. */
  readonly trip: Trip;
  pairs: readonly PlannedPair[];
  idempotencyKey: string;
  /** When it was last seen that the portal stores what the plan showed, in milliseconds. */
  compared: number;
  /** It was sent, and no answer tells whether it was saved. */
  unsure: boolean;
}

/** An answer, or why there is none: too many pairs at once, or refused as a whole. */
type SaveOutcome =
  | {readonly kind: 'results'; readonly results: readonly SaveResult[] | 'taken'}
  | {readonly kind: 'too-many'}
  | {readonly kind: 'refused'; readonly error: unknown};

/**
 * A look-up that is older than this, after a pause or a laptop's sleep, is made again before anything is sent. Where a
 * batch takes several, each is given the time.
 */
const lookupValid = 60_000;

/**
 * Sends one batch until each of its pairs has its outcome.
 *
 * A batch is looked up, then sent; what moved since the review is left out. Once it may have been saved, it is not
 * looked up again (it would find its own values) but sent again, the same, under the same key, which the portal
 * honours once. Refused as a whole it is halved, until the pair at fault stands alone; too large it is sent in parts of
 * half its size, and so are all batches after it.
 *
 * A key that was "used before" at first sight is the portal's fault and stops the import. Where a try without an
 * answer went before it, or before a refusal, the look-up tells what became of that: pairs as they were are sent on
 * under a new key; who wrote the others nobody can say, so they are unconfirmed.
 */
export class BatchSender {
  readonly #options: BatchSenderOptions;
  readonly #comparable: (value: string) => string;
  #requested = false;
  #freshFrom = -Infinity;
  /** The portal answered a batch. */
  #answered = false;
  /** Pairs that were too large for the portal each on its own. */
  #tooLarge = 0;

  constructor(options: BatchSenderOptions) {
    this.#options = options;
    this.#comparable = comparable(options.definition.value.format);
  }

  /** Whether a request that writes was made. */
  get requested(): boolean {
    return this.#requested;
  }

  /** Resolves when each pair has its outcome. Pairs that a cancel kept from being sent have none. */
  async send(pairs: readonly PlannedPair[]): Promise<void> {
    const {lanes} = this.#options.calls;
    const trip = lanes.begin();
    await this.#sendFitting({trip, pairs, idempotencyKey: '', compared: -Infinity, unsure: false});
    lanes.end(trip);
  }

  /** What was looked up before now and is not on its way is looked up again: a pause may be long. */
  lookAgain(): void {
    this.#freshFrom = this.#options.clock.now();
  }

  /** Sends in parts of the size that fits by now, each under a key of its own. */
  async #sendFitting(parcel: SendAttempt): Promise<void> {
    for (let from = 0; from < parcel.pairs.length;) {
      const pairs = parcel.pairs.slice(from, from + this.#options.batchSize.now);
      from += pairs.length;
      await this.#send({...parcel, pairs, idempotencyKey: idempotencyKey()});
    }
  }

  async #send(parcel: SendAttempt): Promise<void> {
    const {stop, mode, settle} = this.#options;
    try {
      const answer = await this.#answer(parcel);
      if (answer?.kind === 'results') await settle(judgeResults(parcel.pairs, answer.results, mode));
      if (answer?.kind === 'refused') await this.#sendInParts(parcel, answer.error);
      if (answer?.kind === 'too-many') {
        await this.#compareUnsure(parcel);
        await this.#sendFitting(parcel);
      }
    } catch (error) {
      if (error !== stop.reason) throw error;
      if (parcel.unsure) await this.#settleAll(parcel.pairs, 'unconfirmed');
    }
  }

  /** The portal's answer to a parcel, or `null` where all of its pairs have moved. */
  async #answer(parcel: SendAttempt): Promise<SaveOutcome | null> {
    const {calls, stop} = this.#options;
    const isStale = () => this.#isOutdated(parcel) || this.#isTooLong(parcel);
    const asking: Asking = {trip: parcel.trip, lane: 'save', stop, isStale};
    for (;;) {
      if (this.#isTooLong(parcel)) return {kind: 'too-many'};
      if (this.#isOutdated(parcel)) await this.#compare(parcel, 'changed');
      if (parcel.pairs.length === 0) return null;
      const answer = await calls.ask(signal => this.#save(parcel, signal), asking);
      if (answer) return answer;
    }
  }

  async #save(parcel: SendAttempt, signal: AbortSignal): Promise<SaveOutcome> {
    const {portal, mode} = this.#options;
    const {idempotencyKey, unsure} = parcel;
    const pairs = parcel.pairs.map(({key, value}) => ({key, value}));
    this.#requested = true;
    parcel.trip.begun = true;
    parcel.unsure = true;
    try {
      const results = await portal.save(pairs, {mode, idempotencyKey, signal});
      this.#answered = true;
      return {kind: 'results', results};
    } catch (error) {
      // A try whose time is over has no say any more: a later one may be on its way.
      if (!signal.aborted && !mayHaveSaved(error)) parcel.unsure = unsure;
      if (isTooLarge(error)) return this.#tooLargeAnswer(pairs.length, error);
      if (refusesBatch(error) || (unsure && isReusedKey(error))) return {kind: 'refused', error};
      throw error;
    }
  }

  /** A second pair that is too large on its own, before any was taken, tells that the portal takes none: it has a problem. */
  #tooLargeAnswer(pairs: number, error: unknown): SaveOutcome {
    if (this.#options.batchSize.halve(pairs)) return {kind: 'too-many'};
    if (this.#tooLarge > 0 && !this.#answered) throw error;
    this.#tooLarge++;
    return {kind: 'refused', error};
  }

  async #sendInParts(parcel: SendAttempt, error: unknown): Promise<void> {
    await this.#compareUnsure(parcel);
    const {pairs, unsure} = parcel;
    if (isReusedKey(error)) {
      if (unsure) return this.#settleAll(pairs, 'unconfirmed', detailOf(error));
      return this.#send({...parcel, idempotencyKey: idempotencyKey()});
    }
    if (pairs.length === 1) {
      return this.#settleAll(pairs, unsure ? 'unconfirmed' : 'rejected', detailOf(error));
    }
    const half = Math.ceil(pairs.length / 2);
    for (const part of [pairs.slice(0, half), pairs.slice(half)])
      await this.#send({...parcel, pairs: part, idempotencyKey: idempotencyKey()});
  }

  /** Where a try without an answer went before, the look-up tells what became of it. */
  async #compareUnsure(parcel: SendAttempt): Promise<void> {
    if (!parcel.unsure || !this.#options.portal.lookup) return;
    await this.#compare(parcel, 'unconfirmed');
    parcel.unsure = false;
  }

  /** Another batch was too large while this one waited. One that may have been saved stays as it is. */
  #isTooLong({pairs, unsure}: SendAttempt): boolean {
    return !unsure && pairs.length > this.#options.batchSize.now;
  }

  #isOutdated({pairs, compared, unsure}: SendAttempt): boolean {
    const {portal, clock, lookupSize} = this.#options;
    if (!portal.lookup || unsure) return false;
    const oldest = clock.now() - lookupValid * Math.ceil(pairs.length / lookupSize.now);
    return compared < Math.max(oldest, this.#freshFrom);
  }

  /** Looks the pairs up; those whose stored value is no longer what the plan showed end here, as `moved`. */
  async #compare(parcel: SendAttempt, moved: Outcome): Promise<void> {
    const {stored, since} = await this.#lookup(parcel);
    parcel.compared = since;
    const still: PlannedPair[] = [];
    const gone: PlannedPair[] = [];
    for (const pair of parcel.pairs) (this.#isAsPlanned(pair, stored) ? still : gone).push(pair);
    if (gone.length === 0) return;
    parcel.pairs = still;
    parcel.idempotencyKey = idempotencyKey();
    await this.#settleAll(gone, moved);
  }

  /** What is stored, and since when that is known. */
  async #lookup({
    pairs,
    trip,
  }: SendAttempt): Promise<{readonly stored: ReadonlyMap<string, string | null>; readonly since: number}> {
    const {portal, calls, lookupSize, clock, stop} = this.#options;
    const stored = new Map<string, string | null>();
    let since = Infinity;
    const keys = pairs.map(pair => pair.key);
    for await (const found of lookUps(keys, {lookup: portal.lookup!, calls, trip, size: lookupSize, stop})) {
      for (const [key, value] of found.stored) stored.set(key, value);
      since = Math.min(since, clock.now());
    }
    return {stored, since};
  }

  #isAsPlanned({key, stored}: PlannedPair, now: ReadonlyMap<string, string | null>): boolean {
    const value = now.get(key);
    if (value === undefined || stored === undefined) return value !== undefined;
    if (value === null || stored === null) return value === stored;
    return this.#comparable(value) === this.#comparable(stored);
  }

  async #settleAll(pairs: readonly PlannedPair[], outcome: Outcome, detail?: string): Promise<void> {
    if (pairs.length === 0) return;
    await this.#options.settle(pairs.map(({key}) => ({key, outcome, ...(detail !== undefined && {detail})})));
  }
}

/** The portal's own words on a refused batch; where it has none, what its status stands for. */
function detailOf(error: unknown): string | undefined {
  return portalProblem(error).detail?.message ?? (isTooLarge(error) ? '413 Content Too Large' : undefined);
}
