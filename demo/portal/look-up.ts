import type {Queryable} from './database.ts';
import type {Register} from './register.ts';

/** What is stored under each key, in the members that go over the wire. Keys that are not known are left out. */
export function lookUp(
  database: Queryable,
  {table, key, value}: Register,
  keys: readonly string[],
): Promise<Record<string, string | null>[]> {
  return database.query(
    `SELECT ${key.column} AS "${key.member}", ${value.column} AS "${value.member}"
     FROM ${table} WHERE ${key.column} = ANY($1::text[])`,
    [keys],
  );
}

export interface Page {
  readonly search: string;
  /** From 1. */
  readonly page: number;
  readonly size: number;
}

/** One page of a register, by key: entries whose key or value holds the text searched for. */
export async function list(
  database: Queryable,
  {name, table, key, value}: Register,
  {search, page, size}: Page,
): Promise<Record<string, unknown>> {
  const holds = (column: string) => `position(lower($1) in lower(${column})) > 0`;
  const where = `WHERE $1 = '' OR ${holds(key.column)} OR ${holds(value.column)}`;
  const [count] = await database.query<{total: number}>(
    `SELECT count(*)::int AS total FROM ${table} ${where}`,
    [search],
  );
  const entries = await database.query(
    `SELECT ${key.column} AS "${key.member}", ${value.column} AS "${value.member}"
     FROM ${table} ${where} ORDER BY ${key.column} COLLATE "C" LIMIT $2 OFFSET $3`,
    [search, size, (page - 1) * size],
  );
  return {total: count?.total ?? 0, [name]: entries};
}
