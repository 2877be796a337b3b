/** Parts in which the time is counted: a computer that slept has lost one of them at most. */
const parts = 5;

/** Notices that a worker gives no sign of life while something is asked of it. */
export class IdleWatch {
  readonly #seconds: number;
  readonly #idle: () => void;
  #timer: ReturnType<typeof setInterval> | undefined;
  /** How many times the bound: a long list takes longer to judge, and shows no progress meanwhile. */
  patience = 1;
  #quiet = 0;
  #bounded = 0;
  #unbounded = 0;

  /** `idle` is called after so many seconds without a sign of life. */
  constructor(seconds: number, idle: () => void) {
    this.#seconds = seconds;
    this.#idle = idle;
  }

  /** A call is made. While one without a bound is under way, no time is counted: the others wait for it. */
  begin(bounded: boolean): void {
    if (!bounded) this.#unbounded++;
    else if (this.#bounded++ === 0) {
      this.#quiet = 0;
      this.#timer = setInterval(() => this.#count(), (this.#seconds * 1000) / parts);
    }
  }

  end(bounded: boolean): void {
    this.alive();
    if (!bounded) this.#unbounded--;
    else if (--this.#bounded === 0) clearInterval(this.#timer);
  }

  /** A sign of life. */
  alive(): void {
    this.#quiet = 0;
  }

  #count(): void {
    if (this.#unbounded === 0 && ++this.#quiet >= parts * this.patience) this.#idle();
  }
}
