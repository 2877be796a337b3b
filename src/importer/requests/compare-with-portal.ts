import type {Portal} from '../../portal/portal.ts';
import type {ImportSession} from '../../worker/protocol.ts';
import type {Limits} from '../limits.ts';
import {lookUps} from './look-ups.ts';
import type {PortalCalls} from './portal-calls.ts';
import type {RequestSize} from './request-size.ts';

/** The portal, and the worker that has the keys. */
export interface ComparisonOptions {
  readonly portal: Portal;
  readonly calls: PortalCalls;
  readonly limits: Pick<Limits, 'parallelLookups'>;
  /** Keys in one look-up. */
  readonly lookupSize: RequestSize;
  /** Asks the worker. */
  readonly ask: <T>(ask: (session: ImportSession) => Promise<T>) => Promise<T>;
  /** Keys compared so far. */
  readonly onProgress: (done: number) => void;
}

/** Asks the portal what it stores under the keys that it was not asked for yet, and tells the worker. */
export async function compareWithPortal(options: ComparisonOptions): Promise<void> {
  const {portal, calls, limits, lookupSize, ask, onProgress} = options;
  const {lookup} = portal;
  if (!lookup) return ask(session => session.skipComparing());
  let done = 0;
  const compareOn = async (): Promise<void> => {
    for (;;) {
      const keys = await ask(session => session.keysToCompare(lookupSize.now));
      if (keys.length === 0) return;
      const trip = calls.lanes.begin();
      for await (const found of lookUps(keys, {lookup, calls, trip, size: lookupSize})) {
        await ask(session => session.compare(found.keys, found.stored));
        onProgress((done += found.keys.length));
      }
      calls.lanes.end(trip);
    }
  };
  // One more than may be on their way: the next keys are at hand when an answer comes.
  const comparing: Promise<void>[] = [];
  for (let lane = 0; lane <= limits.parallelLookups; lane++) comparing.push(compareOn());
  await Promise.all(comparing);
}
