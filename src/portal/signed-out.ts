/** Answers that were not meant for the import: they tell that the session may have ended. */
import {isHtml} from './html.ts';

/**
 * 407 and 511 ask to sign in to a proxy or a network, 419, 440 and 498 are what Laravel, IIS and ArcGIS answer when a
 * session or its token has expired. (401 and redirects have a problem of their own.)
 */
const ended: ReadonlySet<number> = new Set([407, 419, 440, 498, 511]);

/** Refusals that a portal also gives where a request lacks the session's token: 422 in Rails, 400 in Flask. */
const tokenRefusals: ReadonlySet<number> = new Set([400, 403, 422]);

const token = /csrf|xsrf|anti-?forgery|authenticity[ _-]?token|session (has |is )?(expired|ended|timed out)/i;

/** Whether an answer speaks of an ended session; a page where data was asked for is the one where people sign in. */
export function isSignedOut(status: number, body: string): boolean {
  if (ended.has(status)) return true;
  if (status >= 200 && status < 300) return isHtml(body);
  if (status === 403 || status === 422) return isHtml(body) || token.test(body);
  return tokenRefusals.has(status) && token.test(body);
}
