/** What a failed save tells of its batch: refused as a whole, under a key that was used before, or perhaps saved. */
import {isPortalError} from '../portal/portal-error.ts';

/** The portal refuses the batch as it is: too large (413), or one of its pairs makes it unfit (422). */
export function refusesBatch(error: unknown): boolean {
  if (!isPortalError(error)) return false;
  return error.status === 413 || (error.status === 422 && !isReusedKey(error));
}

/** The portal holds another body under this idempotency key. */
export function isReusedKey(error: unknown): boolean {
  return (
    isPortalError(error) &&
    error.status === 422 &&
    typeof error.type === 'string' &&
    error.type.endsWith('/idempotency-key-reused')
  );
}

/**
 * Whether the batch may have been saved all the same. Only a client error says that it was not, and not all of them:
 * 408 and 409 speak of a request that began, a key used before of one that ended.
 */
export function mayHaveSaved(error: unknown): boolean {
  if (!isPortalError(error)) return true;
  const {status} = error;
  const refused = status >= 300 && status < 500 && status !== 408 && status !== 409;
  return !refused || isReusedKey(error);
}
