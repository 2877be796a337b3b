import type {Comparables} from './comparables.ts';
import type {Entries} from './entries.ts';
import {Grouping} from './grouping.ts';
import {bitOf, codesOf, setOf} from './issue-set.ts';
import {noText, type TextId} from './texts.ts';

/** One key and one value, both normalised: the only thing that is ever sent. */
export interface Pair {
  readonly key: string;
  readonly value: string;
}

const errors = codesOf('error');
const valueMissing = bitOf('value-missing');
const duplicateSame = bitOf('duplicate-same');
const duplicateConflict = bitOf('duplicate-conflict');
const valueShared = bitOf('value-shared');
/** Issues for which one row stands back behind another that says the same. */
const needsConsent = setOf(['key-zeros-lost', 'row-hidden']);

/**
 * What rows are to each other: duplicates and conflicts by key, shared values. Judged over the whole file in one pass;
 * rows that the user left out count as if they were not there.
 */
export class Pairs {
  /** Rows by normalised key. Rows without a valid key belong to no group. */
  readonly byKey: Grouping;
  /** Rows that could be sent, by comparable value. */
  readonly byValue: Grouping;
  /** Issues of each row: its own, and those that come from other rows. */
  readonly issueSets: Int32Array;
  /** Of these, what waits for consent because of other rows. */
  readonly consents: Int32Array;
  /** What the row's value must share with another to be the same; `noText` where it has none. */
  readonly comparables: Int32Array;

  /** A value waits for consent from `sharedCount` rows on that share it. */
  constructor(entries: Entries, leftOut: ReadonlySet<number>, comparables: Comparables, sharedCount: number) {
    const {length} = entries;
    this.issueSets = new Int32Array(length);
    this.consents = new Int32Array(length);
    this.comparables = new Int32Array(length);
    const keys = new Int32Array(length);
    for (let at = 0; at < length; at++) {
      this.issueSets[at] = entries.issueSet(at);
      const value = entries.valueId(at);
      this.comparables[at] = value === noText ? noText : comparables.of(value);
      keys[at] = leftOut.has(at) ? noText : entries.keyId(at);
    }
    this.byKey = new Grouping(keys, entries.keys.length);
    this.byKey.size.forEach((size, key) => {
      if (size > 1) this.#judge(entries, key);
    });
    const barred = errors | valueMissing | duplicateSame;
    const values = this.comparables.map((value, at) =>
      (this.issueSets[at]! & barred) === 0 && !leftOut.has(at) ? value : noText,
    );
    this.byValue = new Grouping(values, entries.values.length);
    this.byValue.size.forEach((size, value) => {
      if (size > 1) this.#share(value, size >= sharedCount);
    });
  }

  /** One key in several rows: the same value is a duplicate, of which one row counts; different values hold all back. */
  #judge(entries: Entries, key: TextId): void {
    const rows = [...this.byKey.rows(key)].filter(at => entries.hasValue(at));
    if (rows.length < 2) return;
    // A malformed value is compared as it stands, and never equals a valid one: those are numbers.
    const values = new Set(
      rows.map(at => (this.comparables[at] === noText ? entries.shownValue(at) : this.comparables[at])),
    );
    if (values.size > 1) {
      for (const at of rows) this.issueSets[at]! |= duplicateConflict;
      return;
    }
    const counts = rows.find(at => (entries.issueSet(at) & (errors | needsConsent)) === 0) ?? rows[0];
    for (const at of rows) if (at !== counts) this.issueSets[at]! |= duplicateSame;
  }

  #share(value: TextId, consent: boolean): void {
    for (const at of this.byValue.rows(value)) {
      this.issueSets[at]! |= valueShared;
      if (consent) this.consents[at]! |= valueShared;
    }
  }
}
