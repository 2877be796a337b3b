import {orAborted, type Clock} from './clock.ts';
import {portalProblem} from './portal-problem.ts';
import {askedWait, backoff, isPassing, maxTries, probeEvery} from './retry.ts';
import type {Pause, Waiting} from './state.ts';
import {withinTime} from './within-time.ts';

/** What holds the requests up at the moment; both `null` while they get through. */
export interface Hindrance {
  readonly pause: Pause | null;
  readonly waiting: Waiting | null;
}

export interface PortalCallsOptions {
  readonly clock: Clock;
  /** Seconds that one request may take, its answer's body included. */
  readonly requestSeconds: number;
  /** Ends everything at once, a request on its way too. */
  readonly signal: AbortSignal;
  readonly onChange: (hindrance: Hindrance) => void;
}

/**
 * Requests to the portal, made with patience: what passes by itself is tried again, what needs the user waits for
 * `resume()`, and whoever asks is given an answer in the end.
 *
 * When its tries are spent, a request shows the problem and goes on every 30 seconds. Asking fails for one reason only:
 * it was aborted, or stopped between two tries.
 */
export class PortalCalls {
  readonly #options: PortalCallsOptions;
  /** Of each request that is being made. */
  readonly #hindrances = new Map<symbol, Hindrance>();
  /** Those that `resume()` cuts short. */
  readonly #paused = new Set<AbortController>();
  #shown = free;

  constructor(options: PortalCallsOptions) {
    this.#options = options;
  }

  /**
   * Makes a request until it succeeds; each try is given a signal that also ends when its time is up. `stop` ends the
   * waiting between two tries, while one on its way is heard out.
   */
  async ask<T>(request: (signal: AbortSignal) => Promise<T>, stop?: AbortSignal): Promise<T> {
    const {clock, requestSeconds, signal} = this.#options;
    const end = stop ? AbortSignal.any([signal, stop]) : signal;
    const call = Symbol();
    let pause: Pause | null = null;
    try {
      for (let tries = 1; ; tries++) {
        if (!clock.isOnline()) await this.#wait(call, {...untilOnline(clock), pause}, end);
        end.throwIfAborted();
        this.#show(call, {pause, waiting: null});
        try {
          return await withinTime(request, requestSeconds, {clock, signal});
        } catch (error) {
          end.throwIfAborted();
          if (!isPassing(error) || tries >= maxTries) pause = {by: 'portal', problem: portalProblem(error)};
          const wait = isPassing(error) ? untilNextTry(error, tries, clock) : untilResumed;
          const resumed = await this.#wait(call, {...wait, pause}, end);
          if (!resumed) continue;
          pause = null;
          tries = 0;
        }
      }
    } finally {
      this.#hindrances.delete(call);
      this.#publish();
    }
  }

  /** All that show a problem try again at once, as if for the first time. A wait without one takes its time. */
  resume(): void {
    for (const wait of this.#paused) wait.abort();
  }

  /** Whether the wait was cut short by `resume()`. Rejects when `end` is aborted. */
  async #wait(call: symbol, {until, ...hindrance}: Wait & Hindrance, end: AbortSignal): Promise<boolean> {
    const resumed = new AbortController();
    if (hindrance.pause) this.#paused.add(resumed);
    this.#show(call, hindrance);
    try {
      await until(AbortSignal.any([end, resumed.signal]));
      return false;
    } catch (reason) {
      end.throwIfAborted();
      if (!resumed.signal.aborted) throw reason;
      return true;
    } finally {
      this.#paused.delete(resumed);
    }
  }

  #show(call: symbol, hindrance: Hindrance): void {
    this.#hindrances.set(call, hindrance);
    this.#publish();
  }

  /** Of several requests at once, the first problem and the first wait are shown. */
  #publish(): void {
    const all = [...this.#hindrances.values()];
    const pause = all.find(each => each.pause)?.pause ?? null;
    const waiting = all.find(each => each.waiting)?.waiting ?? null;
    if (pause === this.#shown.pause && waiting === this.#shown.waiting) return;
    this.#shown = {pause, waiting};
    this.#options.onChange(this.#shown);
  }
}

const free: Hindrance = {pause: null, waiting: null};

/** A wait: what is shown of it, and what ends it by itself. */
interface Wait {
  readonly waiting: Waiting | null;
  readonly until: (end: AbortSignal) => Promise<void>;
}

const untilResumed: Wait = {
  waiting: null,
  until: end => orAborted(new Promise<never>(() => {}), end),
};

function untilOnline(clock: Clock): Wait {
  return {waiting: {for: 'online'}, until: end => clock.online(end)};
}

function untilNextTry(error: unknown, tries: number, clock: Clock): Wait {
  const asked = askedWait(error);
  const own = tries < maxTries ? backoff(tries, clock.random()) : probeEvery;
  const time = Math.max(asked, own);
  return {
    waiting: {for: 'retry', until: clock.now() + time, asked: asked > 0 && asked >= own},
    until: end => clock.sleep(time, end),
  };
}
