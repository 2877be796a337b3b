import {brakeDue} from './brake.ts';
import {Comparables} from './comparables.ts';
import {Consents} from './consents.ts';
import {defaultShared, type Definition} from './definition.ts';
import type {Change} from './diff.ts';
import type {Correction, Entries} from './entries.ts';
import {bitOf, codesOf, firstOf, forEachCode, issueCodes, type IssueSet} from './issue-set.ts';
import {severities, type FieldRole, type IssueCode} from './issue.ts';
import {Judgement, withSuggestions} from './judgement.ts';
import {MisuseError} from './misuse-error.ts';
import {Pairs} from './pairs.ts';
import {Plan, type FrozenRows, type PlannedPair} from './plan.ts';
import {type Mode} from './mode.ts';
import type {Outcome} from './outcome.ts';
import {countReview, effectsOf} from './review-counts.ts';
import type {ReviewChange} from './review-change.ts';
import type {Consent, Review, ReviewRow, RowPage, RowQuery, Standing, Waiting} from './review.ts';
import {comparable} from './same-value.ts';
import {RowList, type RowSource} from './row-query.ts';
import {Stored} from './stored.ts';
import {noText, Texts, type TextId} from './texts.ts';

const errors = codesOf('error');

/**
 * The import before it is confirmed: what the file says, what the portal stores, and what the user decided. It judges
 * all rows anew whenever one of the first two changes; mode and consents only change how rows are counted.
 */
export class Draft {
  readonly #entries: Entries;
  readonly #definition: Definition;
  readonly #comparables: Comparables;
  readonly #leftOut = new Set<number>();
  readonly #consents = new Consents();
  readonly #consentReasons = new Texts();
  readonly #history: (() => void)[] = [];
  #mode: Mode;
  #pairs: Pairs | null = null;
  #judgement: Judgement | null = null;
  /** Consents that each row waits for. */
  #openConsents: Int32Array | null = null;
  #list: RowList | null = null;
  #plan: Plan | null = null;
  /** `null` where the portal cannot be asked. */
  #stored: Stored | null;
  #pending: {readonly keys: readonly TextId[]; next: number} | null = null;

  constructor(entries: Entries, definition: Definition, mode: Mode) {
    this.#entries = entries;
    this.#definition = definition;
    this.#mode = mode;
    this.#comparables = new Comparables(entries.values, comparable(definition.value.format));
    this.#stored = new Stored(entries.values);
  }

