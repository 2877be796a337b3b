import pg from 'pg';
import type {Database, Queries} from './database.ts';

/** A PostgreSQL server, named by its URL. */
export async function openServer(url: string): Promise<Database> {
  const pool = new pg.Pool({connectionString: url});
  pool.on('error', error => console.error(`The database server closed an idle connection: ${error.message}`));
  await pool.query('select 1');
  return {
    ...queriesOf(pool),
    async transaction(work) {
      const client = await pool.connect();
      try {
        await client.query('begin');
        const result = await work(queriesOf(client));
        await client.query('commit');
        client.release();
        return result;
      } catch (error) {
        // Where even the rollback fails, the connection is of no more use: the pool is told to close it.
        await client.query('rollback').then(
          () => client.release(),
          () => client.release(true),
        );
        throw error;
      }
    },
    close: () => pool.end(),
  };
}

function queriesOf(connection: pg.Pool | pg.PoolClient): Queries {
  return {
    async query<Row extends object>(sql: string, parameters: readonly unknown[] = []) {
      return (await connection.query<Row>(sql, [...parameters])).rows;
    },
    async script(sql) {
      await connection.query(sql);
    },
  };
}
