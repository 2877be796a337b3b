import {PGlite, type Transaction} from '@electric-sql/pglite';
import type {Database, Queries} from './database.ts';

/** PostgreSQL inside this process: one connection, with its files in `dataDir`, or `memory://`. */
export async function openPglite(dataDir: string): Promise<Database> {
  const pglite = await PGlite.create(dataDir);
  return {
    ...queriesOf(pglite),
    transaction: work => pglite.transaction(transaction => work(queriesOf(transaction))),
    close: () => pglite.close(),
  };
}

function queriesOf(connection: PGlite | Transaction): Queries {
  return {
    async query<Row extends object>(sql: string, parameters: readonly unknown[] = []) {
      return (await connection.query<Row>(sql, [...parameters])).rows;
    },
    async script(sql) {
      await connection.exec(sql);
    },
  };
}
