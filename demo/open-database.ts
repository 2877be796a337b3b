import {mkdir} from 'node:fs/promises';
import {join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {claim} from './portal/claim.ts';
import type {Database} from './portal/database.ts';
import {migrate} from './portal/migrate.ts';
import {openPglite} from './portal/pglite-database.ts';
import {plant} from './portal/plant.ts';
import {openPostgres} from './portal/postgres-database.ts';
import {contacts, contracts} from './portal/register.ts';
import {seededContacts, seededContracts} from './portal/seed.ts';
import type {Settings} from './settings.ts';

const data = fileURLToPath(new URL('.data', import.meta.url));

/** The portal's database, with its tables and its seed, ready to be asked. */
export async function openDatabase(settings: Settings): Promise<Database> {
  const database = settings.databaseUrl
    ? await openPostgres(settings.databaseUrl, settings)
    : await openEmbedded(settings);
  await migrate(database);
  await plant(database, contacts, seededContacts(settings.contacts));
  await plant(database, contracts, seededContracts(500));
  return database;
}

async function openEmbedded(settings: Settings): Promise<Database> {
  const {directory, release} = await ownDirectory(settings);
  await mkdir(directory, {recursive: true});
  const database = await openPglite(directory, settings);
  return {
    ...database,
    async close() {
      await database.close();
      release();
    },
  };
}

/** `DATA_DIR`, or `demo/.data/main`. A second portal beside the first has a folder of its own, by its port. */
async function ownDirectory({dataDirectory, port}: Settings): Promise<{directory: string; release(): void}> {
  const wanted = dataDirectory ? [resolve(dataDirectory)] : [join(data, 'main'), join(data, `port-${port}`)];
  for (const directory of wanted) {
    const held = await claim(directory);
    if (held) {
      if (directory !== wanted[0])
        console.log(`Another portal is running: this one keeps its data in ${directory}.`);
      return {directory, release: () => held.close()};
    }
  }
  throw new Error(`Another portal is using ${wanted.at(-1)}. Stop it, or choose another folder by DATA_DIR.`);
}
