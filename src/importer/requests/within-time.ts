import type {Clock} from './clock.ts';
import {orAborted} from './clock.ts';

/**
 * One request, ended with `TimeoutError` when its time is up, or with the signal's reason. One that does not heed the
 * signal it is given is not waited for.
 */
export async function withinTime<T>(
  request: (signal: AbortSignal) => Promise<T>,
  seconds: number,
  {clock, signal}: {readonly clock: Clock; readonly signal: AbortSignal},
): Promise<T> {
  const answered = new AbortController();
  const time = new AbortController();
  clock.sleep(seconds * 1000, answered.signal).then(
    () => time.abort(new DOMException('The request took too long', 'TimeoutError')),
    () => {},
  );
  const end = AbortSignal.any([signal, time.signal]);
  try {
    return await orAborted(request(end), end);
  } finally {
    answered.abort();
  }
}
