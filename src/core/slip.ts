import type {RawChange} from './diff.ts';
import type {Pairs} from './pairs.ts';
import {noText, type TextId} from './texts.ts';

/**
 * Looks for columns that slipped against each other: sorted alone, or shifted by a row. Every single row then looks
 * right, and all are wrong.
 *
 * The sign is a row whose value the portal stores under another key of the file, to which the file gives a different
 * value: such a row is *moved*. A few are honest. From `movedCount` on they wait for consent, and with them the rows
 * around them: a row that is the same as stored shows that the columns lie right there, so everything that would
 * change between two such rows and beside a moved one is suspect too. Where more rows have moved than stayed, the
 * whole column is. (docs/decisions/0002)
 */
export class Slip {
  /** Rows whose value is stored elsewhere → a row that has that key, and another value. */
  readonly moved: ReadonlyMap<number, number>;
  /** Changing rows that are suspect only because of their neighbours. */
  readonly suspect: ReadonlySet<number>;
  /** Both kinds wait for consent. */
  readonly consent: boolean;

  /**
   * `stored` holds what the portal stores under each key (`StoredId`), in the form in which values are compared.
   * `changes` tells of each row that could be sent what it is, and `null` of every other. Rows come in sheet order.
   */
  constructor(pairs: Pairs, stored: Int32Array, changes: readonly (RawChange | null)[], movedCount: number) {
    this.moved = movedRows(pairs, stored, changes);
    this.consent = this.moved.size >= movedCount;
    this.suspect = new Set(this.consent ? this.#suspects(changes) : []);
  }

  *#suspects(changes: readonly (RawChange | null)[]): Generator<number> {
    const wholeColumn = this.moved.size > changes.filter(change => change === 'same').length;
    for (const run of runsOfChanges(changes)) {
      if (!wholeColumn && !run.some(at => this.moved.has(at))) continue;
      for (const at of run) if (!this.moved.has(at)) yield at;
    }
  }
}

/**
 * Only keys of which the file says something else than the portal can give a sign, so only their stored values are
 * looked for among the file's. Each value is looked at once, however many keys share it.
 */
function movedRows(
  {byKey, byValue, comparables}: Pairs,
  stored: Int32Array,
  changes: readonly (RawChange | null)[],
): Map<number, number> {
  const moved = new Map<number, number>();
  const seen = new Set<TextId>();
  for (let row = 0; row < comparables.length; row++) {
    const key = byKey.textOf[row]!;
    if (key === noText || byKey.first[key] !== row) continue;
    const value = stored[key]!;
    if (value < 0 || !byValue.size[value] || seen.has(value)) continue;
    const differing = withOtherValue(byKey.rows(key), comparables, value);
    if (differing < 0) continue;
    seen.add(value);
    for (const at of byValue.rows(value)) {
      if (changes[at] === 'add' || changes[at] === 'replace') moved.set(at, differing);
    }
  }
  return moved;
}

/** The first of a key's rows to which the file gives a valid value that is not this one, or -1. */
function withOtherValue(rows: Iterable<number>, comparables: Int32Array, value: TextId): number {
  for (const at of rows) if (comparables[at] !== noText && comparables[at] !== value) return at;
  return -1;
}

/** Rows that would change, from one row that is the same as stored to the next. */
function* runsOfChanges(changes: readonly (RawChange | null)[]): Generator<readonly number[]> {
  let run: number[] = [];
  for (let at = 0; at < changes.length; at++) {
    const change = changes[at];
    if (change === 'add' || change === 'replace') run.push(at);
    if (change !== 'same' || run.length === 0) continue;
    yield run;
    run = [];
  }
  yield run;
}
