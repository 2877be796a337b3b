/** Time, chance and the network's state, so that hours of waiting can be tested in a moment. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** From 0 up to, not including, 1. */
  random(): number;
  isOnline(): boolean;
  /** Both reject with the signal's reason once it is aborted. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
  online(signal: AbortSignal): Promise<void>;
}

/** The browser's own. */
export const browserClock: Clock = {
  now: () => Date.now(),
  random: () => Math.random(),
  isOnline: () => navigator.onLine,
  sleep(milliseconds, signal) {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const slept = new Promise<void>(resolve => (timer = setTimeout(resolve, milliseconds)));
    return orAborted(slept, signal).finally(() => clearTimeout(timer));
  },
  online(signal) {
    if (navigator.onLine) return Promise.resolve();
    let listener = () => {};
    const online = new Promise<void>(resolve => (listener = resolve));
    addEventListener('online', listener);
    return orAborted(online, signal).finally(() => removeEventListener('online', listener));
  },
};

/** What `work` comes to, or the signal's reason, whichever is first. Leaves no listener behind. */
export async function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  let listener = () => {};
  const aborted = new Promise<never>((_, reject) => {
    listener = () => reject(signal.reason);
    if (signal.aborted) listener();
    else signal.addEventListener('abort', listener);
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', listener);
  }
}
