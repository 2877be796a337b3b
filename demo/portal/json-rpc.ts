import type {Context} from 'hono';
import type {Database} from './database.ts';
import type {Idempotency} from './idempotency.ts';
import {importPairs} from './import-pairs.ts';
import {lookUp} from './look-up.ts';
import {Problem, unprocessable} from './problem.ts';
import type {Register} from './register.ts';
import {parseImport, parseLookup, parseObject, readBody} from './request-body.ts';

export interface JsonRpcOptions {
  readonly database: Database;
  readonly register: Register;
  readonly idempotency: Idempotency;
  /** Who asks, checked; a refusal is thrown. */
  readonly allowed: (context: Context) => Promise<string>;
}

/**
 * The same list in another dialect, as an older portal may speak it: JSON-RPC 2.0, one address for everything, always
 * 200, failures as an `error` whose `data` holds the status. `demo/pages/public/json-rpc.js` translates for the widget.
 */
export async function jsonRpc(context: Context, options: JsonRpcOptions): Promise<Response> {
  try {
    const user = await options.allowed(context);
    const {id, method, params} = parseObject(await readBody(context.req.raw));
    const result = await call(String(method), Buffer.from(JSON.stringify(params ?? {})), user, options);
    return context.json({jsonrpc: '2.0', id: id ?? null, result});
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const {status, detail, more} = error;
    const data = {status, ...(more.retryAfter !== undefined && {retryAfter: more.retryAfter})};
    return context.json({jsonrpc: '2.0', id: null, error: {code: -32000, message: detail, data}});
  }
}

async function call(
  method: string,
  params: Uint8Array,
  user: string,
  {database, register, idempotency}: JsonRpcOptions,
): Promise<unknown> {
  switch (method) {
    case 'users.addresses':
      return lookUp(database, register, parseLookup(params));
    case 'users.setAddresses': {
      const {mode, pairs} = parseImport(params, register);
      const idempotencyKey = String(parseObject(params).transaction ?? '');
      if (idempotencyKey === '') throw unprocessable([{pointer: '#/transaction', detail: 'This is a text.'}]);
      const batch = {user, endpoint: 'json-rpc', idempotencyKey, body: params};
      return JSON.parse(
        await idempotency.once(batch, async transaction =>
          JSON.stringify(await importPairs(transaction, register, {mode, pairs, user, idempotencyKey})),
        ),
      );
    }
    default:
      throw new Problem(404, 'not-found', 'Not found', `There is no method "${method}".`);
  }
}
