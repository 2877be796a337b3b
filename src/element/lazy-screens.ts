/** The screens from `matching` on. They are loaded while the first file is being read: a page that shows only the invitation does without them. */
import type {CSSResult} from 'lit';
import type {
  DoneState,
  ImporterState,
  MatchingState,
  ReviewState,
  SendingState,
  Source,
} from '../importer/state.ts';
import type {RowPage, RowQuery} from '../core/review/review.ts';
import type {ExportWords} from '../core/plan/export.ts';
import type {Announcement} from './announcements.ts';
import {ConfirmForm} from './confirm-form.ts';
import {exportWords} from './export-words.ts';
import {politeOf} from './lazy-announcements.ts';
import {enLazy} from './locales/en-lazy.ts';
import type {MatchingScreen} from './matching-screen.ts';
import {keepOwnKeys} from './own-keys.ts';
import {RemainingTime} from './remaining-time.ts';
import type {LazyMessages, Messages, Words} from './messages.ts';
import {RowsScreen} from './rows-screen.ts';
import {firstFilter, reportFilters, reviewFilters, waitingFilters} from './statuses.ts';
import type {Screen} from './views/card.ts';
import {doneView} from './views/done.ts';
import {waitingView} from './views/reading.ts';
import {reviewView} from './views/review.ts';
import {sendingView} from './views/sending.ts';
import type {View} from './views/view.ts';

export {lazyStyles} from './styles/lazy.ts';

/** What the lazy screens need of the element. */
export interface LazyHost {
  readonly state: () => ImporterState;
  /** All that is on screen is in it. */
  readonly root: () => Node;
  readonly rows: (query: RowQuery) => Promise<RowPage>;
  /** All words; `inEnglish` are those that come with these screens. */
  readonly words: (inEnglish: Words<LazyMessages>) => Messages;
  /** Shows a change, and says what is to be heard of it. */
  readonly update: (said: Announcement) => void;
  /** Screens that were waited for are there, with their styles. */
  readonly loaded: (styles: readonly CSSResult[]) => void;
  /** They cannot be loaded. */
  readonly failed: () => void;
}

/** States that these screens show. */
export type LazyState = MatchingState | ReviewState | SendingState | DoneState;

/** What only the screen knows of these steps, emptied where it no longer holds. */
export class LazyScreens {
  readonly form = new ConfirmForm();
  readonly rows: RowsScreen;
  readonly #host: LazyHost;
  /** Once it is loaded: few files ask which columns are meant. */
  #matching: MatchingScreen | null = null;
  #matchingLoads = false;
  readonly #report: RowsScreen;
  readonly #remaining = new RemainingTime();
  /** Where the rows of the review were read. */
  #source: Source | null = null;

  constructor(host: LazyHost) {
    this.#host = host;
    keepOwnKeys(host.root());
    const screen = (order: 'attention' | 'row') => {
      const said = (found: boolean) => (found ? {polite: this.#say.table.found(made.shown?.total ?? 0)} : {});
      const made: RowsScreen = new RowsScreen(host.rows, found => host.update(said(found)), order);
      return made;
    };
    this.rows = screen('attention');
    this.#report = screen('row');
  }

  /** Takes a new state: a new file, another number to type, more that is sent. */
  follow(state: ImporterState): void {
    if (state.step === 'reading') {
      this.form.reset();
      this.rows.reset();
      this.#report.reset();
      this.#remaining.reset();
      this.#source = null;
    }
    if (state.step === 'matching') this.#followMatching(state);
    if (state.step === 'review') {
      this.form.follow(state.review);
      this.#source = state.source;
    }
    if (state.step === 'sending') this.#remaining.follow(state.progress, performance.now());
  }

  /** Asks for the rows that the screen needs. */
  load(state: ImporterState, size: number): void {
    if (state.step === 'review' && !state.busy) {
      const filters = [...reviewFilters(state.review), ...waitingFilters(state.review)];
      this.rows.show(this.rows.active(filters, firstFilter(state.review)), state.review, size);
    }
    if (state.step === 'done' && !state.lost) {
      const filter = this.#report.active(reportFilters(state.report, state.review), 'not-taken');
      this.#report.show(filter, state.report, size);
    }
  }

  render(state: LazyState, size: number, firstView: View): Screen {
    const view = {...firstView, say: this.#say};
    switch (state.step) {
      case 'matching':
        return this.#matching?.render(state, view) ?? waitingView(state.file, view);
      case 'review':
        return reviewView(state, {screen: this.rows, form: this.form, size}, view);
      case 'sending':
        return sendingView(state, this.#remaining.seconds(state.progress, performance.now()), view);
      case 'done':
        return doneView(state, {screen: this.#report, size}, view);
    }
  }

  /** What is said of a new state. */
  said(state: ImporterState, before: ImporterState | null): Announcement {
    return politeOf(state, before, this.#say);
  }

  /** The words of files, which are those of these screens. */
  exportWords(): ExportWords {
    return exportWords(this.#say);
  }

  #followMatching(state: MatchingState): void {
    this.#matching?.follow(state, this.#source);
    if (!this.#matching && !this.#matchingLoads) void this.#loadMatching();
  }

  async #loadMatching(): Promise<void> {
    this.#matchingLoads = true;
    try {
      const {MatchingScreen, matchingStyles} = await import('./matching-screen.ts');
      this.#matching = new MatchingScreen();
      this.#host.loaded(matchingStyles);
    } catch {
      this.#host.failed();
    }
    this.#matchingLoads = false;
    this.follow(this.#host.state());
  }

  get #say(): Messages {
    return this.#host.words(enLazy);
  }
}
