import {readdir, readFile} from 'node:fs/promises';
import type {Database} from './database.ts';
import {seededContacts, seededContracts} from './seed.ts';

export interface Preparation {
  /** Throws away all that the demo has stored, and nothing else: its tables live in a schema of their own. */
  readonly fresh: boolean;
  /** How many users there are at least. */
  readonly contacts: number;
}

const migrations = new URL('migrations/', import.meta.url);
const contractCount = 500;

/** Brings the database to what this program expects of it: schema, then content. */
export async function prepare(database: Database, {fresh, contacts}: Preparation): Promise<void> {
  if (fresh) await database.script('drop schema if exists portal_demo cascade');
  await migrate(database);
  await seedContacts(database, contacts);
  await seedContracts(database);
}

async function migrate(database: Database): Promise<void> {
  await database.script(`
    create schema if not exists portal_demo;
    create table if not exists portal_demo.migrations (
      name text primary key,
      applied_at timestamptz not null default now()
    )`);
  const applied = await database.query<{name: string}>('select name from portal_demo.migrations');
  const known = new Set(applied.map(({name}) => name));
  for (const name of (await readdir(migrations)).sort()) {
    if (known.has(name)) continue;
    const sql = await readFile(new URL(name, migrations), 'utf8');
    await database.transaction(async transaction => {
      await transaction.script(sql);
      await transaction.query('insert into portal_demo.migrations (name) values ($1)', [name]);
    });
  }
}

/** A larger number than before adds users; a smaller one takes none away. */
async function seedContacts(database: Database, wanted: number): Promise<void> {
  const [stored] = await database.query<{count: number}>(
    'select count(*)::int as count from portal_demo.contacts',
  );
  if (stored!.count >= wanted) return;
  const contacts = seededContacts(wanted);
  await database.query(
    `insert into portal_demo.contacts (user_foreign_number, email)
     select * from unnest($1::text[], $2::text[])
     on conflict do nothing`,
    [contacts.map(contact => contact.userForeignNumber), contacts.map(contact => contact.email)],
  );
}

async function seedContracts(database: Database): Promise<void> {
  const contracts = seededContracts(contractCount);
  await database.query(
    `insert into portal_demo.contracts (contract_number, telephone)
     select * from unnest($1::text[], $2::text[])
     on conflict do nothing`,
    [contracts.map(contract => contract.contractNumber), contracts.map(contract => contract.telephone)],
  );
}
