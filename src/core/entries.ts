import type {Cell, Row} from '../workbook/row.ts';
import {setOf, bitOf, type IssueSet} from './issue-set.ts';
import {issue, type Issue} from './issue.ts';
import type {Normalized} from './normalized.ts';

/** What one row holds, after its two cells were normalised. */
export interface Entry {
  readonly rowNumber: number;
  readonly hidden: boolean;
  readonly key: Normalized;
  readonly value: Normalized;
}

export interface EntryRules {
  readonly key: (cell: Cell | undefined) => Normalized;
  readonly value: (cell: Cell | undefined) => Normalized;
}

/** Texts for one or both cells of a row. */
export interface Correction {
  readonly key?: string;
  readonly value?: string;
}

const noIssues: readonly Issue[] = [];

/**
 * Every row of the sheet that holds a key or a value, in sheet order, by columns: one array for each member. A row is
 * named by its place here; `rowNumber` is what Excel shows.
 */
export class Entries {
  readonly rules: EntryRules;
  #rowNumbers = new Uint32Array(1024);
  /** Issues of the cells and of the row itself; those that need other rows are found later. */
  #issueSets = new Uint32Array(1024);
  /** Replaced, not changed, once the reading is over: groupings hold on to them. */
  #keys: (string | null)[] = [];
  #values: (string | null)[] = [];
  /** Only rows that have any. */
  readonly #issues = new Map<number, readonly Issue[]>();
  readonly #rawKeys = new Map<number, string>();
  readonly #rawValues = new Map<number, string>();
  #ascending = true;

  constructor(rules: EntryRules) {
    this.rules = rules;
  }

  get length(): number {
    return this.#keys.length;
  }

