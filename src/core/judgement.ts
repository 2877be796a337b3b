import type {Comparables} from './comparables.ts';
import {defaultMoved, type Definition} from './definition.ts';
import {diff, type RawChange} from './diff.ts';
import type {Entries} from './entries.ts';
import type {Grouping} from './grouping.ts';
import {bitOf, codesOf, issueCodes, setOf, type IssueSet} from './issue-set.ts';
import {issue, type Issue, type IssueCode} from './issue.ts';
import type {Pairs} from './pairs.ts';
import type {Standing} from './review.ts';
import {Slip} from './slip.ts';
import {keyUnknown, type Stored} from './stored.ts';

const errors = codesOf('error');
/** Consents that a row needs whatever stands in other rows. */
const ownConsents = codesOf('consent');
const valueMissing = bitOf('value-missing');
const duplicateSame = bitOf('duplicate-same');
const duplicateConflict = bitOf('duplicate-conflict');
const valueShared = bitOf('value-shared');
const valueMoved = bitOf('value-moved');
const codesWithSuggestions = setOf([
  'key-malformed',
  'value-malformed',
  'key-zeros-lost',
  'email-suspicious',
  'email-typo',
]);

/** At most this many other rows are named in an issue. */
const rowsNamed = 10;

type IssueCounts = Partial<Record<IssueCode, number>>;
type ConsentCounts = Map<IssueCode, {rows: number; readonly firstRow: number}>;

/** A standing that no consent changes. */
type Fate = Exclude<Standing, 'pair' | 'consent'>;

/** Everything the rules say of the rows as they are now; the mode and the user's consents come on top. */
export class Judgement {
  readonly #entries: Entries;
  readonly #pairs: Pairs;
  readonly #slip: Slip;
  readonly #leftOut: ReadonlySet<number>;
  /** All issues of each row; of these, what waits for consent. */
  readonly #issueSets: Int32Array;
  readonly #consents: Int32Array;
  readonly #fates: readonly (Fate | null)[];
  /** Of each row that could be sent. */
  readonly #changes: readonly (RawChange | null)[];
  /** Rows that carry each issue. */
  readonly issueCounts: IssueCounts;
  /** Rows for which a suggestion of each code can be taken. */
  readonly suggestionCounts: IssueCounts;
  /** For each consent code, the rows that only consents hold back (or would). */
  readonly consentCounts: ConsentCounts;
  /** Keys of the file for which a value is stored. */
  readonly storedCount: number;

