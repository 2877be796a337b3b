/**
 * `Retry-After` (RFC 9110, section 10.2.3) in seconds from now on, or `undefined` where there is none that makes sense.
 *
 * A date is taken against the server's own `Date`, so that a wrong clock on either side does not matter; where that is
 * hidden (another origin), against `now` in milliseconds.
 */
export function retryAfterSeconds(headers: Headers, now: number): number | undefined {
  const text = headers.get('Retry-After')?.trim() ?? '';
  if (/^\d+$/.test(text)) return Number(text);
  const until = httpDate(text);
  if (until === undefined) return undefined;
  const from = httpDate(headers.get('Date')?.trim() ?? '') ?? now;
  return Math.max(0, Math.ceil((until - from) / 1000));
}

/** One of the three forms of RFC 9110, section 5.6.7, in milliseconds. The form of asctime() names no zone: it is UTC. */
function httpDate(text: string): number | undefined {
  if (!/^(mon|tue|wed|thu|fri|sat|sun)/i.test(text)) return undefined;
  const time = Date.parse(/GMT$/i.test(text) ? text : `${text} GMT`);
  return Number.isNaN(time) ? undefined : time;
}
