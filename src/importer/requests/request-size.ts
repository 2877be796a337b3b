/**
 * How many keys or pairs one request holds: at most what the page set, fewer once the portal found a request too large.
 * It does not grow again: a try that is too large costs a request each time.
 */
export class RequestSize {
  readonly #most: number;
  #now: number;

  constructor(most: number) {
    this.#most = most;
    this.#now = most;
  }

  get now(): number {
    return this.#now;
  }

  /**
   * The portal refused a request with `count` as too large. Tells whether a smaller one can be made. Where one alone is
   * too large, their number is not the cause, and later requests begin at the full size again.
   */
  halve(count: number): boolean {
    this.#now = count > 1 ? Math.min(this.#now, Math.ceil(count / 2)) : this.#most;
    return count > 1;
  }
}
