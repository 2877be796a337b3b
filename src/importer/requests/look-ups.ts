import type {Portal} from '../../portal/portal.ts';
import type {Trip} from './lanes.ts';
import type {PortalCalls} from './portal-calls.ts';
import {isTooLarge} from '../sending/save-errors.ts';
import type {RequestSize} from './request-size.ts';

/** How keys are looked up. */
export interface LookUpOptions {
  readonly lookup: NonNullable<Portal['lookup']>;
  readonly calls: PortalCalls;
  readonly trip: Trip;
  /** Keys in one request; halved when the portal finds one too large. */
  readonly size: RequestSize;
  readonly stop?: AbortSignal;
}

/** What the portal stores under some of the keys. */
export interface Found {
  readonly keys: readonly string[];
  readonly stored: ReadonlyMap<string, string | null>;
}

/** Looks keys up, in as many requests as it takes, one after the other; gives each answer as it comes. */
export async function* lookUps(
  keys: readonly string[],
  {lookup, calls, trip, size, stop}: LookUpOptions,
): AsyncGenerator<Found, void> {
  for (let from = 0; from < keys.length;) {
    let some: readonly string[] | null = null;
    const found = await calls.ask(
      async (signal): Promise<Found | null> => {
        // When its turn has come: a request before it may have been too large meanwhile.
        some ??= keys.slice(from, from + size.now);
        const stored = await unlessTooLarge(lookup(some, {signal}), some.length, size);
        return stored && {keys: some, stored};
      },
      {trip, lane: 'lookup', stop},
    );
    if (found === null) continue;
    yield found;
    from += found.keys.length;
  }
}

/** `null` where the request was too large, and a smaller one can be made. */
async function unlessTooLarge<T>(answer: Promise<T>, count: number, size: RequestSize): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (isTooLarge(error) && size.halve(count)) return null;
    throw error;
  }
}
