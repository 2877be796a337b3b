/** Answers that were not meant for the import: they tell that the session may have ended. */
import {isHtml} from './html.ts';

/**
 * 407 and 511 ask to sign in to a proxy or a network, 419, 440 and 498 are what Laravel, IIS and ArcGIS answer when a
 * session or its token has expired. (401 and redirects have a problem of their own.)
 */
const ended: ReadonlySet<number> = new Set([407, 419, 440, 498, 511]);

/** How a refusal names the token that a page of the portal sends along; also with 400 (Flask) and 422 (Rails). */
const token = /csrf|xsrf|anti-?forgery|authenticity[ _-]?token/i;

/** How a 403 speaks of the session, in eight languages. A 422 speaks of the pairs, whatever its words. */
const session = new RegExp(
  [
    '(security|session|form|verification) token|token of (this|the|your) session|invalid_nonce',
    'session (has |is |was )?(expired|ended|timed out|invalid)',
    'unauthenticated|authentication credentials|not (been )?(authenticated|logged in|signed in)',
    '(log|sign)[-_]?in[_ ]required|(please|must( be)?|need to) (log|sign)(ged|ed)? ?in(?! (as|with) an? )|authentication required',
    '(token|jwt)( has| is)? expired|invalid[_ ](token|session)|session[_ ](expired|timeout)',
    '(sitzung|session) ((ist|wurde) )?(abgelaufen|beendet|ungültig)|nicht (mehr )?(angemeldet|eingeloggt)',
    'bitte (melden sie sich|anmelden)|session a expir|sessione scaduta|sessie verlopen|sesja wygas|sesión ha expirado|oturum.{1,12}doldu',
  ].join('|'),
  'i',
);

/** Whether an answer speaks of an ended session; a page where data was asked for is the one where people sign in. */
export function isSignedOut(status: number, body: string): boolean {
  if (ended.has(status)) return true;
  if (status >= 200 && status < 300) return isHtml(body);
  if (status === 403) return isHtml(body) || token.test(body) || session.test(body);
  if (status === 422) return isHtml(body) || token.test(body);
  return status === 400 && token.test(body);
}
