import type {Entries} from './entries.ts';
import {Grouping} from './grouping.ts';
import {bitOf, codesOf, setOf, type IssueSet} from './issue-set.ts';

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
  readonly #issueSets: Uint32Array;
  readonly #consents: Uint32Array;

  constructor(entries: Entries, leftOut: ReadonlySet<number>, {comparable, sharedCount}: PairRules) {
    const {length} = entries;
    this.#issueSets = new Uint32Array(length);
    this.#consents = new Uint32Array(length);
    this.byKey = new Grouping(length, at => (leftOut.has(at) ? null : entries.key(at)));
    for (let group = 0; group < this.byKey.first.length; group++) {
      if (this.byKey.size[group]! > 1) this.#judge(entries, group, comparable);
    }
    const barred = errors | valueMissing | duplicateSame;
    this.byValue = new Grouping(length, at => {
      const value = entries.value(at);
      const set = entries.issueSet(at) | this.#issueSets[at]!;
      return value === null || (set & barred) !== 0 || leftOut.has(at) ? null : comparable(value);
    });
    for (let group = 0; group < this.byValue.first.length; group++) {
      const size = this.byValue.size[group]!;
      if (size > 1) this.#share(group, size >= sharedCount);
    }
  }

  /** Issues of the row that come from other rows. */
  issueSet(at: number): IssueSet {
    return this.#issueSets[at]!;
  }

  /** Those of them that wait for consent in this row. */
  consents(at: number): IssueSet {
    return this.#consents[at]!;
  }

  /** One key in several rows: the same value is a duplicate, of which one row counts; different values hold all back. */
  #judge(entries: Entries, group: number, comparable: (value: string) => string): void {
    const rows = [...this.byKey.rows(group)].filter(at => entries.hasValue(at));
    if (rows.length < 2) return;
    const values = new Set(rows.map(at => valueToCompare(entries, at, comparable)));
    if (values.size > 1) {
      for (const at of rows) this.#issueSets[at] = this.#issueSets[at]! | duplicateConflict;
      return;
    }
    const counts = rows.find(at => (entries.issueSet(at) & (errors | needsConsent)) === 0) ?? rows[0];
    for (const at of rows) if (at !== counts) this.#issueSets[at] = this.#issueSets[at]! | duplicateSame;
  }

  #share(group: number, consent: boolean): void {
    for (const at of this.byValue.rows(group)) {
      this.#issueSets[at] = this.#issueSets[at]! | valueShared;
      if (consent) this.#consents[at] = this.#consents[at]! | valueShared;
    }
  }
}

/** A malformed value is compared as it stands: it conflicts with every other. */
function valueToCompare(entries: Entries, at: number, comparable: (value: string) => string): string {
  const value = entries.value(at);
  return value === null ? `raw ${entries.shownValue(at)}` : `value ${comparable(value)}`;
}
