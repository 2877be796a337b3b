import {orAborted, type Clock} from './clock.ts';
import {Lanes, type Lane, type Return, type Trip} from './lanes.ts';
import type {Limits} from '../limits.ts';
import {portalProblem} from './portal-problem.ts';
import {retryAfterMs, backoffMs, isRetryable, maxTries, probeIntervalMs} from './retry.ts';
import type {Pause, Waiting} from '../state.ts';
import {withinTime} from './within-time.ts';

/** What holds the requests up at the moment; both `null` while they get through. */
export interface RequestStatus {
  readonly pause: Pause | null;
  readonly waiting: Waiting | null;
}

/** Bounds of requests. */
export type RequestLimits = Pick<Limits, 'requestSeconds' | 'parallelLookups' | 'parallelBatches'>;

/** What makes requests wait, and end. */
export interface PortalCallsOptions {
  readonly clock: Clock;
  readonly limits: RequestLimits;
  /** Ends everything at once, a request on its way too. */
  readonly signal: AbortSignal;
  readonly onChange: (hindrance: RequestStatus) => void;
}

/** What a request belongs to. */
export interface Asking {
  readonly trip: Trip;
  readonly lane: Lane;
  /** Ends the waiting for the turn, and between two tries, while a try on its way is heard out. */
  readonly stop?: AbortSignal;
  /** Looked at when its turn has come: what it would ask is no longer what is to be asked. */
  readonly isStale?: () => boolean;
}

/** One request until it succeeds, through all its tries. */
interface Call extends Asking {
  readonly end: AbortSignal;
  pause: Pause | null;
  waiting: Waiting | null;
  /** Cuts short what it waits for. */
  wake: AbortController;
}

/** A portal that takes longer for an answer has too much to do, in milliseconds. */
const slow = 10_000;

/**
 * Requests to the portal, made with patience: what passes by itself is tried again, what needs the user waits for
 * `resume()`, and whoever asks is given an answer in the end.
 *
 * How many are on their way at once is for the lanes to say. When its tries are spent, a request shows the problem and
 * goes on every 30 seconds. Asking fails for one reason only: it was aborted, or stopped between two tries.
 */
export class PortalCalls {
  readonly #options: PortalCallsOptions;
  /** Which request may leave. */
  readonly lanes: Lanes;
  /** All that are being made, the oldest first. */
  readonly #calls = new Set<Call>();
  #shown = free;
  /** No request before this time: the portal asked for that. */
  #notBefore = 0;

  constructor(options: PortalCallsOptions) {
    this.#options = options;
    const {parallelLookups, parallelBatches} = options.limits;
    this.lanes = new Lanes({lookup: parallelLookups, save: parallelBatches});
  }

  /**
   * Makes a request until it succeeds; each try is given a signal that also ends when its time is up. `null` where it
   * became stale before it was made.
   */
  async ask<T>(request: (signal: AbortSignal) => Promise<T>, asking: Asking): Promise<T | null> {
    const {clock, signal} = this.#options;
    const end = asking.stop ? AbortSignal.any([signal, asking.stop]) : signal;
    const call: Call = {...asking, end, pause: null, waiting: null, wake: new AbortController()};
    this.#calls.add(call);
    try {
      for (let tries = 1; ; tries++) {
        try {
          return await this.#try(request, call);
        } catch (error) {
          end.throwIfAborted();
          const passes = isRetryable(error);
          if (!passes || tries >= maxTries) call.pause = {by: 'portal', problem: portalProblem(error)};
          if (await this.#wait(call, passes ? untilNextTry(error, tries, clock) : untilResumed)) {
            call.pause = null;
            tries = 0;
          }
        }
      }
    } finally {
      this.#calls.delete(call);
      this.#publish();
    }
  }

  /** One try, when its turn has come. */
  async #try<T>(request: (signal: AbortSignal) => Promise<T>, call: Call): Promise<T | null> {
    const {clock, limits, signal} = this.#options;
    const {trip, lane, end} = call;
    this.#show(call, null);
    await this.lanes.enter(trip, lane, end);
    // Much may have changed since its turn was given to it. Between this look and the request nothing comes.
    const wait = this.#due(call);
    if (wait || call.isStale?.()) {
      this.lanes.giveBack(trip);
      if (!wait) return null;
      await this.#wait(call, wait);
      return this.#try(request, call);
    }
    let how: Return = 'failed';
    try {
      const begun = clock.now();
      const answer = await withinTime(request, limits.requestSeconds, {clock, signal});
      how = clock.now() - begun > slow ? 'slowly' : 'well';
      return answer;
    } catch (error) {
      this.#notBefore = Math.max(this.#notBefore, clock.now() + retryAfterMs(error));
      throw error;
    } finally {
      this.lanes.leave(trip, how);
    }
  }

  /** What the request has to wait for, though its turn has come. */
  #due({trip, end}: Call): Wait | null {
    const {clock} = this.#options;
    if (end.aborted || this.lanes.isHeld(trip)) return untilNextTurn;
    if (!clock.isOnline()) return untilOnline(clock);
    const asked = this.#notBefore - clock.now();
    return asked > 0 ? untilTime(asked, true, clock) : null;
  }

  /** All that show a problem try again at once, as if for the first time. A wait without one takes its time. */
  resume(): void {
    for (const {pause, wake} of this.#calls) {
      if (!pause) continue;
      this.#notBefore = 0;
      wake.abort();
    }
  }

  /** Whether the wait was cut short by `resume()`. Rejects when the call is ended. */
  async #wait(call: Call, {until, waiting}: Wait): Promise<boolean> {
    const {end} = call;
    const {signal} = (call.wake = new AbortController());
    this.#show(call, waiting);
    try {
      await until(AbortSignal.any([end, signal]));
    } catch (reason) {
      end.throwIfAborted();
      if (!signal.aborted) throw reason;
    }
    return signal.aborted;
  }

  #show(call: Call, waiting: Waiting | null): void {
    call.waiting = waiting;
    this.#publish();
  }

  /** Of several requests at once, the first problem and the first wait are shown. */
  #publish(): void {
    const all = [...this.#calls];
    const pause = all.find(each => each.pause)?.pause ?? null;
    const waiting = all.find(each => each.waiting)?.waiting ?? null;
    if (pause === this.#shown.pause && waiting === this.#shown.waiting) return;
    this.#shown = {pause, waiting};
    this.#options.onChange(this.#shown);
  }
}

const free: RequestStatus = {pause: null, waiting: null};

/** A wait: what is shown of it, and what ends it by itself. */
interface Wait {
  readonly waiting: Waiting | null;
  readonly until: (end: AbortSignal) => Promise<void>;
}

const untilResumed: Wait = {
  waiting: null,
  until: end => orAborted(new Promise<never>(() => {}), end),
};

const untilNextTurn: Wait = {waiting: null, until: async end => end.throwIfAborted()};

function untilOnline(clock: Clock): Wait {
  return {waiting: {for: 'online'}, until: end => clock.online(end)};
}

function untilNextTry(error: unknown, tries: number, clock: Clock): Wait {
  const asked = retryAfterMs(error);
  const own = tries < maxTries ? backoffMs(tries, clock.random()) : probeIntervalMs;
  return untilTime(Math.max(asked, own), asked > 0 && asked >= own, clock);
}

function untilTime(time: number, asked: boolean, clock: Clock): Wait {
  return {
    waiting: {for: 'retry', until: clock.now() + time, asked},
    until: end => clock.sleep(time, end),
  };
}
