/** The question which columns are meant. It is loaded for the first file that asks it. */
import type {MatchingState, Source} from '../importer/state.ts';
import {MatchingForm} from './matching-form.ts';
import {choices} from './styles/choices.ts';
import type {Screen} from './views/card.ts';
import {matchingView} from './views/matching.ts';
import type {LazyView} from './views/view.ts';

/** Styles of this screen alone. */
export const matchingStyles = [choices];

/** The screen, with the answers that are given so far. */
export class MatchingScreen {
  readonly #form = new MatchingForm();

  /** `known` is where the rows were read before, if the columns are to be changed. */
  follow({candidates}: MatchingState, known: Source | null): void {
    this.#form.follow(candidates, known);
  }

  render(state: MatchingState, view: LazyView): Screen {
    return matchingView(state, this.#form, view);
  }
}
