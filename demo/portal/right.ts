import {createHash, timingSafeEqual} from 'node:crypto';
import {Problem} from './problem.ts';
import type {Role, Session} from './sessions.ts';

/** Who is signed in, if that is an administrator; thrown otherwise: 401 or 403. */
export function requireAdministrator(session: Session | undefined): Role {
  if (!session?.user) {
    throw new Problem(401, 'not-signed-in', 'Not signed in', 'Please sign in and try again.');
  }
  if (session.user !== 'administrator') {
    throw new Problem(403, 'not-allowed', 'Not allowed', 'Only administrators may see and import this list.');
  }
  return session.user;
}

/** That the request comes from one of the portal's own pages, which alone can read the token; 403 otherwise. */
export function requireOwnPage(session: Session | undefined, token: string | undefined): void {
  if (session && token && timingSafeEqual(digest(session.csrfToken), digest(token))) return;
  throw new Problem(
    403,
    'not-from-this-page',
    'Not from a page of the portal',
    'The request does not carry the token of this session. Please load the page again.',
  );
}

/** Of one length, so that the comparison takes the same time whatever was sent. */
const digest = (text: string) => createHash('sha256').update(text).digest();
