import {readdir, readFile} from 'node:fs/promises';
import type {Database} from './database.ts';

const folder = new URL('migrations/', import.meta.url);

/** Runs, in the order of their names, the migrations that this database has not seen. */
export async function migrate(database: Database): Promise<void> {
  await database.script('CREATE TABLE IF NOT EXISTS migrations (name text PRIMARY KEY)');
  const done = new Set(
    (await database.query<{name: string}>('SELECT name FROM migrations')).map(row => row.name),
  );
  const names = (await readdir(folder)).filter(name => name.endsWith('.sql')).sort();
  for (const name of names.filter(name => !done.has(name))) {
    const sql = await readFile(new URL(name, folder), 'utf8');
    await database.transaction(async transaction => {
      await transaction.script(sql);
      await transaction.query('INSERT INTO migrations (name) VALUES ($1)', [name]);
    });
  }
}
