import type {CanonicalValues} from '../rows/canonical-values.ts';
import type {RowStore} from '../rows/row-store.ts';
import {RowGroups} from '../rows/row-groups.ts';
import {duplicateConflict, duplicateSame, errors, nothingToImport, setOf, valueShared} from '../issue-set.ts';
import {noString, type StringId} from '../rows/string-pool.ts';

/** One key and one value, both normalised: the only thing that is ever sent. */
export interface Pair {
  readonly key: string;
  readonly value: string;
}

/** What keeps a row from being sent whatever its value is. */
const bars = errors | nothingToImport | duplicateSame;
/** Issues for which one row stands back behind another that says the same. */
const needsConsent = setOf(['key-zeros-lost', 'row-hidden']);

/**
 * What rows are to each other: duplicates and conflicts by key, shared values. Judged over the whole file in one pass;
 * rows that the user left out count as if they were not there.
 */
export class Pairs {
  /** Rows by normalised key. Rows without a valid key belong to no group. */
  readonly byKey: RowGroups;
  /** Rows that could be sent, by comparable value. */
  readonly byValue: RowGroups;
  /** Issues of each row: its own, and those that come from other rows. */
  readonly issueSets: Int32Array;
  readonly #entries: RowStore;
  readonly #comparables: CanonicalValues;
  readonly #sharedCount: number;

  /** A value waits for consent from `sharedCount` rows on that share it. */
  constructor(
    entries: RowStore,
    leftOut: ReadonlySet<number>,
    comparables: CanonicalValues,
    sharedCount: number,
  ) {
    this.#entries = entries;
    this.#comparables = comparables;
    this.#sharedCount = sharedCount;
    const {length} = entries;
    const keys = new Int32Array(length);
    this.issueSets = new Int32Array(length);
    for (let at = 0; at < length; at++) {
      keys[at] = leftOut.has(at) ? noString : entries.keyId(at);
      this.issueSets[at] = entries.issueSet(at);
    }
    this.byKey = new RowGroups(keys, entries.keys.length);
    for (const key of this.byKey.several.keys()) this.#judge(key);
    const values = new Int32Array(length);
    for (let at = 0; at < length; at++) {
      const barred = (this.issueSets[at]! & bars) !== 0 || leftOut.has(at);
      values[at] = barred ? noString : this.comparable(at);
    }
    this.byValue = new RowGroups(values, entries.values.length);
    for (const value of this.byValue.several.keys())
      for (const at of this.byValue.rows(value)) this.issueSets[at]! |= valueShared;
  }

  /** What the row's value must share with another to be the same; `noText` where it has none. */
  comparable(at: number): StringId {
    const value = this.#entries.valueId(at);
    return value === noString ? noString : this.#comparables.of(value);
  }

  /** Whether so many rows share this row's value that it waits for consent. */
  sharedByMany(at: number): boolean {
    return (this.byValue.several.get(this.byValue.textOf[at]!) ?? 1) >= this.#sharedCount;
  }

  /** One key in several rows: the same value is a duplicate, of which one row counts; different values hold all back. */
  #judge(key: StringId): void {
    const entries = this.#entries;
    const rows = [...this.byKey.rows(key)].filter(at => entries.hasValue(at));
    if (rows.length < 2) return;
    // A malformed value is compared as it stands, and never equals a valid one: those are numbers.
    const values = new Set(
      rows.map(at => (entries.value(at) === null ? entries.shownValue(at) : this.comparable(at))),
    );
    if (values.size > 1) {
      for (const at of rows) this.issueSets[at]! |= duplicateConflict;
      return;
    }
    const counts = rows.find(at => (entries.issueSet(at) & (errors | needsConsent)) === 0) ?? rows[0];
    for (const at of rows) if (at !== counts) this.issueSets[at]! |= duplicateSame;
  }
}
