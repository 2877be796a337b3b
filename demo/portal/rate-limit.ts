import {Problem} from './problem.ts';

/** At most `perMinute` requests of one user in any clock minute; without a number, no limit. */
export function rateLimit(
  perMinute: number | undefined,
  now: () => number = Date.now,
): (user: string) => void {
  let minute = 0;
  const counts = new Map<string, number>();
  return user => {
    if (perMinute === undefined) return;
    const time = now();
    if (Math.floor(time / 60_000) !== minute) {
      minute = Math.floor(time / 60_000);
      counts.clear();
    }
    const count = (counts.get(user) ?? 0) + 1;
    counts.set(user, count);
    if (count <= perMinute) return;
    const retryAfter = Math.ceil(((minute + 1) * 60_000 - time) / 1000);
    throw new Problem(429, 'too-many-requests', 'Too many requests', `Please wait ${retryAfter} seconds.`, {
      retryAfter,
    });
  };
}
