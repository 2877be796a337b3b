import type {Context} from 'hono';
import {getCookie, setCookie} from 'hono/cookie';
import type {Role, Session, Sessions} from './sessions.ts';

const cookie = 'session';

/** The session of the browser that asks, if the portal knows it. */
export function currentSession(context: Context, sessions: Sessions): Promise<Session | undefined> {
  return sessions.find(getCookie(context, cookie));
}

/** Gives the browser a new session, signed in as `user` or as nobody, and resolves to its CSRF token. */
export async function renewSession(context: Context, sessions: Sessions, user: Role | null): Promise<string> {
  const {id, csrfToken} = await sessions.renew(getCookie(context, cookie), user);
  setCookie(context, cookie, id, {httpOnly: true, sameSite: 'Lax', path: '/'});
  return csrfToken;
}
