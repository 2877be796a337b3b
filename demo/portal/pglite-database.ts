import {PGlite, type Transaction} from '@electric-sql/pglite';
import type {Database, Queryable} from './database.ts';

/**
 * PostgreSQL inside this process: one connection, with its files in the folder `dataDir`, or `memory://`. `fresh` drops
 * what is in the database; no file is removed by hand.
 */
export async function openPglite(dataDir: string, {fresh = false} = {}): Promise<Database> {
  const pglite = await PGlite.create(dataDir);
  if (fresh) await pglite.exec('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
  return {
    ...queries(pglite),
    transaction: work => pglite.transaction(transaction => work(queries(transaction))),
    close: () => pglite.close(),
  };
}

function queries(connection: PGlite | Transaction): Queryable {
  return {
    async query<Row>(sql: string, values: readonly unknown[] = []) {
      return (await connection.query<Row>(sql, [...values])).rows;
    },
    async script(sql) {
      await connection.exec(sql);
    },
  };
}