  /** Keys that the portal was not asked for yet, at most `count`. */
  keysToCompare(count: number): readonly string[] {
    if (this.#stored === null) return [];
    this.#pending ??= {keys: this.#notAsked(this.#stored), next: 0};
    const {keys, next} = this.#pending;
    return keys.slice(next, next + count).map(key => this.#entries.keys.text(key));
  }

  /** Takes the portal's answer for keys that `keysToCompare` gave. */
  compare(keys: readonly string[], answer: ReadonlyMap<string, string | null>): void {
    const texts = this.#entries.keys;
    const {keys: pending, next} = this.#pending ?? {keys: [], next: 0};
    keys.forEach((key, place) => {
      // They come back in the order in which they were given.
      const expected = pending[next + place];
      const isExpected = expected !== undefined && texts.text(expected) === key;
      this.#stored?.put(isExpected ? expected : texts.add(key), answer.get(key));
    });
    if (this.#pending) this.#pending.next += keys.length;
    this.#judgeAgain();
  }

  /** The portal cannot be asked: every change stays `uncompared`. */
  skipComparing(): void {
    if (this.#stored === null) return;
    this.#stored = null;
    this.#judgeAgain();
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
    const judgement = this.#judge();
    const counts = countReview(this.#entries.length, judgement, this.#views().standingOf);
    const effects = effectsOf(counts);
    const {replace, uncompared} = effects[this.#mode];
    const waiting = this.#waiting(judgement);
    return {
      mode: this.#mode,
      summary: {...counts, ...effects[this.#mode]},
      effects,
      consents: this.#questions(judgement, waiting),
      waiting,
      suggestions: judgement.suggestionCounts,
      leftOut: this.#leftOut.size,
      brake: brakeDue(this.#definition, {
        mode: this.#mode,
        replace,
        uncompared,
        stored: judgement.storedCount,
      }),
      slip: judgement.storedCount > 0 ? 'checked' : 'unchecked',
      undoable: this.#history.length > 0,
    };
  }

  rows(query: RowQuery): RowPage {
    this.#list ??= new RowList(this.#rowSource());
    return this.#list.page(query);
  }

  /** Freezes what the review shows. From now on only outcomes change. */
  freeze(): Plan {
    this.#plan = new Plan(this.#mode, this.#frozenRows());
    this.#list = null;
    return this.#plan;
  }

  /** Outcomes came in: a list that was filtered by them is out of date. */
  outcomesChanged(): void {
    this.#list = null;
  }

  /** Every row, in sheet order. */
  *allRows(): Generator<ReviewRow> {
    const source = this.#rowSource();
    for (let at = 0; at < source.length; at++) yield source.row(at);
  }

  #setMode(mode: Mode): void {
    this.#mode = mode;
    this.#list = null;
  }

  /** Gives the consent to the rows that wait for it now, or takes back that of all rows. */
  #allow(code: IssueCode, allowed: boolean): void {
    const mayWait = severities[code] === 'consent' || code === 'value-shared' || code === 'value-moved';
    if (!mayWait) throw new MisuseError(`${code} does not wait for consent.`);
    if (allowed) this.#giveConsent(code);
    else this.#consents.takeBack(code);
    this.#openConsents = null;
    this.#list = null;
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

  #judge(): Judgement {
    this.#judgement ??= new Judgement(
      this.#entries,
      this.#pair(),
      this.#comparables,
      this.#stored,
      this.#leftOut,
      this.#definition,
      this.#consentReasons,
    );
    return this.#judgement;
  }

  #open(): Int32Array {
    const judgement = this.#judge();
    this.#openConsents ??= Int32Array.from({length: this.#entries.length}, (_, at) =>
      judgement.openConsents(at, this.#consents),
    );
    return this.#openConsents;
  }

  #giveConsent(code: IssueCode): void {
    const judgement = this.#judge();
    this.#open().forEach((open, at) => {
      if ((open & bitOf(code)) !== 0) this.#consents.give(code, at, judgement.consentSubject(code, at));
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
    this.#pending = null;
    this.#judgeAgain();
  }

  #judgeAgain(): void {
    this.#judgement = null;
    this.#openConsents = null;
    this.#list = null;
  }

  /** In the order of the rows in which they stand first. */
  #notAsked(stored: Stored): TextId[] {
    const {textOf, first} = this.#pair().byKey;
    const keys: TextId[] = [];
    for (let at = 0; at < textOf.length; at++) {
      const key = textOf[at]!;
      if (first[key] === at && !stored.has(key)) keys.push(key);
    }
    return keys;
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

  #rowSource(): RowSource {
    const {changeOf, standingOf, storedOf, waitsFor} = this.#views();
    const [entries, judgement, plan, leftOut] = [this.#entries, this.#judge(), this.#plan, this.#leftOut];
    return {
      length: entries.length,
      rowNumber: at => entries.rowNumber(at),
      key: at => entries.shownKey(at),
      value: at => entries.shownValue(at),
      stored: storedOf,
      change: changeOf,
      standing: standingOf,
      issueSet: at => judgement.issueSet(at),
      waitsFor,
      outcome: at => plan?.outcome(at),
      row: at => ({
        rowNumber: entries.rowNumber(at),
        key: entries.shownKey(at),
        value: entries.shownValue(at),
        stored: storedOf(at),
        change: changeOf(at),
        standing: standingOf(at),
        leftOut: leftOut.has(at),
        issues: judgement.issues(at),
        ...(plan?.outcome(at) !== undefined && {outcome: plan.outcome(at)}),
        ...(plan?.detail(at) !== undefined && {detail: plan.detail(at)}),
      }),
    };
  }

  #frozenRows(): FrozenRows {
    const {changeOf, standingOf, storedOf} = this.#views();
    const [entries, {byKey}] = [this.#entries, this.#pair()];
    return {
      length: entries.length,
      rowsOf: key => byKey.rows(entries.keys.find(key)),
      settled: at => (standingOf(at) === 'pair' ? unsentOutcome(changeOf(at)!) : 'held'),
      pair: at => ({
        key: entries.key(at)!,
        value: entries.value(at)!,
        change: changeOf(at) as PlannedPair['change'],
        stored: storedOf(at),
      }),
    };
  }

  /** Mode and consents as they are now, over the judgement as it is now: later changes do not reach them. */
  #views() {
    const [judgement, mode, open, entries, stored] = [
      this.#judge(),
      this.#mode,
      this.#open(),
      this.#entries,
      this.#stored,
    ];
    const leftOut = this.#leftOut;
    const standingOf = (at: number): Standing => judgement.fate(at) ?? (open[at] === 0 ? 'pair' : 'consent');
    return {
      standingOf,
      waitsFor: (at: number): IssueSet => {
        if (judgement.fate(at) === null) return open[at]!;
        return leftOut.has(at) ? 0 : firstOf(judgement.issueSet(at) & errors);
      },
      changeOf: (at: number): Change | null => {
        if (standingOf(at) !== 'pair') return null;
        const change = judgement.change(at);
        return change === 'replace' && mode === 'fill-empty' ? 'kept' : change;
      },
      storedOf: (at: number): string | null | undefined => {
        const key = entries.keyId(at);
        return key === noText ? undefined : stored?.text(key);
      },
    };
  }

  /** The rows that wait, by reason. */
  #waiting(judgement: Judgement): Waiting[] {
    const {waitsFor} = this.#views();
    const rows = new Map<IssueCode, number>();
    const suggested = new Map<IssueCode, number>();
    for (let at = 0; at < this.#entries.length; at++) {
      forEachCode(waitsFor(at), code => {
        countUp(rows, code);
        if (judgement.isSuggested(at, code)) countUp(suggested, code);
      });
    }
    return issueCodes
      .filter(code => rows.has(code))
      .map(code => ({code, rows: rows.get(code)!, suggested: suggested.get(code) ?? 0}));
  }

  /** One question for each consent code: about the rows that wait, else about those for which it was given. */
  #questions(judgement: Judgement, waiting: readonly Waiting[]): Consent[] {
    const open = this.#open();
    const given = new Map<IssueCode, number>();
    for (let at = 0; at < open.length; at++)
      forEachCode(judgement.consents(at) & ~open[at]!, code => countUp(given, code));
    const asked = new Map(waiting.map(({code, rows}) => [code, rows]));
    return issueCodes
      .filter(code => given.has(code) || (asked.has(code) && (bitOf(code) & errors) === 0))
      .map(code => ({code, rows: asked.get(code) ?? given.get(code)!, allowed: !asked.has(code)}));
  }
}

function countUp(counts: Map<IssueCode, number>, code: IssueCode): void {
  counts.set(code, (counts.get(code) ?? 0) + 1);
}

/** How a pair ends that is not sent; `null` for one that is. */
function unsentOutcome(change: Change): Outcome | null {
  return change === 'same' || change === 'kept' || change === 'unknown' ? change : null;
}
