import type {Problem} from '../importer/problem.ts';
import type {ImporterState} from '../importer/state.ts';
import type {Dragging} from './file-drop.ts';
import type {LazyHost, LazyScreens} from './lazy-screens.ts';
import type {Screen} from './views/card.ts';
import {chooseView} from './views/choose.ts';
import {checkingView, readingView, waitingView} from './views/reading.ts';
import type {View} from './views/view.ts';

/** The screens of all steps, and what only they know. */
export class Screens {
  /** Those from `matching` on, once they are loaded. */
  lazy: LazyScreens | null = null;
  /** Where a file is held. */
  dragging: Dragging = null;
  /** Several files were dropped at once. */
  tooMany = false;
  /** The file that the user asked for could not be written. */
  downloadFailed = false;
  readonly #host: LazyHost;
  #loading: Promise<LazyScreens> | null = null;

  constructor(host: LazyHost) {
    this.#host = host;
  }

  follow(state: ImporterState, before: ImporterState): void {
    if (state !== before) Object.assign(this, {downloadFailed: false, tooMany: false});
    if (state.step !== before.step) this.dragging = null;
    if (state.step !== 'choose' && !this.#loading) this.load().catch(() => this.#host.failed());
    this.lazy?.follow(state);
  }

  /** The lazy screens, unless they are there already. A try that failed is followed by another. */
  load(): Promise<LazyScreens> {
    this.#loading ??= this.#load();
    return this.#loading;
  }

  /** The screen of a step. */
  render(state: ImporterState, problem: Problem | null, size: number, view: View): Screen {
    switch (state.step) {
      case 'choose':
        return chooseView(
          {problem: this.#lastSaid(problem), tooMany: this.tooMany, dragging: this.dragging},
          view,
        );
      case 'reading':
        return readingView(state, view);
      case 'checking':
        return checkingView(state, view);
      default:
        return this.lazy?.render(state, size, view) ?? waitingView(state.file, view);
    }
  }

  /** The problem of the file before does not stand beside what has come since; one of the settings lasts. */
  #lastSaid(problem: Problem | null): Problem | null {
    const said = this.tooMany || this.downloadFailed;
    return said && problem?.code !== 'misconfigured' ? null : problem;
  }

  async #load(): Promise<LazyScreens> {
    try {
      const {LazyScreens, lazyStyles} = await import('./lazy-screens.ts');
      const lazy = new LazyScreens(this.#host);
      lazy.follow(this.#host.state());
      this.lazy = lazy;
      this.#host.loaded(lazyStyles);
      return lazy;
    } catch (error) {
      this.#loading = null;
      throw error;
    }
  }
}
