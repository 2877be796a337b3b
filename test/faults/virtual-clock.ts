import type {Clock} from '../../src/importer/requests/clock.ts';
import {Random} from './random.ts';

interface Timer {
  readonly at: number;
  readonly fire: () => void;
}

/** A clock whose hours pass in a moment: when nothing else is left to do, the next timer is due. */
export class VirtualClock implements Clock {
  readonly #random: Random;
  #now = Date.UTC(2026, 0, 5, 8);
  #timers: Timer[] = [];
  #online = true;
  #waitingForNetwork: (() => void)[] = [];

  constructor(seed = 1) {
    this.#random = new Random(seed);
  }

  now(): number {
    return this.#now;
  }

  random(): number {
    return this.#random.next();
  }

  isOnline(): boolean {
    return this.#online;
  }

  sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason);
      const end = () => {
        this.#timers = this.#timers.filter(other => other !== timer);
        reject(signal.reason);
      };
      const timer = this.#timer(milliseconds, () => {
        signal.removeEventListener('abort', end);
        resolve();
      });
      signal.addEventListener('abort', end);
    });
  }

  online(signal: AbortSignal): Promise<void> {
    if (this.#online) return Promise.resolve();
    return new Promise((resolve, reject) => {
      this.#waitingForNetwork.push(resolve);
      signal.addEventListener('abort', () => reject(signal.reason));
    });
  }

  setOnline(online: boolean): void {
    this.#online = online;
    if (!online) return;
    for (const go of this.#waitingForNetwork.splice(0)) go();
  }

  /** Does something when this much time has passed. */
  after(milliseconds: number, what: () => void): void {
    this.#timer(milliseconds, what);
  }

  /** Lets time pass until the work is done. */
  async run<T>(work: Promise<T>): Promise<T> {
    let settled = false;
    const done = () => (settled = true);
    work.then(done, done);
    await macrotask();
    while (!settled) {
      const timer = this.#timers.shift();
      if (!timer) throw new Error('Nothing is left to wait for, and the work is not done');
      this.#fire(timer);
      await macrotask();
    }
    return work;
  }

  /** Lets this much time pass, and all that is due in it happen. */
  async pass(milliseconds: number): Promise<void> {
    const until = this.#now + milliseconds;
    await macrotask();
    while (this.#timers[0] && this.#timers[0].at <= until) {
      this.#fire(this.#timers.shift()!);
      await macrotask();
    }
    this.#now = until;
  }

  #fire({at, fire}: Timer): void {
    this.#now = at;
    fire();
  }

  #timer(milliseconds: number, fire: () => void): Timer {
    const timer = {at: this.#now + milliseconds, fire};
    const place = this.#timers.findIndex(other => other.at > timer.at);
    this.#timers.splice(place < 0 ? this.#timers.length : place, 0, timer);
    return timer;
  }
}

/** All that follows from what has happened so far is done when this resolves. */
function macrotask(): Promise<void> {
  return new Promise(resolve => {
    if (typeof setImmediate === 'function') return setImmediate(resolve);
    // A message to oneself: WebKit sends those of a MessageChannel through another process, ten milliseconds each.
    addEventListener('message', () => resolve(), {once: true});
    postMessage(null);
  });
}
