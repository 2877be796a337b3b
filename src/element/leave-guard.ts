import type {ImporterState} from '../importer/state.ts';

/** Asks before the page is left where that would cost the user's own work, or knowledge of what was sent. */
export class LeaveGuard {
  #atStake = false;
  /** The window that asks. */
  #page: Window | null = null;

  /** `page` is the window of the element; `null` while it is in none. */
  follow(state: ImporterState, page: Window | null): void {
    // What was corrected may be waiting for the portal's answer; a file just read has nothing to lose.
    if (state.step !== 'checking') this.#atStake = isAtStake(state);
    this.#ask(this.#atStake ? page : null);
  }

  /** Only a browser's own question can keep a user from leaving. A function for each widget: a page may have several. */
  readonly #prevent = (event: Event): void => event.preventDefault();

  #ask(page: Window | null): void {
    this.#page?.removeEventListener('beforeunload', this.#prevent);
    this.#page = page;
    page?.addEventListener('beforeunload', this.#prevent);
  }
}

/** A mode is chosen again with one click; rows that were looked at one by one are not. */
function isAtStake(state: ImporterState): boolean {
  if (state.step !== 'review') return state.step === 'sending';
  const {undoable, consents} = state.review;
  return undoable || consents.some(({allowed}) => allowed);
}
