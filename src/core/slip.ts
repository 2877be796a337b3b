import {diff, type Stored} from './diff.ts';
import type {Entries} from './entries.ts';
import {Grouping} from './grouping.ts';
import type {Pairs} from './pairs.ts';

/** How values are compared, and from how many moved rows on they wait for consent. */
export interface SlipRules {
  readonly comparable: (value: string) => string;
  readonly movedCount: number;
}

/**
 * Looks for columns that slipped against each other: sorted alone, or shifted by a row. Every single row then looks
 * right, and all are wrong.
 *
 * The sign is a row whose value the portal stores under another key of the file, to which the file gives a different
 * value: such a row is *moved*. A few are honest. From `movedCount` on they wait for consent, and with them the rows
 * around them: a row that is the same as stored shows that the columns lie right there, so everything that would
 * change between two such rows and beside a moved one is suspect too. Where more rows have moved than stayed, the
 * whole column is.
 */
export class Slip {
  /** Rows whose own value is stored elsewhere → the first row that has that key. */
  readonly moved: ReadonlyMap<number, number>;
  /** Changing rows that are suspect only because of their neighbours. */
  readonly suspect: ReadonlySet<number>;
  /** Both kinds wait for consent. */
  readonly consent: boolean;
  /** `false` where the portal stores nothing for the file's keys: then no slip can be seen. */
  readonly checked: boolean;

  /** `candidates` are the rows that could be sent, in sheet order. */
  constructor(
    entries: Entries,
    pairs: Pairs,
    stored: Stored,
    candidates: Iterable<number>,
    {comparable, movedCount}: SlipRules,
  ) {
    const owners = new Owners(entries, pairs, stored, comparable);
    const moved = new Map<number, number>();
    const runs: number[][] = [[]];
    let same = 0;
    for (const at of candidates) {
      const value = entries.value(at)!;
      const change = diff(value, stored.of(entries.key(at)!), comparable);
      if (change === 'same') {
        same++;
        if (runs.at(-1)!.length > 0) runs.push([]);
      } else if (change === 'add' || change === 'replace') {
        runs.at(-1)!.push(at);
        const owner = owners.withOtherValue(value);
        if (owner >= 0) moved.set(at, owner);
      }
    }
    this.moved = moved;
    this.checked = owners.size > 0;
    this.consent = moved.size >= movedCount;
    const wholeColumn = moved.size > same;
    const suspects = this.consent ? runs.filter(run => wholeColumn || run.some(at => moved.has(at))) : [];
    this.suspect = new Set(suspects.flat().filter(at => !moved.has(at)));
  }
}

/** Which key of the file a value is stored under at present. */
class Owners {
  readonly #entries: Entries;
  readonly #pairs: Pairs;
  readonly #comparable: (value: string) => string;
  /** Keys of the file (by their group) that share a stored value. */
  readonly #byStored: Grouping;
  readonly #found = new Map<number, number>();

  constructor(entries: Entries, pairs: Pairs, stored: Stored, comparable: (value: string) => string) {
    this.#entries = entries;
    this.#pairs = pairs;
    this.#comparable = comparable;
    this.#byStored = new Grouping(pairs.byKey.first.length, group => {
      const answer = stored.of(entries.key(pairs.byKey.first[group]!)!);
      return answer.kind === 'value' ? comparable(answer.value) : null;
    });
  }

  /** How many different values are stored for the file's keys. */
  get size(): number {
    return this.#byStored.first.length;
  }

  /** The first row whose key has this value stored while the file gives it a different one, or -1. */
  withOtherValue(value: string): number {
    const text = this.#comparable(value);
    const storedGroup = this.#byStored.find(text);
    if (storedGroup < 0) return -1;
    let row = this.#found.get(storedGroup);
    if (row === undefined) {
      row = this.#search(storedGroup, text);
      this.#found.set(storedGroup, row);
    }
    return row;
  }

  #search(storedGroup: number, text: string): number {
    for (const keyGroup of this.#byStored.rows(storedGroup)) {
      for (const at of this.#pairs.byKey.rows(keyGroup)) {
        const given = this.#entries.value(at);
        if (given !== null && this.#comparable(given) !== text) return at;
      }
    }
    return -1;
  }
}
