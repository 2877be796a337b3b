import {brakeDue} from './brake.ts';
import {defaultShared, type Definition} from './definition.ts';
import {Stored, type Change} from './diff.ts';
import type {Entries} from './entries.ts';
import {bitOf, type IssueSet} from './issue-set.ts';
import {severities, type FieldRole, type IssueCode} from './issue.ts';
import {Judgement} from './judgement.ts';
import {Pairs} from './pairs.ts';
import {Plan, type Frozen, type Mode} from './plan.ts';
import type {Outcome} from './report.ts';
import {countReview, effectsOf} from './review-counts.ts';
import type {Consent, Review, ReviewRow, RowPage, RowQuery} from './review.ts';
import {comparable} from './same-value.ts';
import {RowList} from './row-query.ts';

/** The user asked for a row that the review does not hold. */
const noSuchRow = (rowNumber: number) => new RangeError(`Row ${rowNumber} is not in the review.`);

/**
 * The import before it is confirmed: what the file says, what the portal stores, and what the user decided. It judges
 * all rows anew whenever one of the first two changes; mode and consents only change how rows are counted.
 */
export class Draft {
  readonly #entries: Entries;
  readonly #definition: Definition;
  readonly #stored = new Stored();
  readonly #leftOut = new Set<number>();
  readonly #history: (() => void)[] = [];
  #mode: Mode;
  #allowed: IssueSet = 0;
  #pairs: Pairs | null = null;
  #judgement: Judgement | null = null;
  #list: RowList | null = null;
  #plan: Plan | null = null;
  #pending: {readonly keys: readonly string[]; next: number} | null = null;
  #compares = true;

  constructor(entries: Entries, definition: Definition, mode: Mode) {
    this.#entries = entries;
    this.#definition = definition;
    this.#mode = mode;
  }

