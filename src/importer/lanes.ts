import {orAborted} from './clock.ts';

/** What a request does: it asks, or it writes. */
export type Lane = 'lookup' | 'save';

/** A look-up or a batch, from its first request to its last. It has one request on its way at a time. */
export interface Trip {
  /** A request that writes was made for it. */
  begun: boolean;
  /** Its last request failed, or was given no answer. */
  troubled: boolean;
}

/** How a request came back: an answer, one that took long, or none. */
export type Return = 'well' | 'slowly' | 'failed';

/** Answers in a row, given well, after which a portal that was in trouble has recovered. */
const recovered = 3;

/**
 * Decides which request may leave next.
 *
 * As many may be on their way as each lane takes. Once a request fails, or is answered slowly, it is one at a time in
 * all, until the portal has recovered: the trip in trouble goes on first, and while it waits for its next try, or for the
 * user, all others wait behind it. So nothing is begun beside a batch of which nobody knows whether it was saved.
 */
export class Lanes {
  readonly #width: Readonly<Record<Lane, number>>;
  /** All that have not ended, the oldest first. */
  readonly #trips = new Set<Trip>();
  readonly #waiting = new Map<Trip, {readonly lane: Lane; readonly go: () => void}>();
  readonly #away = new Map<Trip, Lane>();
  #wellInARow = recovered;
  #held = false;

  constructor(width: Readonly<Record<Lane, number>>) {
    this.#width = width;
  }

  begin(): Trip {
    const trip = {begun: false, troubled: false};
    this.#trips.add(trip);
    return trip;
  }

  end(trip: Trip): void {
    this.#trips.delete(trip);
    this.#letGo();
  }

  /** Resolves when the trip's next request may leave; rejects with the reason of `end`. */
  async enter(trip: Trip, lane: Lane, end: AbortSignal): Promise<void> {
    const turn = new Promise<void>(go => this.#waiting.set(trip, {lane, go}));
    this.#letGo();
    try {
      await orAborted(turn, end);
    } catch (reason) {
      this.#waiting.delete(trip);
      this.#away.delete(trip);
      this.#letGo();
      throw reason;
    }
  }

  /** The request is back, one way or another. */
  leave(trip: Trip, how: Return): void {
    this.#away.delete(trip);
    trip.troubled = how === 'failed';
    this.#wellInARow = how === 'well' ? this.#wellInARow + 1 : 0;
    this.#letGo();
  }

  /** From now on only trips that have begun to write go on. */
  hold(): void {
    this.#held = true;
  }

  release(): void {
    this.#held = false;
    this.#letGo();
  }

  #letGo(): void {
    for (const trip of this.#inOrder()) {
      const request = this.#waiting.get(trip);
      if (!request || !this.#mayGo(trip, request.lane)) continue;
      this.#waiting.delete(trip);
      this.#away.set(trip, request.lane);
      request.go();
    }
  }

  #mayGo(trip: Trip, lane: Lane): boolean {
    if (this.#inTrouble()) return this.#away.size === 0 && trip === this.#next();
    return [...this.#away.values()].filter(other => other === lane).length < this.#width[lane];
  }

  /** The one that goes on before all others, though it may not want to yet. */
  #next(): Trip | undefined {
    return this.#inOrder().find(trip => trip.troubled || this.#waiting.has(trip));
  }

  #inTrouble(): boolean {
    return this.#wellInARow < recovered || [...this.#trips].some(trip => trip.troubled);
  }

  /** Those that may go on at all, the older before the younger of a kind. */
  #inOrder(): readonly Trip[] {
    const trips = [...this.#trips].filter(trip => trip.begun || !this.#held);
    return trips.sort((one, other) => urgency(other) - urgency(one));
  }
}

/** Trouble is solved before all else, first that of a batch which may have been saved. */
function urgency({begun, troubled}: Trip): number {
  return (troubled ? 2 : 0) + (begun ? 1 : 0);
}
