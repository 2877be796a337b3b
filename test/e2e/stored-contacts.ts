import {PGlite} from '@electric-sql/pglite';
import type {PortalProcess} from './portal-process.ts';

export type Stored = Map<string, string | null>;

/** Reads the portal's database by SQL, as nobody but its owner can: the portal stands still meanwhile. */
export async function storedContacts(portal: PortalProcess): Promise<Stored> {
  await portal.kill();
  const database = new PGlite(portal.directory);
  const {rows} = await database.query<{number: string; email: string | null}>(
    'SELECT user_foreign_number AS number, email FROM contacts',
  );
  await database.close();
  await portal.restart();
  return new Map(rows.map(({number, email}) => [number, email]));
}
