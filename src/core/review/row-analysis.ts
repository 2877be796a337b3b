import type {CanonicalValues} from '../rows/canonical-values.ts';
import {ConsentReasons} from './consent-reasons.ts';
import type {Consents, ConsentSubject} from './consents.ts';
import {defaultMoved, type Definition} from '../definition/definition.ts';
import {diff, type RawChange} from './change.ts';
import type {RowStore} from '../rows/row-store.ts';
import type {RowGroups} from '../rows/row-groups.ts';
import {
  errors,
  bitOf,
  codesOf,
  duplicateConflict,
  duplicateSame,
  forEachCode,
  type IssueSet,
  valueMoved,
  valueShared,
} from '../issue-set.ts';
import {issue, type Issue, type IssueCode} from '../issue.ts';
import type {Pairs} from './pairs.ts';
import {ColumnShift} from './column-shift.ts';
import {keyUnknown, type StoredValues} from '../rows/stored-values.ts';
import type {StringPool} from '../rows/string-pool.ts';
import {blockedReason, isBlocked, type BlockedReason, type RowClass} from './row-class.ts';

/** Consents that a row needs whatever stands in other rows. */
const ownConsents = codesOf('consent');
/** Issues whose suggestions wait to be taken; those of cleaned cells are applied already. */
export const withSuggestions = errors | ownConsents;

/** At most this many other rows are named in an issue. */
const rowsNamed = 10;

type IssueCounts = Partial<Record<IssueCode, number>>;

/** Everything the rules say of the rows as they are now; the mode and the user's consents come on top. */
export class RowAnalysis {
  readonly #entries: RowStore;
  readonly #pairs: Pairs;
  readonly #shift: ColumnShift;
  readonly #leftOut: ReadonlySet<number>;
  readonly #classes: readonly RowClass[];
  /** The consents that each row's issues ask for. */
  readonly #consents: Int32Array;
  readonly #reasons: ConsentReasons;
  /** Rows for which a suggestion of each code can be taken. */
  readonly suggestionCounts: IssueCounts = {};
  /** Keys of the file for which a value is stored. */
  readonly storedCount: number;

  /** `stored` is `null` where the portal was not asked; `reasons` numbers the reasons of all judgements. */
  constructor(
    entries: RowStore,
    pairs: Pairs,
    comparables: CanonicalValues,
    stored: StoredValues | null,
    leftOut: ReadonlySet<number>,
    definition: Definition,
    reasons: StringPool,
  ) {
    this.#entries = entries;
    this.#pairs = pairs;
    this.#leftOut = leftOut;
    const answers = comparableAnswers(pairs, comparables, stored);
    const classes: RowClass[] = [];
    for (let at = 0; at < entries.length; at++) {
      const blocked = blockedReason(pairs.issueSets[at]!, leftOut.has(at));
      if (blocked !== null) classes.push(blocked);
      else if (stored === null) classes.push('uncompared');
      else classes.push(diff(pairs.comparable(at), answers[pairs.byKey.textOf[at]!]!));
    }
    this.#classes = classes;
    this.#shift = new ColumnShift(pairs, answers, classes, (definition.moved ?? defaultMoved).count);
    this.#reasons = new ConsentReasons(reasons, entries, pairs, this.#shift);
    this.#consents = new Int32Array(entries.length);
    for (let at = 0; at < entries.length; at++) {
      const set = this.issueSet(at);
      if (set !== 0) this.#takeIssues(at, set);
    }
    this.storedCount = countValues(answers);
  }

  issueSet(at: number): IssueSet {
    const isMoved = this.#shift.moved.has(at) || this.#shift.suspect.has(at);
    return isMoved ? this.#pairs.issueSets[at]! | valueMoved : this.#pairs.issueSets[at]!;
  }

  /** Why a row cannot be sent whatever the user consents to; `null` for every other row. */
  blocked(at: number): BlockedReason | null {
    const rowClass = this.#classes[at]!;
    return isBlocked(rowClass) ? rowClass : null;
  }

