/** The portal on a free port, with a database in memory, and visitors who call it as browsers do. */
import {serve} from '@hono/node-server';
import type {Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {portal} from '../../demo/portal/app.ts';
import type {Database, Queryable} from '../../demo/portal/database.ts';
import {migrate} from '../../demo/portal/migrate.ts';
import {openPglite} from '../../demo/portal/pglite-database.ts';
import {plant} from '../../demo/portal/plant.ts';
import {contacts, contracts} from '../../demo/portal/register.ts';
import {seededContacts, seededContracts} from '../../demo/portal/seed.ts';
import type {Role} from '../../demo/portal/sessions.ts';

export const seed = seededContacts(12_000);
/** Seeded users with an address, and without one. */
export const filled = seed.filter(contact => contact.email !== null) as {
  userForeignNumber: string;
  email: string;
}[];
export const empty = seed.filter(contact => contact.email === null);

/** A database with the tables and the seed. */
export async function seededDatabase(): Promise<Database> {
  const database = await openPglite('memory://');
  await migrate(database);
  await plantSeed(database);
  return database;
}

/** Everything as it was at the start, sessions apart. */
export async function replant(database: Database): Promise<void> {
  await database.script('TRUNCATE contacts, contracts, answered_batches, audit');
  await plantSeed(database);
}

async function plantSeed(database: Database): Promise<void> {
  await plant(database, contacts, seed);
  await plant(database, contracts, seededContracts(20));
}

/** A database that holds one transaction back until it is let go. */
export class GatedDatabase implements Database {
  readonly query: Database['query'];
  readonly script: Database['script'];
  readonly #transaction: Database['transaction'];
  readonly #opened: Promise<void>;
  #holds = false;
  #arrive = () => {};
  /** Lets the transaction go that is held. */
  open = () => {};
  /** Resolves when a transaction is held. */
  readonly reached: Promise<void>;

  constructor(database: Database) {
    this.query = database.query;
    this.script = database.script;
    this.#transaction = database.transaction;
    this.#opened = new Promise(resolve => (this.open = resolve));
    this.reached = new Promise(resolve => (this.#arrive = resolve));
  }

  holdNext(): void {
    this.#holds = true;
  }

  async transaction<Result>(work: (transaction: Queryable) => Promise<Result>): Promise<Result> {
    if (this.#holds) {
      this.#holds = false;
      this.#arrive();
      await this.#opened;
    }
    return this.#transaction(work);
  }

  /** The database itself belongs to somebody else. */
  async close(): Promise<void> {}
}

export interface RunningPortal {
  readonly url: string;
  close(): Promise<void>;
}

export async function runPortal(database: Database, requestsPerMinute?: number): Promise<RunningPortal> {
  const app = portal({database, requestsPerMinute, policy: 'strict'});
  const server = serve({fetch: app.fetch, hostname: '127.0.0.1', port: 0}) as Server;
  if (!server.listening) await new Promise(resolve => server.once('listening', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise(resolve => server.close(() => resolve())),
  };
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // The tests say by their assertions what they expect of it.
  readonly body: Record<string, unknown>;
}

/** A browser: keeps the session's cookie, and knows the token of the page that it has open. */
export class Visitor {
  readonly #url: string;
  #cookie = '';
  #token = '';

  constructor(url: string) {
    this.#url = url;
  }

  /** Opens the page, signs in, and keeps the page open. */
  static async as(url: string, role?: Role): Promise<Visitor> {
    const visitor = new Visitor(url);
    const page = await visitor.send('GET', '/administration');
    visitor.#token = /name="csrf-token" content="([^"]+)"/.exec(page.text)?.[1] ?? '';
    if (role) await visitor.send('POST', '/api/session', {role});
    return visitor;
  }

  /** A call of the page; `headers` come over, and `undefined` takes away, what the page would send. */
  async send(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string | undefined> = {},
  ): Promise<Answer> {
    const all = {
      Cookie: this.#cookie,
      'Content-Type': body === undefined ? undefined : 'application/json',
      'X-CSRF-Token': this.#token || undefined,
      ...headers,
    };
    const response = await fetch(this.#url + path, {
      method,
      redirect: 'manual',
      headers: Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined),
      body: body === undefined || typeof body === 'string' ? body : JSON.stringify(body),
    });
    const session = response.headers.getSetCookie().find(cookie => cookie.startsWith('session='));
    if (session) this.#cookie = session.split(';')[0]!;
    const text = await response.text();
    const json = /json/.test(response.headers.get('Content-Type') ?? '');
    return {status: response.status, headers: response.headers, text, body: json ? JSON.parse(text) : {}};
  }
}

let keys = 0;
/** An idempotency key that was not used before. */
export const newKey = () => `"batch-${++keys}"`;
