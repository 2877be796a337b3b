import {defaultMoved, type Definition} from './definition.ts';
import {diff, type RawChange, type Stored} from './diff.ts';
import type {Entries} from './entries.ts';
import {bitOf, codesOf, issueCodes, setOf, type IssueSet} from './issue-set.ts';
import {issue, type Issue, type IssueCode} from './issue.ts';
import type {Grouping} from './grouping.ts';
import type {Pairs} from './pairs.ts';
import type {Standing} from './review.ts';
import {comparable} from './same-value.ts';
import {Slip} from './slip.ts';

const errors = codesOf('error');
/** Consents that a row needs whatever stands in other rows. */
const ownConsents = codesOf('consent');
const valueMissing = bitOf('value-missing');
const duplicateSame = bitOf('duplicate-same');
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

/** Everything the rules say of the rows as they are now; the mode and the user's consents come on top. */
export class Judgement {
  readonly pairs: Pairs;
  readonly slip: Slip;
  readonly #entries: Entries;
  readonly #stored: Stored;
  readonly #leftOut: ReadonlySet<number>;
  readonly #comparable: (value: string) => string;
  /** Rows that carry each issue. */
  readonly issueCounts: IssueCounts;
  /** Rows for which a suggestion of each code can be taken. */
  readonly suggestionCounts: IssueCounts;
  /** For each consent code, the rows that only consents hold back (or would). */
  readonly consentCounts: ConsentCounts;
  /** Keys of the file for which a value is stored. */
  readonly storedCount: number;

  constructor(
    entries: Entries,
    pairs: Pairs,
    stored: Stored,
    leftOut: ReadonlySet<number>,
    definition: Definition,
  ) {
    this.pairs = pairs;
    this.#entries = entries;
    this.#stored = stored;
    this.#leftOut = leftOut;
    this.#comparable = comparable(definition.value.format);
    const movedCount = (definition.moved ?? defaultMoved).count;
    this.slip = new Slip(entries, this.pairs, stored, this.#candidates(), {
      comparable: this.#comparable,
      movedCount,
    });
    this.issueCounts = this.#countIssues();
    this.suggestionCounts = this.#countSuggestions();
    this.consentCounts = this.#countConsents();
    this.storedCount = this.#countStored();
  }

  /** All issues of a row, as a set. */
  issueSet(at: number): IssueSet {
    const slipped = this.slip.moved.has(at) || this.slip.suspect.has(at) ? valueMoved : 0;
    return this.#entries.issueSet(at) | this.pairs.issueSet(at) | slipped;
  }

  /** Those that wait for consent. */
  consents(at: number): IssueSet {
    const slipped =
      this.slip.consent && (this.slip.moved.has(at) || this.slip.suspect.has(at)) ? valueMoved : 0;
    return (this.#entries.issueSet(at) & ownConsents) | this.pairs.consents(at) | slipped;
  }

  standing(at: number, allowed: IssueSet): Standing {
    const ruledOut = this.#ruledOut(at);
    if (ruledOut) return ruledOut;
    return (this.consents(at) & ~allowed) === 0 ? 'pair' : 'consent';
  }

  /** Only for rows with key and value. */
  change(at: number): RawChange {
    return diff(this.#entries.value(at)!, this.#stored.of(this.#entries.key(at)!), this.#comparable);
  }

  /** A row's issues in full, with the rows that they speak of. */
  issues(at: number): readonly Issue[] {
    const set = this.issueSet(at);
    const issues = [...this.#entries.issues(at)];
    if (set & duplicateSame) issues.push(issue('duplicate-same', 'key', this.#others(this.pairs.byKey, at)));
    if (set & bitOf('duplicate-conflict'))
      issues.push(issue('duplicate-conflict', 'key', this.#others(this.pairs.byKey, at)));
    if (set & bitOf('value-shared')) {
      issues.push(
        raise(issue('value-shared', 'value', this.#others(this.pairs.byValue, at)), this.consents(at)),
      );
    }
    if (set & valueMoved) issues.push(raise(this.#movedIssue(at), this.consents(at)));
    return issues;
  }

  #countIssues(): IssueCounts {
    const counts: IssueCounts = {};
    for (let at = 0; at < this.#entries.length; at++) countInto(counts, this.issueSet(at));
    return counts;
  }

  #countSuggestions(): IssueCounts {
    const counts: IssueCounts = {};
    for (let at = 0; at < this.#entries.length; at++) {
      if (this.#leftOut.has(at)) continue;
      for (const code of this.suggestible(at)) counts[code] = (counts[code] ?? 0) + 1;
    }
    return counts;
  }

  /** Codes of a row whose suggestion the user can take. */
  *suggestible(at: number): Generator<IssueCode> {
    if ((this.#entries.issueSet(at) & codesWithSuggestions) === 0) return;
    for (const {code, suggestion} of this.#entries.issues(at)) {
      if (suggestion !== undefined && (bitOf(code) & codesWithSuggestions) !== 0) yield code;
    }
  }

  #countConsents(): ConsentCounts {
    const counts: ConsentCounts = new Map();
    for (let at = 0; at < this.#entries.length; at++) {
      const consents = this.consents(at);
      if (consents === 0 || this.#ruledOut(at)) continue;
      for (const code of issueCodes) {
        if ((consents & bitOf(code)) === 0) continue;
        const count = counts.get(code);
        if (count) count.rows++;
        else counts.set(code, {rows: 1, firstRow: at});
      }
    }
    return counts;
  }

  #countStored(): number {
    const {first} = this.pairs.byKey;
    return first.filter(at => this.#stored.of(this.#entries.key(at)!).kind === 'value').length;
  }

  #ruledOut(at: number): Exclude<Standing, 'pair' | 'consent'> | null {
    const set = this.#entries.issueSet(at) | this.pairs.issueSet(at);
    if ((set & errors) !== 0 || this.#leftOut.has(at)) return 'invalid';
    if ((set & valueMissing) !== 0) return 'empty';
    if ((set & duplicateSame) !== 0) return 'duplicate';
    return null;
  }

  *#candidates(): Generator<number> {
    for (let at = 0; at < this.#entries.length; at++) if (!this.#ruledOut(at)) yield at;
  }

  #movedIssue(at: number): Issue {
    const owner = this.slip.moved.get(at);
    return owner === undefined
      ? issue('value-moved', 'value', {reason: 'neighbours'})
      : issue('value-moved', 'value', {rows: [this.#entries.rowNumber(owner)]});
  }

  #others(grouping: Grouping, at: number): {rows: number[]; count: number} {
    const group = grouping.groupOf[at]!;
    const rows: number[] = [];
    for (const other of grouping.rows(group)) {
      if (rows.length === rowsNamed) break;
      if (other !== at) rows.push(this.#entries.rowNumber(other));
    }
    return {rows, count: grouping.size[group]!};
  }
}

/** `value-shared` and `value-moved` are warnings until their number asks for consent. */
function raise(warning: Issue, consents: IssueSet): Issue {
  return (consents & bitOf(warning.code)) !== 0 ? {...warning, severity: 'consent'} : warning;
}

function countInto(counts: IssueCounts, set: IssueSet): void {
  for (let rest = set; rest !== 0; rest &= rest - 1) {
    const code = issueCodes[31 - Math.clz32(rest & -rest)]!;
    counts[code] = (counts[code] ?? 0) + 1;
  }
}
