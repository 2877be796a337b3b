/** What a failed save tells of its batch: too large, refused as a whole, under a key that was used before, or perhaps saved. */
import {isPortalError} from '../../portal/portal-error.ts';

/** A request of this size is too large for the portal (413). */
export function isTooLarge(error: unknown): boolean {
  return isPortalError(error) && error.status === 413;
}

/** One of the pairs makes the batch unfit (422). A page that tells of an ended session, with the same status, does not. */
export function refusesBatch(error: unknown): boolean {
  return isPortalError(error) && error.status === 422 && !isReusedKey(error) && error.signedOut !== true;
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
