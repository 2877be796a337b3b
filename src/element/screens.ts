import type {RowPage, RowQuery} from '../core/review.ts';
import type {Problem} from '../importer/problem.ts';
import type {ImporterState} from '../importer/state.ts';
import {ConfirmForm} from './confirm-form.ts';
import {MatchingForm} from './matching-form.ts';
import {RemainingTime} from './remaining-time.ts';
import {RowsScreen} from './rows-screen.ts';
import {firstFilter, issueFilter, reportFilters, reviewFilters} from './statuses.ts';
import type {IssueCode} from '../core/issue.ts';
import type {Screen} from './views/card.ts';
import {chooseView} from './views/choose.ts';
import {doneView} from './views/done.ts';
import {matchingView} from './views/matching.ts';
import {checkingView, readingView} from './views/reading.ts';
import {reviewView} from './views/review.ts';
import {sendingView} from './views/sending.ts';
import type {View} from './views/view.ts';

/** What only the screen knows of each step, kept from one state to the next, and emptied where it no longer holds. */
export class Screens {
  readonly form = new ConfirmForm();
  readonly matching = new MatchingForm();
  readonly rows: RowsScreen;
  readonly report: RowsScreen;
  readonly #remaining = new RemainingTime();
  /** A file is held over the card. */
  dragging = false;
  /** Several files were dropped at once. */
  tooMany = false;
  /** The file that the user asked for could not be written. */
  downloadFailed = false;

  constructor(load: (query: RowQuery) => Promise<RowPage>, update: (found: RowPage | null) => void) {
    const told = (screen: () => RowsScreen) => (found: boolean) => update(found ? screen().shown : null);
    this.rows = new RowsScreen(
      load,
      told(() => this.rows),
      'attention',
    );
    this.report = new RowsScreen(
      load,
      told(() => this.report),
      'row',
    );
  }

  /** Takes a new state: a new file, another number to type, more that is sent. */
  follow(state: ImporterState, before: ImporterState): void {
    if (state.step !== before.step) {
      this.downloadFailed = false;
      this.dragging = false;
      this.tooMany = false;
    }
    if (state.step === 'reading') {
      this.form.reset();
      this.rows.reset();
      this.report.reset();
      this.#remaining.reset();
    }
    if (state.step === 'matching') this.matching.follow(state.candidates);
    if (state.step === 'review') this.form.follow(state.review.brake);
    if (state.step === 'sending') this.#remaining.follow(state.progress, performance.now());
  }

  /** Asks for the rows that the screen needs. */
  load(state: ImporterState, size: number): void {
    if (state.step === 'review' && !state.busy) {
      const issues = (Object.keys(state.review.issues) as IssueCode[]).map(code =>
        issueFilter(state.review, code),
      );
      const filter = this.rows.active([...issues, ...reviewFilters(state.review)], firstFilter(state.review));
      this.rows.show(filter, state.review, size);
    }
    if (state.step === 'done')
      this.report.show(this.report.active(reportFilters(state.report), 'not-taken'), state.report, size);
  }

  /** The screen of a step. */
  render(state: ImporterState, problem: Problem | null, size: number, view: View): Screen {
    switch (state.step) {
      case 'choose':
        return chooseView({problem, tooMany: this.tooMany, dragging: this.dragging}, view);
      case 'reading':
        return readingView(state, view);
      case 'matching':
        return matchingView(state, this.matching, view);
      case 'checking':
        return checkingView(state, view);
      case 'review':
        return reviewView(state, {screen: this.rows, form: this.form, size}, view);
      case 'sending':
        return sendingView(state, this.#remaining.seconds(state.progress, performance.now()), view);
      case 'done':
        return doneView(state, {screen: this.report, size}, view);
    }
  }
}
