import {Hono, type Context} from 'hono';
import {currentSession, renewSession} from './browser-session.ts';
import type {Database} from './database.ts';
import {Idempotency, readIdempotencyKey} from './idempotency.ts';
import {importPairs} from './import-pairs.ts';
import {jsonRpc} from './json-rpc.ts';
import {list, lookUp, type Page} from './look-up.ts';
import {Problem, unprocessable} from './problem.ts';
import {rateLimit} from './rate-limit.ts';
import {contacts, type Register} from './register.ts';
import {parseImport, parseLookup, parseObject, readBody} from './request-body.ts';
import {requireAdministrator, requireOwnPage} from './right.ts';
import {roles, type Role, type Sessions} from './sessions.ts';

export interface ApiOptions {
  readonly database: Database;
  readonly sessions: Sessions;
  readonly registers: readonly Register[];
  /** Requests of one user in a minute. */
  readonly requestsPerMinute?: number;
}

/** The calls under `/api`: docs/portal-api.yaml describes them. Every right is checked before anything is read. */
export function api({database, sessions, registers, requestsPerMinute}: ApiOptions): Hono {
  const app = new Hono();
  const idempotency = new Idempotency(database);
  const limit = rateLimit(requestsPerMinute);

  app.use(async (context, next) => {
    await next();
    context.header('Cache-Control', 'no-store');
  });

  app.post('/session', async context => {
    const asked = parseObject(await readBody(context.req.raw)).role;
    const role = roles.find(role => role === asked);
    if (!role) throw unprocessable([{pointer: '#/role', detail: 'The role is administrator or user.'}]);
    await renewSession(context, sessions, role);
    return context.json({role});
  });
  app.delete('/session', async context => {
    await renewSession(context, sessions, null);
    return context.body(null, 204);
  });

  /** The user, who is an administrator and comes from a page of the portal, within the rate limit. */
  const allowed = async (context: Context): Promise<Role> => {
    const session = await currentSession(context, sessions);
    const user = requireAdministrator(session);
    requireOwnPage(session, context.req.header('X-CSRF-Token'));
    limit(user);
    return user;
  };

  app.post('/json-rpc', context => jsonRpc(context, {database, register: contacts, idempotency, allowed}));

  for (const register of registers) {
    app.get(`/${register.name}`, async context => {
      requireAdministrator(await currentSession(context, sessions));
      return context.json(await list(database, register, readPage(context)));
    });

    app.post(`/${register.name}/lookup`, async context => {
      await allowed(context);
      const keys = parseLookup(await readBody(context.req.raw));
      return context.json({stored: await lookUp(database, register, keys)});
    });

    app.post(`/${register.name}/import`, async context => {
      const user = await allowed(context);
      const body = await readBody(context.req.raw);
      const idempotencyKey = readIdempotencyKey(context.req.header('Idempotency-Key'));
      const {mode, pairs} = parseImport(body, register);
      const batch = {user, endpoint: register.name, idempotencyKey, body};
      const answer = await idempotency.once(batch, async transaction => {
        const results = await importPairs(transaction, register, {mode, pairs, user, idempotencyKey});
        return JSON.stringify({
          results: results.map(({key, ...rest}) => ({[register.key.member]: key, ...rest})),
        });
      });
      return context.body(answer, 200, {'Content-Type': 'application/json'});
    });
  }
  return app;
}

function readPage(context: Context): Page {
  const page = Number(context.req.query('page') ?? 1);
  const size = Number(context.req.query('size') ?? 100);
  if (!Number.isSafeInteger(page) || page < 1 || page > 1_000_000_000)
    throw badQuery('page', 'a number from 1');
  if (!Number.isSafeInteger(size) || size < 1 || size > 1000)
    throw badQuery('size', 'a number from 1 to 1000');
  return {search: context.req.query('search')?.replaceAll('\0', '') ?? '', page, size};
}

const badQuery = (name: string, shape: string) =>
  new Problem(422, 'not-as-described', 'The request is not as described', `"${name}" is ${shape}.`);
