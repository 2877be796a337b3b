import type {Cell, Row} from '../../workbook/row.ts';
import type {RowRules} from './row-rules.ts';
import {Int32Vector} from './int32-vector.ts';
import {setOf, bitOf, nothingToImport, type IssueSet} from '../issue-set.ts';
import {issue, type Issue} from '../issue.ts';
import type {Normalized} from '../normalize/normalized.ts';
import {noString, StringPool, type StringId} from './string-pool.ts';

/** Texts for one or both cells of a row. */
export interface Correction {
  readonly key?: string;
  readonly value?: string;
}

const noIssues: readonly Issue[] = [];

/**
 * Every row of the sheet that holds a key or a value, in sheet order, by columns: one list for each member. A row is
 * named by its place here; `rowNumber` is what Excel shows.
 */
export class RowStore {
  readonly rules: RowRules;
  /** All normalised keys that stand or stood in a row. */
  readonly keys = new StringPool();
  readonly values = new StringPool();
  readonly #rowNumbers = new Int32Vector();
  /** Issues of the cells and of the row itself; those that need other rows are found later. */
  readonly #issueSets = new Int32Vector();
  readonly #keyIds = new Int32Vector();
  readonly #valueIds = new Int32Vector();
  readonly #versions = new Int32Vector();
  /** Only rows that have any. */
  readonly #issues = new Map<number, readonly Issue[]>();
  readonly #rawKeys = new Map<number, string>();
  readonly #rawValues = new Map<number, string>();
  #ascending = true;

  constructor(rules: RowRules) {
    this.rules = rules;
  }

  get length(): number {
    return this.#rowNumbers.length;
  }

