import type {Queryable} from './database.ts';
import type {Register} from './register.ts';
import type {Mode, Pair} from './request-body.ts';

export interface Import {
  readonly mode: Mode;
  readonly pairs: readonly Pair[];
  /** For the audit. */
  readonly user: string;
  readonly idempotencyKey: string;
}

interface Result {
  readonly key: string;
  readonly status: 'added' | 'replaced' | 'same' | 'kept' | 'unknown' | 'rejected';
  readonly detail?: string;
}

/** Takes a batch into a register, whatever its length in two statements, and says of each pair what became of it. */
export async function importPairs(
  transaction: Queryable,
  register: Register,
  {mode, pairs, user, idempotencyKey}: Import,
): Promise<Result[]> {
  const rejected = pairs.flatMap(({key, value}): Result[] => {
    const detail = register.key.fault(key) ?? register.value.fault(value);
    return detail === undefined ? [] : [{key, status: 'rejected', detail}];
  });
  const refused = new Set(rejected.map(result => result.key));
  const good = pairs.filter(pair => !refused.has(pair.key));
  const keys = good.map(pair => pair.key);
  await lockRows(transaction, register, keys);
  const written = await transaction.query<Result>(importSql(register), [
    keys,
    good.map(pair => pair.value),
    mode,
    register.name,
    user,
    idempotencyKey,
  ]);
  return [...written, ...rejected];
}

/** So that nobody changes them between the judging and the writing; in one order, so that no two batches wait crosswise. */
async function lockRows(
  transaction: Queryable,
  {table, key}: Register,
  keys: readonly string[],
): Promise<void> {
  await transaction.query(
    `SELECT FROM ${table} WHERE ${key.column} = ANY($1::text[]) ORDER BY ${key.column} FOR UPDATE`,
    [keys],
  );
}

/** Every part of the statement sees the table as it was before: the audit's old value is the true one. */
function importSql({table, key, value}: Register): string {
  return `
    WITH judged AS (
      SELECT asked.key, asked.value, stored.${value.column} AS old_value,
        CASE
          WHEN stored.${key.column} IS NULL THEN 'unknown'
          WHEN stored.${value.column} IS NULL THEN 'added'
          WHEN ${value.comparable(`stored.${value.column}`)} = ${value.comparable('asked.value')} THEN 'same'
          WHEN $3::text = 'fill-empty' THEN 'kept'
          ELSE 'replaced'
        END AS status
      FROM unnest($1::text[], $2::text[]) AS asked (key, value)
      LEFT JOIN ${table} AS stored ON stored.${key.column} = asked.key
    ), changes AS (
      SELECT * FROM judged WHERE status IN ('added', 'replaced')
    ), written AS (
      UPDATE ${table} AS stored SET ${value.column} = changes.value
      FROM changes WHERE stored.${key.column} = changes.key
    ), noted AS (
      INSERT INTO audit (register, key, old_value, new_value, changed_by, idempotency_key)
      SELECT $4::text, key, old_value, value, $5::text, $6::text FROM changes
    )
    SELECT key, status FROM judged`;
}
