import {Hono} from 'hono';
import {api} from './api.ts';
import type {Database} from './database.ts';
import {pageRoutes} from './page-routes.ts';
import {Problem} from './problem.ts';
import {contacts, contracts} from './register.ts';
import {pageHeaders, type Policy} from './security-headers.ts';
import {Sessions} from './sessions.ts';

export interface PortalOptions {
  readonly database: Database;
  readonly requestsPerMinute?: number;
  /** How strict the pages' Content-Security-Policy is. */
  readonly policy: Policy;
}

/** The customer portal: its calls and its pages. Scripts and styles are added by whoever starts it. */
export function portal({database, requestsPerMinute, policy}: PortalOptions): Hono {
  const app = new Hono();
  const sessions = new Sessions(database);
  app.use(pageHeaders(policy));
  app.route('/api', api({database, sessions, registers: [contacts, contracts], requestsPerMinute}));
  app.route('/', pageRoutes(sessions));
  app.notFound(() =>
    new Problem(404, 'not-found', 'Not found', 'There is nothing at this address.').toResponse(),
  );
  app.onError(error => {
    if (error instanceof Problem) return error.toResponse();
    // The stack alone: the rest of a database's error may hold addresses.
    console.error(error.stack);
    return new Problem(500, 'failed', 'Something went wrong', 'The portal could not do this.').toResponse();
  });
  return app;
}
