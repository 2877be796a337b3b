import {firstNames, lastNames} from '../portal/names.ts';
import {pick, random} from '../portal/random.ts';
import {seededContacts} from '../portal/seed.ts';

/** A user of the fresh demo portal, and an address that the portal stores nowhere. */
export interface SampleUser {
  readonly number: string;
  readonly stored: string | null;
  readonly fresh: string;
}

/** The users of the fresh demo portal, in an order that is the same each time. */
export function shuffledUsers(): SampleUser[] {
  const next = random(20_260_301);
  const users = seededContacts(5000).map(({userForeignNumber, email}, index) => ({
    number: userForeignNumber,
    stored: email,
    fresh: `${pick(firstNames, next)}.${pick(lastNames, next)}.${index + 1}@example.com`,
  }));
  return shuffled(users, next);
}

/** Fisher and Yates. */
function shuffled<T>(items: readonly T[], next: () => number): T[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = Math.floor(next() * (last + 1));
    [mixed[last], mixed[other]] = [mixed[other]!, mixed[last]!];
  }
  return mixed;
}
