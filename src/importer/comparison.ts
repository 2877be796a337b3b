import type {Portal} from '../portal/portal.ts';
import type {ImportSession} from '../worker/protocol.ts';
import type {PortalCalls} from './portal-calls.ts';

export interface ComparisonOptions {
  readonly portal: Portal;
  readonly calls: PortalCalls;
  /** Keys in one look-up. */
  readonly lookupSize: number;
  /** Asks the worker. */
  readonly ask: <T>(ask: (session: ImportSession) => Promise<T>) => Promise<T>;
  /** Keys compared so far. */
  readonly onProgress: (done: number) => void;
}

/** Asks the portal what it stores under the keys that it was not asked for yet, and tells the worker. */
export async function compareWithPortal(options: ComparisonOptions): Promise<void> {
  const {portal, calls, lookupSize, ask, onProgress} = options;
  const {lookup} = portal;
  if (!lookup) return ask(session => session.skipComparing());
  for (let done = 0; ; onProgress(done)) {
    const keys = await ask(session => session.keysToCompare(lookupSize));
    if (keys.length === 0) return;
    const stored = await calls.ask(signal => lookup(keys, {signal}));
    await ask(session => session.compare(keys, stored));
    done += keys.length;
  }
}
