import type {Entries} from './entries.ts';
import {Grouping} from './grouping.ts';
import {bitOf, codesOf, setOf} from './issue-set.ts';

/** One key and one value, both normalised: the only thing that is ever sent. */
export interface Pair {
  readonly key: string;
  readonly value: string;
}

/** How values are compared, and from how many rows on a shared one waits for consent. */
export interface PairRules {
  readonly comparable: (value: string) => string;
  readonly sharedCount: number;
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
  readonly issueSets: Uint32Array;
  /** Of these, what waits for consent because of other rows. */
  readonly consents: Uint32Array;
  /** What the row's value must share with another to be the same; '' where it has none. */
  readonly comparables: readonly string[];

  constructor(entries: Entries, leftOut: ReadonlySet<number>, {comparable, sharedCount}: PairRules) {
    const {length} = entries;
    const comparables: string[] = [];
    this.issueSets = new Uint32Array(length);
    this.consents = new Uint32Array(length);
    for (let at = 0; at < length; at++) {
      this.issueSets[at] = entries.issueSet(at);
      const value = entries.value(at);
      comparables.push(value === null ? '' : comparable(value));
    }
    this.comparables = comparables;
    this.byKey = new Grouping(entries.keys, at => !leftOut.has(at));
    for (let group = 0; group < this.byKey.length; group++) {
      if (this.byKey.size[group]! > 1) this.#judge(entries, group);
    }
    const barred = errors | valueMissing | duplicateSame;
    this.byValue = new Grouping(comparables, at => (this.issueSets[at]! & barred) === 0 && !leftOut.has(at));
    for (let group = 0; group < this.byValue.length; group++) {
      const size = this.byValue.size[group]!;
      if (size > 1) this.#share(group, size >= sharedCount);
    }
  }

  /** One key in several rows: the same value is a duplicate, of which one row counts; different values hold all back. */
  #judge(entries: Entries, group: number): void {
    const rows = [...this.byKey.rows(group)].filter(at => entries.hasValue(at));
    if (rows.length < 2) return;
    // A malformed value is compared as it stands, and behind a sign that no value has: it conflicts with every other.
    const values = new Set(rows.map(at => this.comparables[at] || `\0${entries.shownValue(at)}`));
    if (values.size > 1) {
      for (const at of rows) this.issueSets[at]! |= duplicateConflict;
      return;
    }
    const counts = rows.find(at => (entries.issueSet(at) & (errors | needsConsent)) === 0) ?? rows[0];
    for (const at of rows) if (at !== counts) this.issueSets[at]! |= duplicateSame;
  }

  #share(group: number, consent: boolean): void {
    for (const at of this.byValue.rows(group)) {
      this.issueSets[at]! |= valueShared;
      if (consent) this.consents[at]! |= valueShared;
    }
  }
}
