import {createHash} from 'node:crypto';
import type {Database, Queryable} from './database.ts';
import {Problem} from './problem.ts';

/** The header's value: a string of RFC 9651, quotes included, with 1 to 255 characters between them. */
const structuredString = /^"((?:[ !#-[\]-~]|\\["\\]){1,255})"$/;

export function readIdempotencyKey(header: string | undefined): string {
  const key = header && structuredString.exec(header.trim())?.[1];
  if (key) return key;
  const detail = header
    ? 'The Idempotency-Key is a structured string: 1 to 255 characters, quotes around them.'
    : 'Send an Idempotency-Key, the same on every retry of the batch.';
  throw new Problem(400, 'idempotency-key-needed', 'Idempotency-Key missing or malformed', detail);
}

interface Batch {
  readonly user: string;
  readonly endpoint: string;
  readonly idempotencyKey: string;
  readonly body: Uint8Array;
}

/** Does each batch once: work and answer are kept in one transaction, so that either both are there or neither. */
export class Idempotency {
  readonly #database: Database;
  /** Batches that this process is working on. Other processes on the same server are told by an advisory lock. */
  readonly #running = new Set<string>();

  constructor(database: Database) {
    this.#database = database;
  }

  /** The answer of `work`, or the one kept from the first time. Throws 409 while running, 422 for another body. */
  async once(batch: Batch, work: (transaction: Queryable) => Promise<string>): Promise<string> {
    const name = JSON.stringify([batch.user, batch.endpoint, batch.idempotencyKey]);
    if (this.#running.has(name)) throw stillRunning();
    this.#running.add(name);
    try {
      return await this.#database.transaction(async transaction => {
        const [lock] = await transaction.query<{free: boolean}>(
          'SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS free',
          [name],
        );
        if (!lock?.free) throw stillRunning();
        return (await keptAnswer(transaction, batch)) ?? keep(transaction, batch, await work(transaction));
      });
    } finally {
      this.#running.delete(name);
    }
  }
}

async function keptAnswer(transaction: Queryable, batch: Batch): Promise<string | undefined> {
  const [kept] = await transaction.query<{body_hash: string; answer: string}>(
    `SELECT body_hash, answer FROM answered_batches
     WHERE user_name = $1 AND endpoint = $2 AND idempotency_key = $3`,
    [batch.user, batch.endpoint, batch.idempotencyKey],
  );
  if (kept && kept.body_hash !== hash(batch.body)) {
    throw new Problem(
      422,
      'idempotency-key-reused',
      'Idempotency-Key used for another batch',
      'This Idempotency-Key was answered for a batch with other contents. Nothing was changed.',
    );
  }
  return kept?.answer;
}

async function keep(transaction: Queryable, batch: Batch, answer: string): Promise<string> {
  await transaction.query(
    `INSERT INTO answered_batches (user_name, endpoint, idempotency_key, body_hash, answer)
     VALUES ($1, $2, $3, $4, $5)`,
    [batch.user, batch.endpoint, batch.idempotencyKey, hash(batch.body), answer],
  );
  return answer;
}

const hash = (body: Uint8Array) => createHash('sha256').update(body).digest('base64url');

const stillRunning = () =>
  new Problem(
    409,
    'still-running',
    'Still running',
    'This batch is being worked on. Ask again in a moment.',
    {
      retryAfter: 1,
    },
  );