  /** Keys that the portal was not asked for yet, at most `count`. */
  keysToCompare(count: number): readonly string[] {
    if (!this.#compares) return [];
    this.#pending ??= {
      keys: this.#judge()
        .pairs.byKey.texts()
        .filter(key => !this.#stored.has(key)),
      next: 0,
    };
    return this.#pending.keys.slice(this.#pending.next, this.#pending.next + count);
  }

  /** Takes the portal's answer for keys that `keysToCompare` gave. */
  compare(keys: readonly string[], answer: ReadonlyMap<string, string | null>): void {
    this.#stored.put(keys, answer);
    if (this.#pending) this.#pending.next += keys.length;
    this.#judgement = null;
    this.#list = null;
  }

  /** The portal cannot be asked: every change stays `uncompared`. */
  skipComparing(): void {
    this.#compares = false;
  }

  setMode(mode: Mode): void {
    this.#mode = mode;
    this.#list = null;
  }

  /** Gives or takes back the consent to all rows with this issue. */
  allow(code: IssueCode, allowed: boolean): void {
    const mayWait = severities[code] === 'consent' || code === 'value-shared' || code === 'value-moved';
    if (!mayWait) throw new RangeError(`${code} does not wait for consent.`);
    this.#allowed = allowed ? this.#allowed | bitOf(code) : this.#allowed & ~bitOf(code);
    this.#list = null;
  }

  /** Puts texts in place of a row's cells, and judges as if they stood in the file. */
  correct(rowNumber: number, correction: {readonly key?: string; readonly value?: string}): void {
    const at = this.#find(rowNumber);
    this.#history.push(this.#entries.save(at));
    this.#entries.correct(at, correction);
    this.#rowsChanged();
  }

  /** Takes the suggestions of one code in all rows, as one step that can be undone. */
  applySuggestions(code: IssueCode): void {
    const undos: (() => void)[] = [];
    for (let at = 0; at < this.#entries.length; at++) {
      if (this.#leftOut.has(at)) continue;
      const correction: Partial<Record<FieldRole, string>> = {};
      for (const issue of this.#entries.issues(at)) {
        if (issue.code === code && issue.suggestion !== undefined) correction[issue.field] = issue.suggestion;
      }
      if (Object.keys(correction).length === 0) continue;
      undos.push(this.#entries.save(at));
      this.#entries.correct(at, correction);
    }
    if (undos.length === 0) return;
    this.#history.push(() => undos.forEach(undo => undo()));
    this.#rowsChanged();
  }

  leaveOut(rowNumber: number, out: boolean): void {
    const at = this.#find(rowNumber);
    if (this.#leftOut.has(at) === out) return;
    this.#history.push(() => this.#setLeftOut(at, !out));
    this.#setLeftOut(at, out);
    this.#rowsChanged();
  }

  /** Takes back the last correction, suggestions or leaving out. */
  undo(): void {
    this.#history.pop()?.();
    this.#rowsChanged();
  }

  review(): Review {
    const judgement = this.#judge();
    const counts = countReview(this.#entries.length, judgement, this.#allowed);
    const effects = effectsOf(counts);
    const {replace, uncompared} = effects[this.#mode];
    return {
      mode: this.#mode,
      summary: {...counts, ...effects[this.#mode]},
      effects,
      issues: judgement.issueCounts,
      consents: this.#consents(judgement),
      suggestions: judgement.suggestionCounts,
      leftOut: this.#leftOut.size,
      brake: brakeDue(this.#definition, {
        mode: this.#mode,
        replace,
        uncompared,
        stored: judgement.storedCount,
      }),
      slip: judgement.slip.checked ? 'checked' : 'unchecked',
      undoable: this.#history.length > 0,
    };
  }

  rows(query: RowQuery): RowPage {
    this.#list ??= new RowList(this.#entries.length, at => this.row(at));
    return this.#list.page(query);
  }

  /** Freezes what the review shows. From now on only outcomes change. */
  freeze(): Plan {
    const judgement = this.#judge();
    this.#plan = new Plan(this.#mode, this.#entries.length, at => this.#frozen(at, judgement));
    this.#list = null;
    return this.#plan;
  }

  /** Outcomes came in: a list that was filtered by them is out of date. */
  outcomesChanged(): void {
    this.#list = null;
  }

  get length(): number {
    return this.#entries.length;
  }

  row(at: number): ReviewRow {
    const judgement = this.#judge();
    const standing = judgement.standing(at, this.#allowed);
    const row = {
      rowNumber: this.#entries.rowNumber(at),
      key: this.#entries.shownKey(at),
      value: this.#entries.shownValue(at),
      stored: this.#storedOf(at),
      change: standing === 'pair' ? this.#change(at, judgement) : null,
      standing,
      leftOut: this.#leftOut.has(at),
      issues: judgement.issues(at),
    };
    if (!this.#plan) return row;
    const detail = this.#plan.detail(at);
    return {...row, outcome: this.#plan.outcome(at), ...(detail === undefined ? {} : {detail})};
  }

  #judge(): Judgement {
    this.#judgement ??= new Judgement(
      this.#entries,
      this.#pair(),
      this.#stored,
      this.#leftOut,
      this.#definition,
    );
    return this.#judgement;
  }

  #pair(): Pairs {
    this.#pairs ??= new Pairs(this.#entries, this.#leftOut, {
      comparable: comparable(this.#definition.value.format),
      sharedCount: (this.#definition.shared ?? defaultShared).count,
    });
    return this.#pairs;
  }

  #rowsChanged(): void {
    this.#pairs = null;
    this.#judgement = null;
    this.#list = null;
    this.#pending = null;
  }

  #find(rowNumber: number): number {
    const at = this.#entries.find(rowNumber);
    if (at < 0) throw noSuchRow(rowNumber);
    return at;
  }

  #setLeftOut(at: number, out: boolean): void {
    if (out) this.#leftOut.add(at);
    else this.#leftOut.delete(at);
  }

  #change(at: number, judgement: Judgement): Change {
    const change = judgement.change(at);
    return change === 'replace' && this.#mode === 'fill-empty' ? 'kept' : change;
  }

  #storedOf(at: number): string | null | undefined {
    const key = this.#entries.key(at);
    if (key === null) return undefined;
    const stored = this.#stored.of(key);
    return stored.kind === 'value' ? stored.value : stored.kind === 'nothing' ? null : undefined;
  }

  #consents(judgement: Judgement): Consent[] {
    return [...judgement.consentCounts].map(([code, {rows, firstRow}]) => {
      const shown = judgement.issues(firstRow).find(issue => issue.code === code);
      const found =
        shown?.found ??
        (shown?.field === 'key' ? this.#entries.shownKey(firstRow) : this.#entries.shownValue(firstRow));
      return {
        code,
        rows,
        allowed: (this.#allowed & bitOf(code)) !== 0,
        example: {
          rowNumber: this.#entries.rowNumber(firstRow),
          found,
          ...(shown?.suggestion === undefined ? {} : {suggestion: shown.suggestion}),
        },
      };
    });
  }

  #frozen(at: number, judgement: Judgement): Frozen {
    if (judgement.standing(at, this.#allowed) !== 'pair') return {kind: 'settled', outcome: 'held'};
    const change = this.#change(at, judgement);
    if (change === 'same' || change === 'kept' || change === 'unknown')
      return {kind: 'settled', outcome: change satisfies Outcome};
    const [key, value] = [this.#entries.key(at)!, this.#entries.value(at)!];
    return {kind: 'planned', pair: {key, value, change, stored: this.#storedOf(at)}};
  }
}
