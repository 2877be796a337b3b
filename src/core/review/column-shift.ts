import type {Pairs} from './pairs.ts';
import {noString, type StringId} from '../rows/string-pool.ts';
import type {RowClass} from './row-class.ts';

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
export class ColumnShift {
  /** Rows whose value is stored elsewhere → a row that has that key, and another value. */
  readonly moved: ReadonlyMap<number, number>;
  /** Changing rows that are suspect only because of their neighbours → the moved rows that make them so. */
  readonly suspect: ReadonlyMap<number, readonly number[]>;
  /** Both kinds wait for consent. */
  readonly consent: boolean;

  /**
   * `stored` holds what the portal stores under each key (`StoredId`), in the form in which values are compared.
   * `classes` tell of each row what becomes of it. Rows come in sheet order.
   */
  constructor(pairs: Pairs, stored: Int32Array, classes: readonly RowClass[], movedCount: number) {
    this.moved = movedRows(pairs, stored, classes);
    this.consent = this.moved.size >= movedCount;
    this.suspect = new Map(this.consent ? this.#suspects(classes) : []);
  }

  *#suspects(classes: readonly RowClass[]): Generator<[at: number, moved: readonly number[]]> {
    const wholeColumn = this.moved.size > classes.filter(rowClass => rowClass === 'same').length;
    const all = [...this.moved.keys()];
    for (const run of runsOfChanges(classes)) {
      const moved = wholeColumn ? all : run.filter(at => this.moved.has(at));
      if (moved.length === 0) continue;
      for (const at of run) if (!this.moved.has(at)) yield [at, moved];
    }
  }
}

/**
 * Only keys of which the file says something else than the portal can give a sign, so only their stored values are
 * looked for among the file's. Each value is looked at once, however many keys share it.
 */
function movedRows(pairs: Pairs, stored: Int32Array, classes: readonly RowClass[]): Map<number, number> {
  const {byKey, byValue} = pairs;
  const moved = new Map<number, number>();
  const seen = new Set<StringId>();
  for (let row = 0; row < classes.length; row++) {
    const key = byKey.textOf[row]!;
    if (key === noString || byKey.first[key] !== row) continue;
    const value = stored[key]!;
    const isGiven = value >= 0 && (byValue.first[value] ?? -1) >= 0;
    if (!isGiven || seen.has(value)) continue;
    const differing = withOtherValue(pairs, key, value);
    if (differing < 0) continue;
    seen.add(value);
    for (const at of byValue.rows(value)) if (changes(classes[at]!)) moved.set(at, differing);
  }
  return moved;
}

/** The first of a key's rows to which the file gives a valid value that is not this one, or -1. */
function withOtherValue(pairs: Pairs, key: StringId, value: StringId): number {
  const {first, next} = pairs.byKey;
  for (let at = first[key]!; at >= 0; at = next[at]!) {
    const given = pairs.comparable(at);
    if (given !== noString && given !== value) return at;
  }
  return -1;
}

/** Rows that would change, from one row that is the same as stored to the next. */
function* runsOfChanges(classes: readonly RowClass[]): Generator<readonly number[]> {
  let run: number[] = [];
  for (let at = 0; at < classes.length; at++) {
    const rowClass = classes[at]!;
    if (changes(rowClass)) run.push(at);
    if (rowClass !== 'same' || run.length === 0) continue;
    yield run;
    run = [];
  }
  yield run;
}

function changes(rowClass: RowClass): boolean {
  return rowClass === 'add' || rowClass === 'replace';
}
