import {createHash, randomBytes} from 'node:crypto';
import type {Database} from './database.ts';

export const roles = ['administrator', 'user'] as const;
export type Role = (typeof roles)[number];

export interface Session {
  /** The demo has one account for each role, named after it; `null` while nobody is signed in. */
  readonly user: Role | null;
  readonly csrfToken: string;
}

const hash = (id: string) => createHash('sha256').update(id).digest('base64url');
const secret = () => randomBytes(32).toString('base64url');

/** Sessions in the database: they outlive a restart of the portal. The cookie holds the id, the table its hash. */
export class Sessions {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** After 12 hours a session is known no more. */
  async find(id: string | undefined): Promise<Session | undefined> {
    if (!id) return undefined;
    const [session] = await this.#database.query<Session>(
      `SELECT user_name AS "user", csrf_token AS "csrfToken" FROM sessions
       WHERE id_hash = $1 AND created_at > now() - interval '12 hours'`,
      [hash(id)],
    );
    return session;
  }

  /**
   * Replaces a browser's session by a new one for `user`. The CSRF token is the browser's and goes along, so that a
   * page which stays open over a sign-in, amid an import say, can go on; the old id is void.
   */
  renew(oldId: string | undefined, user: Role | null): Promise<{id: string; csrfToken: string}> {
    return this.#database.transaction(async transaction => {
      const [old] = await transaction.query<{csrf_token: string}>(
        'DELETE FROM sessions WHERE id_hash = $1 RETURNING csrf_token',
        [hash(oldId ?? '')],
      );
      const id = secret();
      const csrfToken = old?.csrf_token ?? secret();
      await transaction.query('INSERT INTO sessions (id_hash, user_name, csrf_token) VALUES ($1, $2, $3)', [
        hash(id),
        user,
        csrfToken,
      ]);
      return {id, csrfToken};
    });
  }
}
