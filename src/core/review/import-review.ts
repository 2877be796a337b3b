import {requiredCount} from './overwrite-guard.ts';
import {CanonicalValues} from '../rows/canonical-values.ts';
import {Comparison} from './comparison.ts';
import {Consents} from './consents.ts';
import {defaultShared, type Definition} from '../definition/definition.ts';
import type {Correction, RowStore} from '../rows/row-store.ts';
import {bitOf} from '../issue-set.ts';
import {severities, type FieldRole, type IssueCode} from '../issue.ts';
import {RowAnalysis, withSuggestions} from './row-analysis.ts';
import {MisuseError} from '../misuse-error.ts';
import {Pairs} from './pairs.ts';
import {Plan} from '../plan/plan.ts';
import type {Mode} from '../plan/mode.ts';
import {consentQuestions, countReview, countWaiting, effectsOf} from './review-counts.ts';
import type {ReviewChange} from './review-change.ts';
import {ReviewRows} from './review-rows.ts';
import type {Review, ReviewRow, RowPage, RowQuery} from './review.ts';
import {comparable} from '../rows/same-value.ts';
import {RowList} from './row-query.ts';
import {StringPool} from '../rows/string-pool.ts';

/**
 * The import before it is confirmed: what the file says, what the portal stores, and what the user decided. It judges
 * all rows anew whenever one of the first two changes; mode and consents only change how rows are counted.
 */
export class ImportReview {
  readonly #entries: RowStore;
  readonly #definition: Definition;
  readonly #comparables: CanonicalValues;
  readonly #comparison: Comparison;
  readonly #leftOut = new Set<number>();
  readonly #consents = new Consents();
  readonly #consentReasons = new StringPool();
  readonly #history: (() => void)[] = [];
  #mode: Mode;
  #pairs: Pairs | null = null;
  #analysis: RowAnalysis | null = null;
  /** Consents that each row waits for. */
  #openConsents: Int32Array | null = null;
  #rows: ReviewRows | null = null;
  #list: RowList | null = null;
  #plan: Plan | null = null;

  constructor(entries: RowStore, definition: Definition, mode: Mode) {
    this.#entries = entries;
    this.#definition = definition;
    this.#mode = mode;
    this.#comparables = new CanonicalValues(entries.values, comparable(definition.value.format));
    this.#comparison = new Comparison(entries.keys, entries.values);
  }

  /** Keys that the portal is to be asked for. */
  get uncompared(): number {
    return this.#comparison.count(this.#pair().byKey);
  }

  /** The next keys to ask the portal for, at most `count`. Each is given once; the answers may come in any order. */
  keysToCompare(count: number): readonly string[] {
    return this.#comparison.next(count, this.#pair().byKey);
  }

  /** Takes the portal's answer for keys that `keysToCompare` gave. */
  compare(keys: readonly string[], answer: ReadonlyMap<string, string | null>): void {
    this.#comparison.take(keys, answer);
    this.#analyzeAgain();
  }

