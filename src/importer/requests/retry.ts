/** When a failed request is tried again. */
import {PageError} from '../../portal/page-faults.ts';
import {isPortalError} from '../../portal/portal-error.ts';
import type {Problem} from '../problem.ts';

/** Tries, the first one included, before a problem is shown. */
export const maxTries = 5;

/** After that, one more try follows each time this has passed, in milliseconds. */
export const probeIntervalMs = 30_000;

const base = 1_000;
const cap = 30_000;

/** No timer runs longer; what a portal asks for is a minimum, and only the user asks earlier. */
const longestAsked = 24 * 3_600_000;

/** 408 timeout, 409 still running, 425 too early, 429 too many; the rest are faults that pass. */
const passing: ReadonlySet<number> = new Set([408, 409, 425, 429, 500, 502, 503, 504]);

/** Whether the same request may succeed later by itself. Whatever is no answer of the portal counts as unreachable. */
export function isRetryable(error: unknown): boolean {
  if (error instanceof PageError) return false;
  return !isPortalError(error) || passing.has(error.status);
}

/** Whether the request that a problem tells of is tried again without a click. */
export function goesOnByItself({code, detail}: Problem): boolean {
  return code === 'portal-unreachable' || (detail?.status !== undefined && passing.has(detail.status));
}

/** Milliseconds that the portal asks to wait, 0 where it does not ask. */
export function retryAfterMs(error: unknown): number {
  const seconds = isPortalError(error) ? Number(error.retryAfter) : 0;
  return seconds > 0 ? Math.min(seconds * 1000, longestAsked) : 0;
}

/** Full jitter: anything from 0 to twice as much after each try, in milliseconds. `tries` counts from 1. */
export function backoffMs(tries: number, random: number): number {
  return Math.floor(random * Math.min(cap, base * 2 ** (tries - 1)));
}
