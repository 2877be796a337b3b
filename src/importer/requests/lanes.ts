import {orAborted} from './clock.ts';

/** What a request does: it asks, or it writes. */
export type Lane = 'lookup' | 'save';

/** A look-up or a batch, from its first request to its last. It has one request on its way at a time. */
export interface Trip {
  /** A request that writes was made for it. */
  begun: boolean;
  /** Its last request failed, or was given no answer. */
  troubled: boolean;
  /** The request that is to leave. */
  next: {readonly lane: Lane; readonly go: () => void} | null;
  /** The lane of the request that is on its way. */
  away: Lane | null;
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
  #wellInARow = recovered;
  /** Only trips that have begun to write go on, until the release. */
  held = false;

  constructor(width: Readonly<Record<Lane, number>>) {
    this.#width = width;
  }

  begin(): Trip {
    const trip = {begun: false, troubled: false, next: null, away: null};
    this.#trips.add(trip);
    return trip;
  }

  end(trip: Trip): void {
    this.#trips.delete(trip);
    this.#letGo();
  }

  /** Resolves when the trip's next request may leave; rejects with the reason of `end`. */
  async enter(trip: Trip, lane: Lane, end: AbortSignal): Promise<void> {
    const turn = new Promise<void>(go => (trip.next = {lane, go}));
    this.#letGo();
    try {
      await orAborted(turn, end);
    } catch (reason) {
      trip.next = null;
      this.giveBack(trip);
      throw reason;
    }
  }

  /** The turn is over, and another's; also where the request did not leave. */
  giveBack(trip: Trip): void {
    trip.away = null;
    this.#letGo();
  }

  /** The request is back, one way or another. */
  leave(trip: Trip, how: Return): void {
    trip.troubled = how === 'failed';
    this.#wellInARow = how === 'well' ? this.#wellInARow + 1 : 0;
    this.giveBack(trip);
  }

  release(): void {
    this.held = false;
    this.#letGo();
  }

  /** Whether it has to wait for the release. */
  isHeld({begun}: Trip): boolean {
    return this.held && !begun;
  }

  #letGo(): void {
    const all = [...this.#trips];
    const inTrouble = this.#wellInARow < recovered || all.some(trip => trip.troubled);
    const inOrder = all
      .filter(trip => (trip.next || trip.troubled) && !this.isHeld(trip))
      .sort((one, other) => urgency(other) - urgency(one));
    // In trouble the first goes or nobody, though it may not want to yet.
    for (const trip of inTrouble ? inOrder.slice(0, 1) : inOrder) {
      if (!trip.next) continue;
      const {lane, go} = trip.next;
      const away = all.filter(other => other.away && (inTrouble || other.away === lane));
      if (away.length >= (inTrouble ? 1 : this.#width[lane])) continue;
      trip.next = null;
      trip.away = lane;
      go();
    }
  }
}

/** Trouble is solved before all else, first that of a batch which may have been saved. */
function urgency({begun, troubled}: Trip): number {
  return (troubled ? 2 : 0) + (begun ? 1 : 0);
}