  /** `stored` is `null` where the portal was not asked. */
  constructor(
    entries: Entries,
    pairs: Pairs,
    comparables: Comparables,
    stored: Stored | null,
    leftOut: ReadonlySet<number>,
    definition: Definition,
  ) {
    this.#entries = entries;
    this.#pairs = pairs;
    this.#leftOut = leftOut;
    const answers = comparableAnswers(pairs, comparables, stored);
    this.#fates = Array.from(pairs.issueSets, (issues, at) => fate(issues, leftOut.has(at)));
    this.#changes = this.#fates.map((fate, at) => {
      if (fate !== null) return null;
      if (stored === null) return 'uncompared';
      return diff(pairs.comparables[at]!, answers[pairs.byKey.textOf[at]!]!);
    });
    this.#slip = new Slip(pairs, answers, this.#changes, (definition.moved ?? defaultMoved).count);
    this.#issueSets = pairs.issueSets.slice();
    this.#consents = pairs.consents.map((consents, at) => consents | (pairs.issueSets[at]! & ownConsents));
    this.#markSlipped();
    this.issueCounts = this.#countIssues();
    this.suggestionCounts = this.#countSuggestions();
    this.consentCounts = this.#countConsents();
    this.storedCount = answers.reduce((count, answer) => (answer >= 0 ? count + 1 : count), 0);
  }

  issueSet(at: number): IssueSet {
    return this.#issueSets[at]!;
  }

  standing(at: number, allowed: IssueSet): Standing {
    return this.#fates[at] ?? ((this.#consents[at]! & ~allowed) === 0 ? 'pair' : 'consent');
  }

  /** Of a row that could be sent; `null` of every other. */
  change(at: number): RawChange | null {
    return this.#changes[at]!;
  }

  /** A row's issues in full, with the rows that they speak of. */
  issues(at: number): readonly Issue[] {
    const set = this.#issueSets[at]!;
    const own = this.#entries.issues(at);
    if ((set & (duplicateSame | duplicateConflict | valueShared | valueMoved)) === 0) return own;
    const issues = [...own];
    const {byKey, byValue} = this.#pairs;
    if (set & duplicateSame) issues.push(issue('duplicate-same', 'key', this.#others(byKey, at)));
    if (set & duplicateConflict) issues.push(issue('duplicate-conflict', 'key', this.#others(byKey, at)));
    if (set & valueShared)
      issues.push(this.#raised(at, issue('value-shared', 'value', this.#others(byValue, at))));
    if (set & valueMoved) issues.push(this.#raised(at, this.#movedIssue(at)));
    return issues;
  }

  #markSlipped(): void {
    const {moved, suspect, consent} = this.#slip;
    for (const rows of [moved.keys(), suspect]) {
      for (const at of rows) {
        this.#issueSets[at]! |= valueMoved;
        if (consent) this.#consents[at]! |= valueMoved;
      }
    }
  }

  #countIssues(): IssueCounts {
    const counts: IssueCounts = {};
    for (const set of this.#issueSets) forEachCode(set, code => (counts[code] = (counts[code] ?? 0) + 1));
    return counts;
  }

  #countSuggestions(): IssueCounts {
    const counts: IssueCounts = {};
    for (let at = 0; at < this.#entries.length; at++) {
      if ((this.#issueSets[at]! & codesWithSuggestions) === 0 || this.#leftOut.has(at)) continue;
      for (const {code, suggestion} of this.#entries.issues(at)) {
        const counted = suggestion !== undefined && (bitOf(code) & codesWithSuggestions) !== 0;
        if (counted) counts[code] = (counts[code] ?? 0) + 1;
      }
    }
    return counts;
  }

  #countConsents(): ConsentCounts {
    const counts: ConsentCounts = new Map();
    for (let at = 0; at < this.#entries.length; at++) {
      if (this.#consents[at] === 0 || this.#fates[at] !== null) continue;
      forEachCode(this.#consents[at]!, code => {
        const count = counts.get(code);
        if (count) count.rows++;
        else counts.set(code, {rows: 1, firstRow: at});
      });
    }
    return counts;
  }

  #movedIssue(at: number): Issue {
    const owner = this.#slip.moved.get(at);
    return owner === undefined
      ? issue('value-moved', 'value', {reason: 'neighbours'})
      : issue('value-moved', 'value', {rows: [this.#entries.rowNumber(owner)]});
  }

  /** `value-shared` and `value-moved` are warnings until their number asks for consent. */
  #raised(at: number, warning: Issue): Issue {
    return (this.#consents[at]! & bitOf(warning.code)) !== 0 ? {...warning, severity: 'consent'} : warning;
  }

  #others(grouping: Grouping, at: number): {rows: number[]; count: number} {
    const text = grouping.textOf[at]!;
    const rows: number[] = [];
    for (const other of grouping.rows(text)) {
      if (rows.length === rowsNamed) break;
      if (other !== at) rows.push(this.#entries.rowNumber(other));
    }
    return {rows, count: grouping.size[text]!};
  }
}

function fate(issues: IssueSet, leftOut: boolean): Fate | null {
  if ((issues & errors) !== 0 || leftOut) return 'invalid';
  if ((issues & valueMissing) !== 0) return 'empty';
  if ((issues & duplicateSame) !== 0) return 'duplicate';
  return null;
}

/** What is stored under each key of the file (`StoredId`), in the form in which values are compared. */
function comparableAnswers({byKey}: Pairs, comparables: Comparables, stored: Stored | null): Int32Array {
  return byKey.size.map((rows, key) => {
    const answer = stored === null || rows === 0 ? keyUnknown : stored.of(key);
    return answer >= 0 ? comparables.of(answer) : answer;
  });
}

function forEachCode(set: IssueSet, take: (code: IssueCode) => void): void {
  for (let rest = set; rest !== 0; rest &= rest - 1) take(issueCodes[31 - Math.clz32(rest & -rest)]!);
}
