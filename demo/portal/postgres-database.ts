import pg from 'pg';
import type {Database, Queryable} from './database.ts';

/** The demo's own corner of a server that may hold other things. */
const schema = 'portal_importer_demo';

/** A PostgreSQL server. All tables lie in one schema, which `fresh` drops; nothing else there is touched. */
export async function openPostgres(url: string, {fresh = false} = {}): Promise<Database> {
  const pool = new pg.Pool({connectionString: url, options: `-c search_path=${schema}`});
  // A connection that breaks while idle is replaced by the next query; without a listener it would end the process.
  pool.on('error', error => console.error(`Database connection lost: ${error.message}`));
  if (fresh) await pool.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`);
  await pool.query(`CREATE SCHEMA IF NOT EXISTS ${schema}`);
  return {
    ...queries(pool),
    async transaction(work) {
      const client = await pool.connect();
      try {
        await client.query('BEGIN');
        const result = await work(queries(client));
        await client.query('COMMIT');
        client.release();
        return result;
      } catch (error) {
        // Closing the connection rolls back, even where a ROLLBACK could not be said any more.
        client.release(true);
        throw error;
      }
    },
    close: () => pool.end(),
  };
}

function queries(connection: pg.Pool | pg.PoolClient): Queryable {
  return {
    async query<Row>(sql: string, values: readonly unknown[] = []) {
      return (await connection.query(sql, [...values])).rows as Row[];
    },
    async script(sql) {
      await connection.query(sql);
    },
  };
}
