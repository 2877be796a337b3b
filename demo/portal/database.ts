/** What is needed of PostgreSQL, wherever it runs. */
export interface Queryable {
  /** One statement with its parameters (`$1`, `$2`, …); the rows as objects by column name. */
  query<Row>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Several statements, separated by `;`, without parameters. */
  script(sql: string): Promise<void>;
}

export interface Database extends Queryable {
  /** Runs the work in a transaction, which is rolled back when the work throws. */
  transaction<T>(work: (transaction: Queryable) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