  /** The consents without which a row is not sent; none where it cannot be sent anyway. */
  consents(at: number): IssueSet {
    return this.blocked(at) === null ? this.#consents[at]! : 0;
  }

  /** Those of a row's consents that were not given for it as it is now. */
  openConsents(at: number, given: Consents): IssueSet {
    let open = this.consents(at);
    forEachCode(open, code => {
      if (given.covers(code, at, this.consentSubject(code, at))) open &= ~bitOf(code);
    });
    return open;
  }

  consentSubject(code: IssueCode, at: number): ConsentSubject {
    return {version: this.#entries.version(at), reason: this.#reasons.of(code, at)};
  }

  /** Of a row that could be sent; `null` of every other. */
  change(at: number): RawChange | null {
    const rowClass = this.#classes[at]!;
    return isBlocked(rowClass) ? null : rowClass;
  }

  /** A row's issues in full, with the rows that they speak of. */
  issues(at: number): readonly Issue[] {
    const set = this.issueSet(at);
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

  /** Whether a suggestion of this code can be taken in a row. */
  isSuggested(at: number, code: IssueCode): boolean {
    return this.#entries.issues(at).some(issue => issue.code === code && issue.suggestion !== undefined);
  }

  /** Counts the suggestions of a row's issues, and notes what it waits for. */
  #takeIssues(at: number, set: IssueSet): void {
    if ((set & withSuggestions) !== 0 && !this.#leftOut.has(at)) this.#countSuggestions(at);
    const isShared = (set & valueShared) !== 0 && this.#pairs.sharedByMany(at);
    const isMoved = (set & valueMoved) !== 0 && this.#shift.consent;
    this.#consents[at] = (set & ownConsents) | (isShared ? valueShared : 0) | (isMoved ? valueMoved : 0);
  }

  #countSuggestions(at: number): void {
    for (const {code, suggestion} of this.#entries.issues(at)) {
      const counts = suggestion !== undefined && (bitOf(code) & withSuggestions) !== 0;
      if (counts) countUp(this.suggestionCounts, code);
    }
  }

  #movedIssue(at: number): Issue {
    const owner = this.#shift.moved.get(at);
    return owner === undefined
      ? issue('value-moved', 'value', {reason: 'neighbours'})
      : issue('value-moved', 'value', {rows: [this.#entries.rowNumber(owner)]});
  }

  /** `value-shared` and `value-moved` are warnings until their number asks for consent. */
  #raised(at: number, warning: Issue): Issue {
    return (this.#consents[at]! & bitOf(warning.code)) !== 0 ? {...warning, severity: 'consent'} : warning;
  }

  #others(grouping: RowGroups, at: number): {rows: number[]; count: number} {
    const text = grouping.textOf[at]!;
    const rows: number[] = [];
    for (const other of grouping.rows(text)) {
      if (rows.length === rowsNamed) break;
      if (other !== at) rows.push(this.#entries.rowNumber(other));
    }
    return {rows, count: grouping.several.get(text)!};
  }
}

/** What is stored under each key of the file (`StoredId`), in the form in which values are compared. */
function comparableAnswers(
  {byKey}: Pairs,
  comparables: CanonicalValues,
  stored: StoredValues | null,
): Int32Array {
  const answers = new Int32Array(byKey.first.length).fill(keyUnknown);
  if (stored === null) return answers;
  for (let key = 0; key < answers.length; key++) {
    if (byKey.first[key]! < 0) continue;
    const answer = stored.of(key);
    answers[key] = answer >= 0 ? comparables.of(answer) : answer;
  }
  return answers;
}

function countValues(answers: Int32Array): number {
  let count = 0;
  for (const answer of answers) if (answer >= 0) count++;
  return count;
}

function countUp(counts: IssueCounts, code: IssueCode): void {
  counts[code] = (counts[code] ?? 0) + 1;
}
