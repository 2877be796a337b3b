import {isSignedOut} from './signed-out.ts';

/** Facts of a failed request. */
export interface PortalErrorFacts {
  /** HTTP status, or its nearest kin: 401 also for a redirect; 2xx for an answer that cannot be read. */
  readonly status: number;
  /** Seconds that the portal asks to wait. */
  readonly retryAfter?: number;
  /** What the portal says, as plain text. */
  readonly detail?: string;
  /** `type` of an RFC 9457 problem. */
  readonly type?: string;
  /** The answer was not meant for the import: the session may have ended. */
  readonly signedOut?: boolean;
  /** Why an answer cannot be read: place and shape, without a value. */
  readonly reason?: string;
}

/** The portal answered, and the answer is not the one that was hoped for. */
export class PortalError extends Error {
  override readonly name = 'PortalError';
  readonly status: number;
  readonly retryAfter: number | undefined;
  readonly detail: string | undefined;
  readonly type: string | undefined;
  readonly signedOut: boolean;
  readonly reason: string | undefined;

  constructor(
    {status, retryAfter, detail, type, signedOut, reason}: PortalErrorFacts,
    options?: ErrorOptions,
  ) {
    super(`The portal answered ${status}`, options);
    this.status = status;
    this.retryAfter = retryAfter;
    this.detail = detail;
    this.type = type;
    this.signedOut = signedOut ?? isSignedOut(status, '');
    this.reason = reason;
  }
}

/** Told by name and status: a page may carry a second copy of this module, and `instanceof` knows only one. */
export function isPortalError(error: unknown): error is PortalError {
  return (
    typeof error === 'object' &&
    error !== null &&
    'name' in error &&
    error.name === 'PortalError' &&
    'status' in error &&
    typeof error.status === 'number'
  );
}
