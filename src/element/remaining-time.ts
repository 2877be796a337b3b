import type {Progress} from '../importer/state.ts';

const recentSteps = 5;
const leastSteps = 3;
const leastElapsed = 5_000;
const leastRemaining = 10;

/** Estimates how long the sending still takes, once that can be said with some truth. */
export class RemainingTime {
  #steps: {readonly at: number; readonly done: number}[] = [];
  #started = 0;

  reset(): void {
    this.#steps = [];
  }

  /** Takes the progress at a time in milliseconds. */
  follow({done}: Progress, now: number): void {
    if (this.#steps.length === 0) this.#started = now;
    if (this.#steps.at(-1)?.done === done) return;
    this.#steps = [...this.#steps, {at: now, done}].slice(-recentSteps - 1);
  }

  /** Whole tens of seconds, or whole minutes in seconds; `null` while nothing can be said, or little is left. */
  seconds({done, total}: Progress, now: number): number | null {
    const [first, last] = [this.#steps[0], this.#steps.at(-1)];
    if (!first || !last || this.#steps.length <= leastSteps || now - this.#started < leastElapsed)
      return null;
    const left = ((last.at - first.at) / (last.done - first.done)) * (total - done) * 0.001;
    if (left < leastRemaining) return null;
    return left < 60 ? Math.ceil(left / 10) * 10 : Math.ceil(left / 60) * 60;
  }
}
