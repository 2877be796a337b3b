import type {Database} from './database.ts';
import type {Register} from './register.ts';

/** Puts seeded entries into a register's table. What is there already, changed or not, stays as it is. */
export async function plant<Entry extends object>(
  database: Database,
  {table, key, value}: Register,
  entries: readonly Entry[],
): Promise<void> {
  const member = (name: string) => entries.map(entry => (entry as Record<string, unknown>)[name]);
  await database.query(
    `INSERT INTO ${table} (${key.column}, ${value.column})
     SELECT * FROM unnest($1::text[], $2::text[])
     ON CONFLICT DO NOTHING`,
    [member(key.member), member(value.member)],
  );
}