  /** Takes a row of the sheet; one without key and value is no entry. */
  add(row: Row, keyColumn: number, valueColumn: number): void {
    const key = this.rules.key(row.cells[keyColumn]);
    const value = this.rules.value(row.cells[valueColumn]);
    if (isBlank(key) && isBlank(value)) return;
    const at = this.length;
    if (at === this.#rowNumbers.length) this.#grow();
    if (at > 0 && row.rowNumber < this.#rowNumbers[at - 1]!) this.#ascending = false;
    this.#rowNumbers[at] = row.rowNumber;
    this.#put(at, key, value, row.hidden);
  }

  /** Ends the reading: a file may hold its rows in any order, the review shows them in the sheet's. */
  finish(): void {
    if (this.#ascending) return;
    const order = Array.from({length: this.length}, (_, at) => at).sort(
      (a, b) => this.#rowNumbers[a]! - this.#rowNumbers[b]!,
    );
    this.#rowNumbers = Uint32Array.from(order, at => this.#rowNumbers[at]!);
    this.#issueSets = Uint32Array.from(order, at => this.#issueSets[at]!);
    this.#keys = order.map(at => this.#keys[at]!);
    this.#values = order.map(at => this.#values[at]!);
    for (const map of [this.#issues, this.#rawKeys, this.#rawValues] as Map<number, unknown>[])
      reorder(map, order);
    this.#ascending = true;
  }

  /** Normalised keys of all rows; `null` where the cell is blank or held back. The array never changes. */
  get keys(): readonly (string | null)[] {
    return this.#keys;
  }

  rowNumber(at: number): number {
    return this.#rowNumbers[at]!;
  }

  /** Place of the row that Excel shows under this number, or -1. */
  find(rowNumber: number): number {
    let low = 0;
    let high = this.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = this.#rowNumbers[middle]!;
      if (found === rowNumber) return middle;
      if (found < rowNumber) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  /** Normalised key, or `null` where the cell is blank or held back. */
  key(at: number): string | null {
    return this.#keys[at]!;
  }

  value(at: number): string | null {
    return this.#values[at]!;
  }

  shownKey(at: number): string {
    return this.#keys[at] ?? this.#rawKeys.get(at) ?? '';
  }

  shownValue(at: number): string {
    return this.#values[at] ?? this.#rawValues.get(at) ?? '';
  }

  /** A value stands in the cell, right or wrong. */
  hasValue(at: number): boolean {
    return this.#values[at] !== null || this.#rawValues.has(at);
  }

  issues(at: number): readonly Issue[] {
    return this.#issues.get(at) ?? noIssues;
  }

  issueSet(at: number): IssueSet {
    return this.#issueSets[at]!;
  }

  /**
   * Puts texts in place of rows' cells, as if they stood in the file; what is not given stays. What it returns takes
   * all of them back.
   */
  correct(corrections: Iterable<readonly [at: number, correction: Correction]>): () => void {
    this.#own();
    const undos = Array.from(corrections, ([at, correction]) => {
      const undo = this.#saved(at);
      this.#correct(at, correction);
      return undo;
    });
    return () => {
      this.#own();
      for (const undo of undos.reverse()) undo();
    };
  }

  /** Arrays that were given out stay as they are: from here on there are new ones. */
  #own(): void {
    this.#keys = this.#keys.slice();
    this.#values = this.#values.slice();
  }

  #correct(at: number, correction: Correction): void {
    const issues = this.issues(at);
    const key =
      correction.key === undefined ? this.#kept(at, 'key', issues) : this.rules.key(textCell(correction.key));
    const value =
      correction.value === undefined
        ? this.#kept(at, 'value', issues)
        : this.rules.value(textCell(correction.value));
    const hidden = (this.#issueSets[at]! & bitOf('row-hidden')) !== 0;
    this.#put(at, key, value, hidden);
  }

  /** Remembers a row as it is; what it returns puts it back. */
  #saved(at: number): () => void {
    const [key, value, rawKey, rawValue] = [
      this.#keys[at]!,
      this.#values[at]!,
      this.#rawKeys.get(at),
      this.#rawValues.get(at),
    ];
    const [issues, set] = [this.#issues.get(at), this.#issueSets[at]!];
    return () => {
      this.#keys[at] = key;
      this.#values[at] = value;
      this.#issueSets[at] = set;
      putOrDelete(this.#rawKeys, at, rawKey);
      putOrDelete(this.#rawValues, at, rawValue);
      putOrDelete(this.#issues, at, issues);
    };
  }

  #kept(at: number, field: 'key' | 'value', issues: readonly Issue[]): Normalized {
    const [texts, raws] = field === 'key' ? [this.#keys, this.#rawKeys] : [this.#values, this.#rawValues];
    return {
      value: texts[at]!,
      raw: raws.get(at) ?? '',
      issues: issues.filter(({code, field: of}) => of === field && !rowIssues.has(code)),
    };
  }

  #put(at: number, key: Normalized, value: Normalized, hidden: boolean): void {
    this.#keys[at] = key.value;
    this.#values[at] = value.value;
    putOrDelete(this.#rawKeys, at, key.value === null && key.raw !== '' ? key.raw : undefined);
    putOrDelete(this.#rawValues, at, value.value === null && value.raw !== '' ? value.raw : undefined);
    const issues: Issue[] =
      key.issues.length + value.issues.length > 0 ? [...key.issues, ...value.issues] : [];
    if (isBlank(key)) issues.push(issue('key-missing', 'key'));
    if (isBlank(value)) issues.push(issue('value-missing', 'value'));
    if (hidden) issues.push(issue('row-hidden', 'key'));
    putOrDelete(this.#issues, at, issues.length > 0 ? issues : undefined);
    this.#issueSets[at] = issues.length > 0 ? setOf(issues.map(({code}) => code)) : 0;
  }

  #grow(): void {
    const size = this.#rowNumbers.length * 2;
    const grown = (array: Uint32Array) => {
      const larger = new Uint32Array(size);
      larger.set(array);
      return larger;
    };
    this.#rowNumbers = grown(this.#rowNumbers);
    this.#issueSets = grown(this.#issueSets);
  }
}

/** Issues that belong to the row, not to one of its cells: they are found anew whenever the row changes. */
const rowIssues: ReadonlySet<string> = new Set(['key-missing', 'value-missing', 'row-hidden']);

function isBlank({value, raw, issues}: Normalized): boolean {
  return value === null && raw === '' && issues.length === 0;
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