  /** Takes a row of the sheet; one without key and value is no entry. */
  add(row: Row, keyColumn: number, valueColumn: number): void {
    const key = this.rules.key(row.cells[keyColumn]);
    const value = this.rules.value(row.cells[valueColumn]);
    if (isBlank(key) && isBlank(value)) return;
    const at = this.length;
    if (at > 0 && row.rowNumber < this.#rowNumbers.at(at - 1)) this.#ascending = false;
    this.#rowNumbers.push(row.rowNumber);
    this.#keyIds.push(noString);
    this.#valueIds.push(noString);
    this.#issueSets.push(0);
    this.#versions.push(0);
    this.#put(at, key, value, row.hidden);
  }

  /** Ends the reading: a file may hold its rows in any order, the review shows them in the sheet's. */
  finish(): void {
    if (this.#ascending) return;
    const order = Array.from({length: this.length}, (_, at) => at).sort(
      (a, b) => this.#rowNumbers.at(a) - this.#rowNumbers.at(b),
    );
    for (const list of [this.#rowNumbers, this.#issueSets, this.#keyIds, this.#valueIds]) list.reorder(order);
    for (const map of [this.#issues, this.#rawKeys, this.#rawValues] as Map<number, unknown>[])
      reorder(map, order);
    this.#ascending = true;
  }

  /** Whether a row's value is a text without an @, of which nothing better can be said. */
  lacksAddress(rowNumber: number): boolean {
    return this.issues(this.find(rowNumber)).some(isNoAddress);
  }

  /** Says of such a value that an address stands in the link behind its cell. */
  noteAddressInLink(rowNumber: number): void {
    const at = this.find(rowNumber);
    const issues = this.issues(at);
    if (!issues.some(isNoAddress)) return;
    this.#issues.set(
      at,
      issues.map(found => (isNoAddress(found) ? {...found, reason: 'address-in-link'} : found)),
    );
  }

  rowNumber(at: number): number {
    return this.#rowNumbers.at(at);
  }

  /** Place of the row that Excel shows under this number, or -1. */
  find(rowNumber: number): number {
    let low = 0;
    let high = this.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = this.#rowNumbers.at(middle);
      if (found === rowNumber) return middle;
      if (found < rowNumber) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  /** Normalised key, or `null` where the cell is blank or held back. */
  key(at: number): string | null {
    return textOf(this.keys, this.keyId(at));
  }

  value(at: number): string | null {
    return textOf(this.values, this.valueId(at));
  }

  keyId(at: number): StringId {
    return this.#keyIds.at(at);
  }

  valueId(at: number): StringId {
    return this.#valueIds.at(at);
  }

  /** Another number after each change of the row's cells, also after one that is undone. */
  version(at: number): number {
    return this.#versions.at(at);
  }

  shownKey(at: number): string {
    return this.key(at) ?? this.#rawKeys.get(at) ?? '';
  }

  shownValue(at: number): string {
    return this.value(at) ?? this.#rawValues.get(at) ?? '';
  }

  /** A value stands in the cell, right or wrong, and not a text that says that there is none. */
  hasValue(at: number): boolean {
    if ((this.issueSet(at) & nothingToImport) !== 0) return false;
    return this.valueId(at) !== noString || this.#rawValues.has(at);
  }

  issues(at: number): readonly Issue[] {
    return this.#issues.get(at) ?? noIssues;
  }

  issueSet(at: number): IssueSet {
    return this.#issueSets.at(at);
  }

  /**
   * Puts texts in place of rows' cells, as if they stood in the file; what is not given stays. What it returns takes
   * all of them back.
   */
  correct(corrections: Iterable<readonly [at: number, correction: Correction]>): () => void {
    const undos = Array.from(corrections, ([at, correction]) => {
      const undo = this.#saved(at);
      this.#correct(at, correction);
      return undo;
    });
    return () => {
      for (const undo of undos.reverse()) undo();
    };
  }

  #correct(at: number, correction: Correction): void {
    const issues = this.issues(at);
    const key =
      correction.key === undefined ? this.#kept(at, 'key', issues) : this.rules.key(textCell(correction.key));
    const value =
      correction.value === undefined
        ? this.#kept(at, 'value', issues)
        : this.rules.value(textCell(correction.value));
    const hidden = (this.issueSet(at) & bitOf('row-hidden')) !== 0;
    this.#clear(at);
    this.#put(at, key, value, hidden);
  }

  #clear(at: number): void {
    this.#touch(at);
    this.#keyIds.put(at, noString);
    this.#valueIds.put(at, noString);
    this.#issueSets.put(at, 0);
    for (const map of [this.#rawKeys, this.#rawValues, this.#issues]) map.delete(at);
  }

  #touch(at: number): void {
    this.#versions.put(at, this.version(at) + 1);
  }

  /** Remembers a row as it is; what it returns puts it back. */
  #saved(at: number): () => void {
    const [key, value, rawKey, rawValue] = [
      this.keyId(at),
      this.valueId(at),
      this.#rawKeys.get(at),
      this.#rawValues.get(at),
    ];
    const [issues, set] = [this.#issues.get(at), this.issueSet(at)];
    return () => {
      this.#touch(at);
      this.#keyIds.put(at, key);
      this.#valueIds.put(at, value);
      this.#issueSets.put(at, set);
      putOrDelete(this.#rawKeys, at, rawKey);
      putOrDelete(this.#rawValues, at, rawValue);
      putOrDelete(this.#issues, at, issues);
    };
  }

  #kept(at: number, field: 'key' | 'value', issues: readonly Issue[]): Normalized {
    const [value, raws] = field === 'key' ? [this.key(at), this.#rawKeys] : [this.value(at), this.#rawValues];
    // The cells of a row that was no entry have no issues of their own yet.
    if ((this.issueSet(at) & bitOf('not-data')) !== 0) return this.rules[field](textCell(raws.get(at) ?? ''));
    return {
      value,
      raw: raws.get(at) ?? '',
      issues: issues.filter(({code, field: of}) => of === field && !rowIssues.has(code)),
    };
  }

  /** Takes what a row holds of which nothing is known yet. */
  #put(at: number, key: Normalized, value: Normalized, hidden: boolean): void {
    if (key.value !== null) this.#keyIds.put(at, this.keys.add(key.value));
    else if (key.raw !== '') this.#rawKeys.set(at, key.raw);
    if (value.value !== null) this.#valueIds.put(at, this.values.add(value.value));
    else if (value.raw !== '') this.#rawValues.set(at, value.raw);
    const isEntry = key.value !== null || value.value !== null || !this.rules.notData(key.raw, value.raw);
    const issues = isEntry ? entryIssues(key, value) : [issue('not-data', 'key')];
    if (hidden) issues.push(issue('row-hidden', 'key'));
    if (issues.length === 0) return;
    this.#issues.set(at, issues);
    this.#issueSets.put(at, setOf(issues.map(({code}) => code)));
  }
}

function entryIssues(key: Normalized, value: Normalized): Issue[] {
  const issues = key.issues.length + value.issues.length > 0 ? [...key.issues, ...value.issues] : [];
  if (isBlank(value)) issues.push(issue('value-missing', 'value'));
  else if (isBlank(key) && !isPlaceholder(value)) issues.unshift(issue('key-missing', 'key'));
  return issues;
}

function isNoAddress({code, reason, suggestion}: Issue): boolean {
  return code === 'email-malformed' && reason === 'no-at' && suggestion === undefined;
}

function isPlaceholder({issues}: Normalized): boolean {
  return issues.some(({code}) => code === 'value-placeholder');
}

/** Issues that belong to the row, not to one of its cells: they are found anew whenever the row changes. */
const rowIssues: ReadonlySet<string> = new Set(['key-missing', 'value-missing', 'row-hidden']);

function isBlank({value, raw, issues}: Normalized): boolean {
  return value === null && raw === '' && issues.length === 0;
}

function textOf(texts: StringPool, id: StringId): string | null {
  return id === noString ? null : texts.text(id);
}

function textCell(value: string): Cell | undefined {
  return value === '' ? undefined : {type: 'text', value};
}

function putOrDelete<T>(map: Map<number, T>, at: number, value: T | undefined): void {
  if (value === undefined) map.delete(at);
  else map.set(at, value);
}

function reorder(map: Map<number, unknown>, order: readonly number[]): void {
  const moved = new Map<number, unknown>();
  order.forEach((from, to) => {
    if (map.has(from)) moved.set(to, map.get(from));
  });
  map.clear();
  for (const [at, value] of moved) map.set(at, value);
}