  /** The portal cannot be asked: every change stays `uncompared`. */
  skipComparing(): void {
    if (this.#comparison.stored === null) return;
    this.#comparison.skip();
    this.#analyzeAgain();
  }

  /** @throws MisuseError for a row or a consent that is not there; nothing is changed then. */
  change(change: ReviewChange): void {
    this.#requireOpen();
    switch (change.type) {
      case 'set-mode':
        return this.#setMode(change.mode);
      case 'allow':
        return this.#allow(change.code, change.allowed);
      case 'apply-suggestions':
        return this.#applySuggestions(change.code);
      case 'correct':
        return this.#correct(change.rowNumber, change.correction);
      case 'leave-out':
        return this.#leaveOut(change.rowNumber, change.out);
      case 'undo':
        return this.#undo();
    }
  }

  review(): Review {
    const analysis = this.#analyze();
    const rows = this.#reviewRows();
    const counts = countReview(rows, analysis);
    const effects = effectsOf(counts);
    const {replace, uncompared} = effects[this.#mode];
    const waiting = countWaiting(rows, analysis);
    return {
      mode: this.#mode,
      summary: {...counts, ...effects[this.#mode]},
      effects,
      consents: consentQuestions(this.#open(), analysis, waiting),
      waiting,
      suggestions: analysis.suggestionCounts,
      leftOut: this.#leftOut.size,
      brake: requiredCount(this.#definition, {
        mode: this.#mode,
        replace,
        uncompared,
        stored: analysis.storedCount,
      }),
      columnShift: analysis.storedCount > 0 ? 'checked' : 'unchecked',
      undoable: this.#history.length > 0,
    };
  }

  rows(query: RowQuery): RowPage {
    this.#list ??= new RowList(this.#reviewRows(), this.#plan);
    return this.#list.page(query);
  }

  /** Freezes what the review shows. From now on only outcomes change. */
  freeze(): Plan {
    this.#plan = new Plan(this.#mode, this.#reviewRows().frozen(this.#pair().byKey));
    this.#list = null;
    return this.#plan;
  }

  /** Outcomes came in: a list that was filtered by them is out of date. */
  outcomesChanged(): void {
    this.#list = null;
  }

  /** Every row, in sheet order. */
  *allRows(): Generator<ReviewRow> {
    const rows = this.#reviewRows();
    for (let at = 0; at < rows.length; at++) yield rows.row(at, this.#plan);
  }

  #setMode(mode: Mode): void {
    this.#mode = mode;
    this.#countAgain();
  }

  /** Gives the consent to the rows that wait for it now, or takes back that of all rows. */
  #allow(code: IssueCode, allowed: boolean): void {
    const mayWait = severities[code] === 'consent' || code === 'value-shared' || code === 'value-moved';
    if (!mayWait) throw new MisuseError(`${code} does not wait for consent.`);
    if (allowed) this.#giveConsent(code);
    else this.#consents.takeBack(code);
    this.#openConsents = null;
    this.#countAgain();
  }

  /** Puts texts in place of a row's cells, and judges as if they stood in the file. */
  #correct(rowNumber: number, correction: Correction): void {
    this.#history.push(this.#entries.correct([[this.#find(rowNumber), correction]]));
    this.#rowsChanged();
  }

  /** Takes the suggestions of one code in all rows, as one step that can be undone. */
  #applySuggestions(code: IssueCode): void {
    const corrections = [...this.#suggested(code)];
    if (corrections.length === 0) return;
    this.#history.push(this.#entries.correct(corrections));
    this.#rowsChanged();
  }

  #leaveOut(rowNumber: number, out: boolean): void {
    const at = this.#find(rowNumber);
    if (this.#leftOut.has(at) === out) return;
    this.#history.push(() => this.#setLeftOut(at, !out));
    this.#setLeftOut(at, out);
    this.#rowsChanged();
  }

  /** Takes back the last correction, suggestions or leaving out. */
  #undo(): void {
    this.#history.pop()?.();
    this.#rowsChanged();
  }

  #analyze(): RowAnalysis {
    this.#analysis ??= new RowAnalysis(
      this.#entries,
      this.#pair(),
      this.#comparables,
      this.#comparison.stored,
      this.#leftOut,
      this.#definition,
      this.#consentReasons,
    );
    return this.#analysis;
  }

  #open(): Int32Array {
    const analysis = this.#analyze();
    this.#openConsents ??= Int32Array.from({length: this.#entries.length}, (_, at) =>
      analysis.openConsents(at, this.#consents),
    );
    return this.#openConsents;
  }

  #reviewRows(): ReviewRows {
    this.#rows ??= new ReviewRows({
      entries: this.#entries,
      analysis: this.#analyze(),
      stored: this.#comparison.stored,
      leftOut: this.#leftOut,
      mode: this.#mode,
      openConsents: this.#open(),
    });
    return this.#rows;
  }

  #giveConsent(code: IssueCode): void {
    const analysis = this.#analyze();
    this.#open().forEach((open, at) => {
      if ((open & bitOf(code)) !== 0) this.#consents.give(code, at, analysis.consentSubject(code, at));
    });
  }

  #pair(): Pairs {
    const {count} = this.#definition.shared ?? defaultShared;
    this.#pairs ??= new Pairs(this.#entries, this.#leftOut, this.#comparables, count);
    return this.#pairs;
  }

  /** What was confirmed does not change any more. */
  #requireOpen(): void {
    if (this.#plan) throw new Error('The plan is frozen.');
  }

  #rowsChanged(): void {
    this.#pairs = null;
    this.#comparison.keysChanged();
    this.#analyzeAgain();
  }

  #analyzeAgain(): void {
    this.#analysis = null;
    this.#openConsents = null;
    this.#countAgain();
  }

  #countAgain(): void {
    this.#rows = null;
    this.#list = null;
  }

  *#suggested(code: IssueCode): Generator<[at: number, correction: Correction]> {
    if ((bitOf(code) & withSuggestions) === 0) return;
    for (let at = 0; at < this.#entries.length; at++) {
      if ((this.#entries.issueSet(at) & bitOf(code)) === 0 || this.#leftOut.has(at)) continue;
      const correction: Partial<Record<FieldRole, string>> = {};
      for (const issue of this.#entries.issues(at)) {
        if (issue.code === code && issue.suggestion !== undefined) correction[issue.field] = issue.suggestion;
      }
      if (Object.keys(correction).length > 0) yield [at, correction];
    }
  }

  #find(rowNumber: number): number {
    const at = this.#entries.find(rowNumber);
    if (at < 0) throw new MisuseError(`Row ${rowNumber} is not in the review.`);
    return at;
  }

  #setLeftOut(at: number, out: boolean): void {
    if (out) this.#leftOut.add(at);
    else this.#leftOut.delete(at);
  }
}
